// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/shortcutsdialog.h"

#include "gui/theme/metrics.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace barto {

namespace {

struct Keys
{
    QString keys;
    QString what;
};

struct Group
{
    QString title;
    QList<Keys> keys;
};

QString native(const char *keys)
{
    return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

QList<Group> allGroups()
{
    return {
        {ShortcutsDialog::tr("Everywhere"),
            {{native("Ctrl+1") + QStringLiteral(" … ") + native("Ctrl+0"), ShortcutsDialog::tr("Open a page")},
                {native("Ctrl+K"), ShortcutsDialog::tr("Find a client, schedule, run or page")},
                {native("Ctrl+F"), ShortcutsDialog::tr("Filter, or find in the output")},
                {native("Esc"), ShortcutsDialog::tr("Clear the filter, then return to the list")},
                {native("Alt+Left"), ShortcutsDialog::tr("Back to where you were")},
                {native("Alt+Right"), ShortcutsDialog::tr("Forward again")},
                {native("F5"), ShortcutsDialog::tr("Load again")},
                {native("Ctrl+N"), ShortcutsDialog::tr("New window")},
                {native("Ctrl+W"), ShortcutsDialog::tr("Close the window")},
                {native("Ctrl+Q"), ShortcutsDialog::tr("Quit")}, {native("F1"), ShortcutsDialog::tr("This list")}}},
        {ShortcutsDialog::tr("Tables"),
            {{native("Return"), ShortcutsDialog::tr("Open")},
                {native("Ctrl+Return"), ShortcutsDialog::tr("Open in a new window")},
                {native("Ctrl+C"), ShortcutsDialog::tr("Copy rows as tab-separated text")},
                {native("Ctrl+A"), ShortcutsDialog::tr("Select the rows around those you see")},
                {native("Home"), ShortcutsDialog::tr("The first row, and new rows again")},
                {native("Ctrl+R"), ShortcutsDialog::tr("Run the schedule now")}}},
        {ShortcutsDialog::tr("Run and output"),
            {{native("Ctrl+."), ShortcutsDialog::tr("Cancel the run")},
                {native("Ctrl+D"), ShortcutsDialog::tr("Compare with the previous run")},
                {native("Ctrl+S"), ShortcutsDialog::tr("Save the output")},
                {native("F3"), ShortcutsDialog::tr("Next match")},
                {native("Shift+F3"), ShortcutsDialog::tr("Previous match")},
                {native("Ctrl+E"), ShortcutsDialog::tr("First error")},
                {native("Ctrl+T"), ShortcutsDialog::tr("Times of the lines")},
                {native("F"), ShortcutsDialog::tr("Follow new lines")},
                {native("Ctrl+G"), ShortcutsDialog::tr("Go to a line")},
                {native("Ctrl++"), ShortcutsDialog::tr("Larger font")},
                {native("Ctrl+-"), ShortcutsDialog::tr("Smaller font")}}},
        {ShortcutsDialog::tr("Failures"),
            {{native("N"), ShortcutsDialog::tr("Next failure")},
                {native("P"), ShortcutsDialog::tr("Previous failure")}}},
        {ShortcutsDialog::tr("Timeline"),
            {{native("+"), ShortcutsDialog::tr("Zoom in")}, {native("-"), ShortcutsDialog::tr("Zoom out")},
                {native("0"), ShortcutsDialog::tr("Fit")}, {native("Backspace"), ShortcutsDialog::tr("Undo the zoom")},
                {native("Space"), ShortcutsDialog::tr("Pin the run's card")}}},
        {ShortcutsDialog::tr("Query"),
            {{native("Ctrl+Return"), ShortcutsDialog::tr("Run the selection or the statement")},
                {native("Ctrl+Up"), ShortcutsDialog::tr("Earlier query")},
                {native("Ctrl+Down"), ShortcutsDialog::tr("Later query")},
                {native("Ctrl+S"), ShortcutsDialog::tr("Save the result as CSV")}}},
    };
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    const Metrics metrics = Metrics::of(this);
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(6 * metrics.unit);
    grid->setVerticalSpacing(metrics.inside());
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Group &group : allGroups()) {
        auto *title = new QLabel(group.title, content);
        title->setFont(fonts::section(font()));
        title->setContentsMargins(0, row == 0 ? 0 : metrics.margin(), 0, metrics.inside());
        grid->addWidget(title, row++, 0, 1, 2);
        for (const Keys &keys : group.keys) {
            auto *name = new QLabel(keys.keys, content);
            name->setFont(fonts::demiBold(font()));
            grid->addWidget(name, row, 0);
            grid->addWidget(new QLabel(keys.what, content), row++, 1);
        }
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    QPalette ground = scroll->palette(); // the bar's groove is as what it stands on
    ground.setColor(QPalette::Base, ground.color(QPalette::Window));
    scroll->verticalScrollBar()->setPalette(ground);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll);
    resize(60 * metrics.digit, 28 * metrics.rowHeight);
}

} // namespace barto
