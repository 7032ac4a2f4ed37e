// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"
#include "server/store/runlist.h"

namespace barto {

namespace {

constexpr quint32 rowsARead = 250;
constexpr qsizetype lastLineBytes = 1000; ///< for a column: the whole line is one request away

class RunsAnswer : public Answer
{
public:
    RunsAnswer(const RunsRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context),
          m_list(std::make_shared<store::RunList>(
              store::RunList::Wanted{request.filter, request.sort, request.ascending, request.from, request.past})),
          m_rest(request.limit)
    {
    }

    void produce() override
    {
        if (m_isBegun)
            return m_pages.isEmpty() ? read() : sendPage();
        m_isBegun = true;
        checkNamesFirst(this, m_context, m_request.filter.client, m_request.filter.schedule,
            [this](const Result<void> &names) { names ? read() : finish(names.error()); });
    }

private:
    struct Step
    {
        std::vector<RunSummary> runs;
        bool isAtEnd = false;
    };

    void read()
    {
        // One more than wanted tells whether others follow.
        const std::size_t most = std::min<std::size_t>(std::size_t(m_rest) + 1, rowsARead);
        m_context.services.readers.submit(
            this,
            [list = m_list, most, withLastLine = m_request.withLastLine](store::Reader &reader) -> Result<Step> {
                auto runs = list->next(reader.connection(), most, withLastLine);
                if (!runs)
                    return tl::unexpected(runs.error());
                return Step{std::move(*runs), list->isAtEnd()};
            },
            [this](Result<Step> step) { take(std::move(step)); });
    }

    void take(Result<Step> step)
    {
        if (!step)
            return finish(step.error());
        m_isAtEnd = step->isAtEnd;
        if (step->runs.size() > m_rest) {
            m_isMore = true;
            step->runs.resize(m_rest);
        }
        m_rest -= quint32(step->runs.size());
        for (RunSummary &run : step->runs)
            run.lastLine.truncate(lastLineBytes);
        m_pages.add(std::move(step->runs));
        // With nothing to send yet, the search goes on behind the questions of others.
        if (m_pages.isEmpty() && !isDone())
            return read();
        sendPage();
    }

    bool isDone() const { return m_isMore || m_isAtEnd; }

    void sendPage()
    {
        RunPage page{m_pages.next(), false};
        const bool isLast = m_pages.isEmpty() && isDone();
        page.more = !isLast || m_isMore;
        reply(std::move(page));
        if (isLast)
            finish();
        else
            wantTurn();
    }

    const RunsRequest m_request;
    const AnswerContext m_context;
    const std::shared_ptr<store::RunList> m_list;
    bool m_isBegun = false;
    bool m_isAtEnd = false; ///< of the list
    bool m_isMore = false; ///< the limit was reached and others follow
    quint32 m_rest = 0; ///< rows still wanted
    PageSlicer<RunSummary> m_pages;
};

} // namespace

AnswerPtr answerTo(const RunsRequest &request, const AnswerContext &context)
{
    return std::make_unique<RunsAnswer>(request, context);
}

} // namespace barto
