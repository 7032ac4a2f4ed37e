// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/theme/metrics.h"

#include <QObject>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QDBusMessage)
QT_FORWARD_DECLARE_CLASS(QDBusPendingCallWatcher)

namespace barto {

/// Light or dark for the whole application: as the user wishes, else as the desktop's portal says, else as the palette
/// that the application started with. Sets style and palette; one for each application.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Wish : quint8 { System, Light, Dark };

    /// `lastAnswer` is what the portal said last time, so that a window does not begin in the other one.
    Appearance(Wish wish, Density density, std::optional<bool> lastAnswer, QObject *parent = nullptr);

    Wish wish() const { return m_wish; }
    void setWish(Wish wish);
    bool isDark() const;
    Density density() const { return m_density; }
    void setDensity(Density density);
    /// Asks the portal, without waiting, and follows it from then on.
    void followDesktop();

Q_SIGNALS:
    /// The desktop prefers dark, or no longer does.
    void answered(bool prefersDark);

private Q_SLOTS:
    void settingChanged(const QDBusMessage &message);

private:
    void takeAnswer(QDBusPendingCallWatcher *watcher);
    void take(const QVariant &value);
    void apply();

    Wish m_wish;
    Density m_density;
    std::optional<bool> m_prefersDark;
    const bool m_startedDark;
};

} // namespace barto
