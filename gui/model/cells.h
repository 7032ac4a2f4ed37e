// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// Cells that many tables have.

#include "gui/model/columnmodel.h"
#include "gui/model/durationtext.h"

namespace barto {

/// A text that is shown, sorted by and its own tooltip.
inline QVariant plainCell(const QString &text, int role)
{
    const bool isShown = role == Qt::DisplayRole || role == SortRole;
    return isShown || (role == Qt::ToolTipRole && !text.isEmpty()) ? QVariant(text) : QVariant();
}

/// A number whose 0 is an aside; `isAlarming`: anything else is what somebody must look at.
inline QVariant countCell(quint64 count, int role, const QLocale &locale, bool isAlarming = false)
{
    switch (role) {
    case Qt::DisplayRole:
        return countText(count, locale);
    case SortRole:
        return count;
    case MutedRole:
        return count == 0;
    case ToneRole:
        return isAlarming && count > 0 ? QVariant(int(Tone::Failed)) : QVariant();
    default:
        return {};
    }
}

} // namespace barto
