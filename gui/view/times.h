// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/timeformat.h"

#include <QObject>

namespace barto {

/// The one TimeFormat of a window, and word of its changes.
class Times : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const TimeFormat &format() const { return m_format; }
    void setFormat(const TimeFormat &format)
    {
        if (format == m_format)
            return;
        m_format = format;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    TimeFormat m_format;
};

} // namespace barto
