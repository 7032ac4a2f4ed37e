// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/sealing.h"

#include "common/base/hash.h"

#include <QtEndian>

#include <algorithm>

namespace barto {

namespace {

constexpr auto base64Url
    = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;

} // namespace

QByteArray newChallenge()
{
    return randomBytes(challengeSize);
}

QString challengeText(QByteArrayView challenge)
{
    return QString::fromLatin1(challenge.toByteArray().toBase64(base64Url));
}

std::optional<QByteArray> challengeFromText(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), base64Url);
    if (!decoded || (*decoded).size() != challengeSize)
        return std::nullopt;
    return *decoded;
}

FrameSequence::FrameSequence(const QString &clientName, QByteArrayView challenge)
    : m_prefix("barto1" + blake2b(clientName.toUtf8(), 32) + challenge.toByteArray())
{
}

QByteArray FrameSequence::next(QByteArrayView payload)
{
    ++m_count;
    QByteArray covered;
    covered.reserve(m_prefix.size() + qsizetype(sizeof(quint64)) + payload.size());
    covered.append(m_prefix);
    const quint64 number = qToLittleEndian(m_count);
    covered.append(reinterpret_cast<const char *>(&number), sizeof(number));
    covered.append(payload);
    return covered;
}

FrameSealer::FrameSealer(SigningKey key, const QString &clientName, QByteArrayView challenge)
    : m_key(std::move(key)), m_sequence(clientName, challenge)
{
}

QByteArray FrameSealer::seal(QByteArrayView payload)
{
    QByteArray frame = m_key.sign(m_sequence.next(payload));
    frame.append(payload);
    return frame;
}

FrameOpener::FrameOpener(PublicKeys keys, const QString &clientName, QByteArrayView challenge)
    : m_keys(std::move(keys)), m_sequence(clientName, challenge)
{
}

Result<QByteArray> FrameOpener::open(const QByteArray &frame)
{
    if (frame.size() < SigningKey::signatureSize)
        return fail(Error::Code::Protocol,
            QStringLiteral("frame %1 is too short for a seal (%2 bytes)")
                .arg(m_sequence.count() + 1)
                .arg(frame.size()));
    const QByteArrayView signature = QByteArrayView(frame).first(SigningKey::signatureSize);
    QByteArray payload = frame.sliced(SigningKey::signatureSize);
    if (m_keys.empty())
        return payload;
    const QByteArray covered = m_sequence.next(payload);
    const bool isSealed = std::any_of(
        m_keys.begin(), m_keys.end(), [&](const PublicKey &key) { return key.verifies(signature, covered); });
    if (!isSealed)
        return fail(Error::Code::Protocol,
            QStringLiteral("the seal of frame %1 does not fit server_public_key").arg(m_sequence.count()));
    return payload;
}

} // namespace barto
