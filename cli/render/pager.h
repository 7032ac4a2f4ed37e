// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <sys/types.h>

class QProcessEnvironment;

namespace barto::render {

/// The reader's own program for long texts, as a child that is waited for.
class Pager
{
public:
    /// $PAGER, else less; `less` is told to keep colours, leave the screen as it is and go when all fits (-RFX) unless
    /// $LESS says otherwise. Empty: no pager is wanted (PAGER=cat, or set and empty).
    static QString commandFrom(const QProcessEnvironment &environment);

    explicit Pager(const QString &command) : m_command(command) { }
    ~Pager() { close(); }
    Pager(const Pager &) = delete;
    Pager &operator=(const Pager &) = delete;

    /// Starts it; what is written to the descriptor is what it shows. -1 if it cannot be started. From then on Ctrl+C
    /// is the pager's business.
    int open();
    /// Nothing more comes: waits until the reader has had enough.
    void close();

private:
    const QString m_command;
    int m_descriptor = -1;
    pid_t m_pid = -1;
};

} // namespace barto::render
