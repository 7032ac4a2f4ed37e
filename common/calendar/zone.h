// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/calendar/zonespan.h"

#include <QStringList>

#include <cstddef>
#include <optional>

namespace barto {

class ZoneTable;

/// A time zone of the system's database, from 1970 to 2200. Cheap to copy: a pointer to a table that is made once per
/// zone and lives as long as the process. Safe to use from any thread. A database that changes on disk is not
/// noticed (see zoneDataPaths()).
class Zone
{
public:
    using Span = ZoneSpan;

    static Zone utc();
    /// By its IANA name, case-sensitive. Error::NotFound names the zone and the nearest one known.
    static Result<Zone> find(const QString &ianaName);
    /// The same without an error to build: empty if it is not known.
    static std::optional<Zone> known(const QString &ianaName);
    /// The system's: $TZ where it names a zone, else /etc/localtime, else UTC.
    static Zone local();

    QString name() const;
    Span spanAt(Instant instant) const;
    /// The span with that index; `index` must be that of a span, or one beside it that exists.
    Span span(std::size_t index) const;
    bool isLast(std::size_t index) const;
    LocalInstant toLocal(Instant instant) const { return spanAt(instant).toLocal(instant); }
    /// The instant at which the zone's clock first shows `local`; the end of the gap if it skips it.
    Instant toInstant(LocalInstant local) const;
    /// "CET", "CEST", "UTC", "+1030"
    QString abbreviation(Instant instant) const;

    friend bool operator==(const Zone &a, const Zone &b) { return a.m_table == b.m_table; }

private:
    explicit Zone(const ZoneTable *table) : m_table(table) { }

    const ZoneTable *m_table;
};

/// "2026a"; "unknown" if the database does not say.
QString tzdataVersion();

/// What to watch for changes of the local zone and of the database: files and folders that exist or may come to exist.
QStringList zoneDataPaths();

} // namespace barto
