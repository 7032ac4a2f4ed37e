// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/gateway/peer.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace barto {

/// Bounds what strangers can have written into logs and tables. The first refusal of its kind from an address is told
/// at once; equal ones within the window are counted and told together at its end. Beyond `mostKinds` in one window,
/// all that are new are counted as one. Costs nothing while nobody is refused.
class RefusalTally : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostKinds = 100;

    explicit RefusalTally(
        RefusalSink &sink, std::chrono::milliseconds window = std::chrono::minutes(1), QObject *parent = nullptr);

    void add(const Refusal &refusal);
    /// Tells what has been counted and begins a new window.
    void flush();

private:
    RefusalSink &m_sink;
    QTimer m_window;
    QHash<QString, Refusal> m_counted; ///< told once already; `times` counts those after that
    Refusal m_others;
};

} // namespace barto
