// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace barto::torture {

/// All that the jobs have noted of themselves.
class Ledgers
{
public:
    struct Entry
    {
        QByteArray token;
        quint64 written[2] = {0, 0};
        bool isFinished = false;
    };

    explicit Ledgers(const QString &folder);

    /// Null if that command was never executed.
    const Entry *of(const QString &run, int position) const;
    QStringList runs() const;
    /// Commands that were executed more than once.
    const QStringList &twice() const { return m_twice; }
    qint64 count() const { return m_count; }

private:
    QHash<std::pair<QString, int>, Entry> m_entries;
    QStringList m_twice;
    qint64 m_count = 0;
};

} // namespace barto::torture
