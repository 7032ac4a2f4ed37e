// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/zone.h"

#include "common/base/nearestword.h"
#include "common/calendar/zonetable.h"

#include <QFile>

#include <cstdlib>

namespace barto {

namespace {

// Does not need the database, so that UTC works on a machine without tzdata.
const ZoneTable &utcTable()
{
    static const ZoneTable table(QStringLiteral("UTC"), {{Instant(), Microseconds(0), "UTC"}});
    return table;
}

QString nearestZone(const QString &name)
{
    QStringList alike; // no other name can be near enough, and there are six hundred
    for (const QString &zone : zonedatabase::names()) {
        if (zone.section(QLatin1Char('/'), -1).compare(name, Qt::CaseInsensitive) == 0)
            return zone; // "Berlin" for "Europe/Berlin"
        if (std::abs(zone.size() - name.size()) <= 3)
            alike.append(zone);
    }
    return nearestWord(name, alike);
}

} // namespace

Zone Zone::utc()
{
    return Zone(&utcTable());
}

std::optional<Zone> Zone::known(const QString &ianaName)
{
    if (ianaName == QLatin1StringView("UTC"))
        return utc();
    if (const ZoneTable *table = zonedatabase::find(ianaName))
        return Zone(table);
    return std::nullopt;
}

Result<Zone> Zone::find(const QString &ianaName)
{
    if (const std::optional<Zone> zone = known(ianaName))
        return *zone;
    const QString near = nearestZone(ianaName);
    if (near.isEmpty())
        return fail(Error::Code::NotFound,
            QStringLiteral("'%1' is not a time zone known here; write one like Europe/Berlin or UTC").arg(ianaName));
    return fail(Error::Code::NotFound,
        QStringLiteral("'%1' is not a time zone known here; did you mean '%2'?").arg(ianaName, near));
}

Zone Zone::local()
{
    QString name = qEnvironmentVariable("TZ");
    if (name.startsWith(QLatin1Char(':')))
        name.remove(0, 1);
    if (const std::optional<Zone> zone = known(name))
        return *zone;
    return known(zonedatabase::currentName()).value_or(utc());
}

QString Zone::name() const
{
    return m_table->name();
}

Zone::Span Zone::spanAt(Instant instant) const
{
    return m_table->span(m_table->indexAt(instant));
}

Zone::Span Zone::span(std::size_t index) const
{
    Q_ASSERT(index < m_table->size());
    return m_table->span(index);
}

bool Zone::isLast(std::size_t index) const
{
    return index + 1 >= m_table->size();
}

Instant Zone::toInstant(LocalInstant local) const
{
    // No zone is further from UTC than 26 hours; the change that matters, if any, is near.
    Span span = spanAt(Instant(local.time_since_epoch() - std::chrono::hours(26)));
    while (!isLast(span.index) && local >= span.localEnd()) {
        span = m_table->span(span.index + 1);
        if (local < span.localBegin())
            return span.begin;
    }
    return span.toInstant(local);
}

QString Zone::abbreviation(Instant instant) const
{
    return QString::fromStdString(m_table->abbreviation(m_table->indexAt(instant)));
}

QString tzdataVersion()
{
    QFile file(QStringLiteral("/usr/share/zoneinfo/tzdata.zi"));
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray line = file.readLine(100).trimmed();
        if (line.startsWith("# version "))
            return QString::fromLatin1(line.mid(10));
    }
    return QStringLiteral("unknown");
}

QStringList zoneDataPaths()
{
    return {QStringLiteral("/etc/localtime"), QStringLiteral("/etc/timezone"), QStringLiteral("/usr/share/zoneinfo"),
        QStringLiteral("/usr/share/zoneinfo/tzdata.zi")};
}

} // namespace barto
