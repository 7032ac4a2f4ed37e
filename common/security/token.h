// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>

#include <array>

namespace barto {

/// A new access token: 256 random bits as 43 characters of base64url, without padding.
QString newToken();

/// Compares without telling by its duration where two secrets differ, nor how long they are.
bool sameSecret(QByteArrayView a, QByteArrayView b);

/// What a server keeps of a token: BLAKE2b-256 of the token's text, written as 64 hexadecimal digits.
class TokenHash
{
public:
    static TokenHash of(QByteArrayView token);
    /// Error::Parse for anything but 64 hexadecimal digits; the text itself is not repeated.
    static Result<TokenHash> fromText(const QString &text);

    QString text() const;
    /// In constant time.
    bool matches(QByteArrayView token) const;

    friend bool operator==(const TokenHash &, const TokenHash &) = default;

private:
    std::array<unsigned char, 32> m_hash{};
};

} // namespace barto
