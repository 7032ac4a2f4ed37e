// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/outbox.h"

#include "worker/journal/journalfile.h"
#include "worker/journal/journallog.h"
#include "worker/journal/storedvalue.h"

#include <algorithm>

namespace barto {

namespace {

constexpr std::chrono::seconds flushDelay{5};

QString recordKey(const SlotsSkipped &skipped)
{
    return skipped.schedule + QLatin1Char('\n') + QString::fromLatin1(skipped.revision.toHex()) + QLatin1Char('\n')
        + skipped.reason;
}

} // namespace

Outbox::Outbox(JournalFile &file) : m_file(file)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(flushDelay);
    connect(&m_flushTimer, &QTimer::timeout, this, [this] {
        if (const Result<void> done = flush(); !done) {
            qCWarning(lcJournal, "Acknowledgements could not be written, which is tried again: %s",
                qUtf8Printable(done.error().detail));
            m_flushTimer.start();
        }
    });
}

Result<void> Outbox::load()
{
    JournalQuery facts(m_file, "SELECT count(*) FROM fact");
    if (const Result<bool> row = facts.step(); !row)
        return tl::unexpected(row.error());
    m_factCount = facts.number(0);
    JournalQuery marks(m_file, "SELECT schedule, revision, up_to FROM watermark");
    for (;;) {
        const Result<bool> row = marks.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        m_watermarks.insert(
            marks.text(0), Watermark{marks.text(0), marks.bytes(1), fromMicroseconds(marks.number(2))});
    }
    resendWatermarks();
    const Result<QByteArray> last = m_file.meta("last acknowledged");
    if (!last)
        return tl::unexpected(last.error());
    if (last->size() == 24)
        m_last = Acknowledged{RunId(QUuid::fromRfc4122(QByteArrayView(*last).first(16))),
            quint64(last->last(8).toHex().toULongLong(nullptr, 16))};
    return {};
}

Result<Outbox::Page> Outbox::pending(int limit)
{
    Page page;
    std::vector<std::pair<qint64, Error>> unreadable;
    {
        JournalQuery query(m_file, "SELECT serial, body FROM fact ORDER BY serial LIMIT ?");
        query.bind(limit);
        for (;;) {
            const Result<bool> row = query.step();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                break;
            Result<Fact> fact = fromStored<Fact>(query.bytes(1), QStringLiteral("fact %1").arg(query.number(0)));
            if (fact)
                page.facts.push_back(std::move(*fact));
            else
                unreadable.emplace_back(query.number(0), fact.error());
        }
    }
    for (const auto &[serial, error] : unreadable) {
        if (const Result<void> done = setAside(serial, error); !done)
            return tl::unexpected(done.error());
    }
    m_fresh.clear();
    if (qint64(page.facts.size()) < m_factCount)
        return page;
    for (const QString &schedule : std::as_const(m_moved)) {
        if (const auto mark = m_watermarks.constFind(schedule); mark != m_watermarks.cend())
            page.watermarks.push_back(*mark);
    }
    std::ranges::sort(page.watermarks, {}, &Watermark::schedule);
    return page;
}

Result<void> Outbox::setAside(qint64 serial, const Error &why)
{
    qCCritical(lcJournal, "A fact cannot be read and was moved to the journal's table 'unreadable': %s",
        qUtf8Printable(why.detail));
    if (const Result<void> begun = m_file.begin(); !begun)
        return begun;
    Result<void> done =
        JournalQuery(m_file, "INSERT INTO unreadable SELECT serial, id, body FROM fact WHERE serial = ?").bind(serial).run();
    if (done)
        done = JournalQuery(m_file, "DELETE FROM fact WHERE serial = ?").bind(serial).run();
    if (done)
        done = m_file.commit();
    if (!done) {
        m_file.rollback();
        return done;
    }
    --m_factCount;
    return {};
}

Result<void> Outbox::acknowledge(const Page &page)
{
    qint64 removed = 0;
    if (!page.facts.empty()) {
        if (const Result<void> begun = m_file.begin(); !begun)
            return begun;
        Result<void> done;
        for (const Fact &fact : page.facts) {
            if (done)
                done = JournalQuery(m_file, "DELETE FROM fact WHERE id = ?").bind(fact.id).run();
            if (done)
                removed += m_file.changes();
        }
        if (done)
            done = m_file.commit();
        if (!done) {
            m_file.rollback();
            return done;
        }
    }
    m_factCount -= removed;
    for (const Watermark &mark : page.watermarks) {
        if (m_watermarks.value(mark.schedule) == mark)
            m_moved.remove(mark.schedule);
    }
    return {};
}

void Outbox::resendWatermarks()
{
    for (auto mark = m_watermarks.cbegin(); mark != m_watermarks.cend(); ++mark)
        m_moved.insert(mark.key());
}

void Outbox::noteAcknowledged(RunId run, quint64 seq)
{
    m_last = Acknowledged{run, seq};
    m_lastIsWritten = false;
    m_acknowledged.insert(run);
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

Result<void> Outbox::flush()
{
    if (m_lastIsWritten)
        return {};
    if (const Result<void> begun = m_file.begin(); !begun)
        return begun;
    Result<void> done = writeAcknowledged();
    if (done)
        done = m_file.commit();
    if (done) {
        committed();
    } else {
        m_file.rollback();
        rolledBack();
    }
    return done;
}

Result<void> Outbox::append(const Fact &fact)
{
    const auto *skipped = std::get_if<SlotsSkipped>(&fact.what);
    if (skipped) {
        if (const Result<bool> merged = merge(*skipped); !merged || *merged)
            return merged ? Result<void>() : tl::unexpected(merged.error());
    }
    JournalQuery query(m_file, "INSERT OR IGNORE INTO fact(id, body) VALUES(?, ?) RETURNING serial");
    const Result<bool> row = query.bind(fact.id).bind(toStored(fact)).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return {};
    ++m_addedFacts;
    const qint64 serial = query.number(0);
    // To its end: only then is the INSERT done.
    if (const Result<bool> end = query.step(); !end)
        return tl::unexpected(end.error());
    if (skipped)
        m_fresh.insert(recordKey(*skipped), Fresh{serial, fact.id, *skipped});
    return {};
}

Result<bool> Outbox::merge(const SlotsSkipped &skipped)
{
    const auto fresh = m_fresh.find(recordKey(skipped));
    if (fresh == m_fresh.end() || skipped.firstDue <= fresh->skipped.lastDue
        || skipped.onCalendar != fresh->skipped.onCalendar || skipped.timezone != fresh->skipped.timezone)
        return false;
    fresh->skipped.lastDue = skipped.lastDue;
    fresh->skipped.count += skipped.count;
    const Result<void> done = JournalQuery(m_file, "UPDATE fact SET body = ? WHERE serial = ?")
                                  .bind(toStored(Fact{fresh->id, fresh->skipped}))
                                  .bind(fresh->serial)
                                  .run();
    if (!done)
        return tl::unexpected(done.error());
    return true;
}

void Outbox::closeRecordsOf(const QString &schedule)
{
    m_fresh.removeIf([&schedule](const auto &entry) { return entry.value().skipped.schedule == schedule; });
}

Result<void> Outbox::move(const Watermark &watermark)
{
    m_movedNow.push_back(watermark);
    return JournalQuery(m_file, "INSERT OR REPLACE INTO watermark(schedule, revision, up_to) VALUES(?, ?, ?)")
        .bind(watermark.schedule)
        .bind(watermark.revision)
        .bind(watermark.upTo)
        .run();
}

Result<void> Outbox::keepOnly(const QSet<QString> &schedules)
{
    m_keptNow = schedules;
    for (auto mark = m_watermarks.cbegin(); mark != m_watermarks.cend(); ++mark) {
        if (schedules.contains(mark.key()))
            continue;
        const Result<void> done =
            JournalQuery(m_file, "DELETE FROM watermark WHERE schedule = ?").bind(mark.key()).run();
        if (!done)
            return done;
    }
    return {};
}

Result<void> Outbox::writeAcknowledged()
{
    if (m_lastIsWritten || !m_last)
        return {};
    QByteArray bytes = m_last->run.bytes();
    bytes += QByteArray::fromHex(QByteArray::number(m_last->seq, 16).rightJustified(16, '0'));
    Result<void> done = m_file.setMeta("last acknowledged", bytes);
    for (const RunId &run : std::as_const(m_acknowledged)) {
        if (done)
            done = JournalQuery(m_file, "UPDATE claim SET header = NULL WHERE run = ? AND header IS NOT NULL").bind(run).run();
    }
    return done;
}

void Outbox::committed()
{
    if (m_keptNow) {
        m_watermarks.removeIf([this](const auto &entry) { return !m_keptNow->contains(entry.key()); });
        m_moved.intersect(*m_keptNow);
    }
    for (const Watermark &mark : m_movedNow) {
        m_watermarks.insert(mark.schedule, mark);
        m_moved.insert(mark.schedule);
    }
    m_factCount += m_addedFacts;
    const bool hasMore = m_addedFacts > 0 || !m_movedNow.empty();
    m_lastIsWritten = true;
    m_acknowledged.clear();
    m_flushTimer.stop();
    m_addedFacts = 0;
    m_movedNow.clear();
    m_keptNow.reset();
    if (hasMore)
        Q_EMIT grew();
}

void Outbox::rolledBack()
{
    m_fresh.clear(); // they may hold slots whose record was rolled back
    m_addedFacts = 0;
    m_movedNow.clear();
    m_keptNow.reset();
}

} // namespace barto
