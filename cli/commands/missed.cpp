// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/missed.h"

#include "cli/commands/listing.h"
#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "common/base/instanttext.h"

#include <QRegularExpression>

namespace barto {

namespace {

using namespace render;

/// The server writes instants as logs have them; here they stand as everywhere in a sentence.
QString withLocalTimes(QString reason, const TimeText &now)
{
    static const QRegularExpression iso(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,15}Z"));
    for (auto match = iso.match(reason); match.hasMatch(); match = iso.match(reason)) {
        const Result<Instant> instant = fromIsoText(match.captured());
        if (!instant)
            break;
        reason.replace(match.capturedStart(), match.capturedLength(), now.inSentence(*instant));
    }
    return reason;
}

class Missed : public ListCommand<MissedPage>
{
    Q_DECLARE_TR_FUNCTIONS(Missed)

public:
    Missed(const MissedOptions &options, const CommandContext &context)
        : ListCommand(context, columns(), unrunKeys()), m_options(options)
    {
    }

    void start() override
    {
        MissedRequest request;
        request.since = m_options.since;
        request.until = m_options.until;
        request.client = m_options.client;
        request.schedule = m_options.schedule;
        request.limit = m_options.limit;
        list(request, m_options.client, m_options.schedule);
    }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        return {{tr("DUE")}, {tr("CLIENT"), left, true}, {tr("SCHEDULE"), left, true},
            {tr("SLOTS"), Column::Align::Right}, {tr("REASON"), left, true}};
    }

    void take(const MissedPage &page) override
    {
        const TimeText now = times();
        for (const UnrunSlots &slots : page.unrun) {
            m_listing.add([&] { return row(slots, now); }, [&] { return toJson(slots); });
            m_slots += slots.count;
        }
        m_more = page.more;
    }

    static std::vector<Cell> row(const UnrunSlots &slots, const TimeText &now)
    {
        const bool isMissed = slots.state == UnrunSlots::State::Missed;
        QString reason = isMissed ? tr("◇ missed") : tr("» skipped");
        if (!slots.reason.isEmpty())
            reason += QStringLiteral(": ") + withLocalTimes(slots.reason, now);
        if (slots.madeUpBy)
            reason += tr("; made up by run %1").arg(runPrefix(*slots.madeUpBy));
        return {now.shortTime(slots.firstDue), slots.client, slots.schedule, countText(slots.count),
            Cell(reason, isMissed ? Tone::Missed : Tone::Plain)};
    }

    void writeNote() override
    {
        const QString zone = times().zoneName();
        if (m_listing.count() == 0)
            return note(m_options.since ? tr("No slot was missed since %1.").arg(times().inSentence(*m_options.since))
                                        : tr("No slot was missed in the last 30 days."));
        const QString count
            = m_slots == 1 ? tr("1 slot did not run") : tr("%1 slots did not run").arg(countText(m_slots));
        if (m_more)
            return warn(tr("%1, older ones not shown; --limit %2 shows more. Times in %3.")
                            .arg(count)
                            .arg(m_options.limit * 10)
                            .arg(zone));
        note(tr("%1. Times in %2.").arg(count, zone), m_listing.omission());
    }

    const MissedOptions m_options;
    quint64 m_slots = 0;
    bool m_more = false;
};

} // namespace

CommandPtr makeCommand(const MissedOptions &options, const CommandContext &context)
{
    return std::make_unique<Missed>(options, context);
}

} // namespace barto
