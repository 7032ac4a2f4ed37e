// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/runfeed.h"

#include "gui/output/apilines.h"
#include "gui/output/apisearch.h"

#include <algorithm>
#include <utility>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto reloadDelay = 50ms;
constexpr auto missingDelay = 1s; ///< until a run that is not there is said not to be

} // namespace

RunFeed::RunFeed(Feed &feed, const RunId &run, QObject *parent) : QObject(parent), m_feed(feed), m_run(run)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(reloadDelay);
    connect(&m_reload, &QTimer::timeout, this, &RunFeed::load);
    connect(&m_feed, &Feed::stateChanged, this, &RunFeed::linkChanged);
    m_wasLive = m_feed.isLive();
}

RunFeed::~RunFeed() = default;

CommandOutput &RunFeed::output(quint16 position)
{
    Watched &watched = m_outputs[position];
    if (!watched.output) {
        CommandOutput::Sources sources;
        sources.lines = std::make_unique<ApiLines>(m_feed, m_run, position);
        sources.matches = std::make_unique<ApiSearch>(m_feed, m_run, position, *sources.lines);
        sources.errors = std::make_unique<ApiSearch>(m_feed, m_run, position, *sources.lines);
        watched.output = std::make_unique<CommandOutput>(std::move(sources));
        watched.tail = std::make_unique<TailReader>(*watched.output);
        if (m_detail)
            takeDetail(*m_detail); // its number of lines
    }
    return *watched.output;
}

std::unique_ptr<LineSource> RunFeed::linesOf(const RunId &run, quint16 position) const
{
    return std::make_unique<ApiLines>(m_feed, run, position);
}

void RunFeed::load()
{
    m_reload.stop();
    m_reload.setInterval(reloadDelay);
    m_detailCall.replace(m_feed.send(RunRequest{m_run.text()}))
        ->on<RunDetail>(this, [this](const RunDetail &detail) { takeDetail(detail); })
        ->onEnd(this, [this](const std::optional<Error> &error) { endDetail(error); });
}

void RunFeed::retry()
{
    m_error.reset();
    load();
    for (auto &[position, watched] : m_outputs)
        watched.output->retry();
}

void RunFeed::takeDetail(const RunDetail &detail)
{
    m_detail = detail;
    for (const CommandSummary &command : detail.commands) {
        const auto found = m_outputs.find(command.position);
        if (found != m_outputs.end())
            found->second.output->setLineCount(qint64(std::min(command.lines, quint64(BlockCache::maxLines))));
    }
}

void RunFeed::endDetail(const std::optional<Error> &error)
{
    // Ordered a moment ago, it is not stored before its agent has said that it began.
    const bool mayCome = error && error->code == Error::Code::NotFound && !m_detail;
    if (mayCome && !std::exchange(m_wasMissing, true)) { // a moment before the reader is told that it is not there
        subscribe();
        return m_reload.start(missingDelay);
    }
    m_error = error;
    const bool isFollowed = mayCome || isRunning();
    if ((mayCome || !error) && isFollowed && !m_isSubscribed)
        subscribe();
    if (!isFollowed) {
        m_tailCall.cancel();
        m_isSubscribed = false;
    }
    Q_EMIT changed();
}

/// Then loads once more: what happened between the two is in neither otherwise.
void RunFeed::subscribe()
{
    m_isSubscribed = true;
    TailRequest request;
    request.run = m_run;
    m_tailCall.replace(m_feed.send(request))
        ->on<TailPage>(this, [this](const TailPage &page) { takeTail(page); })
        ->onEnd(this, [this](const std::optional<Error> & /*error*/) { m_isSubscribed = false; });
    m_reload.start();
    if (m_outputs.contains(m_watched))
        m_outputs[m_watched].tail->look();
}

void RunFeed::takeTail(const TailPage &page)
{
    const bool hasGap = page.skipped > 0
        || std::any_of(page.gaps.begin(), page.gaps.end(), [this](const TailGap &gap) { return gap.run == m_run; });
    if (!hasGap && !(page.run == m_run))
        return;
    bool hasNews = hasGap;
    bool hasLines = hasGap;
    page.frames.forEach(0, [&](qsizetype, const FrameView &frame) {
        const FrameKind kind = frame.kind();
        const bool isContent = isLine(kind) || kind == FrameKind::Dropped || kind == FrameKind::Gap;
        hasLines = hasLines || (isContent && frame.position == m_watched);
        hasNews = hasNews || !isContent;
    });
    if (hasLines && m_outputs.contains(m_watched))
        m_outputs[m_watched].tail->look();
    if (hasNews && !m_reload.isActive())
        m_reload.start();
}

void RunFeed::watch(quint16 position)
{
    m_watched = position;
    if (isRunning() && m_feed.isLive() && m_outputs.contains(position))
        m_outputs[position].tail->look();
}

void RunFeed::linkChanged()
{
    const bool isLive = m_feed.isLive();
    if (isLive == m_wasLive)
        return Q_EMIT changed();
    m_wasLive = isLive;
    m_isSubscribed = false;
    m_tailCall.cancel();
    for (auto &[position, watched] : m_outputs) {
        if (!isLive)
            watched.tail->stop();
    }
    if (isLive)
        retry();
    Q_EMIT changed();
}

void RunFeed::cancelRun()
{
    m_feed.send(CancelRequest{m_run.text()})
        ->on<CancelResult>(this, [this](const CancelResult &result) { Q_EMIT cancelAnswered(result); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT askingFailed(*error);
        });
}

void RunFeed::runAgain()
{
    if (!m_detail)
        return;
    const RunId run = RunId::make();
    m_feed.send(StartRequest{run, m_detail->run.client, m_detail->run.schedule})
        ->on<StartResult>(this, [this, run](const StartResult &result) { Q_EMIT startAnswered(run, result); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT askingFailed(*error);
        });
}

void RunFeed::findPrevious()
{
    if (!m_detail)
        return;
    RunsRequest request;
    request.filter.client = m_detail->run.client;
    request.filter.schedule = m_detail->run.schedule;
    request.filter.outcomes = {Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled, Outcome::Lost};
    request.limit = 1;
    request.past = placeOf(m_detail->run, RunSort::At);
    m_previousCall.replace(m_feed.send(request))
        ->on<RunPage>(this, [this](const RunPage &page) { lookAtPrevious(page); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT askingFailed(*error);
        });
}

void RunFeed::lookAtPrevious(const RunPage &page)
{
    if (page.runs.empty())
        return Q_EMIT previousFound({});
    m_feed.send(RunRequest{page.runs.front().run.text()})
        ->on<RunDetail>(this, [this](const RunDetail &detail) { Q_EMIT previousFound(detail); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT askingFailed(*error);
        });
}

void RunFeed::findFirstError(quint16 position)
{
    const MatchIndex &errors = output(position).errors().matches();
    if (errors.count() > 0) // they are found in order
        return Q_EMIT firstErrorFound(position, errors.at(0));
    m_errorCall.replace(m_feed.send(FirstErrorRequest{m_run, position}))
        ->on<SearchPage>(this,
            [this, position](const SearchPage &page) {
                const bool hasHit = !page.seqs.empty() && page.seqs.front() > 0;
                Q_EMIT firstErrorFound(position, hasHit ? std::optional(qint64(page.seqs.front()) - 1) : std::nullopt);
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT askingFailed(*error);
        });
}

} // namespace barto
