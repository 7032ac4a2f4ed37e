// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/secret.h"

#include <QString>

#include <chrono>
#include <optional>

namespace barto {

/// `[mariadb] options`, read from its &-separated form.
struct MariaDbOptions
{
    bool ssl = false; ///< asked for by ssl=true or any other ssl_ option: a connection without TLS is an error
    QString sslCa;
    QString sslCert;
    QString sslKey;
    QString sslCipher;
    std::chrono::seconds connectTimeout = std::chrono::seconds(10);
    QString unixSocket; ///< set = this socket instead of TCP

    /// Error::Config says which option is unknown (and which is near), given twice, or has a value that cannot be.
    static Result<MariaDbOptions> parse(const QString &text);

    friend bool operator==(const MariaDbOptions &, const MariaDbOptions &) = default;
};

/// `[mariadb.readonly]`: whom `query` connects as.
struct MariaDbReader
{
    QString username;
    Secret password;

    friend bool operator==(const MariaDbReader &, const MariaDbReader &) = default;
};

/// `[mariadb]`. `host = "localhost"` means TCP to 127.0.0.1 unless options.unixSocket is set.
struct MariaDbConfig
{
    QString host = QStringLiteral("localhost");
    quint16 port = 3306;
    QString username = QStringLiteral("barto");
    Secret password;
    QString database = QStringLiteral("barto");
    MariaDbOptions options;
    std::optional<MariaDbReader> readonly;

    friend bool operator==(const MariaDbConfig &, const MariaDbConfig &) = default;
};

} // namespace barto
