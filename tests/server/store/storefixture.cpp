// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/server/store/storefixture.h"

#include "server/store/connection.h"

namespace barto {

using namespace store;

void StoreFixture::initTestCase()
{
    const Result<void> started = m_rig.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void StoreFixture::init()
{
    m_rig.fresh();
    Result<std::unique_ptr<Writer>> writer = Writer::open(m_rig.settings());
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().detail));
    m_writer = std::move(*writer);
    Result<std::unique_ptr<Reader>> reader = Reader::open(m_rig.settings());
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
    m_reader = std::move(*reader);
    m_client
        = m_writer->rememberClient(
                      ClientId::make(), QStringLiteral("vader"), {}, QStringLiteral("::1"), RunScript::at())
              .value();
}

void StoreFixture::cleanup()
{
    m_reader.reset();
    m_writer.reset();
}

store::BatchOutcome StoreFixture::store(const FrameBatch &batch)
{
    const IngestBatch one{m_client, batch};
    Result<std::vector<BatchOutcome>> outcomes = m_writer->store({&one, 1}, RunScript::at());
    if (!outcomes)
        qFatal("%s", qPrintable(outcomes.error().detail));
    return outcomes->at(0);
}

RunDetail StoreFixture::detail(const RunScript &script)
{
    Result<RunDetail> run = m_reader->run(script.run().text());
    return run ? *run : RunDetail();
}

std::vector<QByteArray> StoreFixture::lines(const RunScript &script, quint16 position)
{
    std::vector<QByteArray> found;
    std::optional<LinePlace> place = LinePlace{position, 0};
    while (place) {
        Result<LineSlice> slice = m_reader->lines(script.run(), *place, true, {});
        if (!slice)
            return {};
        if (slice->page.firstSeq != found.size() + 1 && !slice->page.lines.isEmpty())
            qFatal("line numbers have holes");
        slice->page.lines.forEach(
            0, [&found](qsizetype, const FrameView &line) { found.push_back(line.payload.toByteArray()); });
        place = slice->next;
    }
    return found;
}

qint64 StoreFixture::count(const QString &table)
{
    const auto connection = Connection::open(m_rig.settings(), Connection::Access::Read);
    qint64 rows = -1;
    const auto take = [&rows](const QSqlQuery &row) { rows = row.value(0).toLongLong(); };
    const Result<void> read = (*connection)->each(QString(QStringLiteral("SELECT COUNT(*) FROM ") + table), {}, take);
    return read ? rows : -1;
}

void StoreFixture::change(const QString &sql)
{
    if (StoreRig::isMariaDb()) {
        const Result<QString> done = m_rig.mariadb().sql(sql, m_rig.name());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        return;
    }
    QProcess sqlite;
    sqlite.start(QStringLiteral("sqlite3"), {std::get<SqliteSettings>(m_rig.settings()).path, sql});
    QVERIFY2(sqlite.waitForFinished() && sqlite.exitCode() == 0, sqlite.readAllStandardError().constData());
}

} // namespace barto
