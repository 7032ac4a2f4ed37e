// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr quint64 rowsAPage = 8'000;

class LinesAnswer : public Answer
{
public:
    LinesAnswer(const LinesRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_rest(request.limit)
    {
        if (request.position > 0)
            m_place = {request.position, request.afterSeq};
    }

    void produce() override
    {
        store::LineLimits limits;
        limits.rows = m_request.limit > 0 ? std::min(m_rest, rowsAPage) : rowsAPage;
        limits.bytes = pageBytes;
        m_context.services.readers.submit(
            this,
            [run = m_request.run, place = m_place, onlyThis = m_request.position > 0, limits](
                store::Reader &reader) { return reader.lines(run, place, onlyThis, limits); },
            [this](Result<store::LineSlice> slice) { take(std::move(slice)); });
    }

private:
    void take(Result<store::LineSlice> slice)
    {
        if (!slice)
            return finish(slice.error());
        m_rest -= std::min(m_rest, quint64(slice->page.lines.count()));
        const bool isLast = !slice->next || (m_request.limit > 0 && m_rest == 0);
        m_place = slice->next.value_or(m_place);
        if (!slice->page.lines.isEmpty())
            reply(std::move(slice->page));
        if (isLast)
            finish();
        else
            wantTurn();
    }

    const LinesRequest m_request;
    const AnswerContext m_context;
    store::LinePlace m_place;
    quint64 m_rest = 0;
};

} // namespace

AnswerPtr answerTo(const LinesRequest &request, const AnswerContext &context)
{
    return std::make_unique<LinesAnswer>(request, context);
}

} // namespace barto
