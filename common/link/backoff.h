// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <chrono>
#include <functional>

namespace barto {

/// How long to wait before the next attempt: doubling from `first` to `most`, each shortened at random by up to half so
/// that a fleet does not come back in step; after `retryCount` failures in a row every `slow`.
struct BackoffSettings
{
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds most{60'000};
    std::chrono::milliseconds slow{300'000};
    int retryCount = 0; ///< 0: never slows down
    std::function<double()> jitter; ///< 0 to 1: none to half of the wait is taken off; empty: random
};

class Backoff
{
public:
    explicit Backoff(BackoffSettings settings);

    /// Counts a failure and says how long to wait.
    std::chrono::milliseconds next();
    int failures() const { return m_failures; }
    /// retryCount failures in a row have just been reached, respectively passed.
    bool isExhausted() const { return m_settings.retryCount > 0 && m_failures >= m_settings.retryCount; }
    void reset() { m_failures = 0; }

private:
    BackoffSettings m_settings;
    int m_failures = 0;
};

} // namespace barto
