// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/tlssettings.h"

#include "common/security/pemfiles.h"

#include <QSslSocket>

namespace barto {

namespace {

// Forward secrecy and authenticated encryption only; the first three are TLS 1.3's.
constexpr auto ciphers = "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:"
                         "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                         "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:"
                         "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";

Result<QSslConfiguration> baseConfiguration()
{
    if (!QSslSocket::supportsSsl())
        return fail(
            Error::Code::Config, QStringLiteral("TLS is not available: Qt found no OpenSSL library; install libssl3"));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(QString::fromLatin1(ciphers));
    return tls;
}

/// Our own certificate with its chain, and the key that belongs to it.
Result<void> setOwn(QSslConfiguration &tls, const QString &certSetting, const QString &certFile,
    const QString &keySetting, const QString &keyFile, const Clock &clock)
{
    const Result<QList<QSslCertificate>> chain = readCertificates(certSetting, certFile, clock);
    if (!chain)
        return tl::unexpected(chain.error());
    const Result<QSslKey> key = readPrivateKey(keySetting, keyFile);
    if (!key)
        return tl::unexpected(key.error());
    if (const Result<void> pair = checkedPair(chain->front(), certFile, *key, keyFile); !pair)
        return pair;
    tls.setLocalCertificateChain(*chain);
    tls.setPrivateKey(*key);
    return {};
}

} // namespace

Result<QSslConfiguration> serverConfiguration(const TlsServerSettings &settings, const Clock &clock)
{
    Result<QSslConfiguration> tls = baseConfiguration();
    if (!tls)
        return tls;
    if (const Result<void> own = setOwn(*tls, QStringLiteral("cert_file_path"), settings.certFile,
            QStringLiteral("key_file_path"), settings.keyFile, clock);
        !own)
        return tl::unexpected(own.error());
    tls->setCaCertificates({});
    if (settings.clientCaFile.isEmpty()) {
        tls->setPeerVerifyMode(QSslSocket::VerifyNone);
        return tls;
    }
    const auto authorities = readCertificates(QStringLiteral("client_ca_cert"), settings.clientCaFile, clock);
    if (!authorities)
        return tl::unexpected(authorities.error());
    tls->setCaCertificates(*authorities);
    tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Without this a TLS 1.3 client that lacks a certificate only sees the connection end.
    tls->setMissingCertificateIsFatal(true);
    return tls;
}

Result<QSslConfiguration> clientConfiguration(const TlsClientSettings &settings, const Clock &clock)
{
    Result<QSslConfiguration> tls = baseConfiguration();
    if (!tls)
        return tls;
    tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!settings.caFile.isEmpty()) {
        const auto authorities = readCertificates(QStringLiteral("ca_cert"), settings.caFile, clock);
        if (!authorities)
            return tl::unexpected(authorities.error());
        tls->setCaCertificates(*authorities);
    }
    if (settings.certFile.isEmpty() != settings.keyFile.isEmpty())
        return fail(
            Error::Code::Config, QStringLiteral("client_cert and client_key belong together: set both or neither"));
    if (!settings.certFile.isEmpty()) {
        if (const Result<void> own = setOwn(*tls, QStringLiteral("client_cert"), settings.certFile,
                QStringLiteral("client_key"), settings.keyFile, clock);
            !own)
            return tl::unexpected(own.error());
    }
    return tls;
}

} // namespace barto
