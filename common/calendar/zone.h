// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QStringList>

#include <cstddef>
#include <optional>

namespace barto {

class ZoneTable;

/// A point on a wall clock: microseconds since 1970-01-01 00:00 of whatever zone it is read in.
using LocalInstant = std::chrono::local_time<std::chrono::microseconds>;

/// A time zone of the system's database, from 1970 to 2200. Cheap to copy: a pointer to a table that is made once per
/// zone and lives as long as the process. Safe to use from any thread. A database that changes on disk is not
/// noticed (see zoneDataPaths()).
class Zone
{
public:
    /// A time during which the zone's distance from UTC and its abbreviation stay the same.
    struct Span
    {
        Instant begin; ///< the first instant; the least Instant for the first span
        Instant end; ///< the first instant after it; the greatest Instant for the last span
        Microseconds offset; ///< local minus UTC
        Microseconds lastOffset; ///< that of the span before; the same as `offset` for the first span
        std::size_t index = 0;

        LocalInstant toLocal(Instant instant) const { return LocalInstant(instant.time_since_epoch() + offset); }
        Instant toInstant(LocalInstant local) const { return Instant(local.time_since_epoch() - offset); }
        LocalInstant localBegin() const { return toLocal(begin); } ///< not for the first span
        LocalInstant localEnd() const { return toLocal(end); } ///< not for the last span
        /// Where the clock stood when the span before ended. Less than localBegin(): the times between were skipped.
        /// Greater: the times between are repeated. Not for the first span.
        LocalInstant localBefore() const { return LocalInstant(begin.time_since_epoch() + lastOffset); }
    };

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
