// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/pageslicer.h"
#include "server/store/linesearch.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr quint64 rowsAPage = 8'000;
constexpr std::chrono::milliseconds stepTime{25};

/// All lines of a range, by their numbers.
class LinesAnswer : public Answer
{
public:
    LinesAnswer(const LinesRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_rest(request.limit)
    {
        if (request.position > 0)
            m_place = {request.position, request.afterSeq};
    }

    void produce() override
    {
        if (m_request.beforeSeq && !std::exchange(m_isBegun, true))
            return findEnd();
        store::LineLimits limits;
        limits.rows = m_rest > 0 ? std::min(m_rest, rowsAPage) : rowsAPage;
        limits.bytes = pageBytes;
        m_context.services.readers.submit(
            this,
            [run = m_request.run, place = m_place, onlyThis = m_request.position > 0, limits](
                store::Reader &reader) { return reader.lines(run, place, onlyThis, limits); },
            [this](Result<store::LineSlice> slice) { take(std::move(slice)); });
    }

private:
    /// Numbers have no holes, so that many lines before a number begin where counting back ends.
    void findEnd()
    {
        m_context.services.readers.submit(
            this,
            [run = m_request.run, position = m_request.position](
                store::Reader &reader) { return reader.lineCount(run, position); },
            [this](const Result<quint64> &count) {
                if (!count)
                    return finish(count.error());
                const quint64 end = std::min(*count, std::max<quint64>(*m_request.beforeSeq, 1) - 1);
                quint64 after = m_request.afterSeq;
                if (m_request.limit > 0 && end > m_request.limit)
                    after = std::max(after, end - m_request.limit);
                if (end <= after)
                    return finish();
                m_place.afterSeq = after;
                m_rest = end - after;
                produce();
            });
    }

    void take(Result<store::LineSlice> slice)
    {
        if (!slice)
            return finish(slice.error());
        const quint64 came = quint64(slice->page.lines.count());
        const bool isLimited = m_rest > 0;
        m_rest -= std::min(m_rest, came);
        const bool isLast = !slice->next || (isLimited && m_rest == 0);
        m_place = slice->next.value_or(m_place);
        if (!slice->page.lines.isEmpty())
            reply(std::move(slice->page));
        if (isLast)
            finish();
        else
            wantTurn();
    }

    const LinesRequest m_request;
    const AnswerContext m_context;
    store::LinePlace m_place;
    quint64 m_rest = 0; ///< lines still wanted; 0: all
    bool m_isBegun = false;
};

/// Those that match.
class MatchingLinesAnswer : public Answer
{
public:
    MatchingLinesAnswer(const LinesRequest &request, LineMatcher matcher, const AnswerContext &context)
        : m_request(request), m_context(context), m_matcher(std::move(matcher)), m_rest(request.limit),
          m_search(search(request.afterSeq))
    {
    }

    void produce() override
    {
        if (m_request.beforeSeq && m_request.limit > 0 && !m_isBegun)
            return findBeginning();
        const quint64 most = m_request.limit > 0 ? std::min(m_rest, rowsAPage) : rowsAPage;
        m_context.services.readers.submit(
            this,
            [search = m_search, most](
                store::Reader &reader) { return search->step(reader.connection(), stepTime, most); },
            [this](Result<store::LineSearch::Step> step) { take(std::move(step)); });
    }

private:
    std::shared_ptr<store::LineSearch> search(quint64 afterSeq) const
    {
        return std::make_shared<store::LineSearch>(
            store::LineSearch::Range{m_request.run, m_request.position, afterSeq, m_request.beforeSeq}, m_matcher);
    }

    void findBeginning()
    {
        m_context.services.readers.submit(
            this,
            [search = m_search, most = m_request.limit](
                store::Reader &reader) { return search->stepBack(reader.connection(), stepTime, most); },
            [this](const Result<std::optional<quint64>> &first) {
                if (!first)
                    return finish(first.error());
                if (*first) {
                    m_isBegun = true;
                    m_search = search(**first - 1);
                }
                produce();
            });
    }

    void take(Result<store::LineSearch::Step> step)
    {
        if (!step)
            return finish(step.error());
        const quint64 came = step->hits.seqs.size();
        m_rest -= std::min(m_rest, came);
        const bool isLast = step->isAtEnd || (m_request.limit > 0 && m_rest == 0);
        if (came > 0)
            reply(std::move(step->hits));
        if (isLast)
            finish();
        else if (came > 0)
            wantTurn();
        else
            produce();
    }

    const LinesRequest m_request;
    const AnswerContext m_context;
    const LineMatcher m_matcher;
    quint64 m_rest;
    bool m_isBegun = false;
    std::shared_ptr<store::LineSearch> m_search;
};

/// Says why at once.
class RefusedLinesAnswer : public Answer
{
public:
    explicit RefusedLinesAnswer(const Error &error) : m_error(error) { }
    void produce() override { finish(m_error); }

private:
    const Error m_error;
};

} // namespace

AnswerPtr answerTo(const LinesRequest &request, const AnswerContext &context)
{
    if (request.beforeSeq && request.position == 0)
        return std::make_unique<RefusedLinesAnswer>(
            Error{Error::Code::Parse, QStringLiteral("lines before a number are those of one command")});
    if (request.match.matchesAll())
        return std::make_unique<LinesAnswer>(request, context);
    Result<LineMatcher> matcher = LineMatcher::make(request.match);
    if (!matcher)
        return std::make_unique<RefusedLinesAnswer>(matcher.error());
    return std::make_unique<MatchingLinesAnswer>(request, std::move(*matcher), context);
}

} // namespace barto
