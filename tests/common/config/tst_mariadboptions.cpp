// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/mariadbconfig.h"

#include <QTest>

using namespace barto;

class TestMariaDbOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void tlsIsAskedFor_data();
    void tlsIsAskedFor();
    void refusals_data();
    void refusals();
};

void TestMariaDbOptions::readsAll()
{
    const Result<MariaDbOptions> options = MariaDbOptions::parse(QStringLiteral(
        "ssl=true&ssl_ca=/a&ssl_cert=/b&ssl_key=/c&ssl_cipher=AES:!MD5 & connect_timeout=5&unix_socket=/run/my.sock"));
    QVERIFY2(options, options ? "" : qPrintable(options.error().detail));
    MariaDbOptions expected;
    expected.ssl = true;
    expected.sslCa = QStringLiteral("/a");
    expected.sslCert = QStringLiteral("/b");
    expected.sslKey = QStringLiteral("/c");
    expected.sslCipher = QStringLiteral("AES:!MD5");
    expected.connectTimeout = std::chrono::seconds(5);
    expected.unixSocket = QStringLiteral("/run/my.sock");
    QCOMPARE(*options, expected);
    QCOMPARE(MariaDbOptions::parse(QString()).value(), MariaDbOptions());
}

void TestMariaDbOptions::tlsIsAskedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ssl");
    QTest::newRow("true") << QStringLiteral("ssl=true") << true;
    QTest::newRow("false") << QStringLiteral("ssl=false") << false;
    QTest::newRow("by a CA") << QStringLiteral("ssl_ca=/ca.pem") << true;
    QTest::newRow("by a cipher") << QStringLiteral("ssl_cipher=AES") << true;
    QTest::newRow("other options") << QStringLiteral("connect_timeout=3") << false;
}

void TestMariaDbOptions::tlsIsAskedFor()
{
    QFETCH(QString, text);
    QFETCH(bool, ssl);
    QCOMPARE(MariaDbOptions::parse(text).value().ssl, ssl);
}

void TestMariaDbOptions::refusals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *text, const char *detail) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(detail);
    };
    row("sll=true", "unknown option 'sll'; did you mean 'ssl'?");
    row("charset=utf8",
        "unknown option 'charset'; known are ssl, ssl_ca, ssl_cert, ssl_key, ssl_cipher, connect_timeout, unix_socket");
    row("ssl", "option 'ssl' has no value");
    row("ssl=yes", "ssl must be true or false, not 'yes'");
    row("ssl=true&ssl=true", "option 'ssl' is given twice");
    row("ssl=false&ssl_ca=/a", "ssl=false contradicts the other ssl_ options");
    row("ssl_cert=/a", "ssl_cert and ssl_key belong together");
    row("ssl_ca=", "option 'ssl_ca' has no value");
    row("ssl_ca=ca.pem", "option 'ssl_ca' must be an absolute path");
    row("ssl_cipher=a;SSL_CA=b", "option 'ssl_cipher' must not hold a ';'");
    row("connect_timeout=0", "connect_timeout must be a length of time from 1s to 1h, not '0'");
    row("connect_timeout=soon", "connect_timeout must be a length of time from 1s to 1h, not 'soon'");
}

void TestMariaDbOptions::refusals()
{
    QFETCH(QString, text);
    QFETCH(QString, detail);
    const Result<MariaDbOptions> options = MariaDbOptions::parse(text);
    QVERIFY(!options);
    QCOMPARE(options.error().detail, detail);
}

QTEST_GUILESS_MAIN(TestMariaDbOptions)
#include "tst_mariadboptions.moc"
