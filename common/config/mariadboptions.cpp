// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/mariadbconfig.h"

#include "common/base/nearestword.h"
#include "common/config/units.h"

#include <QSet>

namespace barto {

namespace {

const QStringList &knownOptions()
{
    static const QStringList names{QStringLiteral("ssl"), QStringLiteral("ssl_ca"), QStringLiteral("ssl_cert"),
        QStringLiteral("ssl_key"), QStringLiteral("ssl_cipher"), QStringLiteral("connect_timeout"),
        QStringLiteral("unix_socket")};
    return names;
}

tl::unexpected<Error> unknownOption(const QString &name)
{
    const QString nearest = nearestWord(name, knownOptions());
    const QString hint = nearest.isEmpty()
        ? QStringLiteral("known are %1").arg(knownOptions().join(QStringLiteral(", ")))
        : QStringLiteral("did you mean '%1'?").arg(nearest);
    return fail(Error::Code::Config, QStringLiteral("unknown option '%1'; %2").arg(name, hint));
}

Result<bool> takeTruth(const QString &value)
{
    if (value == QLatin1StringView("true"))
        return true;
    if (value == QLatin1StringView("false"))
        return false;
    return fail(Error::Code::Config, QStringLiteral("ssl must be true or false, not '%1'").arg(value));
}

Result<void> take(MariaDbOptions &options, const QString &name, const QString &value)
{
    using namespace std::chrono_literals;
    if (name == QLatin1StringView("ssl")) {
        const Result<bool> truth = takeTruth(value);
        if (!truth)
            return tl::unexpected(truth.error());
        options.ssl = *truth;
        return {};
    }
    if (value.isEmpty())
        return fail(Error::Code::Config, QStringLiteral("option '%1' has no value").arg(name));
    if (name == QLatin1StringView("connect_timeout")) {
        const auto duration = parseDuration(value);
        if (!duration || *duration < 1s || *duration > 1h)
            return fail(Error::Code::Config,
                QStringLiteral("connect_timeout must be a length of time from 1s to 1h, not '%1'").arg(value));
        options.connectTimeout = std::chrono::ceil<std::chrono::seconds>(*duration);
        return {};
    }
    QString &text = name == QLatin1StringView("ssl_ca") ? options.sslCa
        : name == QLatin1StringView("ssl_cert")         ? options.sslCert
        : name == QLatin1StringView("ssl_key")          ? options.sslKey
        : name == QLatin1StringView("ssl_cipher")       ? options.sslCipher
                                                        : options.unixSocket;
    if (value.contains(QLatin1Char(';'))) // separates Qt's connect options
        return fail(Error::Code::Config, QStringLiteral("option '%1' must not hold a ';'").arg(name));
    if (&text != &options.sslCipher && !value.startsWith(QLatin1Char('/')))
        return fail(Error::Code::Config, QStringLiteral("option '%1' must be an absolute path").arg(name));
    text = value;
    return {};
}

} // namespace

Result<MariaDbOptions> MariaDbOptions::parse(const QString &text)
{
    MariaDbOptions options;
    QSet<QString> seen;
    if (text.trimmed().isEmpty())
        return options;
    for (const QString &rawPart : text.split(QLatin1Char('&'))) {
        const QString part = rawPart.trimmed();
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString name = part.left(equals < 0 ? part.size() : equals).trimmed();
        if (!knownOptions().contains(name))
            return unknownOption(name);
        if (equals < 0)
            return fail(Error::Code::Config, QStringLiteral("option '%1' has no value").arg(name));
        if (seen.contains(name))
            return fail(Error::Code::Config, QStringLiteral("option '%1' is given twice").arg(name));
        seen.insert(name);
        if (const Result<void> taken = take(options, name, part.mid(equals + 1).trimmed()); !taken)
            return tl::unexpected(taken.error());
    }
    const bool hasTlsDetail = !options.sslCa.isEmpty() || !options.sslCert.isEmpty() || !options.sslKey.isEmpty()
        || !options.sslCipher.isEmpty();
    if (hasTlsDetail && seen.contains(QStringLiteral("ssl")) && !options.ssl)
        return fail(Error::Code::Config, QStringLiteral("ssl=false contradicts the other ssl_ options"));
    if (options.sslCert.isEmpty() != options.sslKey.isEmpty())
        return fail(Error::Code::Config, QStringLiteral("ssl_cert and ssl_key belong together"));
    options.ssl = options.ssl || hasTlsDetail;
    return options;
}

} // namespace barto
