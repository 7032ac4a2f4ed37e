// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/ledgers.h"

#include "tests/system/torture/ledger.h"

#include <QDirIterator>
#include <QFile>

#include <cstring>

namespace barto::torture {

Ledgers::Ledgers(const QString &folder)
{
    for (QDirIterator files(folder, QDir::Files); files.hasNext();) {
        QFile file(files.next());
        Ledger ledger{};
        QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (bytes.size() < qsizetype(sizeof(ledger)))
            continue; // killed before it had begun
        const auto *raw = reinterpret_cast<const Ledger *>(bytes.constData());
        const QString run = QString::fromLatin1(raw->run, qstrnlen(raw->run, sizeof(raw->run)));
        ++m_count;
        if (run.isEmpty())
            continue; // its shim was dead before it had begun
        const std::pair<QString, int> place(run, raw->position);
        if (m_entries.contains(place))
            m_twice += QStringLiteral("%1, command %2").arg(run).arg(raw->position);
        m_entries.insert(place,
            {file.fileName().section(QLatin1Char('/'), -1).toLatin1(), {raw->written[0].load(), raw->written[1].load()},
                raw->finished.load() == 1});
    }
}

const Ledgers::Entry *Ledgers::of(const QString &run, int position) const
{
    const auto found = m_entries.constFind({run, position});
    return found == m_entries.constEnd() ? nullptr : &*found;
}

QStringList Ledgers::runs() const
{
    QStringList all;
    for (auto entry = m_entries.keyBegin(); entry != m_entries.keyEnd(); ++entry)
        all += entry->first;
    all.removeDuplicates();
    return all;
}

} // namespace barto::torture
