// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/link/linkfault.h"

#include <QRegularExpression>

namespace barto {

namespace {

LinkFailure failure(LinkFault fault, QString detail)
{
    return {fault, Error{codeOf(fault), std::move(detail)}};
}

/// QWebSocket tells of an HTTP answer other than 101 only in its text: "... http status code: 401 (Unauthorized)."
std::optional<LinkFailure> explainHttp(const QString &errorText, const QString &place)
{
    static const QRegularExpression status(QStringLiteral("status code: (\\d{3}) \\((.*)\\)\\.?$"));
    const QRegularExpressionMatch match = status.match(errorText);
    if (!match.hasMatch())
        return std::nullopt;
    const int code = match.captured(1).toInt();
    const QString phrase = match.captured(2).trimmed();
    if (code == 401)
        return failure(LinkFault::Token,
            QStringLiteral("bartos at %1 refused the token; set [bartos] api_key to one that it knows").arg(place));
    if (code == 403 || code == 503)
        return failure(LinkFault::Denied, QStringLiteral("bartos at %1 refused the connection: %2").arg(place, phrase));
    return failure(
        LinkFault::NotBarto, QStringLiteral("no bartos answers at %1 (HTTP %2 %3)").arg(place).arg(code).arg(phrase));
}

QString tlsReason(const FailedAttempt &attempt, const LinkSettings &settings)
{
    const QString authority = settings.tls.caFile.isEmpty() ? QStringLiteral("an authority that this system knows")
                                                            : QStringLiteral("ca_cert %1").arg(settings.tls.caFile);
    if (attempt.tlsErrors.isEmpty() && attempt.errorText.contains(QStringLiteral("certificate required")))
        return QStringLiteral("it wants a certificate of us; set [bartos] client_cert and client_key");
    if (attempt.tlsErrors.isEmpty())
        return attempt.errorText;
    const QSslError &first = attempt.tlsErrors.front();
    switch (first.error()) {
    case QSslError::HostNameMismatch:
        return QStringLiteral("the server's certificate is not for '%1' but for %2")
            .arg(settings.host, first.certificate().subjectDisplayName());
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToGetIssuerCertificate:
        return QStringLiteral("the server's certificate is not signed by %1").arg(authority);
    case QSslError::CertificateExpired:
        return QStringLiteral("the server's certificate expired at %1")
            .arg(first.certificate().expiryDate().toUTC().toString(Qt::ISODate));
    default:
        return first.errorString();
    }
}

bool isTlsError(const FailedAttempt &attempt)
{
    return attempt.socketError == QAbstractSocket::SslHandshakeFailedError
        || attempt.socketError == QAbstractSocket::SslInternalError
        || attempt.socketError == QAbstractSocket::SslInvalidUserDataError || !attempt.tlsErrors.isEmpty();
}

/// After TCP was there: the other side ended it, or spoke something else.
LinkFailure explainConnected(const FailedAttempt &attempt, const LinkSettings &settings, const QString &place)
{
    if (settings.encrypted && isTlsError(attempt))
        return failure(LinkFault::Tls,
            QStringLiteral("TLS with bartos at %1 failed: %2").arg(place, tlsReason(attempt, settings)));
    if (settings.encrypted && !attempt.wasEncrypted)
        return failure(LinkFault::Tls,
            QStringLiteral(
                "bartos at %1 ended the TLS handshake: it may want a client certificate, or not speak TLS there")
                .arg(place));
    if (const std::optional<LinkFailure> http = explainHttp(attempt.errorText, place))
        return *http;
    // Under TLS 1.3 a client is done before the server has looked at its certificate.
    if (attempt.socketError == QAbstractSocket::RemoteHostClosedError && settings.encrypted)
        return failure(LinkFault::Tls,
            QStringLiteral("bartos at %1 ended the connection right after the TLS handshake: it does not accept %2")
                .arg(place,
                    settings.tls.certFile.isEmpty() ? QStringLiteral("us without a client_cert")
                                                    : QStringLiteral("client_cert %1").arg(settings.tls.certFile)));
    if (attempt.socketError == QAbstractSocket::RemoteHostClosedError)
        return failure(LinkFault::NetworkDown,
            QStringLiteral("%1 closed the connection without an answer; if it expects TLS, set prefix = \"wss\"")
                .arg(place));
    // QWebSocket's own verdicts on an answer (HTTP 400 and broken handshakes among them) come with these two.
    if (attempt.socketError == QAbstractSocket::ConnectionRefusedError
        || attempt.socketError == QAbstractSocket::UnknownSocketError)
        return failure(
            LinkFault::NotBarto, QStringLiteral("no bartos answers at %1: %2").arg(place, attempt.errorText));
    return failure(
        LinkFault::NetworkDown, QStringLiteral("cannot reach bartos at %1: %2").arg(place, attempt.errorText));
}

} // namespace

Error::Code codeOf(LinkFault fault)
{
    switch (fault) {
    case LinkFault::UnknownHost:
    case LinkFault::ConnectionRefused:
    case LinkFault::NetworkDown:
        return Error::Code::Unreachable;
    case LinkFault::TimedOut:
        return Error::Code::Timeout;
    case LinkFault::Tls:
    case LinkFault::Token:
    case LinkFault::Denied:
        return Error::Code::Refused;
    case LinkFault::TlsFiles:
        return Error::Code::Config;
    case LinkFault::NotBarto:
    case LinkFault::BadSeal:
    case LinkFault::BadMessage:
        return Error::Code::Protocol;
    case LinkFault::None:
    case LinkFault::ClosedByServer:
    case LinkFault::ClosedByUs:
        break;
    }
    return Error::Code::Cancelled;
}

QString hostAndPort(const LinkSettings &settings)
{
    const bool isV6 = settings.host.contains(QLatin1Char(':'));
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(settings.host).arg(settings.port);
}

LinkFailure explain(const FailedAttempt &attempt, const LinkSettings &settings)
{
    const QString place = hostAndPort(settings);
    if (attempt.wasConnected)
        return explainConnected(attempt, settings, place);
    switch (attempt.socketError) {
    case QAbstractSocket::HostNotFoundError:
        return failure(LinkFault::UnknownHost,
            QStringLiteral("cannot reach bartos: no address is known for '%1'").arg(settings.host));
    case QAbstractSocket::ConnectionRefusedError:
        return failure(
            LinkFault::ConnectionRefused, QStringLiteral("cannot reach bartos at %1: connection refused").arg(place));
    case QAbstractSocket::SocketTimeoutError:
        return failure(LinkFault::TimedOut, QStringLiteral("bartos at %1 did not answer").arg(place));
    default:
        return failure(
            LinkFault::NetworkDown, QStringLiteral("cannot reach bartos at %1: %2").arg(place, attempt.errorText));
    }
}

} // namespace barto
