// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/linesearch.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr std::chrono::milliseconds stepTime{25};

TextMatch anyStderr()
{
    TextMatch match;
    match.stderrOnly = true;
    return match;
}

TextMatch likeAnError()
{
    TextMatch match;
    match.text = QStringLiteral("\\b(error|fatal|panic|traceback)\\b");
    match.isPattern = true;
    return match;
}

class FirstErrorAnswer : public Answer
{
public:
    FirstErrorAnswer(const FirstErrorRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_search(search(anyStderr()))
    {
    }

    void produce() override
    {
        m_context.services.readers.submit(
            this, [search = m_search](store::Reader &reader) { return search->step(reader.connection(), stepTime, 1); },
            [this](const Result<store::LineSearch::Step> &step) { take(step); });
    }

private:
    std::shared_ptr<store::LineSearch> search(const TextMatch &match) const
    {
        return std::make_shared<store::LineSearch>(
            store::LineSearch::Range{m_request.run, m_request.position}, LineMatcher::make(match).value());
    }

    void take(const Result<store::LineSearch::Step> &step)
    {
        if (!step)
            return finish(step.error());
        if (step->hits.seqs.empty() && step->isAtEnd && !m_looksAtWords) {
            m_looksAtWords = true;
            m_search = search(likeAnError());
            return produce();
        }
        if (step->hits.seqs.empty() && !step->isAtEnd)
            return produce();
        reply(SearchPage{step->hits.position, step->hits.seqs, step->searched, step->lines});
        finish();
    }

    const FirstErrorRequest m_request;
    const AnswerContext m_context;
    std::shared_ptr<store::LineSearch> m_search;
    bool m_looksAtWords = false;
};

} // namespace

AnswerPtr answerTo(const FirstErrorRequest &request, const AnswerContext &context)
{
    return std::make_unique<FirstErrorAnswer>(request, context);
}

} // namespace barto
