// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/hash.h"
#include "common/base/processmemory.h"
#include "common/base/wipe.h"
#include "common/security/sealing.h"
#include "common/security/token.h"

#include <QSet>
#include <QTest>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace barto;

class TestSecurity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreLongAndDiffer();
    void hashesMatchOnlyTheirToken();
    void refusesOtherHashes_data();
    void refusesOtherHashes();
    void keysRoundTrip();
    void agreesWithRfc8032();
    void refusesBadKeys_data();
    void refusesBadKeys();
    void challengesRoundTrip();
    void sealsOpenInOrder();
    void sealCoversEverything_data();
    void sealCoversEverything();
    void anyOfSeveralKeysOpens();
    void withoutKeysTheSealIsCutOff();
    void memoryIsHidden();
    void wipesOnlyItsOwn();
};

/// In a child, since it cannot be undone: no core dump, and /proc/<pid>/mem is closed to others of the same user.
void TestSecurity::memoryIsHidden()
{
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        hideProcessMemory();
        ::_exit(::prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestSecurity::wipesOnlyItsOwn()
{
    QByteArray own(40, 's');
    wipe(own);
    QVERIFY(own.isEmpty());
    QByteArray first(40, 's');
    const QByteArray second = first;
    wipe(first);
    QVERIFY(first.isEmpty());
    QCOMPARE(second, QByteArray(40, 's'));
    QString text(40, QLatin1Char('s'));
    wipe(text);
    QVERIFY(text.isEmpty());
}

void TestSecurity::tokensAreLongAndDiffer()
{
    QSet<QString> seen;
    for (int i = 0; i < 100; ++i) {
        const QString token = newToken();
        QCOMPARE(token.size(), 43);
        QCOMPARE(QByteArray::fromBase64(token.toLatin1(), QByteArray::Base64UrlEncoding).size(), 32);
        seen.insert(token);
    }
    QCOMPARE(seen.size(), 100);
}

void TestSecurity::hashesMatchOnlyTheirToken()
{
    const QByteArray token = newToken().toLatin1();
    const TokenHash hash = TokenHash::of(token);
    QCOMPARE(hash.text(), QString::fromLatin1(blake2b(token, 32).toHex()));
    QVERIFY(TokenHash::fromText(hash.text()).value() == hash);
    QVERIFY(hash.matches(token));
    QVERIFY(!hash.matches(token.chopped(1)));
    QVERIFY(!hash.matches({}));
    QVERIFY(sameSecret("abc", "abc"));
    QVERIFY(!sameSecret("abc", "abcd"));
}

void TestSecurity::refusesOtherHashes_data()
{
    QTest::addColumn<QString>("text");
    const QString good = TokenHash::of("x").text();
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << good.chopped(2);
    QTest::newRow("odd") << good.chopped(1);
    QTest::newRow("long") << good + QStringLiteral("00");
    QTest::newRow("no hex") << good.chopped(1) + QStringLiteral("g");
    QTest::newRow("a token") << newToken();
    QTest::newRow("not latin") << good.chopped(1) + QChar(0x4e2d);
}

void TestSecurity::refusesOtherHashes()
{
    QFETCH(QString, text);
    const auto hash = TokenHash::fromText(text);
    QVERIFY(!hash);
    QCOMPARE(hash.error().code, Error::Code::Parse);
    QVERIFY(text.isEmpty() || !hash.error().detail.contains(text));
}

void TestSecurity::keysRoundTrip()
{
    const SigningKey key = SigningKey::make();
    const SigningKey again = SigningKey::fromBase64(key.seedText() + QStringLiteral("\n")).value();
    QVERIFY(again.publicKey() == key.publicKey());
    QVERIFY(PublicKey::fromBase64(key.publicKey().text()).value() == key.publicKey());
    QVERIFY(key.publicKey().verifies(again.sign("hello"), "hello"));
    QVERIFY(!key.publicKey().verifies(again.sign("hello"), "hellO"));
    QVERIFY(!key.publicKey().verifies("short", "hello"));
}

void TestSecurity::agreesWithRfc8032()
{
    // RFC 8032, section 7.1, test 2
    const auto base64 = [](const char *hex) { return QString::fromLatin1(QByteArray::fromHex(hex).toBase64()); };
    const SigningKey key
        = SigningKey::fromBase64(base64("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")).value();
    QCOMPARE(key.publicKey().text(), base64("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    QCOMPARE(key.sign("\x72").toHex(),
        QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                   "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

void TestSecurity::refusesBadKeys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QString() << QStringLiteral("0 bytes");
    QTest::newRow("short") << QStringLiteral("AAAA") << QStringLiteral("3 bytes");
    QTest::newRow("long") << QString::fromLatin1(QByteArray(33, 'x').toBase64()) << QStringLiteral("33 bytes");
    QTest::newRow("words") << QStringLiteral("-----BEGIN PRIVATE KEY-----") << QStringLiteral("not base64");
    QTest::newRow("no padding") << QString::fromLatin1(QByteArray(32, 'x').toBase64()).chopped(1)
                                << QStringLiteral("not base64");
}

void TestSecurity::refusesBadKeys()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto publicKey = publicKeysFromBase64({SigningKey::make().publicKey().text(), text});
    QVERIFY(!publicKey);
    QVERIFY2(publicKey.error().detail.contains(why), qPrintable(publicKey.error().detail));
    const auto signing = SigningKey::fromBase64(text);
    QVERIFY(!signing);
    QVERIFY2(signing.error().detail.contains(why), qPrintable(signing.error().detail));
    QVERIFY(text.isEmpty() || !signing.error().detail.contains(text));
}

void TestSecurity::challengesRoundTrip()
{
    const QByteArray challenge = newChallenge();
    QCOMPARE(challenge.size(), challengeSize);
    QCOMPARE(challengeText(challenge).size(), 22);
    QVERIFY(challengeFromText(challengeText(challenge)) == challenge);
    QVERIFY(!challengeFromText({}));
    QVERIFY(!challengeFromText(QStringLiteral("AAAA")));
    QVERIFY(!challengeFromText(challengeText(challenge).chopped(1) + QStringLiteral("!")));
}

void TestSecurity::sealsOpenInOrder()
{
    const SigningKey key = SigningKey::make();
    const QByteArray challenge = newChallenge();
    FrameSealer sealer(key, QStringLiteral("vader"), challenge);
    FrameOpener opener({key.publicKey()}, QStringLiteral("vader"), challenge);
    for (const QByteArray &payload : {QByteArray("one"), QByteArray(), QByteArray(100'000, 'x')})
        QCOMPARE(opener.open(sealer.seal(payload)).value(), payload);
    const QByteArray replayed = sealer.seal("four");
    QVERIFY(opener.open(replayed));
    QVERIFY(!opener.open(replayed));
}

void TestSecurity::sealCoversEverything_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("sameChallenge");
    QTest::addColumn<bool>("sameKey");
    QTest::addColumn<int>("flip");
    QTest::addColumn<bool>("opens");
    QTest::newRow("right") << QStringLiteral("vader") << true << true << -1 << true;
    QTest::newRow("another client") << QStringLiteral("luke") << true << true << -1 << false;
    QTest::newRow("another connection") << QStringLiteral("vader") << false << true << -1 << false;
    QTest::newRow("another key") << QStringLiteral("vader") << true << false << -1 << false;
    QTest::newRow("seal changed") << QStringLiteral("vader") << true << true << 5 << false;
    QTest::newRow("payload changed") << QStringLiteral("vader") << true << true << 66 << false;
}

void TestSecurity::sealCoversEverything()
{
    QFETCH(QString, name);
    QFETCH(bool, sameChallenge);
    QFETCH(bool, sameKey);
    QFETCH(int, flip);
    const SigningKey key = SigningKey::make();
    const QByteArray challenge = newChallenge();
    QByteArray frame = FrameSealer(key, QStringLiteral("vader"), challenge).seal("payload");
    if (flip >= 0)
        frame[flip] = char(frame.at(flip) ^ 1);
    FrameOpener opener(
        {sameKey ? key.publicKey() : SigningKey::make().publicKey()}, name, sameChallenge ? challenge : newChallenge());
    QTEST(opener.open(frame).has_value(), "opens");
    QVERIFY(!opener.open("short"));
}

void TestSecurity::anyOfSeveralKeysOpens()
{
    const SigningKey old = SigningKey::make();
    const SigningKey next = SigningKey::make();
    const QByteArray challenge = newChallenge();
    FrameOpener opener({old.publicKey(), next.publicKey()}, QStringLiteral("a"), challenge);
    QVERIFY(opener.open(FrameSealer(next, QStringLiteral("a"), challenge).seal("x")));
}

void TestSecurity::withoutKeysTheSealIsCutOff()
{
    FrameOpener opener({}, QStringLiteral("a"), newChallenge());
    QCOMPARE(opener.open(QByteArray(64, 's') + "payload").value(), QByteArray("payload"));
    QVERIFY(!opener.open(QByteArray(63, 's')));
}

QTEST_GUILESS_MAIN(TestSecurity)
#include "tst_security.moc"
