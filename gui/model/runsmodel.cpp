// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/runsmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"

#include <algorithm>
#include <limits>

namespace barto {

namespace {

QList<Column> columnsOfRuns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {QStringLiteral("state"), RunsModel::tr("State"), 14, left, false, true, false, false, outcomeSample()},
        {QStringLiteral("due"), RunsModel::tr("Due"), 20},
        {QStringLiteral("client"), RunsModel::tr("Client"), 16, left, false, true, false, false},
        {QStringLiteral("schedule"), RunsModel::tr("Schedule"), 20, left, false, true, false, false},
        {QStringLiteral("late"), RunsModel::tr("Late"), 10, right},
        {QStringLiteral("took"), RunsModel::tr("Took"), 12, right},
        {QStringLiteral("ended"), RunsModel::tr("Ended"), 12, left, false, true, false, false},
        {QStringLiteral("lines"), RunsModel::tr("Lines"), 10, right, false, true, false, false},
        {QStringLiteral("command"), RunsModel::tr("Command"), 12, left, true, true, true, false},
    };
}

} // namespace

RunsModel::RunsModel(QObject *parent) : ColumnModel(columnsOfRuns(), parent) { }

void RunsModel::begin(std::vector<RunSummary> first)
{
    beginResetModel();
    m_top.clear();
    m_marks.clear();
    m_pages.clear();
    m_uses.clear();
    m_wanted.clear();
    m_rows = int(first.size());
    m_uses.push_front(0);
    m_pages.insert(0, {std::move(first), m_uses.begin()});
    endResetModel();
}

void RunsModel::addMarks(const std::vector<RunPlace> &marks, quint64 rows)
{
    m_marks.insert(m_marks.end(), marks.begin(), marks.end());
    // The last row counted need not have a mark yet; rows without one could not be asked for.
    const quint64 reachable = std::min<quint64>(rows, quint64(m_marks.size()) * pageRows);
    const int now = int(std::min<quint64>(reachable, std::numeric_limits<int>::max() / 2));
    if (now <= m_rows)
        return;
    beginInsertRows({}, rowCount(), int(m_top.size()) + now - 1);
    m_rows = now;
    endInsertRows();
}

void RunsModel::setPage(int page, std::vector<RunSummary> runs)
{
    m_wanted.remove(page);
    runs.resize(std::min<std::size_t>(runs.size(), pageRows));
    if (const auto known = m_pages.find(page); known != m_pages.end()) {
        known->runs = std::move(runs);
        return emitPage(page);
    }
    m_uses.push_front(page);
    m_pages.insert(page, {std::move(runs), m_uses.begin()});
    while (m_uses.size() > mostPages) {
        m_pages.remove(m_uses.back());
        m_uses.pop_back();
    }
    emitPage(page);
}

void RunsModel::emitPage(int page)
{
    const int first = int(m_top.size()) + page * pageRows;
    const int last = std::min(first + pageRows, rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

std::optional<RunPlace> RunsModel::mark(int page) const
{
    return page >= 0 && std::size_t(page) < m_marks.size() ? std::optional(m_marks[std::size_t(page)]) : std::nullopt;
}

void RunsModel::refreshTop(const std::vector<RunSummary> &newest)
{
    QHash<RunId, const RunSummary *> byId;
    for (const RunSummary &run : newest)
        byId.insert(run.run, &run);
    const auto renew = [&](std::vector<RunSummary> &runs) {
        for (RunSummary &run : runs)
            if (const RunSummary *now = byId.take(run.run))
                run = *now;
    };
    renew(m_top);
    const auto first = m_pages.find(0);
    if (first != m_pages.end())
        renew(first->runs);
    std::vector<RunSummary> added;
    for (const RunSummary &run : newest) {
        const bool isBelow = first != m_pages.end() && !first->runs.empty() && run.at < first->runs.front().at;
        if (byId.contains(run.run) && !isBelow)
            added.push_back(run);
    }
    if (!added.empty()) {
        beginInsertRows({}, 0, int(added.size()) - 1);
        m_top.insert(m_top.begin(), added.begin(), added.end());
        endInsertRows();
    }
    const int last = std::min(rowCount(), int(m_top.size()) + pageRows) - 1;
    if (last >= 0)
        Q_EMIT dataChanged(index(0, 0), index(last, columnCount() - 1));
}

void RunsModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RunsModel::setNow(Instant now)
{
    m_now = now;
    const int took = columnOf(QStringLiteral("took"));
    const int last = std::min(rowCount(), int(m_top.size()) + pageRows) - 1;
    if (last >= 0)
        Q_EMIT dataChanged(index(0, took), index(last, took));
}

bool RunsModel::hasRunning() const
{
    const auto isRunning = [](const RunSummary &run) { return run.outcome == Outcome::Running; };
    const auto first = m_pages.constFind(0);
    return std::ranges::any_of(m_top, isRunning)
        || (first != m_pages.cend() && std::ranges::any_of(first->runs, isRunning));
}

const RunSummary *RunsModel::runAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (row < int(m_top.size()))
        return &m_top[std::size_t(row)];
    const int below = row - int(m_top.size());
    const auto page = m_pages.find(below / pageRows);
    if (page == m_pages.end())
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, page->use);
    const std::size_t place = std::size_t(below % pageRows);
    return place < page->runs.size() ? &page->runs[place] : nullptr;
}

int RunsModel::rowOf(const QString &id) const
{
    const auto isIt = [&](const RunSummary &run) { return run.run.text() == id; };
    if (const auto found = std::ranges::find_if(m_top, isIt); found != m_top.end())
        return int(found - m_top.begin());
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const auto found = std::ranges::find_if(page->runs, isIt);
        if (found != page->runs.end())
            return int(m_top.size()) + page.key() * pageRows + int(found - page->runs.begin());
    }
    return -1;
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_top.size()) + m_rows;
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    const RunSummary *run = runAt(index.row());
    if (!run) {
        const int page = (index.row() - int(m_top.size())) / pageRows;
        if (role == Qt::DisplayRole && !m_wanted.contains(page) && !m_pages.contains(page)) {
            m_wanted.insert(page);
            Q_EMIT pageWanted(page);
        }
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…"))
            : role == MutedRole        ? QVariant(true)
                                       : QVariant();
    }
    if (role == IdRole)
        return run->run.text();
    return cell(*run, columns().at(index.column()).id, role);
}

QVariant RunsModel::cell(const RunSummary &run, const QString &column, int role) const
{
    if (column == QLatin1StringView("state"))
        return stateCell(run, role);
    if (column == QLatin1StringView("due"))
        return dueCell(run, role);
    if (column == QLatin1StringView("client"))
        return plainCell(run.client, role);
    if (column == QLatin1StringView("schedule"))
        return plainCell(run.schedule, role);
    if (column == QLatin1StringView("late")) {
        const auto late = latenessOf(run);
        return role != Qt::DisplayRole ? QVariant()
            : late                     ? durationText(*late, m_times.locale())
                                       : QStringLiteral("—");
    }
    if (column == QLatin1StringView("took"))
        return tookCell(run, role);
    if (column == QLatin1StringView("ended")) {
        const Status status = statusOf(run.outcome);
        return role == ToneRole && isAlarming(status) ? QVariant(int(toneOf(status))) : plainCell(endText(run), role);
    }
    if (column == QLatin1StringView("lines"))
        return role == Qt::DisplayRole ? QVariant(countText(run.lines, m_times.locale())) : QVariant();
    return plainCell(run.command, role);
}

QVariant RunsModel::stateCell(const RunSummary &run, int role) const
{
    const Status status = statusOf(run.outcome);
    switch (role) {
    case Qt::DisplayRole:
        return outcomeWord(run.outcome);
    case StatusRole:
        return int(status);
    case ToneRole:
        return isAlarming(status) ? QVariant(int(toneOf(status))) : QVariant();
    case Qt::ToolTipRole:
        return run.reason.isEmpty() ? QVariant() : QVariant(run.reason);
    default:
        return {};
    }
}

QVariant RunsModel::dueCell(const RunSummary &run, int role) const
{
    const Instant at = run.due.value_or(run.at);
    if (role == Qt::ToolTipRole)
        return run.due ? m_times.toolTip(at) : tr("By hand: %1").arg(m_times.toolTip(at));
    return role == Qt::DisplayRole ? QVariant(m_times.dateTime(at)) : QVariant();
}

QVariant RunsModel::tookCell(const RunSummary &run, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (run.outcome == Outcome::Running && run.started)
        return counterText(std::max(Microseconds(0), m_now - *run.started));
    const auto took = tookOf(run);
    return took ? durationText(*took, m_times.locale()) : QStringLiteral("—");
}

} // namespace barto
