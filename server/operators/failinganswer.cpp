// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/failingruns.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr std::size_t schedulesAStep = 20;

RunFilter namesOf(const FailingRequest &request)
{
    RunFilter filter;
    filter.client = request.client;
    filter.schedule = request.schedule;
    return filter;
}

class FailingAnswer : public Answer
{
public:
    FailingAnswer(const FailingRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_failing(std::make_shared<store::FailingRuns>(namesOf(request)))
    {
    }

    void produce() override
    {
        if (m_isBegun)
            return m_pages.isEmpty() ? read() : sendPage();
        m_isBegun = true;
        checkNamesFirst(this, m_context, m_request.client, m_request.schedule,
            [this](const Result<void> &names) { names ? read() : finish(names.error()); });
    }

private:
    struct Step
    {
        std::vector<FailingSchedule> schedules;
        bool isAtEnd = false;
    };

    void read()
    {
        m_context.services.readers.submit(
            this,
            [failing = m_failing](store::Reader &reader) -> Result<Step> {
                auto schedules = failing->next(reader.connection(), schedulesAStep);
                if (!schedules)
                    return tl::unexpected(schedules.error());
                return Step{std::move(*schedules), failing->isAtEnd()};
            },
            [this](Result<Step> step) {
                if (!step)
                    return finish(step.error());
                m_isAtEnd = step->isAtEnd;
                m_pages.add(std::move(step->schedules));
                sendPage();
            });
    }

    void sendPage()
    {
        reply(FailingPage{m_pages.next()});
        if (m_pages.isEmpty() && m_isAtEnd)
            finish();
        else
            wantTurn();
    }

    const FailingRequest m_request;
    const AnswerContext m_context;
    const std::shared_ptr<store::FailingRuns> m_failing;
    bool m_isBegun = false;
    bool m_isAtEnd = false;
    PageSlicer<FailingSchedule> m_pages;
};

} // namespace

AnswerPtr answerTo(const FailingRequest &request, const AnswerContext &context)
{
    return std::make_unique<FailingAnswer>(request, context);
}

} // namespace barto
