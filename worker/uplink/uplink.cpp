// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/uplink/uplink.h"

#include <algorithm>
#include <utility>

namespace barto {

Q_LOGGING_CATEGORY(lcUplink, "barto.worker.uplink", QtInfoMsg)

namespace {

using namespace std::chrono_literals;

constexpr size_t offerPage = 256;
constexpr qint64 pageBytes = 512 * 1024; ///< of headers in one message; the server takes 4 MiB
constexpr quint64 wantedWindow = 2048 * 1024;

SendWindow::Time steadyNow()
{
    return std::chrono::steady_clock::now();
}

void setSingleShot(QTimer &timer, std::chrono::milliseconds delay)
{
    timer.setSingleShot(true);
    timer.setInterval(delay);
}

// An acknowledgement or a watermark may wait a moment for others: one write, one message for all of them.
void startUnlessRunning(QTimer &timer)
{
    if (!timer.isActive())
        timer.start();
}

} // namespace

Uplink::Uplink(CaptureSource &captures, FactSource &facts, QObject *parent)
    : QObject(parent), m_captures(captures), m_facts(facts)
{
    setSingleShot(m_rememberLater, 1s);
    setSingleShot(m_watermarksLater, 1s);
    setSingleShot(m_releaseCredit, 5s);
    connect(&m_rememberLater, &QTimer::timeout, this, &Uplink::rememberAcknowledged);
    setSingleShot(m_factsLater, 2s);
    connect(&m_watermarksLater, &QTimer::timeout, this, &Uplink::sendFacts);
    connect(&m_factsLater, &QTimer::timeout, this, &Uplink::sendFacts);
    connect(&m_releaseCredit, &QTimer::timeout, this, [this] {
        m_askedForCredit = false;
        Q_EMIT sendRequested(CreditWanted{0});
    });
    for (const RunId &run : m_captures.undelivered())
        m_runs.insert(run, Run{});
}

Uplink::~Uplink()
{
    rememberAcknowledged();
}

void Uplink::begin(Hello hello)
{
    if (!m_lastAcknowledged)
        m_lastAcknowledged = m_facts.lastAcknowledged();
    if (m_lastAcknowledged) {
        hello.lastRun = m_lastAcknowledged->run;
        hello.lastSeq = m_lastAcknowledged->seq;
    }
    m_inSession = true;
    Q_EMIT sendRequested(hello);
}

void Uplink::end()
{
    m_inSession = m_welcomed = m_offering = m_askedForCredit = m_factsUnanswered = false;
    m_window.reset();
    m_rotation.clear();
    m_toOffer.clear();
    m_factsInFlight.clear();
    m_watermarksStored.clear();
    m_watermarksLater.stop();
    m_factsLater.stop();
    m_releaseCredit.stop();
    for (Run &run : m_runs) {
        // What nobody has heard of needs no asking in the next session either, unless it may have nothing to send.
        run.next = run.known || run.ended ? 0 : run.next;
        run.headerSent = run.queued = false;
    }
    rememberAcknowledged();
}

bool Uplink::handle(const ServerMessage &message)
{
    if (std::holds_alternative<Welcome>(message)) {
        m_welcomed = true;
        for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
            if (run->next == 0)
                m_toOffer.push_back(run.key());
            else
                enqueue(run.key(), *run);
        }
        m_offering = !m_toOffer.empty();
        sendNextOffer();
        return true;
    }
    if (const auto *wanted = std::get_if<RunsWanted>(&message))
        return handle(*wanted), true;
    if (const auto *acknowledge = std::get_if<Acknowledge>(&message))
        return handle(*acknowledge), true;
    if (const auto *acknowledged = std::get_if<FactsAcknowledged>(&message))
        return handle(*acknowledged), true;
    if (const auto *credit = std::get_if<Credit>(&message)) {
        m_window.setCredit(credit->window);
        pump();
        sendFacts();
        return true;
    }
    if (std::holds_alternative<OfferAll>(message))
        return offerAll(), true;
    return false;
}

void Uplink::addRun(const RunId &run)
{
    Run state;
    state.next = 1;
    m_runs.insert(run, state);
}

void Uplink::framesGrew(const RunId &run)
{
    const auto found = m_runs.find(run);
    if (found == m_runs.end())
        return;
    enqueue(run, *found);
    pump();
}

void Uplink::runEnded(const RunId &run)
{
    const auto found = m_runs.find(run);
    if (found == m_runs.end())
        return;
    if (found->stored > 0 && m_captures.acknowledged(run, found->stored))
        return forget(run);
    enqueue(run, *found);
    pump();
    // Its shim died before it wrote a frame: the server learns of the run by an offer.
    const auto still = m_runs.find(run);
    if (still == m_runs.end() || still->known)
        return;
    still->ended = true;
    if (!m_inSession) {
        still->next = 0; // the next session asks
        return;
    }
    m_toOffer.push_back(run);
    if (m_welcomed && !std::exchange(m_offering, true))
        sendNextOffer();
}

bool Uplink::keptNoMore(const RunId &run)
{
    if (!m_again.contains(run))
        return false;
    forget(run);
    return true;
}

void Uplink::sendNextOffer()
{
    if (!m_inSession || !m_offering)
        return;
    Offer offer;
    qint64 bytes = 0;
    while (!m_toOffer.empty() && offer.runs.size() < offerPage && bytes < pageBytes) {
        const RunId run = m_toOffer.front();
        m_toOffer.pop_front();
        if (!m_runs.contains(run))
            continue; // it is kept no more
        Result<RunHeader> header = m_captures.header(run);
        if (header) {
            bytes += headerBytes(*header);
            offer.runs.push_back(std::move(*header));
        } else {
            giveUp(run, header.error());
        }
    }
    offer.last = m_toOffer.empty();
    if (offer.runs.empty()) {
        m_offering = false;
        finishOfferingAgain();
        return sendFacts();
    }
    Q_EMIT sendRequested(offer);
}

void Uplink::handle(const RunsWanted &wanted)
{
    for (const WantedRun &answer : wanted.runs) {
        auto found = m_runs.find(answer.run);
        if (answer.nextSeq == 0) {
            m_captures.setAside(answer.run, QStringLiteral("the server says that it belongs to another client"));
            forget(answer.run);
            continue;
        }
        if (found == m_runs.end())
            continue;
        m_window.forget(answer.run);
        found->next = answer.nextSeq;
        // From the first frame on: the store does not know the run, not even by its header.
        found->headerSent = found->headerSent && answer.nextSeq > 1;
        found->stored = answer.nextSeq - 1;
        found->known = true;
        if (!m_lastAcknowledged) // the store has said what it holds: that is as good as an acknowledgement
            noteAcknowledged(answer.run, answer.nextSeq - 1);
        if (m_captures.acknowledged(answer.run, answer.nextSeq - 1))
            forget(answer.run);
        else
            enqueue(answer.run, *found);
    }
    pump();
    if (m_offering)
        sendNextOffer();
}

void Uplink::handle(const Acknowledge &acknowledge)
{
    m_window.acknowledged(acknowledge.run, acknowledge.storedSeq, steadyNow());
    noteAcknowledged(acknowledge.run, acknowledge.storedSeq);
    if (const auto found = m_runs.find(acknowledge.run); found != m_runs.end()) {
        found->stored = std::max(found->stored, acknowledge.storedSeq);
        if (m_captures.acknowledged(acknowledge.run, found->stored))
            forget(acknowledge.run);
    }
    pump();
}

void Uplink::offerAll()
{
    qCWarning(lcUplink) << "the server's store has gone back; offering everything that is still kept";
    m_lastAcknowledged.reset();
    m_watermarksStored.clear();
    m_offersAgain = m_factsToOfferAgain = true;
    m_lastIsRemembered = false;
    rememberAcknowledged();
    m_captures.acknowledgementsRemembered(); // they are among those that are offered again
    for (const RunId &run : m_captures.delivered()) {
        m_runs.insert(run, Run{});
        m_again.insert(run);
    }
    m_toOffer.clear();
    for (auto run = m_runs.begin(); run != m_runs.end(); ++run) {
        if (run->known || run->next == 0)
            m_toOffer.push_back(run.key());
    }
    m_offering = true;
    sendNextOffer();
}

void Uplink::enqueue(const RunId &run, Run &state)
{
    if (state.next == 0 || state.queued || !m_welcomed)
        return;
    state.queued = true;
    m_rotation.push_back(run);
}

void Uplink::pump()
{
    while (m_welcomed && !m_rotation.empty()) {
        const qsizetype allowance = m_window.allowance();
        if (allowance == 0) {
            askForCredit();
            return;
        }
        const RunId run = m_rotation.front();
        m_rotation.pop_front();
        const auto found = m_runs.find(run);
        if (found == m_runs.end())
            continue;
        found->queued = false;
        if (sendBatch(run, *found, allowance))
            enqueue(run, *found);
    }
    if (m_askedForCredit && m_window.inFlight() == 0)
        startUnlessRunning(m_releaseCredit);
}

bool Uplink::sendBatch(const RunId &run, Run &state, qsizetype allowance)
{
    Result<FrameRange> range = m_captures.read(run, state.next, allowance);
    FrameBatch batch;
    if (range && !range->frames.isEmpty() && !state.headerSent) {
        if (Result<RunHeader> header = m_captures.header(run); header)
            batch.header = std::move(*header);
        else
            range = tl::unexpected(header.error());
    }
    if (!range) {
        giveUp(run, range.error());
        return false;
    }
    if (range->frames.isEmpty())
        return false;
    batch.run = run;
    batch.firstSeq = range->firstSeq;
    batch.lastSeq = range->lastSeq;
    batch.frames = std::move(range->frames);
    state.next = batch.lastSeq + 1;
    state.headerSent = state.known = true;
    m_releaseCredit.stop();
    const qsizetype bytes = batch.frames.byteSize() + (batch.header ? qsizetype(headerBytes(*batch.header)) : 0);
    m_window.sent(run, batch.lastSeq, bytes, steadyNow());
    Q_EMIT sendRequested(batch);
    return true;
}

void Uplink::giveUp(const RunId &run, const Error &error)
{
    qCCritical(lcUplink).noquote() << "run" << run.text() << "cannot be read and is set aside:" << error.detail;
    m_captures.setAside(run, error.detail);
    Q_EMIT runUnreadable(run, error);
    forget(run);
}

void Uplink::askForCredit()
{
    if (m_askedForCredit || m_window.credit() == 0 || !m_window.isTight())
        return;
    m_askedForCredit = true;
    Q_EMIT sendRequested(CreditWanted{wantedWindow});
}

/// All that had to be sent again is under way in the ordinary manner, which outlives this process.
void Uplink::finishOfferingAgain()
{
    if (!m_offersAgain || m_factsToOfferAgain || m_offering || !m_again.isEmpty())
        return;
    m_offersAgain = false;
    m_lastIsRemembered = false;
    startUnlessRunning(m_rememberLater);
}

void Uplink::forget(const RunId &run)
{
    m_window.forget(run);
    startUnlessRunning(m_rememberLater);
    if (m_again.remove(run))
        finishOfferingAgain();
    if (m_runs.remove(run))
        Q_EMIT runDelivered(run);
}

void Uplink::noteAcknowledged(const RunId &run, quint64 seq)
{
    m_lastAcknowledged = FactSource::LastAcknowledged{run, seq};
    m_lastIsRemembered = false;
    startUnlessRunning(m_rememberLater);
}

void Uplink::rememberAcknowledged()
{
    m_rememberLater.stop();
    if (!m_lastIsRemembered && (m_lastAcknowledged || m_offersAgain)) {
        // No store holds a run that nobody has: whoever comes after us is asked for all again.
        const auto last = m_offersAgain ? FactSource::LastAcknowledged{RunId::make(), 0} : *m_lastAcknowledged;
        const Result<void> done = m_facts.rememberAcknowledged(last);
        if (!done && !std::exchange(m_rememberFailed, true))
            qCWarning(lcUplink).noquote() << "cannot note the last acknowledgement:" << done.error().detail;
        if (!done)
            return m_rememberLater.start();
        m_rememberFailed = false;
        m_lastIsRemembered = true;
    }
    m_captures.acknowledgementsRemembered();
}

} // namespace barto
