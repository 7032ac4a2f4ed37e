// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updatecollector.h"

#include "common/base/handover.h"
#include "server/fleet/fleet.h"
#include "server/ingest/ingest.h"
#include "server/store/readerpool.h"
#include "server/updates/updatereader.h"

#include <algorithm>

namespace barto {

Q_LOGGING_CATEGORY(lcUpdates, "barto.server.updates", QtInfoMsg)

namespace {

constexpr std::size_t mostWaiting = 100'000;
constexpr store::LineLimits slice{5'000, 256 * 1024};

std::optional<UpdateKind> kindIn(const ScheduleBook &book, const QString &client, const QString &schedule)
{
    const Schedule *configured = book.find(client, schedule);
    return configured ? updateKindOf(*configured) : updateKindOfScheduleName(schedule);
}

QString problemOf(const ParsedUpdates &parsed)
{
    if (parsed.state != ParsedUpdates::State::NotUnderstood)
        return {};
    return parsed.line > 0 ? QStringLiteral("not understood: line %1: %2").arg(parsed.line).arg(parsed.complaint)
                           : QStringLiteral("not understood: %1").arg(parsed.complaint);
}

int exitCodeOf(const RunSummary &run)
{
    if (run.outcome == Outcome::Succeeded)
        return 0;
    return run.exitCode ? *run.exitCode : 128 + run.signal.value_or(0);
}

} // namespace

UpdateCollector::UpdateCollector(const Fleet &fleet, store::ReaderPool &readers, Ingest &ingest, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_readers(readers), m_ingest(ingest)
{
}

void UpdateCollector::noteFinished(const RunId &run, const QString &client, const QString &schedule)
{
    add(run, client, schedule);
    readNext();
}

void UpdateCollector::add(const RunId &run, const QString &client, const QString &schedule)
{
    const std::optional<UpdateKind> kind = kindIn(m_fleet.book(), client, schedule);
    if (!kind)
        return;
    if (m_waiting.size() >= mostWaiting) // found again at the next start
        m_waiting.pop_front();
    m_waiting.push_back({run, client, schedule, *kind});
}

void UpdateCollector::catchUp()
{
    const auto find = [book = m_fleet.book()](store::Reader &reader) {
        return reader.unreadUpdates([&book](const QString &client, const QString &schedule) {
            return kindIn(book, client, schedule).has_value();
        });
    };
    m_readers.submit(this, find, [this](const Result<std::vector<store::UnreadUpdates>> &unread) {
        if (!unread)
            return; // the database is away again: this is asked anew when it is back
        for (const store::UnreadUpdates &run : *unread)
            add(run.run, run.client, run.schedule);
        readNext();
    });
}

void UpdateCollector::readNext()
{
    if (m_isReading || m_waiting.empty())
        return;
    m_isReading = true;
    const Waiting next = m_waiting.front();
    m_waiting.pop_front();
    m_readers.submit(
        this, [next](store::Reader &reader) { return read(reader, next.run, next.kind); },
        [this, next](const Result<store::UpdateRecord> &record) {
            m_isReading = false;
            take(next, record);
            readNext();
        });
}

Result<store::UpdateRecord> UpdateCollector::read(store::Reader &reader, const RunId &run, UpdateKind kind)
{
    const Result<RunDetail> detail = reader.run(run.text());
    if (!detail)
        return tl::unexpected(detail.error());
    UpdateReader output(kind);
    std::optional<store::LinePlace> place = store::LinePlace{};
    for (quint64 lines = 0; place && lines <= UpdateReader::mostLines;) {
        const Result<store::LineSlice> part = reader.lines(run, *place, false, slice);
        if (!part)
            return tl::unexpected(part.error());
        part->page.lines.forEach(0, [&output](qsizetype, const FrameView &line) {
            if (line.kind() == FrameKind::Stdout)
                output.add(line.payload);
        });
        lines += quint64(part->page.lines.count());
        place = part->next;
    }
    ParsedUpdates parsed = output.finish(exitCodeOf(detail->run));
    return store::UpdateRecord{run, quint8(kind), quint8(parsed.state), parsed.isApplied, problemOf(parsed),
        std::move(parsed.packages), parsed.downloadBytes, parsed.sizeChange};
}

void UpdateCollector::take(const Waiting &of, const Result<store::UpdateRecord> &record)
{
    if (!record) {
        if (record.error().code != Error::Code::DatabaseAway)
            qCDebug(lcUpdates).noquote() << "run" << of.run.text() << "is not read:" << record.error().detail;
        return;
    }
    if (!record->problem.isEmpty())
        qCWarning(lcUpdates).noquote() << "the output of" << of.schedule << "on" << of.client << "(run"
                                       << of.run.text() + QStringLiteral(") as") << updateKindName(of.kind) << "is"
                                       << record->problem;
    post(&m_ingest, [this, stored = *record] { m_ingest.storeUpdates(stored); });
}

} // namespace barto
