// SPDX-License-Identifier: MIT OR Apache-2.0
#include "reporttext.h"
#include "server/updates/updatereader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace barto;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QFileInfoList samples()
{
    return QDir(QStringLiteral(BARTO_SAMPLES)).entryInfoList({QStringLiteral("*-*.txt")}, QDir::Files, QDir::Name);
}

UpdateKind kindOf(const QFileInfo &sample)
{
    QString tool = sample.fileName().section(u'-', 0, 0);
    tool.remove(u'4').remove(u'5'); // dnf4, dnf5
    return updateKindOf(tool).value();
}

ParsedUpdates read(UpdateKind kind, const QByteArray &output, int exitCode = 0)
{
    UpdateReader reader(kind);
    QList<QByteArray> lines = output.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : lines)
        reader.add(line);
    return reader.finish(exitCode);
}

constexpr std::array allKinds{UpdateKind::Garuda, UpdateKind::Pacman, UpdateKind::Cachyos, UpdateKind::Apt,
    UpdateKind::Dnf, UpdateKind::Zypper, UpdateKind::Apk, UpdateKind::Flatpak, UpdateKind::Brew};

} // namespace

class TestUpdateReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSamples_data();
    void readsSamples();
    void sameWithCarriageReturns_data() { readsSamples_data(); }
    void sameWithCarriageReturns();
    void sameInColour_data() { readsSamples_data(); }
    void sameInColour();
    void neverGuessesFromAnotherTool_data() { readsSamples_data(); }
    void neverGuessesFromAnotherTool();
    void judges_data();
    void judges();
    void isBounded();
};

void TestUpdateReader::readsSamples_data()
{
    QTest::addColumn<QFileInfo>("sample");
    for (const QFileInfo &sample : samples())
        QTest::newRow(qPrintable(sample.completeBaseName())) << sample;
}

void TestUpdateReader::readsSamples()
{
    QFETCH(QFileInfo, sample);
    const QString expected = QString::fromUtf8(
        contentOf(sample.path() + QLatin1Char('/') + sample.completeBaseName() + QStringLiteral(".report")));
    QCOMPARE(reportText(read(kindOf(sample), contentOf(sample.filePath()))), expected);
}

void TestUpdateReader::sameWithCarriageReturns()
{
    QFETCH(QFileInfo, sample);
    const QByteArray output = contentOf(sample.filePath());
    QByteArray changed = output;
    changed.replace("\r\n", "\n").replace("\n", "\r\n");
    changed.prepend("  0% [Working]\r 50% [Working]\r           \r\r\n");
    const ParsedUpdates plain = read(kindOf(sample), output);
    if (plain.state == ParsedUpdates::State::NotUnderstood
        || sample.fileName().contains(QStringLiteral("apt-list-none")))
        return; // the line before it counts
    const QString name = sample.completeBaseName();
    if (name == QStringLiteral("brew-outdated"))
        changed = changed.mid(changed.indexOf("\n") + 1);
    QCOMPARE(reportText(read(kindOf(sample), changed)), reportText(plain));
}

void TestUpdateReader::sameInColour()
{
    QFETCH(QFileInfo, sample);
    const QByteArray output = contentOf(sample.filePath());
    QByteArray changed = output;
    changed.replace(" ", "\x1b[0;1m \x1b[1;32m").replace("/", "\x1b]0;title\a/\x1b[K");
    QCOMPARE(reportText(read(kindOf(sample), changed)), reportText(read(kindOf(sample), output)));
}

/// A wrong `updates = "..."`: whatever a reader finds in it, it must not take one tool's list for another's.
void TestUpdateReader::neverGuessesFromAnotherTool()
{
    QFETCH(QFileInfo, sample);
    const auto family = [](UpdateKind kind) {
        return kind == UpdateKind::Garuda || kind == UpdateKind::Cachyos ? UpdateKind::Pacman : kind;
    };
    for (const UpdateKind kind : allKinds) {
        if (family(kind) == family(kindOf(sample)))
            continue;
        const ParsedUpdates report = read(kind, contentOf(sample.filePath()));
        QVERIFY2(report.state != ParsedUpdates::State::Updates, qPrintable(updateKindName(kind) + reportText(report)));
    }
}

void TestUpdateReader::judges_data()
{
    QTest::addColumn<UpdateKind>("kind");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("report");
    const QString none = QStringLiteral("no updates\n");
    const QString silent
        = QStringLiteral("not understood: line 0: it says nothing, and the command ended with exit 1\n");
    const QString neither
        = QStringLiteral("not understood: line 0: it says neither what to update nor that there is nothing to do\n");
    for (const UpdateKind kind : allKinds) {
        const auto row = [&](const char *what) -> QTestData & {
            return QTest::newRow(qPrintable(updateKindName(kind) + QLatin1StringView(what))) << kind;
        };
        row(": silent") << QByteArray() << 0 << none;
        row(": blank") << QByteArray("\n\r\n \n") << 0 << none;
        row(": silent and failed") << QByteArray() << 1 << silent;
        row(": garbage") << QByteArray("lp0 on fire\n\xff\xfe\x00\n") << 0 << neither;
    }
    QTest::newRow("checkupdates with nothing") << UpdateKind::Pacman << QByteArray() << 2 << none;
    QTest::newRow("pacman: torn row") << UpdateKind::Pacman
                                      << QByteArray("Package (1)  Old Version  New Version  Net Change  Download Size\n"
                                                    "\ncore/gettext  0.22.4-1  0.2")
                                      << 0
                                      << QStringLiteral(
                                             "not understood: line 3: it is no row of the table of packages\n");
    QTest::newRow("apt: cut off") << UpdateKind::Apt
                                  << QByteArray("2 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n"
                                                "Inst bash [5.1] (5.2 Debian:12/stable [amd64])\n")
                                  << 0
                                  << QStringLiteral(
                                         "not understood: line 1: it tells of 2 packages, and only 1 can be read\n");
    QTest::newRow("apt: busy") << UpdateKind::Apt
                               << QByteArray("Reading package lists...\nE: Could not get lock /var/lib/dpkg/lock\n")
                               << 100 << neither;
    QTest::newRow("zypper: a table in another language")
        << UpdateKind::Zypper << QByteArray("S | Nom | Version\n--+-----+--------\nv | bash | 5\n") << 0
        << QStringLiteral("not understood: line 1: it is no table of updates in English or German\n");
    QTest::newRow("dnf: a group in another language")
        << UpdateKind::Dnf
        << QByteArray("====================================\n Paquet  Arch.  Version  Dépôt  Taille\n"
                      "====================================\nMise à niveau :\n bash  x86_64  5.2-1  updates  1.8 M\n")
        << 0 << QStringLiteral("not understood: line 4: 'Mise à niveau :' is no known part of the table of packages\n");
    QTest::newRow("brew: a word amid chatter")
        << UpdateKind::Brew << QByteArray("Running cleanup...\nwget\n") << 0 << neither;
}

void TestUpdateReader::judges()
{
    QFETCH(UpdateKind, kind);
    QFETCH(QByteArray, output);
    QFETCH(int, exitCode);
    QFETCH(QString, report);
    QCOMPARE(reportText(read(kind, output, exitCode)), report);
}

void TestUpdateReader::isBounded()
{
    UpdateReader lines(UpdateKind::Pacman);
    for (quint64 i = 0; i <= UpdateReader::mostLines; ++i)
        lines.add("chatter");
    QCOMPARE(lines.finish(0).line, UpdateReader::mostLines + 1);

    UpdateReader packages(UpdateKind::Pacman);
    for (std::size_t i = 0; i <= ReportBuilder::mostPackages; ++i)
        packages.add(QByteArray("p" + QByteArray::number(qulonglong(i)) + " 1-1 -> 2-1"));
    QCOMPARE(packages.finish(0).state, ParsedUpdates::State::NotUnderstood);

    UpdateReader longLine(UpdateKind::Apt);
    longLine.add(QByteArray(64 * 1024, '('));
    QCOMPARE(longLine.finish(0).state, ParsedUpdates::State::NotUnderstood);
}

QTEST_GUILESS_MAIN(TestUpdateReader)
#include "tst_updatereader.moc"
