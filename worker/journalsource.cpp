// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journalsource.h"

#include "worker/journal/journal.h"

namespace barto {

Result<std::vector<Fact>> JournalSource::pendingFacts(int atMost)
{
    return m_journal.outbox().pendingFacts(atMost);
}

Result<void> JournalSource::factsAcknowledged(const std::vector<FactId> &ids)
{
    return m_journal.outbox().acknowledge(ids);
}

Result<void> JournalSource::offerAgain()
{
    const Result<void> done = m_journal.outbox().offerAgain();
    return done ? m_recordForgotten() : done;
}

std::vector<Watermark> JournalSource::watermarks()
{
    const QHash<QString, Watermark> &all = m_journal.watermarks();
    return {all.cbegin(), all.cend()};
}

std::optional<FactSource::LastAcknowledged> JournalSource::lastAcknowledged()
{
    const std::optional<Outbox::Acknowledged> &last = m_journal.outbox().lastAcknowledged();
    return last ? std::optional(LastAcknowledged{last->run, last->seq}) : std::nullopt;
}

Result<void> JournalSource::rememberAcknowledged(const LastAcknowledged &last)
{
    return m_journal.outbox().remember({last.run, last.seq});
}

} // namespace barto
