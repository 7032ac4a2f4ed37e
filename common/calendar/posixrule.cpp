// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/posixrule.h"

#include <algorithm>

namespace barto {

using namespace std::chrono;

/// Takes a rule's pieces off the front of a text. Each step answers false at what it cannot read.
class PosixRuleReader
{
public:
    explicit PosixRuleReader(std::string_view text) : m_rest(text) { }

    bool rule(PosixRule &out)
    {
        if (!name(out.m_standardName) || !time(out.m_standard))
            return false;
        out.m_standard = -out.m_standard; // POSIX counts westwards
        if (m_rest.empty())
            return true;
        if (!name(out.m_summerName))
            return false;
        out.m_summer = out.m_standard + hours(1);
        if (!m_rest.empty() && m_rest.front() != ',') {
            if (!time(out.m_summer))
                return false;
            out.m_summer = -out.m_summer;
        }
        return take(',') && change(out.m_begin) && take(',') && change(out.m_end) && m_rest.empty();
    }

private:
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    bool name(std::string &out)
    {
        const bool quoted = take('<');
        const auto isPart = [quoted](char c) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            return letter || (quoted && ((c >= '0' && c <= '9') || c == '+' || c == '-'));
        };
        while (!m_rest.empty() && isPart(m_rest.front())) {
            out.push_back(m_rest.front());
            m_rest.remove_prefix(1);
        }
        return out.size() >= 3 && (!quoted || take('>'));
    }

    bool number(int &out, int least, int most)
    {
        const std::size_t size = std::min(m_rest.find_first_not_of("0123456789"), m_rest.size());
        if (size == 0 || size > 3)
            return false;
        out = 0;
        for (const char c : m_rest.substr(0, size))
            out = out * 10 + (c - '0');
        m_rest.remove_prefix(size);
        return out >= least && out <= most;
    }

    bool time(seconds &out)
    {
        const bool negative = take('-');
        if (!negative)
            take('+');
        int h = 0, m = 0, s = 0;
        if (!number(h, 0, 167) || (take(':') && (!number(m, 0, 59) || (take(':') && !number(s, 0, 59)))))
            return false;
        out = hours(h) + minutes(m) + seconds(s);
        if (negative)
            out = -out;
        return true;
    }

    bool change(PosixRule::Change &out)
    {
        using Kind = PosixRule::Change::Kind;
        bool ok = false;
        if (take('M')) {
            ok = number(out.month, 1, 12) && take('.') && number(out.week, 1, 5) && take('.')
                && number(out.weekday, 0, 6);
        } else {
            out.kind = take('J') ? Kind::DayWithoutLeap : Kind::DayWithLeap;
            ok = number(out.day, out.kind == Kind::DayWithoutLeap ? 1 : 0, 365);
        }
        return ok && (!take('/') || time(out.time));
    }

    std::string_view m_rest;
};

std::optional<PosixRule> PosixRule::parse(std::string_view text)
{
    PosixRule rule;
    if (!PosixRuleReader(text).rule(rule))
        return std::nullopt;
    return rule;
}

local_seconds PosixRule::Change::in(year y) const
{
    local_days date{};
    if (kind == Kind::Weekday) {
        const auto m = y / std::chrono::month(unsigned(month));
        const std::chrono::weekday w{unsigned(weekday)};
        date = week == 5 ? local_days(m / w[last]) : local_days(m / w[unsigned(week)]);
    } else {
        date = local_days(y / January / 1);
        if (kind == Kind::DayWithLeap)
            date += days(day);
        else // 1 to 365: 29 February is never counted
            date += days(day - 1 + (y.is_leap() && day >= 60 ? 1 : 0));
    }
    return date + time;
}

std::vector<PosixRule::Transition> PosixRule::transitions(year y) const
{
    if (m_summerName.empty())
        return {};
    std::vector<Transition> both = {
        {sys_seconds(m_begin.in(y).time_since_epoch() - m_standard), m_summer, m_summerName},
        {sys_seconds(m_end.in(y).time_since_epoch() - m_summer), m_standard, m_standardName},
    };
    if (both[1].at < both[0].at)
        std::swap(both[0], both[1]);
    return both;
}

} // namespace barto
