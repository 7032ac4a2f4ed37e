// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <memory>
#include <vector>

namespace barto {

/// An Ed25519 public key (32 bytes), written as base64.
class PublicKey
{
public:
    /// Error::Parse says what is wrong: not base64, or the wrong number of bytes.
    static Result<PublicKey> fromBase64(const QString &text);

    QString text() const;
    bool verifies(QByteArrayView signature, QByteArrayView message) const;

    friend bool operator==(const PublicKey &, const PublicKey &) = default;

private:
    friend class SigningKey;
    std::array<unsigned char, 32> m_bytes{};
};

using PublicKeys = std::vector<PublicKey>;

/// `server_public_key`: one key, or several while keys are being changed. The error names which one is wrong.
Result<PublicKeys> publicKeysFromBase64(const QStringList &texts);

/// An Ed25519 private key. Copies share one secret, in memory that is never swapped out (where the system allows that)
/// and that is wiped with the last of them.
class SigningKey
{
public:
    static constexpr qsizetype signatureSize = 64;

    static SigningKey make();
    /// From base64 of the 32-byte seed (`signing_key`). The errors never repeat the text.
    static Result<SigningKey> fromBase64(const QString &text);
    /// From the seed itself. Error::Parse unless it has 32 bytes.
    static Result<SigningKey> fromSeed(QByteArrayView seed);

    PublicKey publicKey() const;
    /// Base64 of the seed, for programs that make keys. Handle with care.
    QString seedText() const;
    QByteArray sign(QByteArrayView message) const;

private:
    struct Secret;
    explicit SigningKey(std::shared_ptr<const Secret> secret) : m_secret(std::move(secret)) { }
    std::shared_ptr<const Secret> m_secret;
};

} // namespace barto
