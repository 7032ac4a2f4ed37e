// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/shortcutsdialog.h"

#include "gui/theme/metrics.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QScrollArea>
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
    const auto tr = [](const char *text) { return ShortcutsDialog::tr(text); };
    return {
        {tr("Everywhere"),
            {{native("Ctrl+1") + QStringLiteral(" … ") + native("Ctrl+0"), tr("Open a page")},
                {native("Ctrl+K"), tr("Find a client, schedule, run or page")},
                {native("Ctrl+F"), tr("Filter, or find in the output")},
                {native("Esc"), tr("Clear the filter, then return to the list")},
                {native("Alt+Left"), tr("Back to where you were")}, {native("Alt+Right"), tr("Forward again")},
                {native("F5"), tr("Load again")}, {native("Ctrl+N"), tr("New window")},
                {native("Ctrl+W"), tr("Close the window")}, {native("Ctrl+Q"), tr("Quit")},
                {native("F1"), tr("This list")}}},
        {tr("Tables"),
            {{native("Return"), tr("Open")}, {native("Ctrl+Return"), tr("Open in a new window")},
                {native("Ctrl+C"), tr("Copy rows as tab-separated text")},
                {native("Ctrl+A"), tr("Select the rows around those you see")},
                {native("Home"), tr("The first row, and new rows again")},
                {native("Ctrl+R"), tr("Run the schedule now")}}},
        {tr("Run and output"),
            {{native("Ctrl+."), tr("Cancel the run")}, {native("Ctrl+D"), tr("Compare with the previous run")},
                {native("Ctrl+S"), tr("Save the output")}, {native("F3"), tr("Next match")},
                {native("Shift+F3"), tr("Previous match")}, {native("Ctrl+E"), tr("First error")},
                {native("Ctrl+T"), tr("Times of the lines")}, {native("F"), tr("Follow new lines")},
                {native("Ctrl+G"), tr("Go to a line")}, {native("Ctrl++"), tr("Larger font")},
                {native("Ctrl+-"), tr("Smaller font")}}},
        {tr("Failures"), {{native("N"), tr("Next failure")}, {native("P"), tr("Previous failure")}}},
        {tr("Timeline"),
            {{native("+"), tr("Zoom in")}, {native("-"), tr("Zoom out")}, {native("0"), tr("Fit")},
                {native("Backspace"), tr("Undo the zoom")}, {native("Space"), tr("Pin the run's card")}}},
        {tr("Query"),
            {{native("Ctrl+Return"), tr("Run the selection or the statement")},
                {native("Ctrl+Up"), tr("Earlier query")}, {native("Ctrl+Down"), tr("Later query")},
                {native("Ctrl+S"), tr("Save the result as CSV")}}},
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
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll);
    resize(60 * metrics.digit, 28 * metrics.rowHeight);
}

} // namespace barto
