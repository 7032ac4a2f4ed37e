// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/linesearch.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr std::chrono::milliseconds stepTime{25};
constexpr quint64 hitsAPage = 10'000;
constexpr std::chrono::milliseconds tellEvery{50}; ///< also without a hit

class SearchAnswer : public Answer
{
public:
    SearchAnswer(const SearchRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_rest(request.mostHits)
    {
    }

    void produce() override
    {
        if (!m_search) {
            Result<LineMatcher> matcher = LineMatcher::make(m_request.match);
            if (!matcher)
                return finish(matcher.error());
            m_search = std::make_shared<store::LineSearch>(
                store::LineSearch::Range{m_request.run, m_request.position}, std::move(*matcher));
            m_toldAt = std::chrono::steady_clock::now();
        }
        read();
    }

private:
    void read()
    {
        m_context.services.readers.submit(
            this,
            [search = m_search, most = std::min(m_rest, hitsAPage)](store::Reader &reader) {
                return search->step(reader.connection(), stepTime, std::max<quint64>(most, 1));
            },
            [this](Result<store::LineSearch::Step> step) { take(std::move(step)); });
    }

    void take(Result<store::LineSearch::Step> step)
    {
        if (!step)
            return finish(step.error());
        std::vector<quint64> &seqs = step->hits.seqs;
        const bool isTooMany = seqs.size() > m_rest;
        if (isTooMany)
            seqs.resize(m_rest);
        m_rest -= seqs.size();
        const auto now = std::chrono::steady_clock::now();
        if (!isTooMany && !step->isAtEnd && seqs.empty() && now - m_toldAt < tellEvery)
            return read();
        m_toldAt = now;
        reply(SearchPage{step->hits.position, std::move(seqs), step->searched, step->lines});
        if (isTooMany)
            finish(Error{Error::Code::TooLarge, QStringLiteral("more than %1 lines match").arg(m_request.mostHits)});
        else if (step->isAtEnd)
            finish();
        else
            wantTurn();
    }

    const SearchRequest m_request;
    const AnswerContext m_context;
    std::shared_ptr<store::LineSearch> m_search;
    std::chrono::steady_clock::time_point m_toldAt;
    quint64 m_rest;
};

} // namespace

AnswerPtr answerTo(const SearchRequest &request, const AnswerContext &context)
{
    return std::make_unique<SearchAnswer>(request, context);
}

} // namespace barto
