// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/querypage.h"

#include "gui/model/durationtext.h"
#include "gui/model/sqlwords.h"
#include "gui/pages/sqleditor.h"
#include "gui/theme/bartostyle.h"
#include "gui/theme/metrics.h"
#include "gui/view/card.h"
#include "gui/view/csvexport.h"
#include "gui/view/datatable.h"
#include "gui/view/pagehead.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace barto {

QueryPage::QueryPage(const PageContext &context, QWidget *parent)
    : Page(PageId::Query, context, parent), m_tabs(new QTabBar(this)), m_editor(new SqlEditor(this)),
      m_table(new DataTable({}, context.settings, this)), m_below(new QStackedWidget(this)),
      m_problem(new QLabel(this)), m_status(new QLabel(this)), m_more(new QPushButton(tr("Fetch More"), this)),
      m_run(new QPushButton(tr("Run"), this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_save(new QPushButton(tr("Save CSV…"), this))
{
    buildActions();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeEditor());
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(0, 35);
    splitter->setStretchFactor(1, 65);
    splitter->setSizes({350, 650});
    column()->addWidget(splitter, 1);
    head().setFacts(tr("Reads the database, changes nothing"));
    setFocusProxy(m_editor);
    m_history = context.settings.value(context.key(QStringLiteral("query/history"))).toStringList();
    restoreTabs();
    m_keep.setSingleShot(true);
    m_keep.setInterval(std::chrono::seconds(2));
    connect(&m_keep, &QTimer::timeout, this, &QueryPage::keepTexts);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_keep.isActive())
            m_keep.start();
    });
    connect(m_editor, &SqlEditor::runWanted, this, &QueryPage::run);
    connect(m_editor, &SqlEditor::cancelWanted, this, &QueryPage::cancel);
    connect(m_editor, &SqlEditor::historyWanted, this, &QueryPage::stepHistory);
}

QueryPage::~QueryPage()
{
    keepTexts();
}

void QueryPage::buildActions()
{
    BartoStyle::makePrimary(m_run);
    m_run->setToolTip(tr("Run the selection or the statement around the cursor (Ctrl+Enter)"));
    m_cancel->setToolTip(tr("Cancel the query (Esc)"));
    m_cancel->setEnabled(false);
    m_save->setEnabled(false);
    auto *history = new QPushButton(tr("History"), this);
    history->setToolTip(tr("What was asked before (Ctrl+Up, Ctrl+Down)"));
    for (QPushButton *button : {history, m_save, m_cancel, m_run})
        head().actions()->addWidget(button);
    needsServer(m_run);
    auto *save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, &QueryPage::saveCsv);
    connect(m_run, &QPushButton::clicked, this, &QueryPage::run);
    connect(m_cancel, &QPushButton::clicked, this, &QueryPage::cancel);
    connect(m_save, &QPushButton::clicked, this, &QueryPage::saveCsv);
    connect(history, &QPushButton::clicked, this, &QueryPage::showHistory);
    connect(m_more, &QPushButton::clicked, this, [this] { ask(m_asked, m_rowsWanted * 10); });
}

QWidget *QueryPage::makeEditor()
{
    auto *card = new Card(this);
    auto *content = new QWidget(card);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(Metrics::of(this).between(), 0, Metrics::of(this).between(), 0);
    rows->setSpacing(Metrics::of(this).inside());
    m_tabs->setDrawBase(false);
    m_tabs->setMovable(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Queries"));
    auto *fresh = new QToolButton(content);
    fresh->setText(QStringLiteral("+"));
    fresh->setToolTip(tr("Another query"));
    fresh->setAccessibleName(fresh->toolTip());
    fresh->setAutoRaise(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_tabs);
    line->addWidget(fresh);
    line->addStretch();
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    rows->addLayout(line);
    rows->addWidget(m_editor, 1);
    rows->addWidget(m_problem);
    card->fill(content);
    connect(m_tabs, &QTabBar::currentChanged, this, &QueryPage::showTab);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &QueryPage::closeTab);
    connect(fresh, &QToolButton::clicked, this, [this] { addTab({}); });
    return card;
}

QWidget *QueryPage::makeResult()
{
    auto *card = new Card(this);
    auto *content = new QWidget(card);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(Metrics::cellPadding, 4, Metrics::cellPadding, 0);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_more->hide();
    line->addWidget(m_status, 1);
    line->addWidget(m_more);
    m_below->addWidget(makeSamples());
    m_below->addWidget(m_table);
    m_table->setAccessibleName(tr("Result"));
    rows->addWidget(m_below, 1);
    rows->addLayout(line);
    card->fill(content);
    return card;
}

QWidget *QueryPage::makeSamples()
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    auto *headline = new QLabel(tr("Write a query, then Ctrl+Enter."), content);
    headline->setFont(fonts::section(font()));
    headline->setAlignment(Qt::AlignCenter);
    rows->addStretch(2);
    rows->addWidget(headline);
    const QList<std::pair<QString, QString>> samples{
        {tr("The last lines on stderr"),
            QStringLiteral("SELECT timestamp, bartoc_name, cmd_name, data\nFROM output\nWHERE kind = 'stderr'\n"
                           "ORDER BY id DESC\nLIMIT 100")},
        {tr("The commands that failed last"),
            QStringLiteral("SELECT timestamp, cmd_uuid, exit_code\nFROM exit_status\nWHERE NOT success\nORDER BY id "
                           "DESC\nLIMIT 100")},
        {tr("The schedules with the most runs"),
            QStringLiteral(
                "SELECT s.name, COUNT(*) AS runs, SUM(r.line_count) AS line_count\nFROM run r JOIN schedule s ON "
                "s.id = r.schedule_id\nGROUP BY s.name\nORDER BY runs DESC\nLIMIT 20")},
        {tr("When each client was seen last"),
            QStringLiteral("SELECT name, last_seen\nFROM client\nORDER BY last_seen DESC")},
    };
    for (const auto &[title, statement] : samples) {
        auto *button = new QPushButton(title, content);
        button->setFlat(true);
        rows->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QPushButton::clicked, this, [this, text = statement] {
            m_editor->setPlainText(text);
            m_editor->setFocus();
        });
    }
    rows->addStretch(3);
    return content;
}

void QueryPage::focusFilter()
{
    m_editor->setFocus();
}

bool QueryPage::clearOrReturn()
{
    if (m_isRunning) {
        cancel();
        return true;
    }
    return false;
}

QString QueryPage::status() const
{
    return m_status->text();
}

QString QueryPage::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void QueryPage::run()
{
    const QString statement = m_editor->statement();
    if (!statement.isEmpty() && feed().isLive())
        ask(statement, rowsAtOnce);
}

void QueryPage::ask(const QString &statement, quint64 rows)
{
    m_asked = statement;
    m_rowsWanted = rows;
    m_isRunning = true;
    m_since.start();
    m_problem->hide();
    m_editor->markError(0, 0);
    m_more->hide();
    m_cancel->setEnabled(true);
    m_status->setText(tr("Running…"));
    remember(statement);
    m_table->setModel(nullptr);
    m_result.reset();
    m_call.replace(feed().send(QueryRequest{statement, rows}))
        ->on<TablePage>(this, [this](const TablePage &page) { take(page); })
        ->onEnd(this, [this](const std::optional<Error> &error) { finish(error); });
}

void QueryPage::take(const TablePage &page)
{
    if (m_result)
        return m_result->append(page);
    m_result = std::make_unique<QueryResult>(page);
    m_table->setColumnModel(*m_result, m_result.get());
    m_below->setCurrentWidget(m_table);
}

void QueryPage::finish(const std::optional<Error> &error)
{
    m_isRunning = false;
    m_cancel->setEnabled(false);
    const double seconds = double(m_since.elapsed()) / 1000;
    const QString took = times().locale().toString(seconds, 'f', 2);
    const quint64 rows = m_result ? quint64(m_result->rowCount()) : 0;
    m_save->setEnabled(rows > 0);
    if (error && error->code != Error::Code::TooLarge)
        return explain(*error);
    const bool isCut = rows >= m_rowsWanted || error;
    m_more->setVisible(isCut && !error);
    m_status->setText(isCut ? tr("Stopped at %1 rows.").arg(countText(rows, times().locale()))
                            : grouped(tr("%n row(s) · %1 s", nullptr, int(rows)), quint64(rows)).arg(took));
}

void QueryPage::explain(const Error &error)
{
    m_status->clear();
    QString sentence = error.detail;
    if (error.code == Error::Code::Refused)
        sentence = isReading(m_asked) ? tr("Your token does not allow this.") : tr("Only reading is allowed here.");
    m_problem->setText(sentence);
    m_problem->show();
    const auto [start, length] = errorPlace(m_asked, error.detail);
    m_editor->markError(start, length);
}

void QueryPage::cancel()
{
    if (!m_isRunning)
        return;
    m_call.cancel();
    m_isRunning = false;
    m_cancel->setEnabled(false);
    m_save->setEnabled(m_result && m_result->rowCount() > 0);
    const double seconds = double(m_since.elapsed()) / 1000;
    m_status->setText(tr("Cancelled after %1 s").arg(times().locale().toString(seconds, 'f', 1)));
}

void QueryPage::saveCsv()
{
    if (m_result && m_result->rowCount() > 0)
        exportCsv(*m_table, tr("result", "a file's name, without .csv"));
}

} // namespace barto
