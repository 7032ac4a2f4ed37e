// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace barto {

/// The rule for the time after a zone file's last transition: the text of POSIX' TZ variable with the extensions of
/// RFC 8536 (hours from -167 to 167), e.g. "CET-1CEST,M3.5.0,M10.5.0/3". The date library does not read it.
class PosixRule
{
public:
    struct Transition
    {
        std::chrono::sys_seconds at;
        std::chrono::seconds offset;
        std::string abbreviation;
    };

    /// Empty for text that is no such rule.
    static std::optional<PosixRule> parse(std::string_view text);

    /// The two changes of a year, in order of time; empty for a zone without summer time.
    std::vector<Transition> transitions(std::chrono::year year) const;

private:
    struct Change
    {
        enum class Kind { Weekday, DayWithoutLeap, DayWithLeap } kind = Kind::Weekday;
        int month = 1, week = 1, weekday = 0; ///< Weekday
        int day = 0; ///< the other two
        std::chrono::seconds time = std::chrono::hours(2);

        std::chrono::local_seconds in(std::chrono::year year) const;
    };
    friend class PosixRuleReader;

    std::string m_standardName, m_summerName;
    std::chrono::seconds m_standard{}, m_summer{};
    Change m_begin, m_end;
};

} // namespace barto
