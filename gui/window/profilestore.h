// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/profile.h"

#include <QList>

#include <optional>

namespace barto {

class UiSettings;

/// The profiles among the settings, and which was used last. Tokens are not here.
class ProfileStore
{
public:
    explicit ProfileStore(UiSettings &settings) : m_settings(settings) { }

    QList<Profile> all() const;
    std::optional<Profile> find(const QString &name) const;
    void save(const Profile &profile);
    void remove(const QString &name);
    /// The one used last, else the first; none on the first start.
    std::optional<Profile> last() const;
    void setLast(const QString &name);

private:
    UiSettings &m_settings;
};

} // namespace barto
