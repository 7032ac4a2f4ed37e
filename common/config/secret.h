// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/wipe.h"

#include <QByteArray>
#include <QDebug>

namespace barto {

/// A password, token or private key. It cannot be printed by accident: there is no stream operator and no conversion;
/// whoever needs the bytes says `reveal()`, which a reviewer finds. The last copy wipes the memory.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~Secret() { wipe(m_bytes); }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &reveal() const { return m_bytes; }

    /// For the comparison of two configurations of our own, not for checking what somebody presents.
    friend bool operator==(const Secret &, const Secret &) = default;

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const Secret &) = delete;

} // namespace barto
