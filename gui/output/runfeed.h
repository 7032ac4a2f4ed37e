// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"
#include "gui/lines/commandoutput.h"
#include "gui/lines/tailreader.h"

#include <QTimer>

#include <map>
#include <memory>

namespace barto {

/// Everything about one run, kept up to date for as long as it goes on; and what can be asked of it. Its outputs live
/// as long as it does.
class RunFeed : public QObject
{
    Q_OBJECT

public:
    RunFeed(Feed &feed, const RunId &run, QObject *parent = nullptr);
    ~RunFeed() override;

    Feed &feed() const { return m_feed; }
    const RunId &run() const { return m_run; }
    /// Empty until it has come for the first time.
    const std::optional<RunDetail> &detail() const { return m_detail; }
    /// Why it could not be loaded; NotFound: there is no such run (any more).
    const std::optional<Error> &error() const { return m_error; }
    bool isRunning() const { return m_detail && m_detail->run.outcome == Outcome::Running; }
    /// Made when first asked for. The position must be that of one of the run's commands.
    CommandOutput &output(quint16 position);
    /// Another run's lines, to compare with.
    std::unique_ptr<LineSource> linesOf(const RunId &run, quint16 position) const;

    void load();
    /// Goes on with all that has failed.
    void retry();
    /// This command's new lines are fetched as they come; of the others, when they are looked at.
    void watch(quint16 position);

    void cancelRun();
    void runAgain();
    void findPrevious(); ///< the one before of the same schedule on the same client
    void findFirstError(quint16 position);

Q_SIGNALS:
    void changed(); ///< detail or error
    void cancelAnswered(const barto::CancelResult &result);
    void startAnswered(const barto::RunId &run, const barto::StartResult &result);
    void previousFound(const std::optional<barto::RunDetail> &detail);
    void firstErrorFound(quint16 position, std::optional<qint64> line);
    void askingFailed(const barto::Error &error); ///< one of the above four

private:
    struct Watched
    {
        std::unique_ptr<CommandOutput> output;
        std::unique_ptr<TailReader> tail;
    };
    void linkChanged();
    void takeDetail(const RunDetail &detail);
    void endDetail(const std::optional<Error> &error);
    void subscribe();
    void takeTail(const TailPage &page);
    void lookAtPrevious(const RunPage &page);

    Feed &m_feed;
    const RunId m_run;
    std::optional<RunDetail> m_detail;
    std::optional<Error> m_error;
    std::map<quint16, Watched> m_outputs;
    quint16 m_watched = 0;
    bool m_wasLive = false;
    bool m_isSubscribed = false;
    bool m_wasMissing = false; ///< when it was asked for first
    QTimer m_reload; ///< gathers what happens at the same time
    LatestCall m_detailCall;
    LatestCall m_tailCall;
    LatestCall m_previousCall;
    LatestCall m_errorCall;
};

} // namespace barto
