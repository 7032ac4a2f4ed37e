// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "common/calendar/zone.h"

#include <QString>

#include <memory>
#include <optional>

namespace barto {

/// What an expression's `R` is drawn from: the same names give the same times everywhere.
struct RandomNames
{
    QString client;
    QString schedule;
};

/// A calendar expression: systemd 252's calendar events (man systemd.time) with barto's comma dates and `R`, in a time
/// zone. An immutable value, cheap to copy, safe to read from any thread.
///
/// Where a zone's clock changes: an expression whose hour field matches all 24 hours follows real time. Any other is a
/// set of fixed local times, of which those in a skipped hour are due once, at the gap's end, and those in a repeated
/// hour the first time only.
class CalendarSpec
{
public:
    /// `zone` is used when the expression has no suffix of its own; without either it is Zone::local().
    /// Error::Parse quotes the text, names the place and what was expected there.
    static Result<CalendarSpec> parse(
        const QString &text, const RandomNames &names = {}, const std::optional<Zone> &zone = {});

    /// systemd's spelling, with a zone only if the expression had one; `R` as it was written.
    QString normalized() const;
    /// In English words: "at 09:00 on Monday to Friday".
    QString description() const;

    bool matches(Instant instant) const;
    /// The first slot strictly after `after`. Empty if there is none before the year 2200, e.g. for 31 April.
    std::optional<Instant> next(Instant after) const;
    /// The last slot strictly before `before`. Empty if there is none from 1970 on.
    std::optional<Instant> previous(Instant before) const;

    /// How many slots are after `after`, up to and including `upTo`. Counts by field, so a year of seconds is cheap.
    quint64 count(Instant after, Instant upTo) const;
    /// Calls f(Instant) for each slot after `after`, up to and including `upTo`, in order. An `f` that returns bool
    /// ends it by returning false.
    template<typename F>
    void forEach(Instant after, Instant upTo, F f) const
    {
        for (auto slot = next(after); slot && *slot <= upTo; slot = next(*slot)) {
            if constexpr (std::is_same_v<std::invoke_result_t<F &, Instant>, bool>) {
                if (!f(*slot))
                    return;
            } else {
                f(*slot);
            }
        }
    }

    Zone zone() const;
    /// True if the expression ends with a zone of its own, so that no other zone changes it.
    bool hasOwnZone() const;
    /// True if it has an `R`, so that its times depend on the names.
    bool isRandom() const;

private:
    struct Parts;
    explicit CalendarSpec(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) { }

    std::shared_ptr<const Parts> m_parts;
};

} // namespace barto
