// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

namespace barto::torture {

/// What was done and what was found, by name: "kill agent", "lines".
class Figures
{
public:
    void add(const QString &name, qint64 count = 1) { m_counts[name] += count; }
    qint64 operator[](const QString &name) const { return m_counts.value(name); }
    const QMap<QString, qint64> &all() const { return m_counts; }
    QJsonObject json() const
    {
        QJsonObject object;
        for (auto count = m_counts.begin(); count != m_counts.end(); ++count)
            object.insert(count.key(), count.value());
        return object;
    }

private:
    QMap<QString, qint64> m_counts;
};

} // namespace barto::torture
