// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/pageid.h"

#include <QList>
#include <QVariantMap>

#include <optional>

namespace barto {

/// A page as it was: filter, sort, scroll position, selection.
struct Place
{
    PageId page = PageId::Overview;
    QVariantMap state;

    friend bool operator==(const Place &, const Place &) = default;
};

/// The way a reader came, for Alt+Left and Alt+Right.
class History
{
public:
    static constexpr qsizetype most = 100;

    /// The reader leaves `from` for somewhere new: what was ahead is forgotten.
    void leave(const Place &from)
    {
        m_back << from;
        if (m_back.size() > most)
            m_back.removeFirst();
        m_ahead.clear();
    }
    std::optional<Place> back(const Place &from) { return move(m_back, m_ahead, from); }
    std::optional<Place> forward(const Place &from) { return move(m_ahead, m_back, from); }

private:
    static std::optional<Place> move(QList<Place> &out, QList<Place> &into, const Place &from)
    {
        if (out.isEmpty())
            return {};
        into << from;
        return out.takeLast();
    }

    QList<Place> m_back;
    QList<Place> m_ahead;
};

} // namespace barto

Q_DECLARE_METATYPE(barto::Place)
