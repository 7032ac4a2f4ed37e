// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/linewriter.h"

#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/visible.h"

namespace barto {

namespace {

using namespace render;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Lines)
};

std::string_view bytesOf(const FrameView &frame)
{
    return {frame.payload.constData(), std::size_t(frame.payload.size())};
}

bool hasCapitals(const QString &pattern)
{
    return std::any_of(pattern.begin(), pattern.end(), [](QChar c) { return c.isUpper(); });
}

const QStringList lineKeys{QStringLiteral("at"), QStringLiteral("client"), QStringLiteral("schedule"),
    QStringLiteral("run"), QStringLiteral("command"), QStringLiteral("kind"), QStringLiteral("text")};

} // namespace

QString lossText(const FrameView &frame)
{
    if (frame.kind() == FrameKind::Dropped) {
        const auto dropped = decodeDropped(bytesOf(frame));
        return Texts::tr("(%1 lines were dropped here: the agent's spool was full)")
            .arg(countText(dropped ? dropped->lines : 0));
    }
    if (frame.kind() == FrameKind::Gap)
        return Texts::tr("(lines are missing here: the agent's disk lost them)");
    return {};
}

Result<QRegularExpression> grepPattern(const QString &pattern)
{
    QRegularExpression expression(pattern,
        hasCapitals(pattern) ? QRegularExpression::NoPatternOption : QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid())
        return fail(Error::Code::Parse,
            Texts::tr("'%1' is no regular expression: %2 at character %3")
                .arg(pattern, expression.errorString())
                .arg(expression.patternErrorOffset() + 1));
    return expression;
}

TextMatch textMatch(const LineOptions &options)
{
    TextMatch match;
    match.text = options.grep;
    match.isPattern = true;
    match.isCaseSensitive = hasCapitals(options.grep);
    match.stderrOnly = options.isStderrOnly;
    return match;
}

LineWriter::LineWriter(const CommandContext &context, const LineOptions &options)
    : m_context(context), m_records(context.format, context.out, lineKeys, context.terminal.isTerminal),
      m_options(options),
      m_grep(options.grep.isEmpty() ? QRegularExpression() : grepPattern(options.grep).value_or(QRegularExpression()))
{
}

bool LineWriter::isWanted(const FrameView &frame) const
{
    if (m_options.isStderrOnly && frame.kind() != FrameKind::Stderr)
        return false;
    return m_options.grep.isEmpty() || m_grep.match(QString::fromUtf8(frame.payload)).hasMatch();
}

void LineWriter::write(const FrameView &frame, const LineSource &source, const TimeText &times, const QString &label)
{
    const bool isOutput = isLine(frame.kind());
    if (isOutput ? !isWanted(frame) : lossText(frame).isEmpty())
        return;
    ++m_count;
    if (isRaw())
        writeRaw(frame);
    else if (m_context.format != Format::Table)
        writeRecord(frame, source);
    else
        writeText(frame, times, label);
}

void LineWriter::flush()
{
    if (m_count > 0)
        m_context.progress.wrote(m_count);
    m_context.out.flush();
}

void LineWriter::end()
{
    if (!isRaw() && m_context.format != Format::Table)
        m_records.end();
    flush();
}

void LineWriter::writeRaw(const FrameView &frame)
{
    if (!isLine(frame.kind())) {
        m_context.out.flush();
        m_context.notes.line(lossText(frame));
        return m_context.notes.flush();
    }
    QByteArray line = frame.payload.toByteArray();
    if ((frame.kindByte & (lineflag::cut | lineflag::unended)) == 0)
        line.append('\n');
    m_context.out.write(line);
}

void LineWriter::writeRecord(const FrameView &frame, const LineSource &source)
{
    const bool isOutput = isLine(frame.kind());
    const QString kind = !isOutput          ? QStringLiteral("lost")
        : frame.kind() == FrameKind::Stderr ? QStringLiteral("stderr")
                                            : QStringLiteral("stdout");
    m_records.add({{QStringLiteral("at"), toJson(frame.at)}, {QStringLiteral("client"), source.client},
        {QStringLiteral("schedule"), source.schedule}, {QStringLiteral("run"), source.run.text()},
        {QStringLiteral("command"), int(frame.position)}, {QStringLiteral("kind"), kind},
        {QStringLiteral("text"), isOutput ? QString::fromUtf8(frame.payload) : lossText(frame)}});
}

void LineWriter::writeText(const FrameView &frame, const TimeText &times, const QString &label)
{
    const Terminal &terminal = m_context.terminal;
    if (!isLine(frame.kind()))
        return m_context.out.line(times.clockMillis(frame.at) + QStringLiteral(" !  ") + label
            + terminal.painted(lossText(frame), Tone::Warning));
    const bool isError = frame.kind() == FrameKind::Stderr;
    const QString mark = isError ? terminal.painted(QStringLiteral("!"), Tone::Bad) : QStringLiteral(" ");
    QByteArray line = (terminal.painted(times.clockMillis(frame.at), Tone::Muted) + QLatin1Char(' ') + mark
        + QStringLiteral("  ") + label)
                          .toUtf8();
    QByteArrayView text = frame.payload;
    if (text.endsWith('\r'))
        text.chop(1);
    appendVisible(line, text);
    if (frame.kindByte & lineflag::cut)
        line.append("…"); // the next piece follows
    line.append('\n');
    m_context.out.write(line);
}

} // namespace barto
