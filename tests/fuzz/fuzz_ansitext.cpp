// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is lines of a job's output. Whatever they hold, what is shown has no control character, its spans and cells
// are in order, and the quick walk over escape sequences leaves the same state behind as reading does.

#include "gui/lines/ansitext.h"

#include <cstdlib>

using namespace barto;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkText(const AnsiText &read)
{
    for (qsizetype i = 0; i < read.text.size(); ++i) {
        const QChar c = read.text[i];
        require(c == QLatin1Char('\t') || (c.unicode() >= 0x20 && c.unicode() != 0x7f));
        require(!c.isHighSurrogate() || (i + 1 < read.text.size() && read.text[i + 1].isLowSurrogate()));
    }
}

void checkSpans(const AnsiText &read)
{
    require(read.spans.empty() == read.text.isEmpty());
    for (size_t i = 0; i < read.spans.size(); ++i) {
        require(i > 0 ? read.spans[i].from > read.spans[i - 1].from : read.spans[i].from == 0);
        require(read.spans[i].from < read.text.size());
    }
}

void checkCells(const AnsiText &read)
{
    require(read.cells.empty() || qsizetype(read.cells.size()) == read.text.size() + 1);
    for (qsizetype i = 0; i < read.text.size(); ++i)
        require(read.cellOf(i) <= read.cellOf(i + 1));
    for (int cell = 0; cell < read.width(); ++cell) {
        const qsizetype index = read.indexAt(cell);
        require(index >= 0 && index < read.text.size() && read.cellOf(index) <= cell);
        const bool isCovered = read.cellOf(index + 1) > cell || read.text[index].isHighSurrogate();
        require(isCovered || cell == 0); // a mark that has nothing to combine with stands at the beginning
    }
    require(read.indexAt(read.width()) == read.text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const QByteArrayView all(bytes, qsizetype(size));
    SgrState state;
    for (qsizetype from = 0; from <= all.size();) {
        qsizetype end = all.indexOf('\n', from);
        end = end < 0 ? all.size() : end;
        const QByteArrayView line = all.sliced(from, end - from);
        const SgrState expected = stateAfter(line, state);
        const AnsiText read = parseAnsi(line, state);
        require(state == expected);
        checkText(read);
        checkSpans(read);
        checkCells(read);
        from = end + 1;
    }
    return 0;
}
