// SPDX-License-Identifier: MIT OR Apache-2.0

// Walks all pages and dialogs in a language in which every text is longer and bracketed: finds texts that nobody can
// translate, and texts that are cut off.

#include "gui/pagemakers.h"
#include "gui/theme/bartostyle.h"
#include "gui/view/page.h"
#include "gui/window/connectdialog.h"
#include "gui/window/shortcutsdialog.h"
#include "gui/window/sidebar.h"
#include "tests/gui/pseudotranslator.h"
#include "tests/gui/viewbench.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

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

QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 5; at = at->parentWidget())
        path.prepend(QString::fromLatin1(at->metaObject()->className()));
    return path.join(QStringLiteral(" > "));
}

void look(const QWidget *widget, const char *what, const QString &text, QStringList &wrong)
{
    if (text.isEmpty() || isForEverybody(text) || text.contains(QLatin1Char('[')))
        return;
    wrong << QStringLiteral("%1 of %2: '%3'").arg(QString::fromLatin1(what), whereIs(widget), text);
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
    void sidebar();
    void dialogs();

private:
    PseudoTranslator m_translator;
};

void TestPseudoLocale::initTestCase()
{
    QApplication::setStyle(new BartoStyle);
    QCoreApplication::installTranslator(&m_translator);
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
    ViewBench bench;
    const std::unique_ptr<Page> page(allPages().value(id)(bench.context(), nullptr));
    page->resize(1280 - Sidebar::wide, 800);
    page->show();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    QStringList untranslated;
    QStringList cut;
    std::ignore = QTest::qWaitFor([&] { // answers come, and layouts follow
        cut.clear();
        lookForCuts(*page, cut);
        return cut.isEmpty();
    });
    lookAtTexts(*page, untranslated);
    QVERIFY2(untranslated.isEmpty(), qPrintable(untranslated.join(QLatin1Char('\n'))));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
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
