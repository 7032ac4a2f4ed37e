// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace barto::store {

/// The embedded database: one file, made with its folder where absent.
struct SqliteSettings
{
    QString path;
};

struct MariaDbLogin
{
    QString user;
    QString password;
};

/// A MariaDB server. `host` "localhost" means TCP to 127.0.0.1 unless a unix socket is named.
struct MariaDbSettings
{
    QString host;
    quint16 port = 3306;
    MariaDbLogin login;
    QString database;
    std::optional<MariaDbLogin> readOnly; ///< for everything that only reads, where given
    QString unixSocket; ///< empty: TCP
    bool ssl = false; ///< TLS or no connection; any of the four below means it, too
    QString sslCa; ///< PEM file: with it the server's certificate is verified
    QString sslCert;
    QString sslKey;
    QString sslCipher;
    std::chrono::seconds connectTimeout{10};

    bool wantsTls() const
    {
        return ssl || !sslCa.isEmpty() || !sslCert.isEmpty() || !sslKey.isEmpty() || !sslCipher.isEmpty();
    }
};

/// Where the store is. The owner of the program's configuration makes it.
using StoreSettings = std::variant<SqliteSettings, MariaDbSettings>;

/// The file's path, or user@host:port/database. Never a password.
QString placeOf(const StoreSettings &settings);
/// "SQLite" or "MariaDB".
QString kindOf(const StoreSettings &settings);

} // namespace barto::store
