// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/zonespan.h"

#include <QStringList>

#include <string>
#include <vector>

namespace barto {

/// All changes of one zone's clock from 1970 to 2200, as a sorted table. Immutable.
class ZoneTable
{
public:
    struct Row
    {
        Instant begin;
        Microseconds offset;
        std::string abbreviation;
    };

    /// `rows` sorted by `begin`, at least one; the first row also holds for everything before it.
    ZoneTable(QString name, std::vector<Row> rows);

    const QString &name() const { return m_name; }
    std::size_t size() const { return m_rows.size(); }
    std::size_t indexAt(Instant instant) const;
    ZoneSpan span(std::size_t index) const;
    const std::string &abbreviation(std::size_t index) const { return m_rows[index].abbreviation; }

private:
    QString m_name;
    std::vector<Instant> m_begins;
    std::vector<Row> m_rows;
};

/// The tables of the system's zones, each made when it is first asked for. One per process, as the date library's own
/// database is. Safe to use from any thread.
namespace zonedatabase {

/// Null for a name that the database does not have.
const ZoneTable *find(const QString &name);
/// The name of the zone that /etc/localtime stands for; empty if that is not known.
QString currentName();
QStringList names();

} // namespace zonedatabase

} // namespace barto
