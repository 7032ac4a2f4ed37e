// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/checkreport.h"

#include "common/config/units.h"

namespace barto {

namespace {

QString orElse(const QString &text, const char *otherwise)
{
    return text.isEmpty() ? QString::fromLatin1(otherwise) : text;
}

QString word(WorkerConfig::MissedTick policy)
{
    switch (policy) {
    case WorkerConfig::MissedTick::Burst:
        return QStringLiteral("Burst");
    case WorkerConfig::MissedTick::Delay:
        return QStringLiteral("Delay");
    case WorkerConfig::MissedTick::Skip:
        return QStringLiteral("Skip");
    }
    return {};
}

QString server(const LinkConfig &link)
{
    return QStringLiteral("%1://%2:%3")
        .arg(link.isTls() ? QStringLiteral("wss") : QStringLiteral("ws"), link.host)
        .arg(link.port);
}

} // namespace

QString checkReport(const Loaded<WorkerConfig> &loaded, const QString &shimPath)
{
    const WorkerConfig &config = loaded.value;
    QString report;
    const auto say = [&report](const char *what, const QString &value) {
        report += QString::fromLatin1(what).leftJustified(20) + value + QLatin1Char('\n');
    };
    say("Configuration", loaded.configPath);
    say("Name", config.name);
    say("Server", server(config.bartos));
    if (config.bartos.isTls()) {
        say("Trusted CA", orElse(config.bartos.caCert, "those of the system"));
        say("Own certificate", orElse(config.bartos.clientCert, "none"));
    }
    say("API key", config.bartos.apiKey.isEmpty() ? QStringLiteral("none") : QStringLiteral("given"));
    say("Seals checked with",
        config.serverPublicKeys.empty() ? QStringLiteral("no key, so they are not checked")
                                        : QStringLiteral("%1 key(s)").arg(config.serverPublicKeys.size()));
    say("Connection timeout", durationText(config.clientTimeout));
    say("Retry count", QString::number(config.retryCount));
    say("Missed ticks", word(config.missedTick));
    say("Runs at once", QString::number(config.maxRunning));
    say("Journal", config.journalPath);
    say("Spool",
        QStringLiteral("%1 at most, %2 stay free; when full %3")
            .arg(byteSizeText(config.spoolMaxBytes), byteSizeText(config.spoolMinFree),
                config.onFull == WorkerConfig::OnFull::Block ? QStringLiteral("jobs wait")
                                                             : QStringLiteral("lines are dropped")));
    say("Delivered runs", QStringLiteral("kept for %1").arg(durationText(config.keepDelivered)));
    say("When stopped",
        config.onStop == WorkerConfig::OnStop::Keep ? QStringLiteral("runs go on") : QStringLiteral("runs are ended"));
    say("Log file", orElse(config.tracing.filePath, "none"));
    say("Helper program", shimPath);
    for (const QString &warning : loaded.warnings)
        report += QStringLiteral("Warning: ") + warning + QStringLiteral(".\n");
    return report;
}

} // namespace barto
