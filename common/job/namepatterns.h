// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace barto {

/// Names as filters give them: one or more, with commas between them, `*` for any characters and `?` for one
/// ("web-*,db-1"). No pattern matches every name.
class NamePatterns
{
public:
    NamePatterns() = default;
    explicit NamePatterns(const QString &text);

    bool isEmpty() const { return m_patterns.isEmpty(); }
    bool matches(QStringView name) const;
    /// The name, where only one can match.
    std::optional<QString> onlyName() const;
    /// Those without `*` and `?`: who writes one out means that it exists.
    QStringList wholeNames() const;

private:
    QStringList m_patterns;
};

} // namespace barto
