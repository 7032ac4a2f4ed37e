// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/outbox.h"

#include "worker/journal/journalfile.h"
#include "worker/journal/journallog.h"
#include "worker/journal/storedvalue.h"

#include <utility>

namespace barto {

Result<void> Outbox::load()
{
    JournalQuery marks(m_file, "SELECT schedule, revision, up_to FROM watermark");
    for (;;) {
        const Result<bool> row = marks.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        m_watermarks.insert(marks.text(0), Watermark{marks.text(0), marks.bytes(1), fromMicroseconds(marks.number(2))});
    }
    const Result<QByteArray> last = m_file.meta("last acknowledged");
    if (!last)
        return tl::unexpected(last.error());
    if (last->size() == 24)
        m_last = Acknowledged{RunId(QUuid::fromRfc4122(QByteArrayView(*last).first(16))),
            quint64(last->last(8).toHex().toULongLong(nullptr, 16))};
    return {};
}

Result<std::vector<Fact>> Outbox::pendingFacts(int limit)
{
    std::vector<Fact> facts;
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
                facts.push_back(std::move(*fact));
            else
                unreadable.emplace_back(query.number(0), fact.error());
        }
    }
    for (const auto &[serial, error] : unreadable) {
        if (const Result<void> done = setAside(serial, error); !done)
            return tl::unexpected(done.error());
    }
    m_fresh.clear(); // what was handed out must not change any more
    return facts;
}

Result<void> Outbox::setAside(qint64 serial, const Error &why)
{
    qCCritical(lcJournal, "A fact cannot be read and was moved to the journal's table 'unreadable': %s",
        qUtf8Printable(why.detail));
    return m_file.transaction([&]() -> Result<void> {
        const Result<void> done
            = JournalQuery(m_file, "INSERT INTO unreadable SELECT serial, id, body FROM fact WHERE serial = ?")
                  .bind(serial)
                  .run();
        if (!done)
            return done;
        return JournalQuery(m_file, "DELETE FROM fact WHERE serial = ?").bind(serial).run();
    });
}

Result<void> Outbox::acknowledge(const std::vector<FactId> &facts)
{
    if (facts.empty())
        return {};
    return m_file.transaction([&]() -> Result<void> {
        Result<void> done;
        for (const FactId &fact : facts) {
            if (done)
                done = JournalQuery(
                    m_file, "INSERT OR REPLACE INTO delivered(id, body, at) SELECT id, body, ? FROM fact WHERE id = ?")
                           .bind(m_clock.now())
                           .bind(fact)
                           .run();
            if (done)
                done = JournalQuery(m_file, "DELETE FROM fact WHERE id = ?").bind(fact).run();
        }
        return done;
    });
}

Result<void> Outbox::offerAgain()
{
    const Result<void> done = m_file.transaction([&] {
        return m_file.execute("INSERT OR IGNORE INTO fact(id, body) SELECT id, body FROM delivered ORDER BY serial;"
                              "DELETE FROM delivered");
    });
    m_fresh.clear();
    return done;
}

Result<void> Outbox::prune(Instant before)
{
    const Result<void> done = JournalQuery(m_file, "DELETE FROM delivered WHERE at < ?").bind(before).run();
    if (!done)
        return done;
    return m_file.execute("DELETE FROM delivered WHERE serial <= (SELECT max(serial) FROM delivered) - 100000");
}

Result<void> Outbox::remember(const Acknowledged &last)
{
    QByteArray bytes = last.run.bytes();
    bytes += QByteArray::fromHex(QByteArray::number(last.seq, 16).rightJustified(16, '0'));
    const Result<void> done = m_file.transaction([&]() -> Result<void> {
        Result<void> step = m_file.setMeta("last acknowledged", bytes);
        for (const RunId &run : std::as_const(m_stored)) {
            if (step)
                step = JournalQuery(m_file, "UPDATE claim SET header = NULL WHERE run = ? AND header IS NOT NULL")
                           .bind(run)
                           .run();
        }
        return step;
    });
    if (done) {
        m_last = last;
        m_stored.clear();
    }
    return done;
}

Result<void> Outbox::append(const Fact &fact, bool keepApart)
{
    const auto *skipped = std::get_if<SlotsSkipped>(&fact.what);
    if (skipped && keepApart)
        closeRecordOf(skipped->schedule);
    if (skipped && !keepApart) {
        if (const Result<bool> merged = merge(*skipped); !merged || *merged)
            return merged ? Result<void>() : tl::unexpected(merged.error());
    }
    // One that the server has acknowledged is not told again, until its store has gone back.
    JournalQuery query(m_file,
        "INSERT OR IGNORE INTO fact(id, body) SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM delivered WHERE id = ?1)"
        " RETURNING serial");
    const Result<bool> row = query.bind(fact.id).bind(toStored(fact)).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return {};
    m_hasNewFacts = true;
    const qint64 serial = query.number(0);
    // To its end: only then is the INSERT done.
    if (const Result<bool> end = query.step(); !end)
        return tl::unexpected(end.error());
    if (skipped && !keepApart)
        m_fresh.insert(skipped->schedule, Fresh{serial, fact.id, *skipped});
    return {};
}

Result<bool> Outbox::merge(const SlotsSkipped &skipped)
{
    const auto fresh = m_fresh.find(skipped.schedule);
    if (fresh == m_fresh.end() || skipped.reason != fresh->skipped.reason || skipped.revision != fresh->skipped.revision
        || skipped.firstDue <= fresh->skipped.lastDue || skipped.onCalendar != fresh->skipped.onCalendar
        || skipped.timezone != fresh->skipped.timezone)
        return false;
    fresh->skipped.lastDue = skipped.lastDue;
    fresh->skipped.count += skipped.count;
    const Result<void> done = JournalQuery(m_file, "UPDATE fact SET body = ? WHERE serial = ?")
                                  .bind(toStored(Fact{fresh->id, fresh->skipped}))
                                  .bind(fresh->serial)
                                  .run();
    if (!done)
        return tl::unexpected(done.error());
    m_hasNewFacts = true;
    return true;
}

void Outbox::closeRecordOf(const QString &schedule)
{
    m_fresh.remove(schedule);
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
        const Result<void> done
            = JournalQuery(m_file, "DELETE FROM watermark WHERE schedule = ?").bind(mark.key()).run();
        if (!done)
            return done;
    }
    return {};
}

void Outbox::committed()
{
    if (m_keptNow)
        m_watermarks.removeIf([this](const auto &entry) { return !m_keptNow->contains(entry.key()); });
    for (const Watermark &mark : m_movedNow)
        m_watermarks.insert(mark.schedule, mark);
    const bool haveMoved = !std::exchange(m_movedNow, {}).empty();
    m_keptNow.reset();
    if (std::exchange(m_hasNewFacts, false))
        Q_EMIT factsAdded();
    if (haveMoved)
        Q_EMIT watermarksMoved();
}

void Outbox::rolledBack()
{
    m_fresh.clear(); // they may hold slots whose record was rolled back
    m_hasNewFacts = false;
    m_movedNow.clear();
    m_keptNow.reset();
}

} // namespace barto
