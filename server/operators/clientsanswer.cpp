// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

class ClientsAnswer : public Answer
{
public:
    explicit ClientsAnswer(const AnswerContext &context) : m_context(context) { }

    void produce() override
    {
        if (m_isLoaded)
            return sendPage();
        m_context.services.readers.submit(
            this, [](store::Reader &reader) { return reader.clients(); },
            [this](const Result<std::vector<store::StoredClient>> &known) {
                // With the database away, who is connected and who is configured is still known.
                if (!known && known.error().code != Error::Code::DatabaseAway)
                    return finish(known.error());
                m_pages.add(m_context.services.fleet.clients(known.value_or(std::vector<store::StoredClient>())));
                m_isLoaded = true;
                sendPage();
            });
    }

private:
    void sendPage()
    {
        reply(ClientPage{m_pages.next()});
        if (m_pages.isEmpty())
            finish();
        else
            wantTurn();
    }

    const AnswerContext m_context;
    bool m_isLoaded = false;
    PageSlicer<ClientStatus> m_pages;
};

} // namespace

AnswerPtr answerTo(const ClientsRequest &, const AnswerContext &context)
{
    return std::make_unique<ClientsAnswer>(context);
}

} // namespace barto
