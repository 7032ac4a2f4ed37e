// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is a frame, or a change to be made in a well sealed one: only the very frame that the server sealed, at its
// place, may be opened. Also read as each of the texts that keys, tokens and challenges come in.

#include "common/security/sealing.h"
#include "common/security/token.h"
#include "tests/fuzz/require.h"

using namespace barto;

namespace {

const auto client = QStringLiteral("vader");
const QByteArray challenge(challengeSize, 'c');

const SigningKey &serverKey()
{
    static const SigningKey key
        = SigningKey::fromBase64(QStringLiteral("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=")).value();
    return key;
}

FrameOpener opener()
{
    return {{serverKey().publicKey()}, client, challenge};
}

bool isSealedByServer(const QByteArray &frame)
{
    return frame.size() >= SigningKey::signatureSize
        && FrameSealer(serverKey(), client, challenge).seal(frame.sliced(SigningKey::signatureSize)) == frame;
}

void openChanged(const QByteArray &payload, quint8 at, quint8 change)
{
    const QByteArray sealed = FrameSealer(serverKey(), client, challenge).seal(payload);
    QByteArray changed = sealed;
    const qsizetype place = at % changed.size();
    changed[place] = char(changed[place] ^ char(change));
    FrameOpener first = opener();
    require(first.open(changed).has_value() == (changed == sealed));
    require(!first.open(sealed)); // it is the second frame now
}

void readTexts(const QString &text)
{
    if (const auto key = PublicKey::fromBase64(text))
        require(PublicKey::fromBase64(key->text()).value() == *key);
    if (const auto hash = TokenHash::fromText(text))
        require(TokenHash::fromText(hash->text()).value() == *hash);
    if (const auto read = challengeFromText(text))
        require(read->size() == challengeSize && challengeFromText(challengeText(*read)) == read);
    if (const auto key = SigningKey::fromBase64(text))
        require(key->sign("x").size() == SigningKey::signatureSize);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const QByteArray input = bytesOf(bytes, size);
    // (A fuzzer that watches comparisons does learn whole seals from this target.)
    require(opener().open(input).has_value() == isSealedByServer(input));
    const auto unchecked = FrameOpener({}, client, challenge).open(input);
    require(unchecked.has_value() == (input.size() >= SigningKey::signatureSize));
    readTexts(QString::fromUtf8(input));
    if (size >= 2)
        openChanged(input.sliced(2), bytes[0], bytes[1]);
    return 0;
}
