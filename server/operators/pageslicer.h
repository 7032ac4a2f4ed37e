// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/job/packageupdate.h"
#include "common/message/historymessage.h"

#include <iterator>
#include <vector>

namespace barto {

/// A page's size is meant to stay below this; one row is always sent.
constexpr qsizetype pageBytes = 256 * 1024;

/// At least what the value takes on the wire.
qsizetype wireEstimate(const ClientStatus &value);
qsizetype wireEstimate(const ScheduleStatus &value);
qsizetype wireEstimate(const RunSummary &value);
qsizetype wireEstimate(const CommandSummary &value);
qsizetype wireEstimate(const Firing &value);
qsizetype wireEstimate(const UnrunSlots &value);
qsizetype wireEstimate(const UpdateReport &value); ///< without its packages
qsizetype wireEstimate(const PackageUpdate &value);
qsizetype wireEstimate(const RunCounts &value);
qsizetype wireEstimate(const FailingSchedule &value);

/// Gives a list out in pages.
template<typename T>
class PageSlicer
{
public:
    void add(std::vector<T> &&values)
    {
        m_values.insert(m_values.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
    }
    bool isEmpty() const { return m_at == m_values.size(); }
    std::vector<T> next()
    {
        std::vector<T> page;
        for (qsizetype size = 0; m_at < m_values.size(); ++m_at) {
            size += wireEstimate(m_values[m_at]);
            if (size > pageBytes && !page.empty())
                break;
            page.push_back(std::move(m_values[m_at]));
        }
        if (isEmpty()) {
            m_values.clear();
            m_at = 0;
        }
        return page;
    }

private:
    std::vector<T> m_values;
    std::size_t m_at = 0;
};

} // namespace barto
