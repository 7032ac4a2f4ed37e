// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// What was compiled into this program.
struct BuildInfo
{
    QString version; ///< "1.0.0"
    QString commit; ///< "a1b2c3d4e5f6", with "-dirty" when the tree had changes; "unknown" outside a checkout
    QString builtAt; ///< ISO text, UTC; of SOURCE_DATE_EPOCH where that is set
    QString compiler; ///< "GCC 12.2.0"
    QString qtBuilt; ///< the Qt version compiled against
    QString qtRunning; ///< the Qt version at work now
};

BuildInfo buildInfo();

/// "barto-cli 1.0.0 (a1b2c3d4e5f6, built 2026-11-24T08:00:00Z, Qt 6.4.2)": what --version prints.
QString versionLine(const QString &program);

} // namespace barto
