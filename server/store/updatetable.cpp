// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/updatetable.h"

#include "server/store/runtable.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr std::size_t rowsAtOnce = 50; // ten values each: within what either database takes in one statement

QVariant sizeOrNull(const std::optional<quint64> &bytes)
{
    return bytes ? QVariant(qint64(*bytes)) : QVariant(QMetaType(QMetaType::LongLong));
}

} // namespace

Result<void> UpdateTable::store(const UpdateRecord &record)
{
    const Result<qint64> report = makeReport(record);
    if (!report)
        return tl::unexpected(report.error());
    if (*report == 0)
        return {};
    if (const Result<void> added = addPackages(*report, record.packages); !added)
        return added;
    return forgetOld(record);
}

/// 0: there is nothing to make.
Result<qint64> UpdateTable::makeReport(const UpdateRecord &record)
{
    bool isThere = false;
    const Result<void> looked = m_connection.each(QStringLiteral("SELECT id FROM update_report WHERE run_uuid = ?"),
        {record.run.bytes()}, [&isThere](const QSqlQuery &) { isThere = true; });
    if (!looked || isThere)
        return looked ? Result<qint64>(0) : tl::unexpected(looked.error());
    const Result<qint64> made = m_connection.change(
        QStringLiteral("INSERT INTO update_report (client_id, kind, schedule_id, run_uuid, at, state, applied, problem,"
                       " download, size_change)"
                       " SELECT client_id, ?, schedule_id, uuid, COALESCE(finished, at), ?, ?, ?, ?, ? FROM run"
                       " WHERE uuid = ?"),
        {int(record.kind), int(record.state), record.isApplied ? 1 : 0, textOf(record.problem),
            sizeOrNull(record.downloadBytes), orNull(record.sizeChange), record.run.bytes()});
    if (!made || *made == 0)
        return made;
    return m_connection.lastKey();
}

Result<void> UpdateTable::addPackages(qint64 report, const std::vector<PackageUpdate> &packages)
{
    for (std::size_t from = 0; from < packages.size(); from += rowsAtOnce) {
        const std::size_t count = std::min(rowsAtOnce, packages.size() - from);
        QString sql = QStringLiteral("INSERT INTO update_package (report_id, position, name, architecture, old_version,"
                                     " new_version, repository, download, size_change, security) VALUES ");
        QVariantList values;
        for (std::size_t i = from; i < from + count; ++i) {
            const PackageUpdate &package = packages[i];
            sql += i > from ? QStringLiteral(", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            : QStringLiteral("(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            values << report << int(i) << textOf(package.name) << textOf(package.architecture)
                   << textOf(package.oldVersion) << textOf(package.newVersion) << textOf(package.repository)
                   << sizeOrNull(package.downloadBytes) << orNull(package.sizeChange) << (package.isSecurity ? 1 : 0);
        }
        const Result<qint64> added = m_connection.change(sql, values);
        if (!added)
            return tl::unexpected(added.error());
    }
    return {};
}

Result<void> UpdateTable::forgetOld(const UpdateRecord &record)
{
    QVariantList reports;
    const Result<void> read = m_connection.each(
        QStringLiteral("SELECT o.id FROM update_report o JOIN update_report n ON n.client_id = o.client_id"
                       " AND n.kind = o.kind WHERE n.run_uuid = ? ORDER BY o.at DESC, o.id DESC"),
        {record.run.bytes()}, [&reports](const QSqlQuery &row) { reports << row.value(0); });
    if (!read)
        return read;
    for (qsizetype i = keptReports; i < reports.size(); ++i) {
        for (const QString &sql : {QStringLiteral("DELETE FROM update_package WHERE report_id = ?"),
                 QStringLiteral("DELETE FROM update_report WHERE id = ?")}) {
            if (const Result<qint64> gone = m_connection.change(sql, {reports[i]}); !gone)
                return tl::unexpected(gone.error());
        }
    }
    return {};
}

} // namespace barto::store
