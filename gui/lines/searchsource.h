// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linepattern.h"

#include <QObject>

#include <vector>

namespace barto {

/// Finds lines of one command, asynchronously: on the server, or by reading. Lives in the main thread.
class SearchSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Looks through lines [from, to). Replaces what was under way; nothing more is said of a smaller generation.
    virtual void start(quint64 generation, const TextMatch &query, qint64 from, qint64 to) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// More lines, ascending, and that all before `searchedTo` have been looked at.
    void found(quint64 generation, const std::vector<qint64> &lines, qint64 searchedTo);
    void finished(quint64 generation);
    void failed(quint64 generation, const barto::Error &error);
};

} // namespace barto
