// SPDX-License-Identifier: MIT OR Apache-2.0

// What every command prints in every format, against golden/<command>.txt. After a change that is meant:
// BARTO_UPDATE_GOLDEN=1 tst_golden, then read the difference.

#include "tests/cli/goldenserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace barto;

Q_DECLARE_METATYPE(OnlineCommand)

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void prints_data();
    void prints();
};

namespace {

const QString run = QStringLiteral("7f3a91");

QString goldenPath(const QString &name)
{
    return QStringLiteral(BARTO_GOLDEN_DIR "/%1.txt").arg(name);
}

QByteArray section(const QString &format, const Printed &printed)
{
    QString text = QStringLiteral("== %1, exit %2\n").arg(format).arg(printed.exitCode) + printed.out;
    if (!printed.notes.isEmpty())
        text += QStringLiteral("-- stderr\n") + printed.notes;
    static const QRegularExpression freshRun( // the run that `run` chooses an id for
        QStringLiteral("(?<=\"run\":\"|\"run\": \"|^|Started fresh on vader. See: barto-cli show "
                       ")(?:[0-9a-f]{8}-[0-9a-f-]{27}(?=\",?\\s*\"schedule\": ?\"fresh|,vader,fresh)|[0-9a-f]{6}$)"),
        QRegularExpression::MultilineOption);
    return text.replace(freshRun, QStringLiteral("RUN")).toUtf8();
}

/// That it can be read by what it is made for.
void checkFormat(render::Format format, const Printed &printed)
{
    if (format == render::Format::Json) {
        QJsonParseError error;
        QJsonDocument::fromJson(printed.out.toUtf8(), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    } else if (format == render::Format::JsonLines) {
        for (const QString &line : printed.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
    }
}

} // namespace

void TestGolden::prints_data()
{
    QTest::addColumn<OnlineCommand>("command");
    const auto row = [](const char *name, OnlineCommand command) { QTest::newRow(name) << std::move(command); };
    OutputsOptions outputs;
    outputs.schedule = QStringLiteral("backup");
    TailOptions tail;
    tail.past = 3;
    SchedulesOptions schedules;
    ShowOptions show;
    show.prefix = run;
    ShowOptions output = show;
    output.withOutput = true;
    row("info", InfoOptions{});
    row("clients", ClientsOptions{});
    row("list", ListOptions{QStringLiteral("vader"), {}, {}});
    row("list-output", ListOptions{QStringLiteral("vader"), QStringLiteral("backup"), {}});
    row("schedules", schedules);
    row("next", NextOptions{});
    row("cmd", outputs);
    row("tail", tail);
    row("failed", FailedOptions{});
    row("runs", RunsOptions{});
    row("show", show);
    row("show-output", output);
    row("missed", MissedOptions{});
    row("updates", UpdatesOptions{QStringLiteral("vader"), QStringLiteral("apt")});
    row("updates-overview", UpdatesOptions{});
    row("query", QueryOptions{QStringLiteral("SELECT"), 0});
    row("run", RunOptions{QStringLiteral("vader"), QStringLiteral("fresh")});
    row("cancel", CancelOptions{run});
    row("cleanup", CleanupOptions{});
    row("cleanup-dry", CleanupOptions{{}, true});
}

void TestGolden::prints()
{
    QFETCH(const OnlineCommand, command);
    CommandBench bench(goldenAnswer);
    QByteArray all;
    for (const QString &name : render::formatNames()) {
        const render::Format format = *render::formatFromName(name);
        const Printed printed = bench.call(command, format);
        checkFormat(format, printed);
        all += section(name, printed);
    }
    QFile file(goldenPath(QString::fromLatin1(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("BARTO_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(all);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(all), QString::fromUtf8(file.readAll()));
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
