// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/openquery.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr quint64 mostRows = 1'000'000;
constexpr qsizetype mostBytes = 256 * 1024 * 1024; ///< when the operator said how many rows

using CursorPtr = std::shared_ptr<store::QueryCursor>;
using MaybePage = std::optional<TablePage>;

store::QueryLimits limitsOf(const QueryRequest &request)
{
    store::QueryLimits limits;
    if (request.maxRows > 0) {
        limits.rows = std::min(request.maxRows, mostRows);
        limits.bytes = mostBytes;
    }
    return limits;
}

/// Holds one of the readers' threads while it opens and while it makes a page, so only a few may run at once.
class QueryAnswer : public Answer
{
public:
    QueryAnswer(const QueryRequest &request, const AnswerContext &context) : m_request(request), m_context(context) { }
    ~QueryAnswer() override
    {
        m_cancellation->cancel();
        if (m_isCounted)
            --m_context.queries;
    }

    void produce() override
    {
        if (m_cursor)
            return readPage();
        if (m_context.queries >= m_context.services.maxQueries)
            return finish(Error{Error::Code::Conflict,
                QStringLiteral("%1 queries are running, which is all the server allows at once; try again in a moment")
                    .arg(m_context.queries)});
        ++m_context.queries;
        m_isCounted = true;
        audit(m_context, QStringLiteral("query"), m_request.sql.left(4000));
        open();
    }

private:
    void open()
    {
        m_context.services.readers.submitPlain(
            this,
            [settings = m_context.services.settings, request = m_request,
                cancellation = m_cancellation]() -> Result<CursorPtr> {
                auto cursor = store::openQuery(settings, request.sql, limitsOf(request), cancellation);
                if (!cursor)
                    return tl::unexpected(cursor.error());
                return CursorPtr(std::move(*cursor));
            },
            [this](Result<CursorPtr> cursor) {
                if (!cursor) {
                    if (cursor.error().code == Error::Code::Refused)
                        audit(m_context, QStringLiteral("refused"), QStringLiteral("query: ") + cursor.error().detail);
                    return finish(cursor.error());
                }
                m_cursor = std::move(*cursor);
                readPage();
            });
    }

    void readPage()
    {
        m_context.services.readers.submitPlain(
            this, [cursor = m_cursor] { return cursor->next(); },
            [this](Result<MaybePage> page) {
                if (!page)
                    return finish(page.error());
                if (!*page)
                    return finishAll();
                m_rows += (*page)->rows.size();
                reply(std::move(**page));
                wantTurn();
            });
    }

    void finishAll()
    {
        if (!m_cursor->wasCut())
            return finish();
        finish(Error{Error::Code::TooLarge, QStringLiteral("the answer was cut after %1 rows").arg(m_rows)});
    }

    const QueryRequest m_request;
    const AnswerContext m_context;
    const std::shared_ptr<store::Cancellation> m_cancellation = std::make_shared<store::Cancellation>();
    bool m_isCounted = false;
    CursorPtr m_cursor;
    std::size_t m_rows = 0;
};

} // namespace

AnswerPtr answerTo(const QueryRequest &request, const AnswerContext &context)
{
    return std::make_unique<QueryAnswer>(request, context);
}

} // namespace barto
