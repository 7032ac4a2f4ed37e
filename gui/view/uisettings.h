// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QSettings>
#include <QVariant>

namespace barto {

/// What the user arranged: geometry, columns, filters, profiles' addresses. The only user of QSettings; never holds a
/// secret. Reads what it does not understand as not set.
class UiSettings
{
public:
    /// ~/.config/barto-gui/barto-gui.ini
    UiSettings();
    /// Another file, for tests.
    explicit UiSettings(const QString &path);

    QVariant value(const QString &key, const QVariant &otherwise = {}) const { return m_store.value(key, otherwise); }
    void setValue(const QString &key, const QVariant &value) { m_store.setValue(key, value); }
    void remove(const QString &key) { m_store.remove(key); }
    QStringList groups(const QString &under) const;

    /// What belongs to one server: filters, widths, the last page. Keys of it begin with the profile's name.
    static QString profileKey(const QString &profile, const QString &key);

private:
    mutable QSettings m_store;
};

} // namespace barto
