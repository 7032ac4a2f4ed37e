// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/uplink/sources.h"

#include <functional>

namespace barto {

class Journal;

/// The journal's outbox, as the uplink wants it.
class JournalSource : public FactSource
{
public:
    /// `recordForgotten` gives facts to the journal for runs that are kept no more, when all is to be offered again.
    JournalSource(Journal &journal, std::function<Result<void>()> recordForgotten)
        : m_journal(journal), m_recordForgotten(std::move(recordForgotten))
    {
    }

    Result<std::vector<Fact>> pendingFacts(int atMost) override;
    Result<void> factsAcknowledged(const std::vector<FactId> &ids) override;
    Result<void> offerAgain() override;
    std::vector<Watermark> watermarks() override;
    std::optional<LastAcknowledged> lastAcknowledged() override;
    Result<void> rememberAcknowledged(const LastAcknowledged &last) override;

private:
    Journal &m_journal;
    std::function<Result<void>()> m_recordForgotten;
};

} // namespace barto
