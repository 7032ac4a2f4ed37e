// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

struct Stored
{
    std::vector<store::StoredClient> clients;
    QHash<QString, store::Reader::DayCounts> counts;
};

class ClientsAnswer : public Answer
{
public:
    ClientsAnswer(const ClientsRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        if (m_isLoaded)
            return sendPage();
        m_context.services.readers.submit(
            this, [dayStart = m_request.dayStart](store::Reader &reader) { return read(reader, dayStart); },
            [this](const Result<Stored> &stored) {
                // With the database away, who is connected and who is configured is still known.
                if (!stored && stored.error().code != Error::Code::DatabaseAway)
                    return finish(stored.error());
                take(stored.value_or(Stored()));
            });
    }

private:
    static Result<Stored> read(store::Reader &reader, const std::optional<Instant> &dayStart)
    {
        Stored stored;
        auto clients = reader.clients();
        if (!clients)
            return tl::unexpected(clients.error());
        stored.clients = std::move(*clients);
        if (!dayStart)
            return stored;
        auto counts = reader.countsSince(*dayStart);
        if (!counts)
            return tl::unexpected(counts.error());
        stored.counts = std::move(*counts);
        return stored;
    }

    void take(const Stored &stored)
    {
        std::vector<ClientStatus> clients = m_context.services.fleet.clients(stored.clients);
        for (ClientStatus &client : clients) {
            const store::Reader::DayCounts counts = stored.counts.value(client.name);
            client.runsToday = counts.runs;
            client.failedToday = counts.failed;
        }
        m_pages.add(std::move(clients));
        m_isLoaded = true;
        sendPage();
    }

    void sendPage()
    {
        reply(ClientPage{m_pages.next()});
        if (m_pages.isEmpty())
            finish();
        else
            wantTurn();
    }

    const ClientsRequest m_request;
    const AnswerContext m_context;
    bool m_isLoaded = false;
    PageSlicer<ClientStatus> m_pages;
};

} // namespace

AnswerPtr answerTo(const ClientsRequest &request, const AnswerContext &context)
{
    return std::make_unique<ClientsAnswer>(request, context);
}

} // namespace barto
