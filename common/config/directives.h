// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace barto {

/// How much a log shows; each level shows itself and all before it. Qt has no trace messages: trace shows what debug
/// does.
enum class LogLevel : quint8 { Off, Error, Warn, Info, Debug, Trace };

/// Info, one step up per `verbose`, one down per `quiet`, within Off and Trace.
LogLevel levelFrom(int verbose, int quiet);

/// "off", "error", "warn", "info", "debug", "trace"; `warning` is taken as `warn`, letter case does not matter.
std::optional<LogLevel> levelFromName(const QString &name);

/// A layer's `directives`: which categories log more or less than the layer's level.
class Directives
{
public:
    /// `text`: comma-separated `target=level` or a bare level, which replaces the layer's own. A target is a category's
    /// name or the beginning of one up to a dot ("worker" covers "barto.worker.journal"); the `barto.` in front is
    /// optional; a target nobody has is accepted. Error::Config names the part that cannot be read.
    static Result<Directives> parse(const QString &text);

    /// The level of `category`: the longest target that covers it, else the bare level, else `layerLevel`.
    LogLevel levelFor(const QString &category, LogLevel layerLevel) const;

    friend bool operator==(const Directives &, const Directives &) = default;

private:
    std::optional<LogLevel> m_base;
    std::vector<std::pair<QString, LogLevel>> m_targets; ///< without `barto.`
};

} // namespace barto
