// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/next.h"

#include "cli/commands/listing.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"

namespace barto {

namespace {

using namespace render;

class Next : public ListCommand<NextPage>
{
    Q_DECLARE_TR_FUNCTIONS(Next)

public:
    Next(const NextOptions &options, const CommandContext &context)
        : ListCommand(context, columns(), nextKeys()), m_options(options)
    {
    }

    void start() override
    {
        NextRequest request;
        request.client = m_options.client;
        request.schedule = m_options.schedule;
        request.limit = m_options.limit;
        request.horizon = m_options.horizon;
        request.isMerged = isTable(); // programs count for themselves
        list(request, m_options.client, m_options.schedule);
    }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        return {{tr("IN")}, {tr("DUE")}, {tr("CLIENT"), left, true}, {tr("SCHEDULE"), left, true},
            {tr("EXPRESSION"), left, true}};
    }

    void take(const NextPage &page) override
    {
        const TimeText now = times();
        for (const Firing &firing : page.firings)
            m_listing.add([&] { return row(firing, now); }, [&] { return record(firing); });
    }

    static std::vector<Cell> row(const Firing &firing, const TimeText &now)
    {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(firing.due - now.now());
        return {wait.count() > 0 ? spanText(wait) : tr("now"), now.shortTime(firing.due),
            firing.clientCount > 1 ? tr("%1 clients").arg(firing.clientCount) : firing.clients.value(0),
            firing.schedule, firing.onCalendar};
    }

    QJsonObject record(const Firing &firing) const { return toJson(firing, context().clock.now()); }

    void writeNote() override
    {
        const QString zone = times().zoneName();
        if (m_listing.count() == 0)
            return note(m_options.horizon ? tr("Nothing is due within %1.").arg(spanText(*m_options.horizon))
                                          : tr("Nothing is due."));
        note(tr("Times in %1.").arg(zone), m_listing.omission());
    }

    const NextOptions m_options;
};

} // namespace

CommandPtr makeCommand(const NextOptions &options, const CommandContext &context)
{
    return std::make_unique<Next>(options, context);
}

} // namespace barto
