// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/updateslist.h"

#include "common/job/updateparts.h"
#include "gui/view/card.h"
#include "gui/view/listfilter.h"
#include "gui/view/pagehead.h"

namespace barto {

namespace {

void join(std::vector<UpdateReport> &reports, const UpdatesPage &page)
{
    for (const UpdateReport &part : page.reports) {
        if (reports.empty() || !joinPart(reports.back(), part))
            reports.push_back(part);
    }
}

} // namespace

UpdatesList::UpdatesList(const PageContext &context, QWidget *parent)
    : ListPage(
        PageId::Updates, context, tr("update reports"), {QStringLiteral("client"), QStringLiteral("kind")}, parent),
      m_pane(new DataTable(QStringLiteral("packages"), context.settings, this))
{
    m_rows.setSourceModel(&m_model);
    m_model.setTimes(times());
    setModel(m_model, &m_rows);
    auto *card = new Card(this);
    card->fill(m_pane);
    setPane(card);
    m_pane->setColumnModel(m_packages, &m_packages);
    m_pane->setAccessibleName(tr("Packages"));
    filter().addChip(QStringLiteral("kind"), tr("Kind"), [this] {
        QStringList kinds;
        for (const UpdateReport &report : m_model.values())
            if (!kinds.contains(report.kind))
                kinds.append(report.kind);
        kinds.sort();
        QList<FilterChoice> choices;
        for (const QString &kind : kinds)
            choices << FilterChoice{kind, kind};
        return choices;
    });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UpdatesList::showCurrent);
    filterChanged();
}

void UpdatesList::load()
{
    m_coming.clear();
    call()
        .replace(feed().send(UpdatesRequest{}))
        ->on<UpdatesPage>(this, [this](const UpdatesPage &page) { join(m_coming, page); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return loadFailed(*error);
            take(std::exchange(m_coming, {}));
        });
}

void UpdatesList::take(std::vector<UpdateReport> reports)
{
    std::ranges::stable_sort(reports, std::greater(),
        [](const UpdateReport &report) { return std::pair(securityUpdates(report), report.packages.size()); });
    m_model.setNow(now());
    m_model.setValues(std::move(reports));
    loaded(m_rows.rowCount() < m_model.rowCount());
    quint64 packages = 0;
    quint64 security = 0;
    for (const UpdateReport &report : m_model.values()) {
        packages += report.packages.size();
        security += securityUpdates(report);
    }
    head().setFacts(QStringList{tr("%n report(s)", nullptr, m_model.rowCount()),
        tr("%n package(s) to update", nullptr, int(packages)), tr("%n security update(s)", nullptr, int(security))}
                        .join(QStringLiteral(" · ")));
    if (m_rows.rowCount() > 0 && !table().currentIndex().isValid())
        table().setCurrentIndex(m_rows.index(0, 0));
    showCurrent();
}

void UpdatesList::sayEmpty()
{
    states().setEmpty(tr("No update reports"), tr("Reports come from schedules that list package updates."));
}

void UpdatesList::filterChanged()
{
    m_rows.setAccept([this, query = filter().query()](int row) {
        const UpdateReport &report = m_model.at(row);
        QStringList texts{report.kind};
        for (const PackageUpdate &package : report.packages)
            texts.append(package.name);
        return passesTerm(query, QStringLiteral("kind"), report.kind) && passesNames(query, report.client, {}, texts);
    });
    if (m_model.rowCount() > 0)
        loaded(m_rows.rowCount() < m_model.rowCount());
}

const UpdateReport *UpdatesList::reportAt(const QModelIndex &index) const
{
    const QModelIndex source = m_rows.mapToSource(index);
    return source.isValid() ? &m_model.at(source.row()) : nullptr;
}

void UpdatesList::showCurrent()
{
    const UpdateReport *report = reportAt(table().currentIndex());
    m_packages.setValues(report ? report->packages : std::vector<PackageUpdate>());
}

void UpdatesList::open(const QModelIndex &index, bool inNewWindow)
{
    if (const UpdateReport *report = reportAt(index))
        context().navigator.openRun(report->run, inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here);
}

RowSubject UpdatesList::subjectOf(const QModelIndex &index) const
{
    const UpdateReport *report = reportAt(index);
    if (!report)
        return {};
    return {report->client, report->schedule, {}, report->run.text(),
        QStringLiteral("barto-cli updates -n %1 -u %2").arg(report->client, report->kind)};
}

void UpdatesList::timesChanged()
{
    m_model.setTimes(times());
}

} // namespace barto
