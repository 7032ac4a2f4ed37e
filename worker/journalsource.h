// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/uplink/sources.h"

namespace barto {

class Journal;

/// The journal's outbox, as the uplink wants it.
class JournalSource : public FactSource
{
public:
    explicit JournalSource(Journal &journal) : m_journal(journal) { }

    Result<std::vector<Fact>> pendingFacts(int atMost) override;
    Result<void> factsAcknowledged(const std::vector<FactId> &ids) override;
    Result<void> offerAgain() override;
    std::vector<Watermark> watermarks() override;
    std::optional<LastAcknowledged> lastAcknowledged() override;
    Result<void> rememberAcknowledged(const LastAcknowledged &last) override;

private:
    Journal &m_journal;
};

} // namespace barto
