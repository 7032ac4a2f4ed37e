// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/commandoutput.h"
#include "gui/lines/pagedsearch.h"
#include "tests/support/fakelines.h"

namespace barto {

/// A command's output of made-up lines.
struct MadeOutput
{
    explicit MadeOutput(qint64 count, FakeLines::Make make = {})
        : lines(make ? new FakeLines(count, std::move(make)) : new FakeLines(count)),
          output({std::unique_ptr<LineSource>(lines), std::make_unique<PagedSearch>(*lines),
              std::make_unique<PagedSearch>(*lines)})
    {
        output.setLineCount(count);
    }

    /// So many more have been written.
    void grow(qint64 more)
    {
        const qint64 count = lines->count();
        lines->setCount(count + more);
        output.append(lines->block(count, more));
    }

    FakeLines *lines; ///< the output's
    CommandOutput output;
};

} // namespace barto
