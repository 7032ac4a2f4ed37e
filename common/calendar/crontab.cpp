// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/crontab.h"

namespace barto {

QString crontabHint(const QString &)
{
    return {};
}

} // namespace barto
