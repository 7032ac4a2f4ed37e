// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/format.h"
#include "common/base/clock.h"
#include "common/calendar/calendarspec.h"

#include <QStringList>

namespace CLI {
class App;
}

namespace barto {

namespace render {
class Output;
}

/// What `barto-cli calendar` was asked.
struct CalendarOptions
{
    QStringList expressions;
    int iterations = 1;
    QString baseTime; ///< as written; empty: `now`
    QString timezone; ///< IANA name for expressions without a zone and for the base time; empty: the local zone
    RandomNames names;
    render::Format format = render::Format::Table;
    Instant now{}; ///< set by the caller from its clock
};

/// Declares the subcommand under `parent`; `options` must live until the command line is parsed.
CLI::App *declareCalendar(CLI::App &parent, CalendarOptions &options);

/// Prints what each expression means and when it is due next. Needs no server. Returns the exit code: 0, 1 for an
/// expression that cannot be read (the others are printed all the same), 2 for a bad base time, zone or count.
int runCalendar(const CalendarOptions &options, render::Output &out, render::Output &err);

} // namespace barto
