// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/ansitext.h"

#include "common/base/strangetext.h"
#include "gui/lines/cellwidth.h"

#include <algorithm>

namespace barto {

namespace {

class AnsiReader
{
public:
    AnsiReader(QByteArrayView line, SgrState &state) : m_line(line), m_state(state) { m_out.text.reserve(line.size()); }

    AnsiText read()
    {
        while (m_at < m_line.size())
            step();
        if (!m_isSimple)
            layOut();
        return std::move(m_out);
    }

private:
    void step()
    {
        const qsizetype from = m_at;
        while (m_at < m_line.size() && quint8(m_line[m_at]) >= 0x20 && quint8(m_line[m_at]) < 0x7f)
            ++m_at;
        if (m_at > from) {
            begin(false);
            m_out.text += QLatin1StringView(m_line.data() + from, m_at - from);
            return;
        }
        const auto byte = quint8(m_line[m_at]);
        if (byte == 0x1b)
            return takeEscape();
        if (byte >= 0x80)
            return takeCharacter();
        ++m_at;
        if (byte == '\r')
            m_isReturned = true;
        else if (byte == '\t')
            takeTab();
        else
            addSymbol(QString(QChar(byte == 0x7f ? 0x2421 : 0x2400 + byte)));
    }

    void takeEscape()
    {
        const Escape escape = readEscape(m_line.sliced(m_at));
        m_at += std::max<qsizetype>(1, escape.length);
        if (escape.isSgr)
            m_state.apply(escape.parameters);
        else if (escape.length == 0)
            addSymbol(QString(QChar(0x241b)));
    }

    void takeTab()
    {
        begin(false);
        m_out.text += QLatin1Char('\t');
        m_isSimple = false;
    }

    void takeCharacter()
    {
        const DecodedCharacter decoded = decodeUtf8(m_line.sliced(m_at));
        if (decoded.size == 0)
            addSymbol(QStringLiteral("\\x%1").arg(quint8(m_line[m_at]), 2, 16, QLatin1Char('0')));
        else if (isTreacherous(decoded.character) || (decoded.character >= 0x80 && decoded.character < 0xa0))
            addSymbol(QStringLiteral("\\u%1").arg(uint(decoded.character), 4, 16, QLatin1Char('0')));
        else {
            begin(false);
            m_out.text += QStringView(QChar::fromUcs4(decoded.character));
            m_isSimple = m_isSimple && decoded.character < 0x300;
        }
        m_at += std::max<qsizetype>(1, decoded.size);
    }

    void addSymbol(const QString &symbol)
    {
        begin(true);
        m_out.text += symbol;
    }

    /// What comes next is text in the state of now.
    void begin(bool isSymbol)
    {
        if (m_isReturned) {
            m_out.text.clear();
            m_out.spans.clear();
            m_isSimple = true;
            m_isReturned = false;
        }
        if (m_out.spans.empty() || m_out.spans.back().style != m_state || m_out.spans.back().isSymbol != isSymbol)
            m_out.spans.push_back({qint32(m_out.text.size()), m_state, isSymbol});
    }

    void layOut()
    {
        const QString &text = m_out.text;
        m_out.cells.resize(size_t(text.size()) + 1);
        int cell = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            m_out.cells[size_t(i)] = cell;
            if (text[i] == QLatin1Char('\t')) {
                cell += 8 - cell % 8;
            } else if (text[i].isHighSurrogate()) { // its low one is there: it came from a whole character
                cell += cellWidth(QChar::surrogateToUcs4(text[i], text[i + 1]));
                m_out.cells[size_t(++i)] = cell;
            } else {
                cell += cellWidth(text[i].unicode());
            }
        }
        m_out.cells.back() = cell;
    }

    const QByteArrayView m_line;
    SgrState &m_state;
    AnsiText m_out;
    qsizetype m_at = 0;
    bool m_isReturned = false; ///< after a carriage return: the next text overwrites
    bool m_isSimple = true;
};

} // namespace

qsizetype AnsiText::indexAt(int cell) const
{
    if (cell >= width())
        return text.size();
    if (cell <= 0)
        return 0;
    if (cells.empty())
        return cell;
    return std::upper_bound(cells.begin(), cells.end(), cell) - cells.begin() - 1;
}

AnsiText parseAnsi(QByteArrayView line, SgrState &state)
{
    return AnsiReader(line, state).read();
}

QString plainText(QByteArrayView line)
{
    SgrState state;
    return parseAnsi(line, state).text;
}

} // namespace barto
