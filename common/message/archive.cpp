// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/archive.h"

namespace barto::message {

void Reader::expectEnd()
{
    if (isSound() && m_cbor.currentOffset() != m_size)
        reject(QStringLiteral("there is something behind its end"));
}

quint64 Reader::enterArray()
{
    if (!isSound())
        return 0;
    if (!m_cbor.isArray() || !m_cbor.isLengthKnown()) {
        reject(QStringLiteral("an array was expected"));
        return 0;
    }
    const quint64 length = m_cbor.length();
    // Each element takes a byte at least: a length that promises more is a lie, and nothing is allocated for it.
    if (length > quint64(m_size) || !m_cbor.enterContainer()) {
        reject(QStringLiteral("an array is cut short"));
        return 0;
    }
    return length;
}

void Reader::leaveArray()
{
    if (isSound() && !m_cbor.leaveContainer())
        reject(QStringLiteral("an array does not end where it should"));
}

void Reader::skip()
{
    if (isSound() && !m_cbor.next(32))
        reject(QStringLiteral("a field of a newer version is damaged or nested too deeply"));
}

void Reader::get(bool &value)
{
    if (!isSound())
        return;
    if (!m_cbor.isBool())
        return reject(QStringLiteral("a yes or no was expected"));
    value = m_cbor.toBool();
    m_cbor.next();
}

void Reader::get(double &value)
{
    if (!isSound())
        return;
    if (!m_cbor.isDouble())
        return reject(QStringLiteral("a fraction was expected"));
    value = m_cbor.toDouble();
    m_cbor.next();
}

void Reader::get(QString &value)
{
    if (!isSound())
        return;
    if (!m_cbor.isString())
        return reject(QStringLiteral("a text was expected"));
    value.clear();
    auto chunk = m_cbor.readString();
    for (; chunk.status == QCborStreamReader::Ok; chunk = m_cbor.readString())
        value += chunk.data;
    if (chunk.status == QCborStreamReader::Error)
        reject(QStringLiteral("a text is damaged"));
}

void Reader::get(QByteArray &value)
{
    if (!isSound())
        return;
    if (!m_cbor.isByteArray())
        return reject(QStringLiteral("bytes were expected"));
    value.clear();
    auto chunk = m_cbor.readByteArray();
    for (; chunk.status == QCborStreamReader::Ok; chunk = m_cbor.readByteArray())
        value = value.isEmpty() ? chunk.data : value + chunk.data;
    if (chunk.status == QCborStreamReader::Error)
        reject(QStringLiteral("bytes are damaged"));
}

void Reader::get(PackedFrames &frames)
{
    QByteArray kinds, positions, instants, sizes, payloads;
    (*this)(kinds, positions, instants, sizes, payloads);
    if (!isSound())
        return;
    Result<PackedFrames> packed = PackedFrames::fromColumns(
        std::move(kinds), std::move(positions), std::move(instants), std::move(sizes), std::move(payloads));
    if (packed)
        frames = std::move(*packed);
    else
        reject(packed.error().detail);
}

std::optional<qint64> Reader::integer()
{
    if (!isSound())
        return {};
    if (!m_cbor.isInteger()) {
        reject(QStringLiteral("a number was expected"));
        return {};
    }
    const bool negative = m_cbor.isNegativeInteger();
    const quint64 magnitude = negative ? quint64(m_cbor.toNegativeInteger()) : m_cbor.toUnsignedInteger();
    constexpr auto limit = quint64(std::numeric_limits<qint64>::max());
    // CBOR's negative numbers are -1 - n; toNegativeInteger() gives n + 1, and 0 for 2^64.
    if (magnitude > limit || (negative && magnitude == 0)) {
        reject(QStringLiteral("a number is out of range"));
        return {};
    }
    m_cbor.next();
    return negative ? -qint64(magnitude) : qint64(magnitude);
}

bool Reader::takeNull()
{
    if (!isSound() || !m_cbor.isNull())
        return false;
    m_cbor.next();
    return true;
}

} // namespace barto::message
