// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/link/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace barto {

Backoff::Backoff(BackoffSettings settings) : m_settings(std::move(settings))
{
    if (!m_settings.jitter)
        m_settings.jitter = [] { return QRandomGenerator::global()->generateDouble(); };
}

std::chrono::milliseconds Backoff::next()
{
    const int doublings = std::min(m_failures, 20); // 2^20 times anything is beyond every `most`
    ++m_failures;
    const auto whole = isExhausted() ? m_settings.slow : std::min(m_settings.first * (1 << doublings), m_settings.most);
    const double kept = 1.0 - 0.5 * std::clamp(m_settings.jitter(), 0.0, 1.0);
    return std::chrono::milliseconds(static_cast<std::int64_t>(double(whole.count()) * kept));
}

} // namespace barto
