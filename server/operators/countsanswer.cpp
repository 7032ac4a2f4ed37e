// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"
#include "server/store/runcounting.h"

namespace barto {

namespace {

constexpr std::chrono::milliseconds stepTime{20};

class CountsAnswer : public Answer
{
public:
    CountsAnswer(const RunCountsRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        if (m_counting)
            return m_pages.isEmpty() ? read() : sendPage();
        if (const Result<void> checked = store::RunCounting::check(m_request); !checked)
            return finish(checked.error());
        m_counting = std::make_shared<store::RunCounting>(m_request);
        checkNamesFirst(this, m_context, m_request.filter.client, m_request.filter.schedule,
            [this](const Result<void> &names) { names ? read() : finish(names.error()); });
    }

private:
    struct Step
    {
        std::vector<RunCounts> counts;
        bool isAtEnd = false;
    };

    void read()
    {
        m_context.services.readers.submit(
            this,
            [counting = m_counting](store::Reader &reader) -> Result<Step> {
                auto counts = counting->step(reader.connection(), stepTime);
                if (!counts)
                    return tl::unexpected(counts.error());
                return Step{std::move(*counts), counting->isAtEnd()};
            },
            [this](Result<Step> step) { take(std::move(step)); });
    }

    void take(Result<Step> step)
    {
        if (!step)
            return finish(step.error());
        m_isAtEnd = step->isAtEnd;
        m_pages.add(std::move(step->counts));
        if (m_pages.isEmpty() && !m_isAtEnd)
            return read();
        sendPage();
    }

    void sendPage()
    {
        reply(RunCountsPage{m_pages.next()});
        if (m_pages.isEmpty() && m_isAtEnd)
            finish();
        else
            wantTurn();
    }

    const RunCountsRequest m_request;
    const AnswerContext m_context;
    std::shared_ptr<store::RunCounting> m_counting;
    bool m_isAtEnd = false;
    PageSlicer<RunCounts> m_pages;
};

} // namespace

AnswerPtr answerTo(const RunCountsRequest &request, const AnswerContext &context)
{
    return std::make_unique<CountsAnswer>(request, context);
}

} // namespace barto
