// SPDX-License-Identifier: MIT OR Apache-2.0

// Walks all pages and dialogs in a language in which every text is longer and bracketed: finds texts that nobody can
// translate, and texts that are cut off.

#include "gui/output/runview.h"
#include "gui/pagemakers.h"
#include "gui/runs/runspage.h"
#include "gui/theme/bartostyle.h"
#include "gui/view/datatable.h"
#include "gui/view/page.h"
#include "gui/window/connectdialog.h"
#include "gui/window/connectionbanner.h"
#include "gui/window/mainwindow.h"
#include "gui/window/palette.h"
#include "gui/window/shortcutsdialog.h"
#include "gui/window/sidebar.h"
#include "tests/gui/fleetscript.h"
#include "tests/gui/pseudotranslator.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTest>
#include <QVBoxLayout>

#include <array>
#include <tuple>

using namespace barto;

namespace {

/// Names, keys, numbers, places: what the test's data has, and what is the same in every language.
bool isForEverybody(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral(
        "^[^A-Za-z]*$|^barto$|^lab$|lab\\.example|bartos\\.example|^(Ctrl|Alt|Shift|Esc|Return|Home|F\\d)|"
        "^[A-Z+.\\-0-9]$|^(GMT|UTC)|Europe/|^Aa$|^\\.\\*$|^Backspace$|^Space$|^Scroll (Left|Right)$"));
    return plain.match(text.trimmed()).hasMatch();
}

/// What is left of a text without all that was translated, its marks, and the fleet's names.
QString untranslatedOf(QString text)
{
    static const QRegularExpression translated(QStringLiteral("\\[[^\\[\\]]*\\]"));
    static const QRegularExpression marks(
        QStringLiteral("<style>.*</style>|<[^>]*>|&[a-z]+;|\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    static const QRegularExpression data(QStringLiteral(
        "\\b(leia|vader|mail-01|backup|metrics|curl|apt|apt-updates|restic backup /srv|agent away since|hourly|id|data|"
        "the run before was still going on|Fatal: unable to open repository|Debian|SQLite|Qt|GNU|viewer|bartos|barto|"
        "ws|var|lib|db|Europe|Berlin|UTC|GMT|CET|CEST|KILL|TERM|ms|s|min|h|d|kB|MB|GB|Mon|Tue|Nov|Oct|TLS|SQL|B|Ctrl|"
        "Shift|Alt|Esc|[A-F0-9a-"
        "f]{8,}|"
        "T|since|until|state|client|schedule)\\b"));
    text.remove(marks);
    while (text.contains(translated))
        text.remove(translated);
    return text.remove(data);
}

QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 5; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()));
    return path.join(QStringLiteral(" > "));
}

void look(const QWidget *widget, const char *what, const QString &text, QStringList &wrong)
{
    if (text.isEmpty() || isForEverybody(text) || isForEverybody(untranslatedOf(text)))
        return;
    wrong << QStringLiteral("%1 of %2: '%3'").arg(QString::fromLatin1(what), whereIs(widget), text);
}

void lookAtCells(const QAbstractItemView &view, QStringList &wrong)
{
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            look(&view, "cell", model.index(row, column).data().toString(), wrong);
            look(&view, "cell's tooltip", model.index(row, column).data(Qt::ToolTipRole).toString(), wrong);
        }
    }
}

void lookAtTexts(const QWidget &root, QStringList &wrong)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        look(widget, "tooltip", widget->toolTip(), wrong);
        look(widget, "accessible name", widget->accessibleName(), wrong);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(widget, "text", label->text(), wrong);
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(widget, "text", button->text(), wrong);
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            look(widget, "placeholder", line->placeholderText(), wrong);
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        for (int column = 0; view && view->model() && column < view->model()->columnCount(); ++column)
            look(widget, "header", view->model()->headerData(column, Qt::Horizontal).toString(), wrong);
        if (view && view->model() && !qobject_cast<const QHeaderView *>(view))
            lookAtCells(*view, wrong);
        for (const QAction *action : widget->actions()) {
            look(widget, "action", action->text(), wrong);
            look(widget, "action's tooltip", action->toolTip(), wrong);
        }
    }
}

void lookForCuts(const QWidget &root, QStringList &wrong)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isWhole = (label && !label->wordWrap() && !label->text().isEmpty())
            || (button && !button->text().isEmpty() && qobject_cast<const QPushButton *>(widget));
        if (isWhole && widget->width() + 1 < widget->sizeHint().width())
            wrong << QStringLiteral("%1 is %2 wide, not %3: '%4'")
                         .arg(whereIs(widget))
                         .arg(widget->width())
                         .arg(widget->sizeHint().width())
                         .arg(label ? label->text() : button->text());
    }
}

} // namespace

class TestPseudoLocale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pages_data();
    void pages();
    void runs_data();
    void runs();
    void bannerSays_data();
    void bannerSays();
    void questions();
    void window();
    void sidebar();
    void dialogs();

private:
    void verify(const QWidget &root);

    PseudoTranslator m_translator;
};

void TestPseudoLocale::initTestCase()
{
    QApplication::setStyle(new BartoStyle);
    QCoreApplication::installTranslator(&m_translator);
}

void TestPseudoLocale::verify(const QWidget &root)
{
    QStringList untranslated;
    QStringList cut;
    std::ignore = QTest::qWaitFor(
        [&] { // layouts follow
            cut.clear();
            lookForCuts(root, cut);
            return cut.isEmpty();
        },
        2'000);
    lookAtTexts(root, untranslated);
    const QStringList wrong = untranslated + cut;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestPseudoLocale::pages_data()
{
    QTest::addColumn<PageId>("id");
    const QList<PageId> all = allPages().keys();
    for (const PageId page : all)
        QTest::newRow(qPrintable(pageKey(page))) << page;
}

void TestPseudoLocale::pages()
{
    QFETCH(PageId, id);
    for (const bool isFilled : {false, true}) {
        ViewBench bench;
        const FleetScript script;
        if (isFilled)
            bench.feed().setScript(script.script());
        const std::unique_ptr<QWidget> page(allPages().value(id)(bench.context(), nullptr));
        page->resize(1280 - Sidebar::wide, 800);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QTest::qWait(50); // answers come, by the event loop
        for (DataTable *table : page->findChildren<DataTable *>())
            table->selectRow(0); // panes have something to say
        verify(*page);
    }
}

void TestPseudoLocale::runs_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("running") << 0;
    QTest::newRow("failed") << 1;
    QTest::newRow("succeeded") << 2;
}

void TestPseudoLocale::runs()
{
    QFETCH(int, number);
    ViewBench bench;
    const FleetScript script;
    bench.feed().setScript(script.script());
    RunsPage page(bench.context());
    page.resize(1280 - Sidebar::wide, 800);
    page.show();
    const RunSummary run = std::array{script.running, script.failed, script.succeeded}[std::size_t(number)];
    page.restoreState({{QStringLiteral("run"), run.run.text()}});
    QTRY_VERIFY(page.findChild<RunView *>()->title().contains(run.client));
    verify(page);
    bench.feed().loseLink(ViewBench::now());
    verify(page);
}

void TestPseudoLocale::bannerSays_data()
{
    QTest::addColumn<LinkFault>("fault");
    QTest::newRow("lost") << LinkFault::NetworkDown;
    QTest::newRow("token") << LinkFault::Token;
    QTest::newRow("certificate") << LinkFault::Tls;
    QTest::newRow("files") << LinkFault::TlsFiles;
    QTest::newRow("denied") << LinkFault::Denied;
}

void TestPseudoLocale::bannerSays()
{
    QFETCH(LinkFault, fault);
    ViewBench bench;
    QWidget window;
    window.resize(960 - Sidebar::wide, 200);
    auto *column = new QVBoxLayout(&window);
    auto *banner = new ConnectionBanner(bench.feed(), bench.times(), bench.clock(), &window);
    column->addWidget(banner);
    window.show();
    bench.feed().loseLink(ViewBench::now(), fault);
    QTRY_VERIFY(banner->sentence().contains(QLatin1Char('[')));
    const QString said = banner->sentence().remove(QStringLiteral("the connection was cut"));
    QVERIFY2(isForEverybody(untranslatedOf(said)), qPrintable(untranslatedOf(said)));
    QStringList cut;
    lookForCuts(window, cut);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
}

void TestPseudoLocale::questions()
{
    ViewBench bench;
    const FleetScript script;
    bench.feed().setScript(script.script());
    RunView view(bench.feed(), bench.clock());
    view.resize(900, 600);
    view.show();
    view.setRun(script.running.run);
    QTRY_VERIFY(view.title().contains(script.vader));
    for (QAction *action : view.actions()) {
        if (action->text().contains(QStringLiteral("Cancel…")))
            action->trigger();
    }
    auto *question = view.findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(QTest::qWaitForWindowExposed(question));
    QVERIFY(question->windowTitle().contains(QLatin1Char('[')));
    verify(*question);
    question->reject();
}

void TestPseudoLocale::window()
{
    ViewBench bench;
    const FleetScript script;
    bench.feed().setScript(script.script());
    MainWindow window({bench.feed(), bench.runs(), bench.settings(), bench.clock(), QStringLiteral("lab"),
                          QStringLiteral("lab.example")},
        allPages());
    window.resize(1280, 800);
    window.start();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    Palette palette(window.context(), &window);
    palette.popUp();
    QTRY_VERIFY(palette.isVisible());
    verify(palette);
    for (const PageId id : allPages().keys()) {
        window.setCount(id, 7);
        window.openPage(id);
        QVERIFY2(window.windowTitle().contains(QLatin1Char('[')), qPrintable(window.windowTitle()));
        QTest::qWait(50);
        verify(window);
    }
}

void TestPseudoLocale::sidebar()
{
    Sidebar sidebar(allPages().keys(), nullptr);
    QStringList untranslated;
    lookAtTexts(sidebar, untranslated);
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(QLatin1Char('\n'))));
}

void TestPseudoLocale::dialogs()
{
    ViewBench bench;
    ProfileStore profiles(bench.settings());
    MemoryTokens tokens;
    ConnectDialog connect(profiles, tokens, {}, bench.clock());
    ShortcutsDialog shortcuts(nullptr);
    QStringList wrong;
    for (QDialog *dialog : std::initializer_list<QDialog *>{&connect, &shortcuts}) {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        lookAtTexts(*dialog, wrong);
        lookForCuts(*dialog, wrong);
        QVERIFY(dialog->windowTitle().contains(QLatin1Char('[')));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
