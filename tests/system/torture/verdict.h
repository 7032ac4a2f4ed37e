// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "tests/system/torture/site.h"

#include <QHash>
#include <QSet>

namespace barto::torture {

/// What the verdict must know of the torture besides the database and the ledgers.
struct Evidence
{
    QSet<QString> killedShims; ///< runs whose shim was killed: they may be lost
    QSet<QString> forgotten; ///< runs that need not be whole: the restored database lacked them, and so may the agent
    QSet<QString> cancelTried; ///< runs that may be cancelled
    QSet<QString> accepted; ///< runs by hand that must be there
    QHash<QString, QHash<QString, Instant>> from; ///< by agent and schedule: slots after this ...
    QHash<QString, QHash<QString, Instant>> upTo; ///< ... up to this have a run or a reason, once
};

/// Judges a site that is at rest. Returns what is wrong; counts what it looked at in the site's figures.
QStringList judge(Site &site, const Evidence &evidence);

} // namespace barto::torture
