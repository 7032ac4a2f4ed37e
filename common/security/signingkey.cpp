// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/signingkey.h"

#include <algorithm>
#include <new>

#include <sodium.h>

namespace barto {

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

/// Exactly 32 bytes from base64 (line ends of openssl's output are no fault), into `out`.
Result<void> decodeKey(const QString &text, unsigned char *out, size_t size)
{
    QByteArray latin1 = text.toLatin1();
    std::array<unsigned char, 128> decoded{};
    size_t length = 0;
    const char *end = nullptr;
    const int bad = sodium_base642bin(decoded.data(), decoded.size(), latin1.constData(), size_t(latin1.size()),
        " \r\n\t", &length, &end, sodium_base64_VARIANT_ORIGINAL);
    const bool isWhole = bad == 0 && end == latin1.constData() + latin1.size();
    if (isWhole && length == size)
        std::copy_n(decoded.begin(), size, out);
    sodium_memzero(decoded.data(), decoded.size());
    sodium_memzero(latin1.data(), size_t(latin1.size()));
    if (!isWhole)
        return fail(Error::Code::Parse, QStringLiteral("it is not base64"));
    if (length != size)
        return fail(Error::Code::Parse, QStringLiteral("it has %1 bytes instead of %2").arg(length).arg(size));
    return {};
}

} // namespace

Result<PublicKey> PublicKey::fromBase64(const QString &text)
{
    PublicKey key;
    if (const Result<void> read = decodeKey(text, key.m_bytes.data(), key.m_bytes.size()); !read)
        return fail(Error::Code::Parse,
            QStringLiteral("'%1' is not an Ed25519 public key (base64 of 32 bytes): %2")
                .arg(text, read.error().detail));
    return key;
}

QString PublicKey::text() const
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(m_bytes.data()), qsizetype(m_bytes.size())).toBase64());
}

bool PublicKey::verifies(QByteArrayView signature, QByteArrayView message) const
{
    return signature.size() == SigningKey::signatureSize
        && crypto_sign_ed25519_verify_detached(
               bytesOf(signature), bytesOf(message), static_cast<unsigned long long>(message.size()), m_bytes.data())
        == 0;
}

Result<PublicKeys> publicKeysFromBase64(const QStringList &texts)
{
    PublicKeys keys;
    for (const QString &text : texts) {
        const Result<PublicKey> key = PublicKey::fromBase64(text);
        if (!key)
            return tl::unexpected(key.error());
        keys.push_back(*key);
    }
    return keys;
}

struct SigningKey::Secret
{
    /// Memory with guard pages around it, locked, and wiped when it is given back.
    static std::shared_ptr<Secret> make()
    {
        void *memory = sodium_init() < 0 ? nullptr : sodium_malloc(sizeof(Secret)); // init is cheap the second time
        if (!memory)
            throw std::bad_alloc();
        return {new (memory) Secret, [](Secret *secret) { sodium_free(secret); }};
    }
    void derive() { crypto_sign_ed25519_seed_keypair(publicBytes, secret, seed); }

    unsigned char seed[crypto_sign_ed25519_SEEDBYTES] = {};
    unsigned char secret[crypto_sign_ed25519_SECRETKEYBYTES] = {};
    unsigned char publicBytes[crypto_sign_ed25519_PUBLICKEYBYTES] = {};
};

SigningKey SigningKey::make()
{
    const auto secret = Secret::make();
    randombytes_buf(secret->seed, sizeof(secret->seed));
    secret->derive();
    return SigningKey(secret);
}

Result<SigningKey> SigningKey::fromBase64(const QString &text)
{
    const auto secret = Secret::make();
    if (const Result<void> read = decodeKey(text, secret->seed, sizeof(secret->seed)); !read)
        return fail(Error::Code::Parse,
            QStringLiteral("the signing key is not base64 of a 32-byte Ed25519 seed: %1").arg(read.error().detail));
    secret->derive();
    return SigningKey(secret);
}

Result<SigningKey> SigningKey::fromSeed(QByteArrayView seed)
{
    const auto secret = Secret::make();
    if (seed.size() != qsizetype(sizeof(secret->seed)))
        return fail(Error::Code::Parse, QStringLiteral("an Ed25519 seed has 32 bytes, not %1").arg(seed.size()));
    std::copy(seed.begin(), seed.end(), secret->seed);
    secret->derive();
    return SigningKey(secret);
}

PublicKey SigningKey::publicKey() const
{
    PublicKey key;
    std::copy(std::begin(m_secret->publicBytes), std::end(m_secret->publicBytes), key.m_bytes.begin());
    return key;
}

QString SigningKey::seedText() const
{
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(m_secret->seed), sizeof(m_secret->seed)).toBase64());
}

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_ed25519_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, bytesOf(message),
        static_cast<unsigned long long>(message.size()), m_secret->secret);
    return signature;
}

} // namespace barto
