// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/sharedfields.h"

namespace barto {

std::vector<Schema::Need> linkNeeds()
{
    return {{QStringLiteral("bartos.client_cert"), QStringLiteral("bartos.client_key")},
        {QStringLiteral("bartos.client_key"), QStringLiteral("bartos.client_cert")}};
}

void checkLink(ConfigDocument &document, const LinkConfig &link)
{
    if (link.isTls())
        return;
    for (const char *key : {"bartos.ca_cert", "bartos.client_cert", "bartos.client_key"}) {
        const ConfigNode *node = document.root.at(QLatin1StringView(key));
        if (node)
            document.problems.warning(node->place,
                QStringLiteral("'%1' in [bartos] has no effect with prefix = \"ws\"; for TLS set prefix = \"wss\"")
                    .arg(QString::fromLatin1(key).section(QLatin1Char('.'), -1)));
    }
}

void applyOptions(
    TracingConfig &tracing, const ProgramOptions &options, const ConfigDocument &document, const QString &program)
{
    const QProcessEnvironment &environment = document.context.environment;
    tracing.console = options.stdOutput;
    tracing.consoleVerbose = options.verbose;
    tracing.consoleQuiet = options.quiet;
    tracing.filePath = options.logPath.isEmpty() ? defaultLogPath(program, environment)
                                                 : absolutePath(options.logPath, QString(), environment);
}

} // namespace barto
