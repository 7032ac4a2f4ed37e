// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/runchart.h"

#include "gui/model/durationtext.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QTimer>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace barto {

namespace {

QBarSet *barSet(const QString &name, const QColor &color)
{
    auto *set = new QBarSet(name);
    set->setColor(color);
    set->setPen(Qt::NoPen);
    return set;
}

QValueAxis *countAxis(double highest)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, highest);
    axis->setTickCount(3);
    axis->setLabelFormat(QStringLiteral("%d"));
    axis->applyNiceNumbers();
    return axis;
}

/// A value axis writes its labels in Latin-1, which has no unit for all languages.
QAbstractAxis *secondsAxis(double highest, const QLocale &locale)
{
    QValueAxis nice;
    nice.setRange(0, highest);
    nice.setTickCount(3);
    nice.applyNiceNumbers();
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(0, nice.max());
    for (int tick = 0; tick < nice.tickCount(); ++tick) {
        const double seconds = nice.max() * tick / std::max(1, nice.tickCount() - 1);
        axis->append(durationText(Microseconds(qint64(seconds * 1e6)), locale), seconds);
    }
    return axis;
}

} // namespace

RunChart::RunChart(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    setMinimumSize(140, 120);
}

void RunChart::setContents(const OverviewContents &contents, Instant now, const TimeFormat &times)
{
    m_bounds = contents.bounds;
    m_isDaily = contents.isDaily;
    m_times = times;
    m_buckets.clear();
    for (std::size_t i = 0; i + 1 < m_bounds.size() && m_bounds[i] <= now; ++i)
        m_buckets.emplace_back();
    for (const RunCounts &counts : contents.totals) {
        if (counts.bucket >= m_buckets.size())
            continue;
        Bucket &bucket = m_buckets[counts.bucket];
        bucket.failed = double(counts.failed + counts.lost + counts.notStarted);
        bucket.succeeded = double(counts.total() - counts.skipped) - bucket.failed;
        if (counts.medianTook)
            bucket.median = std::chrono::duration<double>(*counts.medianTook).count();
        if (counts.took95)
            bucket.most = std::chrono::duration<double>(*counts.took95).count();
    }
    describe();
    if (m_view)
        rebuild();
}

void RunChart::setKind(Kind kind)
{
    m_kind = kind;
    describe();
    if (m_view)
        rebuild();
}

void RunChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_view)
        QTimer::singleShot(0, this, &RunChart::build);
}

void RunChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_view)
        rebuild();
}

void RunChart::build()
{
    if (m_view)
        return;
    auto *chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view = new QChartView(chart, this);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    layout()->addWidget(m_view);
    rebuild();
}

void RunChart::rebuild()
{
    QChart *chart = m_view->chart();
    chart->removeAllSeries();
    for (QAbstractAxis *axis : chart->axes())
        chart->removeAxis(axis), delete axis; // the chart has given it up
    if (m_buckets.empty())
        return;
    switch (m_kind) {
    case Kind::Runs:
        return addRuns();
    case Kind::Failures:
        return addFailures();
    case Kind::Durations:
        return addDurations();
    }
}

void RunChart::addRuns()
{
    const Theme &theme = Theme::of(this);
    QBarSet *succeeded = barSet(tr("succeeded"), theme.chartSuccess);
    QBarSet *failed = barSet(tr("failed"), theme.failed);
    double highest = 1;
    for (const Bucket &bucket : m_buckets) {
        succeeded->append(bucket.succeeded);
        failed->append(bucket.failed);
        highest = std::max(highest, bucket.succeeded + bucket.failed);
    }
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.78);
    series->append(succeeded);
    series->append(failed);
    m_view->chart()->addSeries(series);
    addAxes(countAxis(highest));
}

void RunChart::addFailures()
{
    QBarSet *failed = barSet(tr("failed"), Theme::of(this).failed);
    double highest = 1;
    for (const Bucket &bucket : m_buckets) {
        failed->append(bucket.failed);
        highest = std::max(highest, bucket.failed);
    }
    auto *series = new QStackedBarSeries;
    series->setBarWidth(0.78);
    series->append(failed);
    m_view->chart()->addSeries(series);
    addAxes(countAxis(highest));
}

void RunChart::addDurations()
{
    const Theme &theme = Theme::of(this);
    auto *median = new QLineSeries;
    auto *most = new QLineSeries;
    median->setPen(QPen(theme.link, 2));
    most->setPen(QPen(theme.muted, 1.5, Qt::DashLine));
    double highest = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        if (m_buckets[i].median)
            median->append(double(i), *m_buckets[i].median);
        if (m_buckets[i].most)
            most->append(double(i), *m_buckets[i].most);
        highest = std::max({highest, m_buckets[i].median.value_or(0), m_buckets[i].most.value_or(0)});
    }
    m_view->chart()->addSeries(most);
    m_view->chart()->addSeries(median);
    addAxes(secondsAxis(std::max(highest, 0.001), m_times.locale()));
}

void RunChart::addAxes(QAbstractAxis *vertical)
{
    const Theme &theme = Theme::of(this);
    const QFont small = fonts::caption(font());
    QPen grid(theme.border, 1, Qt::DotLine);
    vertical->setGridLinePen(grid);
    vertical->setLineVisible(false);
    auto *horizontal = new QCategoryAxis;
    horizontal->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const int count = int(m_buckets.size());
    horizontal->setRange(-0.5, count - 0.5);
    for (int i = 0; i < count; ++i) {
        // Categories must differ; what cannot be seen makes them.
        if (const QString label = timeLabel(i); !label.isEmpty())
            horizontal->append(label + QString(i, QChar(0x200B)), i);
    }
    horizontal->setGridLineVisible(false);
    horizontal->setLinePen(QPen(theme.border));
    for (QAbstractAxis *axis : {vertical, static_cast<QAbstractAxis *>(horizontal)}) {
        axis->setLabelsFont(small);
        axis->setLabelsBrush(theme.muted);
    }
    m_view->chart()->addAxis(vertical, Qt::AlignLeft);
    m_view->chart()->addAxis(horizontal, Qt::AlignBottom);
    for (QAbstractSeries *series : m_view->chart()->series())
        series->attachAxis(vertical), series->attachAxis(horizontal);
}

/// Of a bucket's begin; empty where none stands below it.
QString RunChart::timeLabel(int bucket) const
{
    const int count = int(m_buckets.size());
    const LocalInstant local = m_times.zoneFor().toLocal(m_bounds[std::size_t(bucket)]);
    if (m_isDaily) {
        const int step = std::max(1, count / 4);
        return bucket % step == step / 2 ? dayText(dateOf(local), m_times.locale()) : QString();
    }
    const int hour = timeOf(local).hour();
    if (timeOf(local).minute() != 0 || hour % (count > 24 ? 12 : 6) != 0)
        return {};
    return hour == 0 ? m_times.locale().toString(dateOf(local), QStringLiteral("ddd"))
                     : timeOf(local).toString(QStringLiteral("HH:mm"));
}

void RunChart::describe()
{
    double runs = 0;
    double failed = 0;
    for (const Bucket &bucket : m_buckets) {
        runs += bucket.succeeded + bucket.failed;
        failed += bucket.failed;
    }
    setAccessibleName(tr("Chart of runs over time"));
    setAccessibleDescription(
        tr("%n run(s)", nullptr, int(runs)) + QStringLiteral(", ") + tr("%n of them failed", nullptr, int(failed)));
}

} // namespace barto
