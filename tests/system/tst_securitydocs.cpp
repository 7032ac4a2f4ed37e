// SPDX-License-Identifier: MIT OR Apache-2.0

// What docs/security.md says to type is typed here, and its configuration files are used: a whole fleet must come of
// it.

#include "tests/system/securitylab.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace barto;

namespace {

struct Block
{
    QString language;
    QString text;
};

/// The fenced blocks of the chapter, in order.
QList<Block> blocksOf(const QString &chapter)
{
    QFile file(QStringLiteral(BARTO_SOURCE_DIR "/docs/security.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString all = QString::fromUtf8(file.readAll());
    const QString part
        = all.section(QStringLiteral("\n## ") + chapter + QLatin1Char('\n'), 1).section(QStringLiteral("\n## "), 0, 0);
    static const QRegularExpression fence(
        QStringLiteral("```(sh|toml)\\n(.*?)```"), QRegularExpression::DotMatchesEverythingOption);
    QList<Block> blocks;
    for (auto match = fence.globalMatch(part); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        blocks.append({one.captured(1), one.captured(2)});
    }
    return blocks;
}

} // namespace

class TestSecurityDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setUp();

private:
    static QString placed(SecurityLab &barto, QString text);
    static QString content(SecurityLab &barto, const QString &file);
    static bool write(SecurityLab &barto, const QString &toml);
};

/// For this machine in place of the example's.
QString TestSecurityDocs::placed(SecurityLab &barto, QString text)
{
    for (const char *folder : {"/etc/bartos/", "/etc/bartoc/", "/home/anna/barto/", "/var/lib/bartos/"})
        text.replace(QLatin1StringView(folder), barto.path(QString()) + QLatin1Char('/'));
    text.replace(QStringLiteral("bartos.example.com"), QStringLiteral("localhost"));
    text.replace(QStringLiteral("192.0.2.10"), QStringLiteral("127.0.0.1"));
    text.replace(QStringLiteral("0.0.0.0"), QStringLiteral("127.0.0.1"));
    text.replace(QStringLiteral("port = 20000"), QStringLiteral("port = %1").arg(barto.port()));
    text.replace(QStringLiteral("\nbarto-cli "), QStringLiteral("\n'%1/barto-cli' ").arg(binDir()));
    text.replace(QStringLiteral("KEY-FROM-server_public_key"), content(barto, QStringLiteral("server_public_key")));
    text.replace(QStringLiteral("HASH-FROM-anna.access"),
        content(barto, QStringLiteral("anna.access"))
            .section(QStringLiteral("token_hash = \""), 1)
            .section(QLatin1Char('"'), 0, 0));
    return text;
}

QString TestSecurityDocs::content(SecurityLab &barto, const QString &file)
{
    QFile from(barto.path(file));
    return from.open(QIODevice::ReadOnly) ? QString::fromUtf8(from.readAll()).trimmed() : QString();
}

/// A block begins with a comment that says which file it is.
bool TestSecurityDocs::write(SecurityLab &barto, const QString &toml)
{
    const QString name = toml.section(QLatin1Char('\n'), 0, 0).mid(2);
    QFile file(barto.path(name));
    return name.endsWith(QStringLiteral(".toml")) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(placed(barto, toml).toUtf8()) > 0;
}

void TestSecurityDocs::setUp()
{
    SecurityLab barto;
    QList<Block> blocks = blocksOf(QStringLiteral("A set-up with openssl"));
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks.first().language, QStringLiteral("sh"));
    QVERIFY2(barto.run(QStringLiteral("set -e\n") + placed(barto, blocks.takeFirst().text)) == 0,
        qPrintable(barto.output()));
    const QString revoking = blocks.takeLast().text;
    for (const Block &block : std::as_const(blocks))
        QVERIFY(block.language == QStringLiteral("toml") && write(barto, block.text));
    // Nothing to find fault with.
    QCOMPARE(
        barto.run(
            QStringLiteral("'%1/bartos' --check -c bartos.toml && '%1/bartoc' --check -c bartoc.toml").arg(binDir())),
        0);
    QVERIFY2(!barto.output().contains(QStringLiteral("warning")), qPrintable(barto.output()));

    Daemon server(QStringLiteral("bartos"), barto.path(QStringLiteral("server.out")));
    Daemon agent(QStringLiteral("bartoc"), barto.path(QStringLiteral("agent.out")));
    const auto arguments = [&barto](const char *program) {
        const QString name = QLatin1StringView(program);
        return QStringList{QStringLiteral("-e"), QStringLiteral("-c"), barto.path(name + QStringLiteral(".toml")),
            QStringLiteral("-t"), barto.path(name + QStringLiteral(".log"))};
    };
    QVERIFY(server.start(arguments("bartos"), barto.environment()));
    QVERIFY(SecurityLab::says(server, QStringLiteral("ready for")));
    QVERIFY2(!server.log().contains(QStringLiteral("WARN")), qPrintable(server.log()));
    QVERIFY(agent.start(arguments("bartoc") + QStringList{QStringLiteral("-r"), barto.path(QStringLiteral("agent.db"))},
        barto.environment()));
    QVERIFY(SecurityLab::says(agent, QStringLiteral("has taken us in")));
    const auto ask = [&](const QString &what) {
        return barto.run(QStringLiteral("'%1/barto-cli' -c barto-cli.toml %2").arg(binDir(), what));
    };
    QCOMPARE(ask(QStringLiteral("clients")), 0);
    QVERIFY2(barto.output().contains(QStringLiteral("vader")), qPrintable(barto.output()));
    QCOMPARE(ask(QStringLiteral("query -q 'SELECT count(*) FROM audit'")), 0); // anna is an admin

    QVERIFY2(barto.run(QStringLiteral("set -e\n") + revoking) == 0, qPrintable(barto.output()));
    QVERIFY(SecurityLab::says(agent, QStringLiteral("The client certificate has been revoked")));
    QCOMPARE(ask(QStringLiteral("clients")), 0);
    QVERIFY2(barto.output().contains(QStringLiteral("away")), qPrintable(barto.output()));
    agent.stop();
    server.stop();
}

QTEST_GUILESS_MAIN(TestSecurityDocs)
#include "tst_securitydocs.moc"
