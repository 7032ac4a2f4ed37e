// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "gui/feed/feed.h"
#include "gui/feed/profile.h"

#include <QObject>

#include <memory>

namespace barto {

/// Connects once to see whether a profile works, and says so in a sentence.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(const Clock &clock, QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const Profile &profile, const Secret &token);
    void stop();
    bool isRunning() const { return m_feed != nullptr; }

    /// What a link's fault means to somebody who fills in the dialog.
    static QString sentenceFor(LinkFault fault, const QString &reason);

Q_SIGNALS:
    void finished(bool works, const QString &sentence);

private:
    void follow();
    void conclude(bool works, const QString &sentence);

    const Clock &m_clock;
    std::unique_ptr<Feed> m_feed;
};

} // namespace barto
