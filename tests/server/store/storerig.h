// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/settings.h"
#include "server/store/writer.h"
#include "tests/support/mariadbserver.h"

#include <QTemporaryDir>
#include <QTest>

namespace barto {

/// An empty store for each case, on the database that the test's data row names ("mariadb": yes or no).
class StoreRig
{
public:
    static void databases()
    {
        QTest::addColumn<bool>("mariadb");
        QTest::newRow("SQLite") << false;
        QTest::newRow("MariaDB") << true;
    }
    static bool isMariaDb() { return *static_cast<bool *>(QTest::qData("mariadb", QMetaType::fromType<bool>().id())); }

    Result<void> start() { return m_mariadb.start(); }
    void fresh()
    {
        ++m_case;
        if (isMariaDb()) {
            if (const Result<void> made = m_mariadb.freshDatabase(name()); !made)
                qFatal("%s", qPrintable(made.error().detail));
        }
    }
    store::StoreSettings settings() const
    {
        if (!isMariaDb())
            return store::SqliteSettings{m_folder.filePath(name() + QStringLiteral(".db"))};
        store::MariaDbSettings maria;
        maria.host = QStringLiteral("127.0.0.1");
        maria.port = m_mariadb.port();
        maria.login = {m_mariadb.user(), m_mariadb.password()};
        maria.database = name();
        return maria;
    }
    QString name() const { return QStringLiteral("store%1").arg(m_case); }
    MariaDbServer &mariadb() { return m_mariadb; }

private:
    QTemporaryDir m_folder;
    MariaDbServer m_mariadb;
    int m_case = 0;
};

/// Builds the batches of one run: frames are numbered as they are added.
class RunScript
{
public:
    explicit RunScript(const char *schedule = "backup", int commands = 1)
    {
        m_header.run = RunId::make();
        m_header.schedule = QString::fromLatin1(schedule);
        m_header.onCalendar = QStringLiteral("hourly");
        m_header.due = m_header.dueLast = at();
        for (int i = 0; i < commands; ++i)
            m_header.commands.push_back({CommandId::make(), QStringLiteral("command %1").arg(i + 1)});
        add(FrameKind::RunStarted, 0, encode(RunStartedPayload{7}));
        add(FrameKind::CommandStarted, 1, {});
    }

    static Instant at() { return fromMicroseconds(1'700'000'000'000'000); }
    const RunHeader &header() const { return m_header; }
    RunId run() const { return m_header.run; }
    quint64 last() const { return m_first + quint64(m_frames.count()) - 1; }

    void add(FrameKind kind, quint16 position, const std::string &payload, quint8 flags = 0)
    {
        m_frames.append(
            {quint8(quint8(kind) | flags), position, at(), QByteArrayView(payload.data(), qsizetype(payload.size()))});
    }
    void line(const std::string &text, FrameKind kind = FrameKind::Stdout, quint16 position = 1)
    {
        add(kind, position, text);
    }
    void exit(
        int code, quint16 position = 1, CommandFinishedPayload::Ending ending = CommandFinishedPayload::Ending::Exited)
    {
        CommandFinishedPayload payload;
        payload.ending = ending;
        payload.value = code;
        payload.cpuMicroseconds = 123;
        payload.maxRssKib = 456;
        add(FrameKind::CommandFinished, position, encode(payload));
    }
    void finish(bool cancelled = false)
    {
        add(FrameKind::RunFinished, 0, encode(RunFinishedPayload{quint8(cancelled ? 1 : 0)}));
    }

    /// What was added since the last call.
    FrameBatch take(bool withHeader = true)
    {
        FrameBatch batch;
        batch.run = m_header.run;
        batch.firstSeq = m_first;
        batch.lastSeq = last();
        batch.frames = std::exchange(m_frames, PackedFrames());
        if (withHeader)
            batch.header = m_header;
        m_first = batch.lastSeq + 1;
        return batch;
    }
    FrameBatch gap(quint64 to)
    {
        add(FrameKind::Gap, 0, encode(GapPayload{to}));
        FrameBatch batch = take();
        batch.lastSeq = to;
        m_first = to + 1;
        return batch;
    }

private:
    RunHeader m_header;
    PackedFrames m_frames;
    quint64 m_first = 1;
};

} // namespace barto
