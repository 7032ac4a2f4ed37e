// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/outputaccessible.h"

#include "gui/output/outputview.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace barto {

namespace {

/// The text is that of the lines in sight, joined by newlines: what a seeing reader has before them.
class OutputAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit OutputAccessible(OutputView *view) : QAccessibleWidget(view, QAccessible::EditableText) { }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? wholeText() : QAccessibleWidget::text(what);
    }

    void selection(int index, int *startOffset, int *endOffset) const override
    {
        const auto [start, end] = selectedOffsets();
        *startOffset = index == 0 ? start : 0;
        *endOffset = index == 0 ? end : 0;
    }
    int selectionCount() const override
    {
        const auto [start, end] = selectedOffsets();
        return end > start ? 1 : 0;
    }
    void addSelection(int startOffset, int endOffset) override
    {
        view()->select({placeOf(startOffset), placeOf(endOffset)});
    }
    void removeSelection(int /*index*/) override { view()->select({}); }
    void setSelection(int /*index*/, int startOffset, int endOffset) override { addSelection(startOffset, endOffset); }
    int cursorPosition() const override { return offsetOf(view()->selection().cursor); }
    void setCursorPosition(int position) override { view()->select({placeOf(position), placeOf(position)}); }

    QString text(int startOffset, int endOffset) const override
    {
        return wholeText().mid(startOffset, endOffset - startOffset);
    }
    int characterCount() const override { return int(wholeText().size()); }
    QRect characterRect(int /*offset*/) const override { return rect(); }
    int offsetAtPoint(const QPoint & /*point*/) const override { return 0; }
    void scrollToSubstring(int startIndex, int /*endIndex*/) override { view()->showLine(placeOf(startIndex).line); }
    QString attributes(int /*offset*/, int *startOffset, int *endOffset) const override
    {
        *startOffset = 0;
        *endOffset = characterCount();
        return {};
    }

private:
    OutputView *view() const { return qobject_cast<OutputView *>(widget()); }

    QString wholeText() const
    {
        QStringList lines;
        for (const qint64 line : view()->visibleLines())
            lines << view()->visibleText(line);
        return lines.join(QLatin1Char('\n'));
    }

    TextPlace placeOf(int offset) const
    {
        TextPlace place;
        for (const qint64 line : view()->visibleLines()) {
            place = {line, offset};
            const auto size = int(view()->visibleText(line).size());
            if (offset <= size)
                return place;
            offset -= size + 1;
        }
        return place;
    }
    /// Places outside are moved to the nearest end.
    int offsetOf(const TextPlace &place) const
    {
        int offset = 0;
        for (const qint64 line : view()->visibleLines()) {
            if (place.line < line)
                return offset;
            const QString text = view()->visibleText(line);
            if (line == place.line)
                return offset + int(std::min(place.index, text.size()));
            offset += int(text.size()) + 1;
        }
        return std::max(0, offset - 1);
    }
    std::pair<int, int> selectedOffsets() const
    {
        const TextSelection &selection = view()->selection();
        return {offsetOf(selection.first()), offsetOf(selection.last())};
    }
};

QAccessibleInterface *makeAccessible(const QString & /*className*/, QObject *object)
{
    auto *view = qobject_cast<OutputView *>(object);
    return view ? new OutputAccessible(view) : nullptr; // Qt owns and deletes it
}

} // namespace

void installOutputAccessibility()
{
    QAccessible::installFactory(&makeAccessible); // Qt takes the same one only once
}

} // namespace barto
