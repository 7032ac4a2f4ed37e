// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "gui/feed/feed.h"
#include "gui/feed/runwatch.h"
#include "gui/view/navigator.h"
#include "gui/view/times.h"
#include "gui/view/uisettings.h"

namespace barto {

/// What every page is given; all of it outlives the page.
struct PageContext
{
    Feed &feed;
    RunWatch &runs; ///< of the same connection
    Times &times;
    UiSettings &settings;
    Navigator &navigator;
    const Clock &clock;
    QString profile; ///< its name: filters are kept by it
    QString host; ///< of the server

    /// The settings' key of something of this profile.
    QString key(const QString &name) const { return UiSettings::profileKey(profile, name); }
};

} // namespace barto
