// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/shownlines.h"

#include "common/job/frame.h"
#include "gui/model/durationtext.h"

#include <memory>

namespace barto {

namespace {

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

} // namespace

QString ShownLines::noticeFor(const LineView &line)
{
    if (line.kind() == FrameKind::Dropped) {
        const auto dropped = decodeDropped(view(line.bytes));
        const quint64 count = dropped ? dropped->lines : 0;
        return grouped(tr("%n line(s) were dropped by the agent (spool full)", nullptr, int(count)), count);
    }
    if (line.kind() == FrameKind::Gap)
        return tr("Lines are missing here: the agent's disk lost them.");
    return {};
}

const ShownLine *ShownLines::line(qint64 number)
{
    if (const ShownLine *known = m_lines.object(number))
        return known;
    const std::optional<LineView> view = m_cache.line(number);
    if (!view)
        return nullptr;
    auto shown = std::make_unique<ShownLine>();
    shown->at = view->at;
    shown->kindByte = view->kindByte;
    const QString notice = noticeFor(*view);
    shown->isNotice = !notice.isEmpty();
    if (shown->isNotice) {
        shown->text.text = notice;
        shown->text.spans.push_back({0, {}, true});
    } else {
        SgrState state = view->state;
        shown->text = parseAnsi(view->bytes, state);
        if (m_matches && (!m_matches->query().stderrOnly || view->isStderr()))
            shown->places = m_matches->matcher().placesIn(shown->text.text);
    }
    const auto cost = qsizetype(sizeof(ShownLine)) + 2 * shown->text.text.size()
        + qsizetype(shown->text.spans.size() * sizeof(AnsiSpan) + shown->text.cells.size() * sizeof(qint32));
    const ShownLine *result = shown.get();
    return m_lines.insert(number, shown.release(), std::min(cost, maxCost / 2)) ? result : nullptr;
}

void ShownLines::forget(qint64 first, qint64 end)
{
    if (end - first > m_lines.size()) {
        const QList<qint64> known = m_lines.keys();
        for (const qint64 line : known) {
            if (line >= first && line < end)
                m_lines.remove(line);
        }
        return;
    }
    for (qint64 line = first; line < end; ++line)
        m_lines.remove(line);
}

} // namespace barto
