// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/serverconfig.h"

#include "common/config/configfile.h"
#include "common/config/schedulesreader.h"
#include "common/config/schemas.h"
#include "common/config/sharedfields.h"
#include "common/config/tablereader.h"

#include <QSet>

namespace barto {

namespace {

using namespace std::chrono_literals;
using Kind = FieldCheck::Kind;
using C = ServerConfig;
using Listen = ListenConfig;
using Tls = TlsListenConfig;
using Db = MariaDbConfig;

constexpr auto century = 24h * 365 * 100;

Fields serverFields()
{
    const FieldCheck text = check::text();
    const FieldCheck file = check::of(Kind::PublicFile);
    const FieldCheck secret = check::of(Kind::Secret);
    // clang-format off
    return {
        {QStringLiteral("signing_key"), check::of(Kind::SecretSeed), nullptr, bind<C, &C::signingKey>()},
        {QStringLiteral("api_key"), secret, nullptr, bind<C, &C::apiKey>()},
        // The default of `workers` depends on the machine: see ListenConfig.
        {QStringLiteral("server.workers"), check::number(1, 256), nullptr, bind<C, &C::listen, &Listen::workers>()},
        {QStringLiteral("server.ip"), check::of(Kind::Address), "\"0.0.0.0\"", bind<C, &C::listen, &Listen::ip>()},
        {QStringLiteral("server.port"), check::port(), "20000", bind<C, &C::listen, &Listen::port>()},
        {QStringLiteral("server.heartbeat_timeout"), check::duration(1s, 1h), "\"15s\"", bind<C, &C::listen, &Listen::heartbeatTimeout>()},
        {QStringLiteral("server.max_connections"), check::number(0, 1000000), "20000", bind<C, &C::listen, &Listen::maxConnections>()},
        {QStringLiteral("server.max_connections_per_address"), check::number(0, 1000000), "1000", bind<C, &C::listen, &Listen::maxConnectionsPerAddress>()},
        {QStringLiteral("server.tls.ip"), check::of(Kind::Address), "\"0.0.0.0\"", bind<C, &C::listen, &Listen::tls, &Tls::ip>()},
        {QStringLiteral("server.tls.port"), check::port(), "20000", bind<C, &C::listen, &Listen::tls, &Tls::port>()},
        {QStringLiteral("server.tls.cert_file_path"), file, nullptr, bind<C, &C::listen, &Listen::tls, &Tls::certFilePath>(), true},
        {QStringLiteral("server.tls.key_file_path"), check::of(Kind::PrivateKeyFile), nullptr, bind<C, &C::listen, &Listen::tls, &Tls::keyFilePath>(), true},
        {QStringLiteral("server.tls.client_ca_cert"), file, nullptr, bind<C, &C::listen, &Listen::tls, &Tls::clientCaCert>()},
        {QStringLiteral("server.tls.client_crl"), file, nullptr, bind<C, &C::listen, &Listen::tls, &Tls::clientCrl>()},
        {QStringLiteral("server.tls.require_name_match"), check::of(Kind::Boolean), "false", bind<C, &C::listen, &Listen::tls, &Tls::requireNameMatch>()},
        {QStringLiteral("mariadb.host"), check::of(Kind::Host), "\"localhost\"", bind<C, &C::mariadb, &Db::host>()},
        {QStringLiteral("mariadb.port"), check::port(), "3306", bind<C, &C::mariadb, &Db::port>()},
        {QStringLiteral("mariadb.username"), text, "\"barto\"", bind<C, &C::mariadb, &Db::username>()},
        {QStringLiteral("mariadb.password"), secret, nullptr, bind<C, &C::mariadb, &Db::password>()},
        {QStringLiteral("mariadb.database"), text, "\"barto\"", bind<C, &C::mariadb, &Db::database>()},
        {QStringLiteral("mariadb.options"), check::of(Kind::DatabaseOptions), "\"\"", bind<C, &C::mariadb, &Db::options>()},
        {QStringLiteral("mariadb.readonly.username"), text, nullptr, bind<C, &C::mariadb, &Db::readonly, &MariaDbReader::username>(), true},
        {QStringLiteral("mariadb.readonly.password"), secret, nullptr, bind<C, &C::mariadb, &Db::readonly, &MariaDbReader::password>()},
        // The default of `path` depends on the environment: see loadServerConfig.
        {QStringLiteral("sqlite.path"), check::of(Kind::Path), nullptr, bind<C, &C::sqlitePath>()},
        {QStringLiteral("defaults.timezone"), check::of(Kind::Timezone), "\"\"", bind<C, &C::defaultTimezone>()},
        {QStringLiteral("retention.keep"), check::duration(1s, century), "\"90d\"", bind<C, &C::retention, &RetentionConfig::keep>()},
        // Without a default of its own: it is that of `keep`.
        {QStringLiteral("retention.keep_failed"), check::duration(1s, century), nullptr, bind<C, &C::retention, &RetentionConfig::keepFailed>()},
    };
    // clang-format on
}

Schema makeServerSchema()
{
    Schema schema{QStringLiteral("bartos"), QStringLiteral("BARTOS_"), serverFields(),
        {QStringLiteral("server.tls"), QStringLiteral("mariadb"), QStringLiteral("mariadb.readonly"),
            QStringLiteral("sqlite")},
        {QStringLiteral("schedules"), QStringLiteral("access")}, {{QStringLiteral("actix"), QStringLiteral("server")}},
        {{QStringLiteral("server.tls.client_crl"), QStringLiteral("server.tls.client_ca_cert")}}};
    addTracingFields<C>(schema.fields);
    return schema;
}

Schema makeAccessSchema()
{
    using A = AccessConfig;
    Schema schema;
    // clang-format off
    schema.fields = {
        {QStringLiteral("name"), check::of(Kind::Name), nullptr, bind<A, &A::name>(), true},
        {QStringLiteral("token_hash"), check::of(Kind::Hash), nullptr, bind<A, &A::tokenHash>(), true},
        {QStringLiteral("role"), check::choice({QStringLiteral("viewer"), QStringLiteral("operator"), QStringLiteral("admin")}), nullptr, bind<A, &A::role>(), true},
    };
    // clang-format on
    return schema;
}

bool isLoopback(const QString &ip)
{
    return ip.startsWith(QLatin1StringView("127.")) || ip == QLatin1StringView("::1");
}

bool isEveryAddress(const QString &ip)
{
    return ip == QLatin1StringView("0.0.0.0") || ip == QLatin1StringView("::");
}

void settleListeners(ConfigDocument &document, const ListenConfig &listen)
{
    const QString shown = document.writtenNames.value(QStringLiteral("server"), QStringLiteral("server"));
    const ConfigNode *tlsNode = document.root.at(QStringLiteral("server.tls"));
    if (!listen.tls || !tlsNode)
        return;
    if (listen.tls->requireNameMatch && listen.tls->clientCaCert.isEmpty()) {
        const ConfigNode *node = document.root.at(QStringLiteral("server.tls.require_name_match"));
        document.problems.error(node ? node->place : tlsNode->place,
            QStringLiteral("'require_name_match' in [%1.tls] needs 'client_ca_cert' beside it").arg(shown));
    }
    if (!listen.tls->clientCaCert.isEmpty() && listen.hasPlainListener() && !isLoopback(listen.ip))
        document.problems.warning(tlsNode->place,
            QStringLiteral(
                "clients must show a certificate here, but [%1] lets them in without one at %2 port %3; give "
                "both the same address and port for TLS only, or set ip = \"127.0.0.1\" in [%1]")
                .arg(shown, listen.ip)
                .arg(listen.port));
    if (listen.hasPlainListener() && listen.port == listen.tls->port
        && (isEveryAddress(listen.ip) || isEveryAddress(listen.tls->ip)))
        document.problems.warning(tlsNode->place,
            QStringLiteral("[%1] and [%1.tls] want port %2 on overlapping addresses (%3 and %4), so one of them cannot "
                           "listen; give them the same address for TLS only, or another port")
                .arg(shown)
                .arg(listen.port)
                .arg(listen.ip, listen.tls->ip));
}

// The key that [mariadb] options name is a private key like any other.
void checkDatabaseKey(ConfigDocument &document, const ServerConfig &config)
{
    const QString path = config.mariadb ? config.mariadb->options.sslKey : QString();
    const ConfigNode *node = document.root.at(QStringLiteral("mariadb.options"));
    if (path.isEmpty() || !node)
        return;
    if (const Result<bool> isOpen = isOpenToOthers(path); isOpen && *isOpen)
        document.problems.error(node->place,
            QStringLiteral(
                "ssl_key of 'options' in [mariadb] names a private key that everybody may read (%1); chmod 600 "
                "it")
                .arg(path));
}

void settleDatabase(ConfigDocument &document, ServerConfig &config)
{
    const ConfigMember *mariadb = document.root.member(QStringLiteral("mariadb"));
    const ConfigMember *sqlite = document.root.member(QStringLiteral("sqlite"));
    if (mariadb && sqlite) {
        const bool sqliteIsLater
            = sqlite->value.layer >= mariadb->value.layer && sqlite->keyPlace.line >= mariadb->keyPlace.line;
        document.problems.error(sqliteIsLater ? sqlite->keyPlace : mariadb->keyPlace,
            QStringLiteral("[mariadb] and [sqlite] exclude each other; keep the database that bartos is to use"));
    }
    if (mariadb)
        return;
    if (config.sqlitePath.isEmpty())
        config.sqlitePath = defaultDatabasePath(QStringLiteral("bartos"), document.context.environment);
    if (config.sqlitePath.isEmpty())
        document.problems.error(document.root.place,
            QStringLiteral(
                "neither [mariadb], [sqlite] path nor $HOME, $XDG_DATA_HOME or $STATE_DIRECTORY says where the "
                "database is"));
}

void readAccess(ConfigDocument &document, ServerConfig &config)
{
    const ConfigNode *list = document.root.at(QStringLiteral("access"));
    if (!list)
        return;
    if (list->kind != ConfigNode::Kind::Array) {
        document.problems.error(
            list->place, QStringLiteral("'access' is a list of tables, each written as [[access]]"));
        return;
    }
    QSet<QString> names;
    QSet<QByteArray> hashes;
    for (const ConfigNode &item : list->items) {
        if (!item.isTable()) {
            document.problems.error(
                item.place, QStringLiteral("'access' must hold tables only, not %1").arg(item.kindText()));
            continue;
        }
        AccessConfig access;
        TableReader(accessSchema(), document.context, document.problems, QStringLiteral("[[access]]"))
            .read(item, &access);
        if (!access.name.isEmpty() && names.contains(access.name))
            document.problems.error(item.at(QStringLiteral("name"))->place,
                QStringLiteral("there is another [[access]] with the name '%1'").arg(access.name));
        if (!access.tokenHash.isEmpty() && hashes.contains(access.tokenHash))
            document.problems.error(item.at(QStringLiteral("token_hash"))->place,
                QStringLiteral("there is another [[access]] with this token_hash"));
        names.insert(access.name);
        hashes.insert(access.tokenHash);
        config.access.push_back(std::move(access));
    }
}

bool isReloadable(const QString &key)
{
    return key.startsWith(QLatin1StringView("defaults.")) || key.startsWith(QLatin1StringView("retention."));
}

} // namespace

const Schema &serverSchema()
{
    static const Schema schema = makeServerSchema();
    return schema;
}

const Schema &accessSchema()
{
    static const Schema schema = makeAccessSchema();
    return schema;
}

Result<Loaded<ServerConfig>> loadServerConfig(const ConfigSources &sources)
{
    const Schema &schema = serverSchema();
    Result<ConfigDocument> document = ConfigDocument::open(schema, sources);
    if (!document)
        return tl::unexpected(document.error());
    ServerConfig config;
    readDocument(*document, schema, &config);
    const bool keepsFailed = document->root.at(QStringLiteral("retention.keep_failed")) != nullptr;
    if (!keepsFailed)
        config.retention.keepFailed = config.retention.keep;
    config.retention.isSet = keepsFailed || document->root.at(QStringLiteral("retention.keep")) != nullptr;
    settleListeners(*document, config.listen);
    settleDatabase(*document, config);
    checkDatabaseKey(*document, config);
    readAccess(*document, config);
    config.schedules = readSchedules(*document, config.defaultTimezone);
    applyOptions(config.tracing, sources.options, *document, schema.program);
    return finish(*document, std::move(config));
}

QStringList changesNeedingRestart(const ServerConfig &running, const ServerConfig &loaded)
{
    QStringList changes;
    for (const Field &field : serverSchema().fields) {
        if (!isReloadable(field.key) && !field.binding.same(&running, &loaded))
            changes.append(field.key);
    }
    return changes;
}

} // namespace barto
