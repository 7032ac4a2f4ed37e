// SPDX-License-Identifier: MIT OR Apache-2.0
#include <QDir>
#include <QFile>
#include <QTest>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

/// Runs what a fuzzer found before through its target's checks, in every build and without clang.
class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds();
};

void TestCorpus::holds()
{
    const QFileInfoList files = QDir(QStringLiteral(BARTO_CORPUS)).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(LLVMFuzzerTestOneInput(
                     reinterpret_cast<const unsigned char *>(content.constData()), size_t(content.size())),
            0);
    }
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "corpus.moc"
