// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QtGlobal>

namespace barto {

/// What a process takes, out of /proc.
struct ProcessUse
{
    double rssKib = 0;
    double anonymousKib = 0; ///< RssAnon
    double peakKib = 0; ///< VmHWM
    double cpuSeconds = 0; ///< of all its threads, user and system

    static ProcessUse of(qint64 pid);
};

} // namespace barto
