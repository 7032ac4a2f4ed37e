// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/runnames.h"
#include "cli/failuretext.h"

#include <QDir>
#include <QTest>

using namespace barto;

class TestFailureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
    void namesRuns();
};

void TestFailureText::explains_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, Error::Code code, const char *detail, LinkFault fault, const char *sentence,
                         int exitCode) {
        QTest::newRow(name) << int(code) << QString::fromUtf8(detail) << int(fault) << QString::fromUtf8(sentence)
                            << exitCode;
    };
    row("nobody there", Error::Code::Unreachable, "cannot reach bartos at 10.0.0.1:20000: connection refused",
        LinkFault::ConnectionRefused,
        "cannot reach bartos at 10.0.0.1:20000: connection refused. Is bartos running there? (systemctl status bartos)",
        3);
    row("token", Error::Code::Refused, "bartos refused the token", LinkFault::Token,
        "bartos refused the token. Set [bartos] api_key in ~/.config/barto-cli/barto-cli.toml.", 4);
    row("certificate", Error::Code::Refused, "the certificate of bartos is not trusted", LinkFault::Tls,
        "the certificate of bartos is not trusted. Check [bartos] prefix and ca_cert in "
        "~/.config/barto-cli/barto-cli.toml.",
        3);
    row("own files", Error::Code::Config, "x.pem: no such file", LinkFault::TlsFiles,
        "x.pem: no such file. Check [bartos] in ~/.config/barto-cli/barto-cli.toml.", 2);
    row("role", Error::Code::Refused, "removing history needs the role 'admin'", LinkFault::None,
        "bartos refused: removing history needs the role 'admin'.", 4);
    row("ambiguous", Error::Code::Ambiguous,
        "'7f3a91' stands for 2 runs (7f3a91aa-11aa-4bbb-8ccc-0123456789ab, 7f3a91bb11aa4bbb8ccc0123456789ab)",
        LinkFault::None, "'7f3a91' stands for 2 runs (7f3a91aa, 7f3a91bb). Write one more character.", 1);
    row("not found", Error::Code::NotFound, "no run begins with '7f3a91'", LinkFault::None,
        "no run begins with '7f3a91'.", 1);
    row("database", Error::Code::Database, "near \"FORM\": syntax error", LinkFault::None,
        "the database refused it: near \"FORM\": syntax error.", 1);
}

void TestFailureText::explains()
{
    QFETCH(const int, code);
    QFETCH(const QString, detail);
    QFETCH(const int, fault);
    QFETCH(const QString, sentence);
    QFETCH(const int, exitCode);
    const QString config = QDir::homePath() + QStringLiteral("/.config/barto-cli/barto-cli.toml");
    const Failure failure = explainFailure({Error::Code(code), detail}, LinkFault(fault), config);
    QCOMPARE(failure.sentence, sentence);
    QCOMPARE(failure.exitCode, exitCode);
}

void TestFailureText::namesRuns()
{
    RunSummary first, second;
    first.key = 1;
    first.run = RunId::fromText(u"7f3a91c2-11aa-4bbb-8ccc-0123456789ab").value();
    second.key = 2;
    second.run = RunId::fromText(u"c01e44d3-11aa-4bbb-8ccc-0123456789ab").value();
    QCOMPARE(runPrefixLength({first, second}), 6);
    QCOMPARE(runPrefix(first), QStringLiteral("7f3a91"));
    second.run = RunId::fromText(u"7f3a91c9-11aa-4bbb-8ccc-0123456789ab").value();
    QCOMPARE(runPrefixLength({first, second}), 8);
    QCOMPARE(runPrefix(second.run, 10), QStringLiteral("7f3a91c911"));
    second.run = RunId::fromText(u"c01e44d3-11aa-4bbb-8ccc-0123456789ab").value();
    second.key = 10'000'000; // so many runs that six digits would often be shared
    QCOMPARE(runPrefixLength({first, second}), 8);
}

QTEST_GUILESS_MAIN(TestFailureText)
#include "tst_failuretext.moc"
