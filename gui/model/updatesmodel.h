// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/packageupdate.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// Each client's last report of package updates, one row a kind.
class UpdatesModel : public ValueModel<UpdateReport>
{
    Q_OBJECT

public:
    explicit UpdatesModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times);
    void setNow(Instant now);

    static constexpr Microseconds oldAfter = std::chrono::hours(48); ///< then a report is marked

protected:
    QString idOf(const UpdateReport &report) const override;
    QVariant cell(const UpdateReport &report, const QString &column, int role) const override;

private:
    QVariant checkedCell(const UpdateReport &report, int role) const;

    TimeFormat m_times;
    Instant m_now;
};

quint64 securityUpdates(const UpdateReport &report);

/// The packages of one report.
class PackagesModel : public ValueModel<PackageUpdate>
{
    Q_OBJECT

public:
    explicit PackagesModel(QObject *parent = nullptr);

protected:
    QString idOf(const PackageUpdate &package) const override;
    QVariant cell(const PackageUpdate &package, const QString &column, int role) const override;
};

} // namespace barto
