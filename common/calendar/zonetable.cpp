// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/zonetable.h"

#include "common/calendar/posixrule.h"

#include <QFile>

#include <date/tz.h>

#include <algorithm>
#include <mutex>

namespace barto {

namespace {

constexpr int firstYear = 1969; // the instants around the new year of 1970 need the span before
constexpr int lastYear = 2200; // one more than expressions reach

// A version 2 zone file ends with a line feed, the rule and a line feed (RFC 8536, 3.3).
std::optional<PosixRule> footerOf(const QString &name)
{
    QFile file(QStringLiteral("/usr/share/zoneinfo/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = file.readAll();
    const qsizetype end = content.lastIndexOf('\n');
    const qsizetype begin = end > 0 ? content.lastIndexOf('\n', end - 1) : -1;
    if (begin < 0)
        return std::nullopt;
    const QByteArray rule = content.mid(begin + 1, end - begin - 1);
    return PosixRule::parse(std::string_view(rule.constData(), size_t(rule.size())));
}

Instant toInstant(date::sys_seconds at)
{
    return Instant(at.time_since_epoch());
}

std::vector<ZoneTable::Row> rowsOf(const date::time_zone &zone)
{
    const date::sys_seconds stop{date::sys_days(date::year(lastYear + 1) / 1 / 1)};
    std::vector<ZoneTable::Row> rows;
    date::sys_seconds at{date::sys_days(date::year(firstYear) / 1 / 1)};
    while (at < stop) {
        const date::sys_info info = zone.get_info(at);
        rows.push_back({toInstant(at), info.offset, info.abbrev});
        if (info.end <= at)
            break;
        at = info.end;
    }
    return rows;
}

// The date library 3.0.1 knows what stands in the file's table, to 2037 at most; the rest follows from the footer.
void extend(std::vector<ZoneTable::Row> &rows, const PosixRule &rule)
{
    const Instant known = rows.back().begin;
    const auto date = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(known));
    for (int year = int(date.year()); year <= lastYear; ++year) {
        for (const PosixRule::Transition &change : rule.transitions(std::chrono::year(year))) {
            if (change.at > known)
                rows.push_back({change.at, change.offset, change.abbreviation});
        }
    }
}

std::unique_ptr<ZoneTable> tableOf(const date::time_zone &zone)
{
    const QString name = QString::fromStdString(zone.name());
    std::vector<ZoneTable::Row> rows = rowsOf(zone);
    if (const auto rule = footerOf(name))
        extend(rows, *rule);
    return std::make_unique<ZoneTable>(name, std::move(rows));
}

struct Database
{
    const std::vector<date::time_zone> *zones = nullptr; // null without a database on this machine
    std::vector<std::unique_ptr<ZoneTable>> tables;
    std::unique_ptr<std::once_flag[]> made;

    Database()
    {
        try {
            zones = &date::get_tzdb().zones;
        } catch (const std::exception &) {
            return;
        }
        tables.resize(zones->size());
        made = std::make_unique<std::once_flag[]>(zones->size());
    }
};

Database &database()
{
    static Database theOne;
    return theOne;
}

} // namespace

ZoneTable::ZoneTable(QString name, std::vector<Row> rows) : m_name(std::move(name)), m_rows(std::move(rows))
{
    m_begins.reserve(m_rows.size());
    for (const Row &row : m_rows)
        m_begins.push_back(row.begin);
    m_begins.front() = Instant::min();
}

std::size_t ZoneTable::indexAt(Instant instant) const
{
    const auto after = std::upper_bound(m_begins.begin() + 1, m_begins.end(), instant);
    return std::size_t(after - m_begins.begin()) - 1;
}

ZoneSpan ZoneTable::span(std::size_t index) const
{
    const Row &row = m_rows[index];
    return {m_begins[index], index + 1 < m_begins.size() ? m_begins[index + 1] : Instant::max(), row.offset,
        index > 0 ? m_rows[index - 1].offset : row.offset, index};
}

const ZoneTable *zonedatabase::find(const QString &name)
{
    Database &db = database();
    if (!db.zones)
        return nullptr;
    const std::string wanted = name.toStdString();
    const auto zone = std::lower_bound(db.zones->begin(), db.zones->end(), wanted,
        [](const date::time_zone &a, const std::string &b) { return a.name() < b; });
    if (zone == db.zones->end() || zone->name() != wanted)
        return nullptr;
    const auto index = std::size_t(zone - db.zones->begin());
    try {
        std::call_once(db.made[index], [&] { db.tables[index] = tableOf(*zone); });
    } catch (const std::exception &) { // a zone file that cannot be read
        return nullptr;
    }
    return db.tables[index].get();
}

QString zonedatabase::currentName()
{
    try {
        return QString::fromStdString(date::current_zone()->name());
    } catch (const std::exception &) {
        return {};
    }
}

QStringList zonedatabase::names()
{
    QStringList names;
    if (const auto *zones = database().zones) {
        for (const date::time_zone &zone : *zones)
            names.append(QString::fromStdString(zone.name()));
    }
    return names;
}

} // namespace barto
