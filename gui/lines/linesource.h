// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "gui/lines/lineblock.h"

#include <QObject>

namespace barto {

/// Where lines of one command come from, asynchronously. Lives in the main thread.
class LineSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for lines [first, first + count); returns the request's number. `loaded` or `failed` follows, never before
    /// control is back in the event loop.
    virtual quint64 request(qint64 first, qint64 count) = 0;
    /// Nothing is said about that request any more.
    virtual void cancel(quint64 request) = 0;

Q_SIGNALS:
    /// All of them, or as many as there are: `lines.count()` may be smaller, even 0.
    void loaded(quint64 request, const barto::LineBlock &lines);
    void failed(quint64 request, const barto::Error &error);
};

} // namespace barto
