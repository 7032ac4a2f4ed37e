// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// How structs become CBOR (RFC 8949) and back. A struct is an array of its fields in order; its fields are listed once,
// in a function template `fields(archive, struct)` that serves both directions. A reader skips fields behind those it
// knows, so that a newer peer may add some. Optionals are null or the value; vectors are arrays.

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/result.h"
#include "common/job/packedframes.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QStringList>

#include <concepts>
#include <optional>
#include <variant>
#include <vector>

namespace barto::message {

class Writer
{
public:
    explicit Writer(QByteArray *out) : m_cbor(out) { }

    template<typename... Fields>
    void operator()(const Fields &...fields)
    {
        m_cbor.startArray(sizeof...(fields));
        (put(fields), ...);
        m_cbor.endArray();
    }

    void startArray(quint64 length) { m_cbor.startArray(length); }
    void endArray() { m_cbor.endArray(); }

    void put(bool value) { m_cbor.append(value); }
    template<std::integral T>
    void put(T value)
    {
        if constexpr (std::signed_integral<T>)
            m_cbor.append(qint64(value));
        else
            m_cbor.append(quint64(value));
    }
    template<typename T>
    requires std::is_enum_v<T>
    void put(T value) { m_cbor.append(quint64(value)); }
    void put(double value) { m_cbor.append(value); }
    void put(const QString &value) { m_cbor.append(value); }
    void put(const QByteArray &value) { m_cbor.append(value); }
    void put(Microseconds value) { m_cbor.append(qint64(value.count())); }
    void put(Instant value) { m_cbor.append(qint64(toMicroseconds(value))); }
    template<typename Tag>
    void put(const Id<Tag> &value)
    {
        m_cbor.append(value.bytes());
    }
    void put(const PackedFrames &frames)
    {
        (*this)(frames.kinds(), frames.positions(), frames.instants(), frames.sizes(), frames.payloads());
    }
    void put(const QStringList &values) { putAll(values); }
    template<typename T>
    void put(const std::vector<T> &values)
    {
        putAll(values);
    }
    template<typename T>
    void put(const std::optional<T> &value)
    {
        if (value)
            put(*value);
        else
            m_cbor.appendNull();
    }
    template<typename T>
    requires requires(Writer &writer, T &value) { fields(writer, value); }
    void put(const T &value)
    {
        fields(*this, const_cast<T &>(value)); // `fields` only reads when it is given a Writer
    }
    /// `[index, body]`
    template<typename... Ts>
    void put(const std::variant<Ts...> &value)
    {
        m_cbor.startArray(2);
        m_cbor.append(quint64(value.index()));
        std::visit([this](const auto &body) { put(body); }, value);
        m_cbor.endArray();
    }

private:
    template<typename Values>
    void putAll(const Values &values)
    {
        m_cbor.startArray(quint64(values.size()));
        for (const auto &value : values)
            put(value);
        m_cbor.endArray();
    }

    QCborStreamWriter m_cbor;
};

/// Reads hostile bytes. After the first fault nothing more is read and `error()` says what was wrong.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_cbor(bytes), m_size(bytes.size()) { }

    bool isSound() const { return m_error.isEmpty(); }
    const QString &error() const { return m_error; }
    void reject(const QString &why)
    {
        if (m_error.isEmpty())
            m_error = why;
    }
    /// Rejects unless everything has been read.
    void expectEnd();

    template<typename... Fields>
    void operator()(Fields &...fields)
    {
        quint64 rest = enterArray();
        (takeField(fields, rest), ...);
        for (; isSound() && rest > 0; --rest)
            skip();
        leaveArray();
    }

    /// The number of elements that follow; 0 with a fault if there is no array of known length.
    quint64 enterArray();
    void leaveArray();
    void skip();

    void get(bool &value);
    template<std::integral T>
    void get(T &value)
    {
        const std::optional<qint64> number = integer();
        if (!number)
            return;
        if constexpr (std::same_as<T, quint64>) {
            if (*number < 0)
                return reject(QStringLiteral("a number is out of range"));
            value = quint64(*number);
        } else {
            if (!std::in_range<T>(*number))
                return reject(QStringLiteral("a number is out of range"));
            value = T(*number);
        }
    }
    template<typename T>
    requires std::is_enum_v<T>
    void get(T &value)
    {
        std::underlying_type_t<T> number{};
        get(number);
        value = T(number);
        if (isSound() && !isKnown(value))
            reject(QStringLiteral("a number stands for nothing known"));
    }
    void get(double &value);
    void get(QString &value);
    void get(QByteArray &value);
    void get(Microseconds &value)
    {
        qint64 number = 0;
        get(number);
        value = Microseconds(number);
    }
    void get(Instant &value)
    {
        qint64 number = 0;
        get(number);
        value = fromMicroseconds(number);
    }
    template<typename Tag>
    void get(Id<Tag> &value)
    {
        QByteArray bytes;
        get(bytes);
        if (const Result<Id<Tag>> id = Id<Tag>::fromBytes(bytes); id)
            value = *id;
        else
            reject(id.error().detail);
    }
    void get(PackedFrames &frames);
    void get(QStringList &values) { getAll(values); }
    template<typename T>
    void get(std::vector<T> &values)
    {
        getAll(values);
    }
    template<typename T>
    void get(std::optional<T> &value)
    {
        value.reset();
        if (takeNull())
            return;
        T inner{};
        get(inner);
        value = std::move(inner);
    }
    template<typename T>
    requires requires(Reader &reader, T &value) { fields(reader, value); }
    void get(T &value) { fields(*this, value); }
    template<typename... Ts>
    void get(std::variant<Ts...> &value)
    {
        const quint64 length = enterArray();
        quint64 index = 0;
        if (isSound() && length != 2)
            reject(QStringLiteral("a choice is not a pair"));
        if (isSound())
            get(index);
        if (isSound())
            emplaceAlternative(value, index);
        leaveArray();
    }
    /// Puts alternative `index` into `value` and reads it; rejects an index that is none.
    template<typename... Ts>
    void emplaceAlternative(std::variant<Ts...> &value, quint64 index)
    {
        quint64 i = 0;
        const bool found = ((i++ == index ? (get(value.template emplace<Ts>()), true) : false) || ...);
        if (!found)
            reject(QStringLiteral("kind %1 is not known").arg(index));
    }

private:
    template<typename Field>
    void takeField(Field &field, quint64 &rest)
    {
        if (!isSound())
            return;
        if (rest == 0)
            return reject(QStringLiteral("a field is missing"));
        get(field);
        --rest;
    }
    template<typename Values>
    void getAll(Values &values)
    {
        values.clear();
        const quint64 length = enterArray();
        for (quint64 i = 0; isSound() && i < length; ++i) {
            typename Values::value_type value{};
            get(value);
            values.push_back(std::move(value));
        }
        leaveArray();
    }
    std::optional<qint64> integer();
    bool takeNull();

    QCborStreamReader m_cbor;
    qsizetype m_size;
    QString m_error;
};

/// A message is `[kind, body]`, its kind the index in the direction's variant plus one.
template<typename Message>
QByteArray encodeMessage(const Message &message)
{
    QByteArray out;
    Writer writer(&out);
    writer.startArray(2);
    writer.put(quint64(message.index() + 1));
    std::visit([&writer](const auto &body) { writer.put(body); }, message);
    writer.endArray();
    return out;
}

/// Error::Unsupported for a kind that this version does not know (log and ignore it), Error::Protocol for everything
/// else (close the link). `direction` goes in front of the detail ("message from an agent").
template<typename Message>
Result<Message> decodeMessage(const QByteArray &bytes, const QString &direction)
{
    Reader reader(bytes);
    Message message;
    quint64 kind = 0;
    if (reader.enterArray() != 2)
        reader.reject(QStringLiteral("it is not a pair of kind and body"));
    if (reader.isSound())
        reader.get(kind);
    if (reader.isSound() && (kind == 0 || kind > std::variant_size_v<Message>)) {
        reader.skip();
        reader.leaveArray();
        reader.expectEnd();
        if (reader.isSound())
            return fail(Error::Code::Unsupported, QStringLiteral("%1: kind %2 is not known").arg(direction).arg(kind));
    }
    if (reader.isSound())
        reader.emplaceAlternative(message, kind - 1);
    reader.leaveArray();
    reader.expectEnd();
    if (!reader.isSound())
        return fail(
            Error::Code::Protocol, QStringLiteral("%1 (kind %2): %3").arg(direction).arg(kind).arg(reader.error()));
    return message;
}

} // namespace barto::message
