// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/workerconfig.h"

#include "common/config/schemas.h"
#include "common/config/sharedfields.h"

#include <limits>

namespace barto {

namespace {

using namespace std::chrono_literals;
using Kind = FieldCheck::Kind;
using C = WorkerConfig;

constexpr qint64 mebibyte = 1024 * 1024;

Schema makeSchema()
{
    Schema schema{QStringLiteral("bartoc"), QStringLiteral("BARTOC_"), {}, {}, {}, {}, linkNeeds()};
    // clang-format off
    schema.fields = {
        {QStringLiteral("name"), check::of(Kind::Name), nullptr, bind<C, &C::name>(), true},
        {QStringLiteral("retry_count"), check::number(0, std::numeric_limits<int>::max()), "10", bind<C, &C::retryCount>()},
        {QStringLiteral("client_timeout"), check::duration(1s, 1h), "\"30s\"", bind<C, &C::clientTimeout>()},
        {QStringLiteral("missed_tick"), check::choice({QStringLiteral("Burst"), QStringLiteral("Delay"), QStringLiteral("Skip")}), "\"Burst\"", bind<C, &C::missedTick>()},
        {QStringLiteral("server_public_key"), check::of(Kind::PublicKeys), nullptr, bind<C, &C::serverPublicKeys>()},
        {QStringLiteral("spool_max_bytes"), check::size(mebibyte, qint64(1) << 50), "\"1GiB\"", bind<C, &C::spoolMaxBytes>()},
        {QStringLiteral("spool_min_free"), check::size(0, qint64(1) << 50), "\"64MiB\"", bind<C, &C::spoolMinFree>()},
        {QStringLiteral("on_full"), check::choice({QStringLiteral("block"), QStringLiteral("drop")}), "\"block\"", bind<C, &C::onFull>()},
        {QStringLiteral("keep_delivered"), check::duration(0s, 24h * 3650), "\"24h\"", bind<C, &C::keepDelivered>()},
        {QStringLiteral("on_stop"), check::choice({QStringLiteral("keep"), QStringLiteral("terminate")}), "\"keep\"", bind<C, &C::onStop>()},
        {QStringLiteral("max_running"), check::number(1, 100000), "1000", bind<C, &C::maxRunning>()},
    };
    // clang-format on
    addLinkFields<C>(schema.fields);
    addTracingFields<C>(schema.fields);
    return schema;
}

} // namespace

const Schema &workerSchema()
{
    static const Schema schema = makeSchema();
    return schema;
}

Result<Loaded<WorkerConfig>> loadWorkerConfig(const ConfigSources &sources)
{
    const Schema &schema = workerSchema();
    Result<ConfigDocument> document = ConfigDocument::open(schema, sources);
    if (!document)
        return tl::unexpected(document.error());
    WorkerConfig config;
    readDocument(*document, schema, &config);
    checkLink(*document, config.bartos);
    applyOptions(config.tracing, sources.options, *document, schema.program);
    config.journalPath = sources.options.journalPath.isEmpty()
        ? defaultDatabasePath(schema.program, sources.environment)
        : absolutePath(sources.options.journalPath, QString(), sources.environment);
    if (config.journalPath.isEmpty())
        document->problems.error(document->root.place,
            QStringLiteral(
                "neither --journal nor $HOME, $XDG_DATA_HOME or $STATE_DIRECTORY says where the journal is"));
    return finish(*document, std::move(config));
}

} // namespace barto
