// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/zonewatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

class TestZoneWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noticesAnotherLink();
    void noticesAReplacedFile();
    void noticesAFileThatComesToExist();
    void ignoresTheRest();
};

void TestZoneWatch::noticesAnotherLink()
{
    const QTemporaryDir folder;
    const QString link = folder.filePath(QStringLiteral("localtime"));
    QVERIFY(QFile::link(QStringLiteral("/usr/share/zoneinfo/Europe/Berlin"), link));
    ZoneWatch watch({link}, 50ms);
    QSignalSpy changed(&watch, &ZoneWatch::changed);
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(QStringLiteral("/usr/share/zoneinfo/UTC"), link));
    QVERIFY(changed.wait());
    QCOMPARE(changed.size(), 1);
}

void TestZoneWatch::noticesAReplacedFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("tzdata.zi"));
    QVERIFY(write(file, "# version 2026a"));
    ZoneWatch watch({folder.path(), file}, 50ms);
    QSignalSpy changed(&watch, &ZoneWatch::changed);
    QVERIFY(write(file + QStringLiteral(".new"), "# version 2026b"));
    QVERIFY(::rename(QFile::encodeName(file + QStringLiteral(".new")).constData(), QFile::encodeName(file).constData())
        == 0);
    QVERIFY(changed.wait());
}

void TestZoneWatch::noticesAFileThatComesToExist()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("timezone"));
    ZoneWatch watch({file, folder.filePath(QStringLiteral("missing/folder"))}, 50ms);
    QSignalSpy changed(&watch, &ZoneWatch::changed);
    QVERIFY(write(file, "Europe/Berlin"));
    QVERIFY(changed.wait());
}

void TestZoneWatch::ignoresTheRest()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("localtime"));
    QVERIFY(write(file, "x"));
    ZoneWatch watch({file}, 20ms);
    ZoneWatch other({folder.filePath(QStringLiteral("passwd"))}, 60ms);
    QSignalSpy changed(&watch, &ZoneWatch::changed);
    QSignalSpy otherChanged(&other, &ZoneWatch::changed);
    QVERIFY(write(folder.filePath(QStringLiteral("passwd")), "root"));
    QVERIFY(otherChanged.wait());
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestZoneWatch)
#include "tst_zonewatch.moc"
