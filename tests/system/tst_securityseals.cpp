// SPDX-License-Identifier: MIT OR Apache-2.0

// Somebody sits between bartos and its agents, without TLS, and changes what passes. Each thing that is wrong with a
// seal, with what the agent says, what the server says, and what operators see.

#include "common/security/signingkey.h"
#include "tests/support/framerelay.h"
#include "tests/system/securitylab.h"

#include <QFile>
#include <QTest>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");
const QString luke = QStringLiteral("luke");
const QString badSeal = QStringLiteral("does not fit server_public_key");

QString quoted(const QString &key, const QString &value)
{
    return QStringLiteral("%1 = \"%2\"\n").arg(key, value);
}

} // namespace

class TestSecuritySeals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipeOfTwoSteps();
    void generateKeys();
    void unsignedServerIsRefused();
    void tampering_data();
    void tampering();
    void replayedOnAnotherConnection();
    void meantForAnotherAgent();
    void rotationWithoutDowntime();
    void agentWithoutKeyTakesEither();

private:
    struct Keys
    {
        QString seed;
        QString open;
    };
    static Keys makeKeys(SecurityLab &barto, const QString &file);
    static void refusesSeal(SecurityLab &barto);
};

/// The recipe as it has always been documented: one PEM file, then the last 32 bytes of each form.
TestSecuritySeals::Keys TestSecuritySeals::makeKeys(SecurityLab &barto, const QString &file)
{
    Keys keys;
    barto.run(QStringLiteral("openssl genpkey -algorithm ed25519 -out %1").arg(file));
    barto.run(QStringLiteral("openssl pkey -in %1 -outform DER | tail -c 32 | base64").arg(file));
    keys.seed = barto.output().trimmed();
    barto.run(QStringLiteral("openssl pkey -in %1 -pubout -outform DER | tail -c 32 | base64").arg(file));
    keys.open = barto.output().trimmed();
    return keys;
}

void TestSecuritySeals::refusesSeal(SecurityLab &barto)
{
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("was dropped: ")));
    QVERIFY(SecurityLab::says(barto.agent(vader), badSeal));
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("vader at 127.0.0.1 closed the link: the seal of frame")));
    barto.setPlace(QStringLiteral("127.0.0.1"), 0); // the operator's way is straight
    const Lab::Answer answer = barto.cli({QStringLiteral("clients")});
    QVERIFY2(answer.err.contains(QStringLiteral("It does not trust this server and closed its link")),
        qPrintable(answer.err + barto.logs()));
}

void TestSecuritySeals::recipeOfTwoSteps()
{
    SecurityLab barto;
    const Keys keys = makeKeys(barto, QStringLiteral("bartos-signing.pem"));
    barto.setServerHead(quoted(QStringLiteral("signing_key"), keys.seed));
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), keys.open));
    barto.addSchedule(vader, QStringLiteral(R"({ name = "tick", on_calendar = "*:*:*", cmds = ["echo tick"] })"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line")) >= 1, 20'000);
    // Another pair's public key does not do.
    barto.agent(vader).stop();
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), makeKeys(barto, QStringLiteral("other.pem")).open));
    QVERIFY(barto.launchAgent(vader));
    refusesSeal(barto);
}

void TestSecuritySeals::generateKeys()
{
    SecurityLab barto;
    QCOMPARE(barto.run(QStringLiteral("'%1/bartos' --generate-keys").arg(binDir())), 0);
    QString seed;
    QString open;
    const QStringList lines = barto.output().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString value = line.section(QLatin1Char('"'), 1, 1);
        if (line.trimmed().startsWith(QStringLiteral("signing_key")))
            seed = value;
        if (line.trimmed().startsWith(QStringLiteral("server_public_key")))
            open = value;
    }
    QVERIFY2(!seed.isEmpty() && !open.isEmpty(), qPrintable(barto.output()));
    barto.setServerHead(quoted(QStringLiteral("signing_key"), seed));
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), open));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
}

void TestSecuritySeals::unsignedServerIsRefused()
{
    SecurityLab barto;
    barto.setAgentHead(
        quoted(QStringLiteral("server_public_key"), makeKeys(barto, QStringLiteral("signing.pem")).open));
    QVERIFY(barto.startServer());
    QVERIFY(barto.launchAgent(vader));
    const QString says = QStringLiteral("This server does not seal its messages");
    QVERIFY(SecurityLab::says(barto.agent(vader), says));
    QVERIFY(SecurityLab::says(barto.server(), says));
    QVERIFY(barto.isAudited(QStringLiteral("refused"), says));
}

void TestSecuritySeals::tampering_data()
{
    using Change = std::function<QList<QByteArray>(const QByteArray &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("without a seal") << Change(
        [](const QByteArray &frame) { return QList<QByteArray>{frame.sliced(64)}; });
    QTest::newRow("a seal of zeros") << Change(
        [](const QByteArray &frame) { return QList<QByteArray>{QByteArray(64, '\0') + frame.sliced(64)}; });
    QTest::newRow("a forged seal") << Change([](const QByteArray &frame) {
        // By a key of the forger's own, over the right bytes as far as they can be known.
        return QList<QByteArray>{SigningKey::make().sign(frame.sliced(64)) + frame.sliced(64)};
    });
    QTest::newRow("one bit of the payload") << Change([](QByteArray frame) {
        frame.back() = char(frame.back() ^ 1);
        return QList<QByteArray>{frame};
    });
    QTest::newRow("one bit of the seal") << Change([](QByteArray frame) {
        frame[3] = char(frame[3] ^ 1);
        return QList<QByteArray>{frame};
    });
    QTest::newRow("a second time") << Change([](const QByteArray &frame) { return QList<QByteArray>{frame, frame}; });
    QTest::newRow("something added") << Change([](const QByteArray &frame) { return QList<QByteArray>{frame + 'x'}; });
}

void TestSecuritySeals::tampering()
{
    QFETCH(std::function<QList<QByteArray>(const QByteArray &)>, change);
    SecurityLab barto;
    const Keys keys = makeKeys(barto, QStringLiteral("signing.pem"));
    barto.setServerHead(quoted(QStringLiteral("signing_key"), keys.seed));
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), keys.open));
    QVERIFY(barto.startServer());
    FrameRelay relay(barto.port());
    relay.onFrame = [&change](int, const QByteArray &frame) { return change(frame); };
    barto.setPlace(QStringLiteral("127.0.0.1"), relay.port());
    QVERIFY(barto.launchAgent(vader));
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("was dropped: ")));
    const QString agentSays = barto.agent(vader).log();
    QVERIFY2(agentSays.contains(badSeal) || agentSays.contains(QStringLiteral("is too short for a seal")),
        qPrintable(agentSays));
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("vader at 127.0.0.1 closed the link: ")));
    barto.setPlace(QStringLiteral("127.0.0.1"), 0);
    const Lab::Answer answer = barto.cli({QStringLiteral("clients")});
    QVERIFY2(answer.err.contains(QStringLiteral("It does not trust this server and closed its link"))
            || answer.out.contains(QStringLiteral("up")), // a first frame that came right clears the complaint
        qPrintable(answer.err));
}

void TestSecuritySeals::replayedOnAnotherConnection()
{
    SecurityLab barto;
    const Keys keys = makeKeys(barto, QStringLiteral("signing.pem"));
    barto.setServerHead(quoted(QStringLiteral("signing_key"), keys.seed));
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), keys.open));
    QVERIFY(barto.startServer());
    FrameRelay relay(barto.port());
    QByteArray recorded;
    relay.onFrame = [&recorded](int connection, const QByteArray &frame) {
        if (connection == 0) {
            if (recorded.isEmpty())
                recorded = frame; // the first: Welcome
            return QList<QByteArray>{frame};
        }
        return QList<QByteArray>{recorded}; // in place of the first of a later connection
    };
    barto.setPlace(QStringLiteral("127.0.0.1"), relay.port());
    QVERIFY(barto.launchAgent(vader));
    QVERIFY(SecurityLab::says(barto.agent(vader), QStringLiteral("has taken us in")));
    QVERIFY(!recorded.isEmpty());
    barto.agent(vader).stop();
    QVERIFY(barto.launchAgent(vader));
    refusesSeal(barto);
    QVERIFY(relay.connections() >= 2);
}

void TestSecuritySeals::meantForAnotherAgent()
{
    SecurityLab barto;
    const Keys keys = makeKeys(barto, QStringLiteral("signing.pem"));
    barto.setServerHead(quoted(QStringLiteral("signing_key"), keys.seed));
    barto.setAgentHead(quoted(QStringLiteral("server_public_key"), keys.open));
    QVERIFY(barto.startServer());
    FrameRelay relay(barto.port());
    QByteArray forLuke;
    relay.onFrame = [&forLuke](int connection, const QByteArray &frame) {
        if (connection == 0) {
            if (forLuke.isEmpty())
                forLuke = frame;
            return QList<QByteArray>{frame};
        }
        return QList<QByteArray>{forLuke};
    };
    barto.setPlace(QStringLiteral("127.0.0.1"), relay.port());
    QVERIFY(barto.launchAgent(luke));
    QVERIFY(SecurityLab::says(barto.agent(luke), QStringLiteral("has taken us in")));
    QVERIFY(barto.launchAgent(vader));
    refusesSeal(barto);
}

/// First agents learn the new key beside the old one, then the server changes to it, then agents forget the old one: at
/// no step does one refuse the server, and runs go on arriving.
void TestSecuritySeals::rotationWithoutDowntime()
{
    SecurityLab barto;
    const Keys old = makeKeys(barto, QStringLiteral("old.pem"));
    const Keys fresh = makeKeys(barto, QStringLiteral("new.pem"));
    barto.addSchedule(vader, QStringLiteral(R"({ name = "tick", on_calendar = "*:*:*", cmds = ["echo tick"] })"));
    barto.addSchedule(luke, QStringLiteral(R"({ name = "tick", on_calendar = "*:*:*", cmds = ["echo tick"] })"));
    const auto delivered = [&barto] { return barto.number(QStringLiteral("SELECT count(*) FROM line")); };
    const auto restart = [&barto](const QString &name, const QString &keys) {
        barto.agent(name).stop();
        barto.setAgentHead(QStringLiteral("server_public_key = %1\n").arg(keys));
        return barto.startAgent(name);
    };
    barto.setServerHead(quoted(QStringLiteral("signing_key"), old.seed));
    QVERIFY(barto.startServer());
    const QString both = QStringLiteral("[\"%1\", \"%2\"]").arg(old.open, fresh.open);
    QVERIFY(restart(vader, both) && restart(luke, both));
    qint64 before = delivered();
    barto.server().stop();
    barto.setServerHead(quoted(QStringLiteral("signing_key"), fresh.seed));
    QVERIFY(barto.startServer());
    QVERIFY(barto.isUp(vader) && barto.isUp(luke));
    QTRY_VERIFY_WITH_TIMEOUT(delivered() > before + 2, 20'000);
    before = delivered();
    QVERIFY(restart(vader, QStringLiteral("\"%1\"").arg(fresh.open)));
    QVERIFY(restart(luke, QStringLiteral("\"%1\"").arg(fresh.open)));
    QTRY_VERIFY_WITH_TIMEOUT(delivered() > before + 2, 20'000);
    QVERIFY(!barto.logs().contains(QStringLiteral("was dropped: ")));
}

void TestSecuritySeals::agentWithoutKeyTakesEither()
{
    SecurityLab barto;
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    barto.server().stop();
    barto.setServerHead(quoted(QStringLiteral("signing_key"), makeKeys(barto, QStringLiteral("signing.pem")).seed));
    QVERIFY(barto.startServer());
    QVERIFY(barto.isUp(vader));
}

QTEST_GUILESS_MAIN(TestSecuritySeals)
#include "tst_securityseals.moc"
