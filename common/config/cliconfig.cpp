// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/cliconfig.h"

#include "common/config/schemas.h"
#include "common/config/sharedfields.h"

namespace barto {

namespace {

using C = CliConfig;

Schema makeSchema()
{
    Schema schema{QStringLiteral("barto-cli"), QStringLiteral("BARTO_CLI_"), {}, {}, {}, {}, linkNeeds()};
    // clang-format off
    schema.fields = {
        {QStringLiteral("name"), check::of(FieldCheck::Kind::Name), nullptr, bind<C, &C::name>(), true},
    };
    // clang-format on
    addLinkFields<C>(schema.fields);
    addTracingFields<C>(schema.fields);
    return schema;
}

} // namespace

const Schema &cliSchema()
{
    static const Schema schema = makeSchema();
    return schema;
}

Result<Loaded<CliConfig>> loadCliConfig(const ConfigSources &sources, const QString &program)
{
    Schema schema = cliSchema();
    schema.program = program;
    schema.environmentPrefix
        = QString(program).replace(QLatin1Char('-'), QLatin1Char('_')).toUpper() + QLatin1Char('_');
    Result<ConfigDocument> document = ConfigDocument::open(schema, sources);
    if (!document)
        return tl::unexpected(document.error());
    CliConfig config;
    readDocument(*document, schema, &config);
    checkLink(*document, config.bartos);
    applyOptions(config.tracing, sources.options, *document, schema.program);
    config.tracing.console = sources.options.stdOutput || sources.options.verbose > 0;
    const bool wantsFile = !sources.options.logPath.isEmpty() || document->root.at(QStringLiteral("tracing.file"));
    if (!wantsFile)
        config.tracing.filePath.clear();
    return finish(*document, std::move(config));
}

} // namespace barto
