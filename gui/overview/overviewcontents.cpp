// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/overviewcontents.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"
#include "gui/model/status.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <csignal>
#include <cstring>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

quint64 failedOf(const RunCounts &counts)
{
    return counts.failed + counts.lost + counts.notStarted;
}

quint64 ranOf(const RunCounts &counts)
{
    return counts.total() - counts.skipped;
}

/// A value for each bucket that has begun.
template<typename Count>
SparkValues spark(const std::vector<Instant> &bounds, Instant now, bool areFailures, Count count)
{
    SparkValues values;
    for (std::size_t i = 0; i + 1 < bounds.size() && bounds[i] <= now; ++i) {
        values.values.append(count(i));
        values.failures.append(areFailures && values.values.back() > 0);
    }
    return values;
}

AttentionItem itemOf(const RunSummary &run)
{
    AttentionItem item;
    item.at = run.finished.value_or(run.at);
    item.outcome = run.outcome;
    item.client = run.client;
    item.schedule = run.schedule;
    item.ending = endingText(run);
    item.why = run.reason.isEmpty() ? lastLineText(run) : run.reason;
    if (run.started && run.finished)
        item.took = *run.finished - *run.started;
    item.run = run.run;
    return item;
}

AttentionItem itemOf(const UnrunSlots &missing, const TimeFormat &times)
{
    AttentionItem item;
    item.at = missing.lastDue;
    item.isMissed = true;
    item.client = missing.client;
    item.schedule = missing.schedule;
    item.ending = missing.count > 1 ? Texts::tr("%n missed", nullptr, int(missing.count)) : Texts::tr("missed");
    item.why = unrunText(missing, times);
    return item;
}

QString link(const char *target, const QString &text)
{
    return linkText(QString::fromLatin1(target), text);
}

/// A count in words, and where it leads.
QString link(const char *target, const QString &text, quint64 count)
{
    return link(target, grouped(text, count));
}

} // namespace

QString linkText(const QString &target, const QString &text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(target, text.toHtmlEscaped());
}

QString endingText(const RunSummary &run)
{
    if (run.outcome == Outcome::Failed && run.signal) {
        const char *name = sigabbrev_np(*run.signal);
        return Texts::tr("signal %1").arg(name ? QString::fromLatin1(name) : QString::number(*run.signal));
    }
    if (run.outcome == Outcome::Failed && run.exitCode)
        return Texts::tr("exit %1").arg(*run.exitCode);
    switch (run.outcome) {
    case Outcome::Failed:
        return Texts::tr("failed");
    case Outcome::Lost:
        return Texts::tr("lost");
    case Outcome::NotStarted:
        return Texts::tr("not started");
    default:
        return outcomeWord(run.outcome);
    }
}

OverviewNumbers overviewNumbers(const OverviewContents &contents)
{
    OverviewNumbers numbers;
    for (const ClientStatus &client : contents.clients) {
        ++numbers.clientsKnown;
        if (client.state == ClientState::Up || client.state == ClientState::CatchingUp)
            ++numbers.clientsUp;
        else if (client.state == ClientState::Away)
            numbers.away.append(client.name);
    }
    numbers.running = contents.running.size();
    for (const RunCounts &counts : contents.totals) {
        numbers.runs += ranOf(counts);
        numbers.failed += failedOf(counts);
    }
    for (const RunCounts &counts : contents.before) {
        numbers.runsBefore += ranOf(counts);
        numbers.failedBefore += failedOf(counts);
    }
    QSet<QString> rows;
    for (const RunCounts &counts : contents.rows)
        if (failedOf(counts) > 0)
            rows.insert(contents.isByClient ? counts.client : counts.schedule);
    numbers.failedRows = int(rows.size());
    for (const UnrunSlots &missing : contents.unrun) {
        if (missing.state != UnrunSlots::State::Missed)
            continue;
        numbers.missed += missing.count;
        if (!numbers.missedClients.contains(missing.client))
            numbers.missedClients.append(missing.client);
    }
    return numbers;
}

std::vector<AttentionItem> attentionItems(const OverviewContents &contents, std::size_t most, const TimeFormat &times)
{
    std::vector<AttentionItem> items;
    for (const RunSummary &run : contents.failed)
        items.push_back(itemOf(run));
    for (const UnrunSlots &missing : contents.unrun)
        if (missing.state == UnrunSlots::State::Missed)
            items.push_back(itemOf(missing, times));
    std::ranges::stable_sort(items, std::greater(), &AttentionItem::at);
    if (items.size() > most)
        items.resize(most);
    return items;
}

SparkValues runSpark(const OverviewContents &contents, Instant now)
{
    std::vector<double> sums(contents.bounds.size());
    for (const RunCounts &counts : contents.totals)
        if (counts.bucket < sums.size())
            sums[counts.bucket] += double(ranOf(counts));
    return spark(contents.bounds, now, false, [&](std::size_t i) { return sums[i]; });
}

SparkValues failureSpark(const OverviewContents &contents, Instant now)
{
    std::vector<double> sums(contents.bounds.size());
    for (const RunCounts &counts : contents.totals)
        if (counts.bucket < sums.size())
            sums[counts.bucket] += double(failedOf(counts));
    return spark(contents.bounds, now, true, [&](std::size_t i) { return sums[i]; });
}

SparkValues missedSpark(const OverviewContents &contents, Instant now)
{
    return spark(contents.bounds, now, false, [&](std::size_t i) {
        double sum = 0;
        for (const UnrunSlots &missing : contents.unrun) {
            if (missing.state == UnrunSlots::State::Missed && missing.lastDue >= contents.bounds[i]
                && missing.lastDue < contents.bounds[i + 1])
                sum += double(missing.count);
        }
        return sum;
    });
}

QString overviewSentence(const OverviewNumbers &numbers, const QString &since)
{
    const int away = int(numbers.away.size());
    const QString clients = link("clients", Texts::tr("%n client(s)", "of a sentence", away));
    if (numbers.clientsKnown == 0)
        return Texts::tr("No clients yet.");
    if (numbers.failed == 0 && numbers.missed == 0) {
        const QString up = link("clients", Texts::tr("%n client(s) up", nullptr, int(numbers.clientsUp)));
        if (away == 0)
            return Texts::tr("All is well: %1, no failed, missed or lost runs %2.").arg(up, since);
        return Texts::tr("No failed, missed or lost runs %1; %2 away.").arg(since, clients);
    }
    QStringList bad;
    if (numbers.failed > 0)
        bad.append(link("failures", Texts::tr("%n run(s) failed", nullptr, int(numbers.failed)), numbers.failed));
    if (numbers.missed > 0)
        bad.append(link("missed", Texts::tr("%n slot(s) were missed", nullptr, int(numbers.missed)), numbers.missed));
    const QString events = bad.size() > 1 ? Texts::tr("%1 and %2").arg(bad[0], bad[1]) : bad[0];
    if (away == 0)
        return Texts::tr("%1 %2.").arg(events, since);
    return Texts::tr("%1 %2; %3 away.").arg(events, since, clients);
}

} // namespace barto
