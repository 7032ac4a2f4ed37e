// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/updatesmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"

#include <algorithm>

namespace barto {

namespace {

QList<Column> columnsOfUpdates()
{
    return {
        {QStringLiteral("client"), UpdatesModel::tr("Client"), 20},
        {QStringLiteral("kind"), UpdatesModel::tr("Kind"), 12},
        {QStringLiteral("packages"), UpdatesModel::tr("Packages"), 10, Qt::AlignRight},
        {QStringLiteral("security"), UpdatesModel::tr("Security"), 9, Qt::AlignRight},
        {QStringLiteral("checked"), UpdatesModel::tr("Checked"), 20},
        {QStringLiteral("newest"), UpdatesModel::tr("Newest"), 30, Qt::AlignLeft, true},
    };
}

QList<Column> columnsOfPackages()
{
    return {
        {QStringLiteral("package"), PackagesModel::tr("Package"), 24, Qt::AlignLeft, true},
        {QStringLiteral("installed"), PackagesModel::tr("Installed"), 22},
        {QStringLiteral("available"), PackagesModel::tr("Available"), 22},
        {QStringLiteral("repository"), PackagesModel::tr("Repository"), 20},
        {QStringLiteral("download"), PackagesModel::tr("Download"), 11, Qt::AlignRight},
    };
}

/// What a row says of the packages: the security updates first.
QString newest(const UpdateReport &report)
{
    QStringList names;
    for (const bool isSecurity : {true, false})
        for (const PackageUpdate &package : report.packages)
            if (package.isSecurity == isSecurity && names.size() < 6)
                names.append(QStringLiteral("%1 %2").arg(package.name, package.newVersion));
    return names.join(QStringLiteral(", "));
}

} // namespace

quint64 securityUpdates(const UpdateReport &report)
{
    return quint64(std::ranges::count_if(report.packages, &PackageUpdate::isSecurity));
}

UpdatesModel::UpdatesModel(QObject *parent) : ValueModel(columnsOfUpdates(), parent) { }

void UpdatesModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    refresh();
}

void UpdatesModel::setNow(Instant now)
{
    m_now = now;
    refresh();
}

QString UpdatesModel::idOf(const UpdateReport &report) const
{
    return report.client + QLatin1Char('\n') + report.kind;
}

QVariant UpdatesModel::cell(const UpdateReport &report, const QString &column, int role) const
{
    if (column == QLatin1StringView("client"))
        return plainCell(report.client, role);
    if (column == QLatin1StringView("kind"))
        return plainCell(report.kind, role);
    if (column == QLatin1StringView("packages"))
        return countCell(report.packages.size(), role, m_times.locale());
    if (column == QLatin1StringView("security"))
        return countCell(securityUpdates(report), role, m_times.locale(), true);
    if (column == QLatin1StringView("checked"))
        return checkedCell(report, role);
    if (!report.problem.isEmpty()) {
        if (role == StatusRole)
            return int(Status::Late);
        return plainCell(report.problem, role);
    }
    if (report.packages.empty())
        return role == MutedRole ? QVariant(true) : plainCell(tr("up to date"), role);
    return plainCell(newest(report), role);
}

QVariant UpdatesModel::checkedCell(const UpdateReport &report, int role) const
{
    const bool isOld = m_now - report.checked > oldAfter;
    switch (role) {
    case Qt::DisplayRole:
        return m_times.dateTime(report.checked);
    case StatusRole:
        return isOld ? QVariant(int(Status::Late)) : QVariant();
    case Qt::ToolTipRole:
        return isOld
            ? tr("This report is %1 old.\n%2")
                  .arg(roughDurationText(m_now - report.checked, m_times.locale()), m_times.toolTip(report.checked))
            : m_times.toolTip(report.checked);
    case SortRole:
        return qint64(toMicroseconds(report.checked));
    default:
        return {};
    }
}

PackagesModel::PackagesModel(QObject *parent) : ValueModel(columnsOfPackages(), parent) { }

QString PackagesModel::idOf(const PackageUpdate &package) const
{
    return package.name + QLatin1Char('\n') + package.architecture + QLatin1Char('\n') + package.repository;
}

QVariant PackagesModel::cell(const PackageUpdate &package, const QString &column, int role) const
{
    if (column == QLatin1StringView("package")) {
        if (role == ToneRole && package.isSecurity)
            return int(Tone::Failed);
        const QString name = package.architecture.isEmpty()
            ? package.name
            : QString(package.name + QLatin1Char(':') + package.architecture);
        return role == Qt::ToolTipRole && package.isSecurity ? QVariant(tr("A security update."))
                                                             : plainCell(name, role);
    }
    if (column == QLatin1StringView("installed"))
        return plainCell(package.oldVersion, role);
    if (column == QLatin1StringView("available"))
        return plainCell(package.newVersion, role);
    if (column == QLatin1StringView("repository"))
        return plainCell(package.repository, role);
    if (role == SortRole)
        return package.downloadBytes.value_or(0);
    return role == Qt::DisplayRole && package.downloadBytes ? QVariant(bytesText(*package.downloadBytes)) : QVariant();
}

} // namespace barto
