// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/configdocument.h"
#include "common/config/linkconfig.h"
#include "common/config/paths.h"
#include "common/config/tracingconfig.h"

namespace barto {

/// The rows that several programs' tables share: `[tracing]` and `[bartos]`.
template<typename Config>
void addTracingFields(Fields &fields)
{
    using T = TracingConfig;
    using L = TracingLayer;
    constexpr auto tracing = &Config::tracing;
    const FieldCheck truth = check::of(FieldCheck::Kind::Boolean);
    const FieldCheck count = check::number(0, 255);
    const FieldCheck directives = check::of(FieldCheck::Kind::Directives);
    // clang-format off
    const Fields rows{
        {QStringLiteral("tracing.stdout.with_target"), truth, "true", bind<Config, tracing, &T::consoleLayer, &L::withTarget>()},
        {QStringLiteral("tracing.stdout.with_thread_ids"), truth, "false", bind<Config, tracing, &T::consoleLayer, &L::withThreadIds>()},
        {QStringLiteral("tracing.stdout.with_thread_names"), truth, "false", bind<Config, tracing, &T::consoleLayer, &L::withThreadNames>()},
        {QStringLiteral("tracing.stdout.with_line_number"), truth, "false", bind<Config, tracing, &T::consoleLayer, &L::withLineNumber>()},
        {QStringLiteral("tracing.stdout.with_level"), truth, "true", bind<Config, tracing, &T::consoleLayer, &L::withLevel>()},
        {QStringLiteral("tracing.stdout.directives"), directives, "\"\"", bind<Config, tracing, &T::consoleLayer, &L::directives>()},
        {QStringLiteral("tracing.file.quiet"), count, "0", bind<Config, tracing, &T::fileQuiet>()},
        {QStringLiteral("tracing.file.verbose"), count, "0", bind<Config, tracing, &T::fileVerbose>()},
        {QStringLiteral("tracing.file.layer.with_target"), truth, "true", bind<Config, tracing, &T::fileLayer, &L::withTarget>()},
        {QStringLiteral("tracing.file.layer.with_thread_ids"), truth, "false", bind<Config, tracing, &T::fileLayer, &L::withThreadIds>()},
        {QStringLiteral("tracing.file.layer.with_thread_names"), truth, "false", bind<Config, tracing, &T::fileLayer, &L::withThreadNames>()},
        {QStringLiteral("tracing.file.layer.with_line_number"), truth, "false", bind<Config, tracing, &T::fileLayer, &L::withLineNumber>()},
        {QStringLiteral("tracing.file.layer.with_level"), truth, "true", bind<Config, tracing, &T::fileLayer, &L::withLevel>()},
        {QStringLiteral("tracing.file.layer.directives"), directives, "\"\"", bind<Config, tracing, &T::fileLayer, &L::directives>()},
    };
    // clang-format on
    fields.insert(fields.end(), rows.begin(), rows.end());
}

template<typename Config>
void addLinkFields(Fields &fields)
{
    using L = LinkConfig;
    using Kind = FieldCheck::Kind;
    constexpr auto bartos = &Config::bartos;
    // clang-format off
    const Fields rows{
        {QStringLiteral("bartos.prefix"), check::choice({QStringLiteral("ws"), QStringLiteral("wss")}), "\"ws\"", bind<Config, bartos, &L::prefix>()},
        {QStringLiteral("bartos.host"), check::of(Kind::Host), nullptr, bind<Config, bartos, &L::host>(), true},
        {QStringLiteral("bartos.port"), check::port(), "20000", bind<Config, bartos, &L::port>()},
        {QStringLiteral("bartos.ca_cert"), check::of(Kind::PublicFile), nullptr, bind<Config, bartos, &L::caCert>()},
        {QStringLiteral("bartos.client_cert"), check::of(Kind::PublicFile), nullptr, bind<Config, bartos, &L::clientCert>()},
        {QStringLiteral("bartos.client_key"), check::of(Kind::PrivateKeyFile), nullptr, bind<Config, bartos, &L::clientKey>()},
        {QStringLiteral("bartos.api_key"), check::of(Kind::Secret), nullptr, bind<Config, bartos, &L::apiKey>()},
    };
    // clang-format on
    fields.insert(fields.end(), rows.begin(), rows.end());
}

/// Pairs of `[bartos]` that stand together or not at all.
std::vector<Schema::Need> linkNeeds();

/// Warns of certificates that `prefix = "ws"` leaves unused.
void checkLink(ConfigDocument &document, const LinkConfig &link);

/// -e, -v, -q, -t and the usual place of the log file.
void applyOptions(
    TracingConfig &tracing, const ProgramOptions &options, const ConfigDocument &document, const QString &program);

} // namespace barto
