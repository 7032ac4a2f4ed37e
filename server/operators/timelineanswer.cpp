// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/barmerger.h"
#include "server/operators/names.h"
#include "server/store/readerpool.h"
#include "server/store/runspans.h"

#include <QHash>

namespace barto {

namespace {

/// Room to look back from without an overflow.
constexpr Instant first = fromMicroseconds(-(qint64(1) << 60));
constexpr Instant last = fromMicroseconds(qint64(1) << 60);
constexpr std::size_t spansAStep = 2'000;
constexpr std::size_t barsAPage = 2'000;

RunFilter namesOf(const TimelineRequest &request)
{
    RunFilter filter;
    filter.client = request.client;
    filter.schedule = request.schedule;
    return filter;
}

class TimelineAnswer : public Answer
{
public:
    TimelineAnswer(const TimelineRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context),
          m_spans(std::make_shared<store::RunSpans>(
              std::clamp(request.since, first, last), std::clamp(request.until, first, last), namesOf(request))),
          m_merger(request.bucket)
    {
    }

    void produce() override
    {
        if (m_isBegun)
            return m_isAtEnd ? sendPage() : read();
        m_isBegun = true;
        if (m_request.until <= m_request.since)
            return finish(Error{Error::Code::Parse, QStringLiteral("the timeline ends before it begins")});
        checkNamesFirst(this, m_context, m_request.client, m_request.schedule,
            [this](const Result<void> &names) { names ? read() : finish(names.error()); });
    }

private:
    struct Step
    {
        std::vector<store::RunSpan> spans;
        QHash<qint64, TimelineRow> rows;
        bool isAtEnd = false;
    };

    static Result<Step> step(store::RunSpans &source, store::Connection &connection)
    {
        auto spans = source.next(connection, spansAStep);
        if (!spans)
            return tl::unexpected(spans.error());
        Step step{std::move(*spans), {}, source.isAtEnd()};
        for (const store::RunSpan &span : step.spans)
            step.rows.insert(span.schedule, source.rowOf(span.schedule));
        return step;
    }

    void read()
    {
        m_context.services.readers.submit(
            this, [spans = m_spans](store::Reader &reader) { return step(*spans, reader.connection()); },
            [this](const Result<Step> &one) { take(one); });
    }

    void take(const Result<Step> &step)
    {
        if (!step)
            return finish(step.error());
        m_rows.insert(step->rows);
        for (const store::RunSpan &span : step->spans)
            m_merger.add(span.schedule, span.bar);
        m_isAtEnd = step->isAtEnd;
        std::optional<Instant> start;
        if (!m_isAtEnd && !step->spans.empty())
            start = step->spans.back().bar.start;
        if (start || m_isAtEnd) {
            auto bars = m_merger.take(start);
            std::move(bars.begin(), bars.end(), std::back_inserter(m_bars));
        }
        if (!m_isAtEnd && m_bars.size() < barsAPage)
            return read();
        sendPage();
    }

    void sendPage()
    {
        TimelinePage page;
        QHash<qint64, quint32> places;
        const std::size_t count = std::min(m_bars.size(), barsAPage);
        for (std::size_t i = 0; i < count; ++i) {
            auto &[schedule, bar] = m_bars[i];
            const auto place = places.constFind(schedule);
            bar.row = place == places.constEnd() ? quint32(page.rows.size()) : *place;
            if (place == places.constEnd()) {
                places.insert(schedule, bar.row);
                page.rows.push_back(m_rows.value(schedule));
            }
            page.bars.push_back(bar);
        }
        m_bars.erase(m_bars.begin(), m_bars.begin() + qsizetype(count));
        reply(std::move(page));
        if (m_isAtEnd && m_bars.empty())
            finish();
        else
            wantTurn();
    }

    const TimelineRequest m_request;
    const AnswerContext m_context;
    const std::shared_ptr<store::RunSpans> m_spans;
    BarMerger m_merger;
    QHash<qint64, TimelineRow> m_rows; ///< by schedule
    std::vector<std::pair<qint64, TimelineBar>> m_bars; ///< to be sent
    bool m_isBegun = false;
    bool m_isAtEnd = false;
};

} // namespace

AnswerPtr answerTo(const TimelineRequest &request, const AnswerContext &context)
{
    return std::make_unique<TimelineAnswer>(request, context);
}

} // namespace barto
