// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "gui/view/pageid.h"

namespace barto {

/// Where a page sends its reader. The window is the real one; tests have another.
class Navigator
{
public:
    enum class Where : quint8 { Here, NewWindow };

    virtual ~Navigator() = default;

    /// Shows a page with that filter (as FilterBar writes it) and remembers where we came from.
    virtual void openPage(PageId page, const QString &filter = {}, Where where = Where::Here) = 0;
    /// Shows a run and its output; `atFirstError` scrolls there.
    virtual void openRun(const RunId &run, Where where = Where::Here, bool atFirstError = false) = 0;
    /// A number beside a page's name in the sidebar; 0 hides it.
    virtual void setCount(PageId page, quint64 count) = 0;
    /// The palette of Ctrl+K.
    virtual void openPalette() = 0;
};

} // namespace barto
