// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/updates.h"

#include "cli/commands/listing.h"
#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "common/job/updateparts.h"

namespace barto {

namespace {

using namespace render;

const QString nothing = QStringLiteral("-");

qint64 securityCount(const UpdateReport &report)
{
    return std::count_if(
        report.packages.begin(), report.packages.end(), [](const PackageUpdate &one) { return one.isSecurity; });
}

/// "+1.2 MB", "-12 kB", "-" where nothing was told
QString changeText(const std::optional<qint64> &bytes)
{
    if (!bytes)
        return nothing;
    return (*bytes < 0 ? QStringLiteral("-") : QStringLiteral("+")) + bytesText(quint64(std::abs(*bytes)));
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothing : text;
}

class Updates : public ListCommand<UpdatesPage>
{
    Q_DECLARE_TR_FUNCTIONS(Updates)

public:
    Updates(const UpdatesOptions &options, const CommandContext &context)
        : ListCommand(context, options.isOverview() ? overviewColumns() : columns(),
            options.isOverview() ? reportKeys() : packageKeys()),
          m_options(options)
    {
    }

    void start() override { list(UpdatesRequest{m_options.client, m_options.kind}, m_options.client); }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        const auto right = Column::Align::Right;
        return {{tr("PACKAGE"), left, true}, {tr("INSTALLED")}, {tr("AVAILABLE")}, {tr("SECURITY")},
            {tr("FROM"), left, true, 1}, {tr("DOWNLOAD"), right, false, 2}, {tr("CHANGE"), right, false, 3}};
    }

    static std::vector<Column> overviewColumns()
    {
        const auto right = Column::Align::Right;
        return {{tr("CLIENT"), Column::Align::Left, true}, {tr("KIND")}, {tr("PACKAGES"), right},
            {tr("SECURITY"), right}, {tr("CHECKED")}, {tr("SCHEDULE"), Column::Align::Left, true, 1}};
    }

    void take(const UpdatesPage &page) override
    {
        for (const UpdateReport &report : page.reports) {
            m_packages += report.packages.size();
            m_security += securityCount(report);
            if (!m_options.isOverview())
                writePackages(report);
            if (joinPart(m_last, report))
                continue;
            takeRest();
            m_last = report;
            if (!report.problem.isEmpty())
                m_problems.append(tr("%1, %2: %3.").arg(report.client, report.kind, report.problem));
        }
    }

    void takeRest() override
    {
        if (m_options.isOverview() && !m_last.client.isEmpty())
            m_listing.add([&] { return overviewRow(m_last, times()); }, [&] { return toJson(m_last); });
    }

    void writePackages(const UpdateReport &report)
    {
        for (const PackageUpdate &one : report.packages) {
            m_download += one.downloadBytes.value_or(0);
            m_listing.add([&] { return row(one); }, [&] { return toJson(one); });
        }
    }

    static std::vector<Cell> row(const PackageUpdate &one)
    {
        return {one.name, orNothing(one.oldVersion), orNothing(one.newVersion),
            one.isSecurity ? Cell(tr("security"), Tone::Warning) : Cell(nothing), orNothing(one.repository),
            one.downloadBytes ? bytesText(*one.downloadBytes) : nothing, changeText(one.sizeChange)};
    }

    static std::vector<Cell> overviewRow(const UpdateReport &report, const TimeText &now)
    {
        const qint64 security = securityCount(report);
        return {report.client, report.kind, QString::number(report.packages.size()),
            Cell(QString::number(security), security > 0 ? Tone::Warning : Tone::Plain), now.shortTime(report.checked),
            report.schedule};
    }

    void writeNote() override
    {
        for (const QString &problem : m_problems)
            warn(problem);
        m_options.isOverview() ? writeOverviewNote() : writePackagesNote();
    }

    void writePackagesNote()
    {
        if (m_last.client.isEmpty())
            return note(tr("%1 has sent no report of %2. Reports come from a schedule with updates = \"%2\" in "
                           "bartos.toml, or called %2 or %2-updates.")
                            .arg(m_options.client, m_options.kind));
        const TimeText now = times();
        QString what = m_packages == 1 ? tr("1 update") : tr("%1 updates").arg(countText(m_packages));
        if (m_packages == 0)
            what = tr("Everything is up to date");
        if (m_security > 0)
            what += tr(", %1 for security").arg(m_security);
        if (m_download > 0)
            what += tr(", %1 to download").arg(bytesText(m_download));
        note(tr("%1; checked %2 by %3 (run %4). Times in %5.")
                 .arg(what, now.inSentence(m_last.checked), m_last.schedule, runPrefix(m_last.run), now.zoneName()),
            m_listing.omission());
    }

    void writeOverviewNote()
    {
        if (m_listing.count() == 0)
            return note(tr("No update reports yet. They come from schedules that list package updates and have "
                           "updates = \"apt\", say, in bartos.toml."));
        note(tr("The packages: barto-cli updates -n %1 -u %2. Times in %3.")
                 .arg(m_last.client, m_last.kind, times().zoneName()),
            m_listing.omission());
    }

    const UpdatesOptions m_options;
    UpdateReport m_last; ///< no client: there was none
    QStringList m_problems;
    quint64 m_packages = 0;
    quint64 m_download = 0;
    qint64 m_security = 0;
};

} // namespace

CommandPtr makeCommand(const UpdatesOptions &options, const CommandContext &context)
{
    return std::make_unique<Updates>(options, context);
}

} // namespace barto
