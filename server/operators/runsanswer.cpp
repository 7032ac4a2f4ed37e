// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr quint32 rowsARead = 250;
constexpr qsizetype lastLineBytes = 1000; ///< for a column: the whole line is one request away

class RunsAnswer : public Answer
{
public:
    RunsAnswer(const RunsRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_rest(request.limit)
    {
    }

    void produce() override
    {
        if (!m_areNamesChecked)
            return checkNamesFirst();
        if (!m_pages.isEmpty())
            return sendPage();
        RunsRequest part = m_request;
        part.limit = std::min(m_rest, rowsARead);
        m_context.services.readers.submit(
            this, [part](store::Reader &reader) { return reader.runs(part); },
            [this](Result<RunPage> page) { take(std::move(page)); });
    }

private:
    void checkNamesFirst()
    {
        const RunFilter &filter = m_request.filter;
        if (filter.client.isEmpty() && filter.schedule.isEmpty()) {
            m_areNamesChecked = true;
            return produce();
        }
        using Names = std::pair<std::vector<store::StoredClient>, std::vector<store::StoredSchedule>>;
        m_context.services.readers.submit(
            this,
            [client = filter.client](store::Reader &reader) -> Result<Names> {
                auto clients = reader.clients();
                if (!clients)
                    return tl::unexpected(clients.error());
                auto schedules = reader.schedules(client, {});
                if (!schedules)
                    return tl::unexpected(schedules.error());
                return Names(std::move(*clients), std::move(*schedules));
            },
            [this](const Result<Names> &names) {
                if (!names)
                    return finish(names.error());
                const Result<void> checked = checkNames(m_context.services.fleet, names->first, names->second,
                    m_request.filter.client, m_request.filter.schedule);
                if (!checked)
                    return finish(checked.error());
                m_areNamesChecked = true;
                produce();
            });
    }

    void take(Result<RunPage> page)
    {
        if (!page)
            return finish(page.error());
        m_rest -= std::min(m_rest, quint32(page->runs.size()));
        m_more = page->more;
        if (!page->runs.empty())
            m_request.past = placeOf(page->runs.back(), m_request.sort);
        for (RunSummary &run : page->runs)
            run.lastLine.truncate(lastLineBytes);
        m_pages.add(std::move(page->runs));
        sendPage();
    }

    void sendPage()
    {
        RunPage page{m_pages.next(), m_more};
        const bool isLast = m_pages.isEmpty() && (m_rest == 0 || !m_more);
        page.more = !isLast || m_more;
        reply(std::move(page));
        if (isLast)
            finish();
        else
            wantTurn();
    }

    RunsRequest m_request;
    const AnswerContext m_context;
    bool m_areNamesChecked = false;
    quint32 m_rest = 0; ///< rows still wanted
    bool m_more = false; ///< older ones exist
    PageSlicer<RunSummary> m_pages;
};

} // namespace

AnswerPtr answerTo(const RunsRequest &request, const AnswerContext &context)
{
    return std::make_unique<RunsAnswer>(request, context);
}

} // namespace barto
