// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/output.h"
#include "cli/render/terminal.h"

#include <QObject>
#include <QTimer>

namespace barto::render {

/// One line on stderr that tells somebody who has waited for a second what is going on, and is gone when it is over.
/// Silent where stderr is no terminal.
class Progress : public QObject
{
    Q_OBJECT

public:
    /// `sharesScreen`: data goes to the same screen, so that the first of it says enough.
    Progress(const Terminal &notes, bool sharesScreen, int descriptor);
    ~Progress() override { hide(); }

    void start();
    /// What is told from the next second on, instead of "Waiting for bartos"; `isNow`: from now on.
    void say(const QString &what, bool isNow = false);
    /// Data has been written: how many rows by now.
    void wrote(quint64 rows);
    /// Takes the line away before something else is written; it comes back with the next second.
    void hide();
    void stop();

private:
    void show();

    Output m_out;
    const bool m_isSeen;
    const bool m_sharesScreen;
    QTimer m_timer;
    QString m_what;
    int m_seconds = 0;
    bool m_isShown = false;
};

} // namespace barto::render
