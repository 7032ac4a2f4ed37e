// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "worker/uplink/sendwindow.h"
#include "worker/uplink/sources.h"

#include <QHash>
#include <QLoggingCategory>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcUplink)

/// Delivers captures and facts to the server, each frame until it is acknowledged. Lives in the agent's main thread.
///
/// A session goes: begin() sends Hello; after Welcome the undelivered runs are offered in pages, and the server answers
/// which frame of each it wants next; then batches leave round robin over the runs, as far as credit allows. Runs that
/// start within the session need no offer, their first batch carries the header. Facts wait until all offers are
/// answered, so that the rows they speak of exist. Nothing here repeats by a timer: it moves when frames, credit or
/// acknowledgements arrive.
class Uplink : public QObject
{
    Q_OBJECT

public:
    Uplink(CaptureSource &captures, FactSource &facts, QObject *parent = nullptr);
    ~Uplink() override;

    /// A link is open: say Hello. `client`, `facts` and `features` are filled in; the last acknowledgement is added
    /// here.
    void begin(Hello hello);
    /// The link is gone; whatever was in flight will be asked for again.
    void end();
    /// True if the message was for the uplink. Welcome is (offers start), but the agent must read its schedules, too.
    bool handle(const ServerMessage &message);

    /// A run that starts now: nothing of it was ever sent.
    void addRun(const RunId &run);
    void framesGrew(const RunId &run);
    /// Nothing more will be captured of this run.
    void runEnded(const RunId &run);
    /// The delivered run is kept no more. True if it was to be sent again, and nobody will now.
    bool keptNoMore(const RunId &run);
    /// The journal has new facts or watermarks.
    void factsPending();
    void watermarksMoved();

    /// How many runs have frames that are not acknowledged.
    quint32 backlogRuns() const { return quint32(m_runs.size()); }

Q_SIGNALS:
    void sendRequested(const barto::WorkerMessage &message);
    /// The run's capture cannot be read and was set aside: what the server has of it is all that it will get.
    void runUnreadable(const barto::RunId &run, const barto::Error &error);
    /// Everything of the run is stored, or it was set aside.
    void runDelivered(const barto::RunId &run);

private:
    struct Run
    {
        quint64 next = 0; ///< the next frame to send; 0: not known yet, wait for the server's answer
        quint64 stored = 0; ///< the last frame that the store is known to hold
        bool headerSent = false; ///< in this session
        bool known = false; ///< the server may have heard of it
        bool queued = false; ///< stands in m_rotation
        bool ended = false; ///< before the server had heard of it: there may be no frame to tell it by
    };

    void sendNextOffer();
    void handle(const RunsWanted &wanted);
    void handle(const Acknowledge &acknowledge);
    void handle(const FactsAcknowledged &acknowledged);
    void offerAll();
    bool offerFactsAgain();
    void noteLastFact(const std::vector<Fact> &facts);
    void finishOfferingAgain();
    void enqueue(const RunId &run, Run &state);
    void pump();
    /// False if the run had nothing to send.
    bool sendBatch(const RunId &run, Run &state, qsizetype allowance);
    void giveUp(const RunId &run, const Error &error);
    void askForCredit();
    void sendFacts();
    void forget(const RunId &run);
    void noteAcknowledged(const RunId &run, quint64 seq);
    void rememberAcknowledged();

    CaptureSource &m_captures;
    FactSource &m_facts;
    QHash<RunId, Run> m_runs;
    std::deque<RunId> m_rotation; ///< runs that may have frames to send
    std::deque<RunId> m_toOffer;
    bool m_offering = false; ///< a page is unanswered, or more are to come
    bool m_inSession = false;
    bool m_welcomed = false;
    bool m_askedForCredit = false;
    SendWindow m_window;
    quint64 m_factSerial = 0;
    std::vector<FactId> m_factsInFlight;
    std::vector<Watermark> m_watermarksInFlight;
    QHash<QString, Watermark> m_watermarksStored; ///< by schedule, in this session
    bool m_factsUnanswered = false;
    std::optional<RunId> m_runOfFacts; ///< its row proves that the facts in flight were stored
    std::optional<FactSource::LastAcknowledged> m_lastAcknowledged;
    bool m_lastIsRemembered = true;
    QSet<RunId> m_again; ///< delivered once, offered again, not delivered again yet
    bool m_offersAgain = false; ///< there are such, or facts; to be begun anew if this process ends before its end
    bool m_factsToOfferAgain = false;
    QTimer m_rememberLater;
    QTimer m_watermarksLater;
    QTimer m_factsLater; ///< the journal did not take an acknowledgement
    QTimer m_releaseCredit;
};

} // namespace barto
