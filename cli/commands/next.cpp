// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/next.h"

#include "cli/commands/listing.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"

namespace barto {

namespace {

using namespace render;

class Next : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Next)

public:
    Next(const NextOptions &options, const CommandContext &context)
        : Command(context), m_options(options), m_listing(context, columns(), nextKeys())
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
        client()
            .send(request)
            ->on<NextPage>(this, [this](const NextPage &page) { write(page); })
            ->onEnd(this,
                orFail(
                    [this] {
                        m_listing.end();
                        writeNote();
                        finish();
                    },
                    m_options.client, m_options.schedule));
    }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        return {{tr("IN")}, {tr("DUE")}, {tr("CLIENT"), left, true}, {tr("SCHEDULE"), left, true},
            {tr("EXPRESSION"), left, true}};
    }

    void write(const NextPage &page)
    {
        const TimeText now = times();
        for (const Firing &firing : page.firings)
            m_listing.add([&] { return row(firing, now); }, [&] { return record(firing); });
        m_listing.flush();
        if (out().isClosed())
            finish();
    }

    static std::vector<Cell> row(const Firing &firing, const TimeText &now)
    {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(firing.due - now.now());
        return {wait.count() > 0 ? spanText(wait) : tr("now"), now.shortTime(firing.due),
            firing.clientCount > 1 ? tr("%1 clients").arg(firing.clientCount) : firing.clients.value(0),
            firing.schedule, firing.onCalendar};
    }

    QJsonObject record(const Firing &firing) const { return toJson(firing, context().clock.now()); }

    void writeNote()
    {
        const QString zone = times().zoneName();
        if (m_listing.count() == 0)
            return note(m_options.horizon ? tr("Nothing is due within %1.").arg(spanText(*m_options.horizon))
                                          : tr("Nothing is due."));
        note(tr("Times in %1.").arg(zone), m_listing.omission());
    }

    const NextOptions m_options;
    Listing m_listing;
};

} // namespace

CommandPtr makeCommand(const NextOptions &options, const CommandContext &context)
{
    return std::make_unique<Next>(options, context);
}

} // namespace barto
