// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/palette.h"

#include "gui/model/filterquery.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"
#include "gui/view/brieftable.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype shortestPrefix = 6; // as RunRequest wants it

bool looksLikeRun(const QString &text)
{
    return text.size() >= shortestPrefix && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char('-') || (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
            || (c.toLower() >= QLatin1Char('a') && c.toLower() <= QLatin1Char('f'));
    });
}

} // namespace

Palette::Palette(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_line(new QLineEdit(this)), m_table(new BriefTable(this))
{
    setWindowTitle(tr("Find"));
    setWindowFlag(Qt::FramelessWindowHint);
    const Metrics metrics = Metrics::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.cards(), metrics.cards(), metrics.cards(), metrics.cards());
    m_line->setPlaceholderText(tr("Find client, schedule, run…"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_line->installEventFilter(this);
    m_table->setColumnModel(&m_model);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setAccessibleName(tr("What was found"));
    column->addWidget(m_line);
    column->addWidget(m_table, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(150ms);
    connect(&m_rest, &QTimer::timeout, this, [this] { askRun(m_line->text().trimmed()); });
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        m_run.cancel();
        m_rest.start();
        search();
    });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { choose(index, false); });
}

void Palette::popUp()
{
    m_line->clear();
    m_all.clear();
    for (int page = 0; page < pageCount; ++page)
        m_all << Finding{Finding::Kind::Page, pageTitle(PageId(page)), tr("Page"), pageKey(PageId(page))};
    askNames();
    search();
    const int width = std::min(parentWidget()->width() - 80, 72 * Metrics::of(this).digit);
    resize(width, 16 * Metrics::of(this).rowHeight);
    move(parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width) / 2, 80)));
    show();
    raise();
    activateWindow();
    m_line->setFocus();
}

void Palette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter(this).fillRect(rect(), theme.outline); // nobody else draws a frame around it
    QPainter(this).fillRect(rect().adjusted(1, 1, -1, -1), theme.window);
}

void Palette::askNames()
{
    if (!m_context.feed.isLive())
        return;
    m_clients.replace(m_context.feed.send(ClientsRequest{}))->on<ClientPage>(this, [this](const ClientPage &page) {
        for (const ClientStatus &client : page.clients)
            m_all << Finding{Finding::Kind::Client, client.name, tr("Client"), client.name, statusOf(client.state)};
        search();
    });
    m_schedules.replace(m_context.feed.send(SchedulesRequest{}))
        ->on<SchedulePage>(this, [this](const SchedulePage &page) {
            for (const ScheduleStatus &schedule : page.schedules)
                m_all << Finding{Finding::Kind::Schedule, schedule.schedule.name, tr("on %1").arg(schedule.client),
                    schedule.client, schedule.last ? std::optional(statusOf(schedule.last->outcome)) : std::nullopt};
            search();
        });
}

void Palette::askRun(const QString &prefix)
{
    if (!m_context.feed.isLive() || !looksLikeRun(prefix))
        return;
    m_run.replace(m_context.feed.send(RunRequest{prefix}))->on<RunDetail>(this, [this](const RunDetail &detail) {
        const QString what = tr("Run of %1 on %2").arg(detail.run.schedule, detail.run.client);
        std::vector<Finding> found = m_model.values();
        found.insert(found.begin(),
            Finding{
                Finding::Kind::Run, detail.run.run.text(), what, detail.run.run.text(), statusOf(detail.run.outcome)});
        m_model.setValues(std::move(found));
        m_table->selectRow(0);
    });
}

void Palette::search()
{
    const QList<Finding> found = findAmong(m_all, m_line->text());
    m_model.setValues({found.begin(), found.end()});
    if (m_model.rowCount() > 0)
        m_table->selectRow(0);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_table->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        m_table->selectRow(std::min(row + 1, m_model.rowCount() - 1));
        return true;
    case Qt::Key_Up:
        m_table->selectRow(std::max(row - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_table->currentIndex(), key->modifiers().testFlag(Qt::ControlModifier));
        return true;
    default:
        return false;
    }
}

void Palette::choose(const QModelIndex &index, bool inNewWindow)
{
    if (!index.isValid())
        return;
    const Finding finding = m_model.at(index.row());
    const auto where = inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here;
    accept();
    switch (finding.kind) {
    case Finding::Kind::Page:
        if (const auto page = pageFromKey(finding.key))
            m_context.navigator.openPage(*page, {}, where);
        return;
    case Finding::Kind::Client:
        return m_context.navigator.openPage(PageId::Runs, FilterQuery::of(finding.name).print(), where);
    case Finding::Kind::Schedule:
        return m_context.navigator.openPage(PageId::Runs, FilterQuery::of(finding.key, finding.name).print(), where);
    case Finding::Kind::Run:
        if (const auto run = RunId::fromText(finding.key))
            m_context.navigator.openRun(*run, where);
    }
}

} // namespace barto
