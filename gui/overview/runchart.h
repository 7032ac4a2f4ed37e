// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/timeformat.h"
#include "gui/overview/overviewcontents.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QChart)
QT_FORWARD_DECLARE_CLASS(QChartView)
QT_FORWARD_DECLARE_CLASS(QAbstractAxis)

namespace barto {

/// Runs, failures or durations over time. The chart itself is made after the first paint: it takes some 20 ms.
class RunChart : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Runs, Failures, Durations };

    explicit RunChart(QWidget *parent);

    void setContents(const OverviewContents &contents, Instant now, const TimeFormat &times);
    void setKind(Kind kind);
    Kind kind() const { return m_kind; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Bucket
    {
        double succeeded = 0;
        double failed = 0;
        std::optional<double> median; ///< seconds
        std::optional<double> most; ///< 95 % took no longer
    };

    void build();
    void rebuild();
    void addRuns();
    void addFailures();
    void addDurations();
    void addAxes(QAbstractAxis *vertical);
    QString timeLabel(int bucket) const;
    void describe();

    QChartView *m_view = nullptr;
    std::vector<Instant> m_bounds;
    std::vector<Bucket> m_buckets;
    bool m_isDaily = false;
    TimeFormat m_times;
    Kind m_kind = Kind::Runs;
};

} // namespace barto
