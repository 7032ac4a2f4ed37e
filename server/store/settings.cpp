// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/settings.h"

namespace barto::store {

QString placeOf(const StoreSettings &settings)
{
    if (const auto *sqlite = std::get_if<SqliteSettings>(&settings))
        return sqlite->path;
    const auto &maria = std::get<MariaDbSettings>(settings);
    const QString where
        = maria.unixSocket.isEmpty() ? QString(maria.host + u':' + QString::number(maria.port)) : maria.unixSocket;
    return maria.login.user + u'@' + where + u'/' + maria.database;
}

QString kindOf(const StoreSettings &settings)
{
    return std::holds_alternative<SqliteSettings>(settings) ? QStringLiteral("SQLite") : QStringLiteral("MariaDB");
}

} // namespace barto::store
