// SPDX-License-Identifier: MIT OR Apache-2.0

// The uplink's facts and watermarks.

#include "worker/uplink/uplink.h"

#include <utility>

namespace barto {

namespace {

constexpr int factPage = 256;
constexpr qint64 pageBytes = 512 * 1024; ///< of headers in one message; the server takes 4 MiB

std::vector<Fact> firstPage(std::vector<Fact> facts)
{
    qint64 bytes = 0;
    std::size_t count = 0;
    for (; count < facts.size() && bytes < pageBytes; ++count) {
        const auto *notStarted = std::get_if<RunNotStarted>(&facts[count].what);
        bytes += notStarted ? headerBytes(notStarted->header) : 0;
    }
    facts.resize(count);
    return facts;
}

} // namespace

void Uplink::factsPending()
{
    sendFacts();
}

void Uplink::watermarksMoved()
{
    if (!m_watermarksLater.isActive())
        m_watermarksLater.start();
}

void Uplink::handle(const FactsAcknowledged &acknowledged)
{
    if (acknowledged.serial != m_factSerial || !m_factsUnanswered)
        return;
    m_factsUnanswered = false;
    if (m_runOfFacts)
        noteAcknowledged(*std::exchange(m_runOfFacts, {}), 0);
    const Result<void> done = m_facts.factsAcknowledged(m_factsInFlight);
    m_factsInFlight.clear();
    for (const Watermark &mark : m_watermarksInFlight)
        m_watermarksStored.insert(mark.schedule, mark);
    m_watermarksInFlight.clear();
    if (done)
        return sendFacts();
    // They would be sent again, and at once: a full disk must not make a storm of it.
    qCWarning(lcUplink).noquote() << "cannot note that the server has the facts:" << done.error().detail;
    m_factsLater.start();
}

/// False if the journal does not take it now.
bool Uplink::offerFactsAgain()
{
    if (!std::exchange(m_factsToOfferAgain, false)) // at once: new facts bring us here again
        return true;
    if (const Result<void> done = m_facts.offerAgain(); !done) {
        qCWarning(lcUplink).noquote() << "cannot offer facts again:" << done.error().detail;
        m_factsToOfferAgain = true;
        return false;
    }
    finishOfferingAgain();
    return true;
}

void Uplink::sendFacts()
{
    if (!m_welcomed || m_offering || m_factsUnanswered || m_factsLater.isActive() || m_window.credit() == 0)
        return;
    if (!offerFactsAgain())
        return m_factsLater.start();
    if (m_factsUnanswered)
        return; // sent meanwhile
    FactBatch batch;
    Result<std::vector<Fact>> facts = m_facts.pendingFacts(factPage);
    if (facts)
        batch.facts = firstPage(std::move(*facts));
    else
        qCWarning(lcUplink).noquote() << "cannot read the facts to deliver:" << facts.error().detail;
    for (const Watermark &mark : m_facts.watermarks()) {
        if (m_watermarksStored.value(mark.schedule) != mark)
            batch.watermarks.push_back(mark);
    }
    if (batch.facts.empty() && batch.watermarks.empty())
        return;
    batch.serial = ++m_factSerial;
    for (const Fact &fact : batch.facts)
        m_factsInFlight.push_back(fact.id);
    noteLastFact(batch.facts);
    m_watermarksInFlight = batch.watermarks;
    m_factsUnanswered = true;
    Q_EMIT sendRequested(batch);
}

/// A store that lacks the row which a fact has made has gone back, as one that lacks acknowledged frames.
void Uplink::noteLastFact(const std::vector<Fact> &facts)
{
    m_runOfFacts.reset();
    for (const Fact &fact : facts) {
        if (std::holds_alternative<SlotsSkipped>(fact.what))
            m_runOfFacts = RunId(fact.id.uuid()); // the server calls the row so
        else if (const auto *notStarted = std::get_if<RunNotStarted>(&fact.what))
            m_runOfFacts = notStarted->header.run;
    }
}

} // namespace barto
