// SPDX-License-Identifier: MIT OR Apache-2.0

#include "tests/support/processuse.h"
#include <QByteArrayList>
#include <QFile>

#include <unistd.h>

namespace barto {

namespace {

QByteArray contents(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

ProcessUse ProcessUse::of(qint64 pid)
{
    ProcessUse use;
    for (const QByteArray &line : contents(pid, "status").split('\n')) {
        const double value = line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble();
        if (line.startsWith("VmRSS:"))
            use.rssKib = value;
        else if (line.startsWith("RssAnon:"))
            use.anonymousKib = value;
        else if (line.startsWith("VmHWM:"))
            use.peakKib = value;
    }
    // The name, in brackets, may hold blanks; utime and stime are the 12th and 13th field behind it.
    const QByteArray stat = contents(pid, "stat");
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    use.cpuSeconds = (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
    return use;
}

} // namespace barto
