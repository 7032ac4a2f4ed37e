// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QUuid>

#include <compare>
#include <functional>

namespace barto {

/// A uuid that cannot be mistaken for one of another kind. Random (version 4) when made by `make()`.
template<typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid) : m_uuid(uuid) { }

    static Id make() { return Id(QUuid::createUuid()); }
    /// From the 16 bytes of RFC 4122's order; Error::Parse for any other length.
    static Result<Id> fromBytes(QByteArrayView bytes)
    {
        if (bytes.size() != 16)
            return fail(Error::Code::Parse, QStringLiteral("a uuid has 16 bytes, not %1").arg(bytes.size()));
        return Id(QUuid::fromRfc4122(bytes));
    }
    /// From 8-4-4-4-12 hex digits; Error::Parse for anything else.
    static Result<Id> fromText(QStringView text)
    {
        const QUuid uuid = text.size() == 36 ? QUuid::fromString(text) : QUuid();
        if (uuid.isNull())
            return fail(Error::Code::Parse, QStringLiteral("'%1' is not a uuid").arg(text));
        return Id(uuid);
    }

    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const { return m_uuid; }
    bool isNull() const { return m_uuid.isNull(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using RunId = Id<struct RunTag>;
using CommandId = Id<struct CommandTag>;
using ClientId = Id<struct ClientTag>;
using FactId = Id<struct FactTag>;

} // namespace barto

template<typename Tag>
struct std::hash<barto::Id<Tag>>
{
    size_t operator()(const barto::Id<Tag> &id) const noexcept { return qHash(id); }
};
