// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/token.h"

#include "common/base/hash.h"

#include <algorithm>

#include <sodium.h>

namespace barto {

QString newToken()
{
    return QString::fromLatin1(
        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool sameSecret(QByteArrayView a, QByteArrayView b)
{
    // Their hashes have one length and differ unpredictably, so nothing about the secrets shows.
    return TokenHash::of(a).matches(b);
}

TokenHash TokenHash::of(QByteArrayView token)
{
    TokenHash hash;
    const QByteArray digest = blake2b(token, qsizetype(hash.m_hash.size()));
    std::copy(digest.begin(), digest.end(), hash.m_hash.begin());
    return hash;
}

Result<TokenHash> TokenHash::fromText(const QString &text)
{
    TokenHash hash;
    size_t length = 0;
    const QByteArray digits = text.trimmed().toLatin1();
    const int bad = sodium_hex2bin(
        hash.m_hash.data(), hash.m_hash.size(), digits.constData(), size_t(digits.size()), nullptr, &length, nullptr);
    if (bad != 0 || length != hash.m_hash.size() || digits.size() != 2 * qsizetype(hash.m_hash.size()))
        return fail(Error::Code::Parse,
            QStringLiteral("a token_hash is 64 hexadecimal digits; barto-cli new-token prints one beside the token"));
    return hash;
}

QString TokenHash::text() const
{
    return QString::fromLatin1(
        QByteArrayView(reinterpret_cast<const char *>(m_hash.data()), qsizetype(m_hash.size())).toByteArray().toHex());
}

bool TokenHash::matches(QByteArrayView token) const
{
    const TokenHash other = of(token);
    return sodium_memcmp(m_hash.data(), other.m_hash.data(), m_hash.size()) == 0;
}

} // namespace barto
