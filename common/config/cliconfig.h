// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/configsources.h"
#include "common/config/linkconfig.h"
#include "common/config/tracingconfig.h"

namespace barto {

/// barto-cli.toml, and barto-gui.toml likewise.
struct CliConfig
{
    QString name;
    LinkConfig bartos;
    TracingConfig tracing; ///< filePath is empty unless [tracing.file] or -t is given: a tool leaves no file behind

    friend bool operator==(const CliConfig &, const CliConfig &) = default;
};

/// As loadServerConfig; `program` ("barto-cli", "barto-gui") decides the default path and the variables' prefix.
Result<Loaded<CliConfig>> loadCliConfig(
    const ConfigSources &sources, const QString &program = QStringLiteral("barto-cli"));

} // namespace barto
