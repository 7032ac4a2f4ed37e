// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/linewriter.h"

#include "cli/render/durationtext.h"
#include "cli/render/visible.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Lines)
};

std::string_view bytesOf(const FrameView &frame)
{
    return {frame.payload.constData(), std::size_t(frame.payload.size())};
}

} // namespace

QString lossText(const FrameView &frame)
{
    if (frame.kind() == FrameKind::Dropped) {
        const auto dropped = decodeDropped(bytesOf(frame));
        return Texts::tr("(%1 lines were dropped here: the agent's spool was full)")
            .arg(render::countText(dropped ? dropped->lines : 0));
    }
    if (frame.kind() == FrameKind::Gap)
        return Texts::tr("(lines are missing here: the agent's disk lost them)");
    return {};
}

void LineWriter::write(const FrameView &frame, const render::TimeText &times, const QString &label)
{
    if (isLine(frame.kind()))
        return writeLine(frame, times, label);
    const QString loss = lossText(frame);
    if (loss.isEmpty())
        return;
    if (m_isRaw) {
        m_out.flush();
        m_notes.line(loss);
        return m_notes.flush();
    }
    m_out.line(
        times.clockMillis(frame.at) + QStringLiteral(" !  ") + label + m_terminal.painted(loss, render::Tone::Warning));
}

void LineWriter::writeLine(const FrameView &frame, const render::TimeText &times, const QString &label)
{
    QByteArray line;
    if (m_isRaw) {
        line = frame.payload.toByteArray();
        if ((frame.kindByte & (lineflag::cut | lineflag::unended)) == 0)
            line.append('\n');
        return m_out.write(line);
    }
    const bool isError = frame.kind() == FrameKind::Stderr;
    const QString mark = isError ? m_terminal.painted(QStringLiteral("!"), render::Tone::Bad) : QStringLiteral(" ");
    line = (m_terminal.painted(times.clockMillis(frame.at), render::Tone::Muted) + QLatin1Char(' ') + mark
        + QStringLiteral("  ") + label)
               .toUtf8();
    QByteArrayView text = frame.payload;
    if (text.endsWith('\r'))
        text.chop(1);
    render::appendVisible(line, text);
    if (frame.kindByte & lineflag::cut)
        line.append("…"); // the next piece follows
    line.append('\n');
    m_out.write(line);
}

} // namespace barto
