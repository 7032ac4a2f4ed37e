// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto::store {

/// A file beside an SQLite database that does nothing but hold room: on a full disk even a DELETE needs some, so a
/// cleanup gives this up first.
class ReserveFile
{
public:
    explicit ReserveFile(const QString &databasePath) : m_path(databasePath + QStringLiteral(".reserve")) { }

    /// Makes it where absent; says nothing if there is no room now.
    void keep() const;
    /// True if it was there.
    bool giveUp() const;

private:
    QString m_path;
};

} // namespace barto::store
