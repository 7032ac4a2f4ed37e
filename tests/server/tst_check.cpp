// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/check.h"
#include "server/freshkeys.h"
#include "server/settings.h"

#include "common/security/signingkey.h"

#include "common/base/instanttext.h"

#include <QTest>

using namespace barto;

namespace {

Schedule scheduleOf(const char *name, const char *onCalendar, const char *zone)
{
    return {QString::fromLatin1(name), QString::fromLatin1(onCalendar), QString::fromLatin1(zone), false, {},
        {QStringLiteral("true")}};
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsFirings();
    void makesStoreSettings();
    void makesGatewaySettings();
    void freshKeysBelongTogether();
};

void TestCheck::printsFirings()
{
    Loaded<ServerConfig> loaded;
    loaded.configPath = QStringLiteral("/etc/bartos/bartos.toml");
    loaded.value.sqlitePath = QStringLiteral("/var/lib/bartos/bartos.db");
    loaded.value.schedules = {{QStringLiteral("vader"),
        {scheduleOf("night", "02:30", "Europe/Berlin"), scheduleOf("gone", "*-04-31", "UTC")}}};
    const QString report = checkReport(loaded, *fromIsoText(u"2026-03-27T12:00:00Z"));
    const auto has = [&report](const char *text) { return report.contains(QString::fromLatin1(text)); };
    QVERIFY2(has("/etc/bartos/bartos.toml is sound.\n"), qPrintable(report));
    QVERIFY2(has("Database: SQLite at /var/lib/bartos/bartos.db\n"), qPrintable(report));
    QVERIFY2(has("Listens:  ws://0.0.0.0:20000\n"), qPrintable(report));
    QVERIFY2(has("vader / night: 02:30\n"), qPrintable(report));
    // Five of them, over the skipped hour.
    QVERIFY2(has("    Sat 2026-03-28 02:30:00 CET   Sat 2026-03-28 01:30:00 UTC\n"
                 "    Sun 2026-03-29 03:00:00 CEST   Sun 2026-03-29 01:00:00 UTC\n"
                 "    Mon 2026-03-30 02:30:00 CEST   Mon 2026-03-30 00:30:00 UTC\n"
                 "    Tue 2026-03-31 02:30:00 CEST   Tue 2026-03-31 00:30:00 UTC\n"
                 "    Wed 2026-04-01 02:30:00 CEST   Wed 2026-04-01 00:30:00 UTC\n\n"),
        qPrintable(report));
    QVERIFY2(has("  never due\n"), qPrintable(report));
}

void TestCheck::makesStoreSettings()
{
    ServerConfig config;
    config.sqlitePath = QStringLiteral("/x.db");
    QCOMPARE(std::get<store::SqliteSettings>(storeSettings(config)).path, QStringLiteral("/x.db"));
    config.mariadb = MariaDbConfig();
    config.mariadb->password = Secret(QByteArray("secret"));
    config.mariadb->readonly = MariaDbReader{QStringLiteral("reader"), Secret(QByteArray("other"))};
    const auto settings = std::get<store::MariaDbSettings>(storeSettings(config));
    QCOMPARE(settings.login.password, QStringLiteral("secret"));
    QCOMPARE(settings.readOnly->user, QStringLiteral("reader"));
    QVERIFY(!store::placeOf(settings).contains(QStringLiteral("secret")));
}

void TestCheck::makesGatewaySettings()
{
    ServerConfig config;
    config.listen.tls = TlsListenConfig();
    config.listen.tls->certFilePath = QStringLiteral("/c.pem");
    config.listen.maxConnections = 0;
    config.signingKey = Secret(QByteArray(32, 'k'));
    config.access = {{QStringLiteral("alice"), QByteArray(32, 'h'), AccessConfig::Role::Operator}};
    const Result<GatewaySettings> settings = gatewaySettings(config);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().detail));
    QCOMPARE(settings->listeners.size(), std::size_t(1)); // TLS at the same place is the only one
    QCOMPARE(settings->listeners[0].tls->certFile, QStringLiteral("/c.pem"));
    QVERIFY(settings->maxConnections > 1'000'000);
    QVERIFY(settings->signingKey);
    QCOMPARE(settings->access.size(), std::size_t(1));
    QCOMPARE(settings->access[0].role, Role::Operator);
    QCOMPARE(settings->access[0].tokenHash.text(), QString::fromLatin1(QByteArray(32, 'h').toHex()));
    config.listen.tls->port = 20001;
    QCOMPARE(gatewaySettings(config)->listeners.size(), std::size_t(2));
}

void TestCheck::freshKeysBelongTogether()
{
    const QString text = freshKeys();
    const auto valueOf = [&text](const char *key) {
        const QString start = QString::fromLatin1(key) + QStringLiteral(" = \"");
        const qsizetype at = text.indexOf(start) + start.size();
        return text.mid(at, text.indexOf(u'"', at) - at);
    };
    const Result<SigningKey> key = SigningKey::fromBase64(valueOf("signing_key"));
    QVERIFY2(key, qPrintable(text));
    QCOMPARE(key->publicKey().text(), valueOf("server_public_key"));
    QVERIFY(freshKeys() != text);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
