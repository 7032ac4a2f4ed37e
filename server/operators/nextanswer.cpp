// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/namepatterns.h"
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

class NextAnswer : public Answer
{
public:
    NextAnswer(const NextRequest &request, const AnswerContext &context) : m_request(request), m_context(context) { }

    void produce() override
    {
        if (m_isLoaded)
            return sendPage();
        checkNamesFirst(this, m_context, m_request.client, m_request.schedule, [this](const Result<void> &names) {
            if (!names && names.error().code != Error::Code::DatabaseAway)
                return finish(names.error());
            load();
        });
    }

private:
    void load()
    {
        m_context.services.readers.submit(
            this, [](store::Reader &reader) { return reader.clients(); },
            [this](const Result<std::vector<store::StoredClient>> &known) {
                // With the database away, only the zones of agents that are not connected may be unknown.
                if (!known && known.error().code != Error::Code::DatabaseAway)
                    return finish(known.error());
                compute(known.value_or(std::vector<store::StoredClient>()));
            });
    }

    void compute(const std::vector<store::StoredClient> &known)
    {
        const auto wanted = [clients = NamePatterns(m_request.client), schedules = NamePatterns(m_request.schedule)](
                                const QString &client, const QString &schedule) {
            return clients.matches(client) && schedules.matches(schedule);
        };
        const FleetView::NextJob job = m_context.services.fleet.next(known, m_request, wanted);
        m_context.services.readers.submitPlain(
            this, [job] { return Result<std::vector<Firing>>(job()); },
            [this](Result<std::vector<Firing>> firings) {
                if (!firings)
                    return finish(firings.error());
                m_pages.add(std::move(*firings));
                m_isLoaded = true;
                sendPage();
            });
    }

    void sendPage()
    {
        reply(NextPage{m_pages.next()});
        if (m_pages.isEmpty())
            finish();
        else
            wantTurn();
    }

    const NextRequest m_request;
    const AnswerContext m_context;
    bool m_isLoaded = false;
    PageSlicer<Firing> m_pages;
};

} // namespace

AnswerPtr answerTo(const NextRequest &request, const AnswerContext &context)
{
    return std::make_unique<NextAnswer>(request, context);
}

} // namespace barto
