// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// Sealed frames, server to agent (DESIGN section 5): `[64-byte Ed25519 signature][payload]`. The signature covers
//
//     "barto1" | BLAKE2b-256 of the client's name | the 16-byte challenge | the frame's number (u64, little-endian) |
//     payload
//
// The number is not sent: both ends count the frames of a connection from 1.

#include "common/security/signingkey.h"

#include <optional>

namespace barto {

constexpr qsizetype challengeSize = 16;

/// 16 random bytes: what the agent sends with its upgrade, so that a recorded connection cannot be played to it again.
QByteArray newChallenge();
/// As it stands in the upgrade's query: base64url without padding.
QString challengeText(QByteArrayView challenge);
/// Empty if the text is not a challenge.
std::optional<QByteArray> challengeFromText(const QString &text);

/// What both ends sign or check next. One per connection.
class FrameSequence
{
public:
    FrameSequence(const QString &clientName, QByteArrayView challenge);
    /// The bytes to be signed for the next frame; counts it.
    QByteArray next(QByteArrayView payload);
    quint64 count() const { return m_count; }

private:
    QByteArray m_prefix;
    quint64 m_count = 0;
};

/// The server's end of one connection.
class FrameSealer
{
public:
    FrameSealer(SigningKey key, const QString &clientName, QByteArrayView challenge);
    QByteArray seal(QByteArrayView payload);

private:
    SigningKey m_key;
    FrameSequence m_sequence;
};

/// The agent's end of one connection.
class FrameOpener
{
public:
    /// Without keys the signature is cut off and not checked.
    FrameOpener(PublicKeys keys, const QString &clientName, QByteArrayView challenge);
    /// The payload, or Error::Protocol: too short, or sealed by none of the keys for this connection and place.
    Result<QByteArray> open(const QByteArray &frame);

private:
    PublicKeys m_keys;
    FrameSequence m_sequence;
};

} // namespace barto
