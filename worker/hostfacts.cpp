// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/hostfacts.h"

#include "common/base/buildinfo.h"
#include "common/calendar/zone.h"

#include <QFile>
#include <QSysInfo>

#include <sys/utsname.h>

namespace barto {

namespace {

/// The line "btime <seconds>" of /proc/stat.
std::optional<Instant> bootTime()
{
    QFile stat(QStringLiteral("/proc/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = stat.readAll();
    const qsizetype line = all.indexOf("\nbtime ");
    const qint64 seconds = line < 0 ? 0 : all.mid(line + 7, 20).split('\n').first().trimmed().toLongLong();
    return seconds > 0 ? std::optional(Instant(std::chrono::seconds(seconds))) : std::nullopt;
}

} // namespace

HostFacts hostFacts()
{
    HostFacts facts;
    facts.hostname = QSysInfo::machineHostName();
    facts.os = QSysInfo::prettyProductName();
    if (utsname system{}; ::uname(&system) == 0) {
        facts.kernel = QString::fromUtf8(system.release);
        facts.architecture = QString::fromUtf8(system.machine);
    }
    facts.version = buildInfo().version;
    facts.timezone = Zone::local().name();
    if (const QString version = tzdataVersion(); version != u"unknown")
        facts.tzdata = version;
    facts.booted = bootTime();
    return facts;
}

QString machineId()
{
    QFile file(QStringLiteral("/etc/machine-id"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromLatin1(file.read(64)).trimmed();
    return text == u"uninitialized" ? QString() : text;
}

} // namespace barto
