// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/names.h"
#include "server/store/readerpool.h"
#include "server/store/runlist.h"

namespace barto {

namespace {

constexpr std::size_t placesAStep = 10'000;
constexpr quint64 rowsAPage = 100'000; ///< so often the asker hears how far it is

/// Counts a list and notes every so manyth place, in small steps: many may look at long lists at once.
class MarksAnswer : public Answer
{
public:
    MarksAnswer(const RunMarksRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_every(std::max(request.every, 1U)),
          m_list(std::make_shared<store::RunList>(
              store::RunList::Wanted{request.filter, request.sort, request.ascending, {}, {}}))
    {
    }

    void produce() override
    {
        if (m_isBegun)
            return read();
        m_isBegun = true;
        checkNamesFirst(this, m_context, m_request.filter.client, m_request.filter.schedule,
            [this](const Result<void> &names) { names ? read() : finish(names.error()); });
    }

private:
    struct Step
    {
        std::vector<RunPlace> places;
        bool isAtEnd = false;
    };

    void read()
    {
        m_context.services.readers.submit(
            this,
            [list = m_list](store::Reader &reader) -> Result<Step> {
                auto places = list->nextPlaces(reader.connection(), placesAStep);
                if (!places)
                    return tl::unexpected(places.error());
                return Step{std::move(*places), list->isAtEnd()};
            },
            [this](const Result<Step> &step) { take(step); });
    }

    void take(const Result<Step> &step)
    {
        if (!step)
            return finish(step.error());
        for (const RunPlace &place : step->places) {
            if (m_page.rows++ % m_every == 0)
                m_page.marks.push_back(place);
        }
        m_page.isFinal = step->isAtEnd;
        if (!step->isAtEnd && m_page.rows < m_told + rowsAPage && m_page.marks.size() < placesAStep)
            return read();
        m_told = m_page.rows;
        reply(m_page);
        m_page.marks.clear();
        if (step->isAtEnd)
            finish();
        else
            wantTurn();
    }

    const RunMarksRequest m_request;
    const AnswerContext m_context;
    const quint32 m_every;
    const std::shared_ptr<store::RunList> m_list;
    bool m_isBegun = false;
    RunMarksPage m_page;
    quint64 m_told = 0; ///< rows of the last page
};

} // namespace

AnswerPtr answerTo(const RunMarksRequest &request, const AnswerContext &context)
{
    return std::make_unique<MarksAnswer>(request, context);
}

} // namespace barto
