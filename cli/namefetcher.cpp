// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/namefetcher.h"

#include "cli/commands/runnames.h"
#include "cli/operatorlink.h"
#include "cli/render/states.h"

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1500ms; ///< somebody is typing
constexpr quint32 recentRuns = 50;

} // namespace

NameFetcher::NameFetcher(const CliConfig &config, const Clock &clock, QObject *parent)
    : QObject(parent), m_link(operatorLink(config, 1s), clock), m_client(m_link)
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, &NameFetcher::done);
}

void NameFetcher::start(const CompletionPoint &point)
{
    m_deadline.start();
    if (point.wanted == CompletionPoint::Wanted::ClientNames)
        fetchClients();
    else if (point.wanted == CompletionPoint::Wanted::ScheduleNames)
        fetchSchedules(point.client);
    else
        fetchRuns();
    m_link.open();
}

void NameFetcher::fetchClients()
{
    m_client.send(ClientsRequest{})
        ->on<ClientPage>(this,
            [this](const ClientPage &page) {
                for (const ClientStatus &one : page.clients)
                    add(one.name, render::clientCell(one.state).text);
            })
        ->onEnd(this, [this](const std::optional<Error> &) { Q_EMIT done(); });
}

void NameFetcher::fetchSchedules(const QString &client)
{
    m_client.send(SchedulesRequest{client, {}, false})
        ->on<SchedulePage>(this,
            [this](const SchedulePage &page) {
                for (const ScheduleStatus &one : page.schedules)
                    add(one.schedule.name, one.schedule.onCalendar);
            })
        ->onEnd(this, [this](const std::optional<Error> &) { Q_EMIT done(); });
}

void NameFetcher::fetchRuns()
{
    RunsRequest request;
    request.limit = recentRuns;
    m_client.send(request)
        ->on<RunPage>(this,
            [this](const RunPage &page) {
                const int length = runPrefixLength(page.runs);
                for (const RunSummary &run : page.runs)
                    add(runPrefix(run.run, length),
                        run.schedule + QLatin1Char(' ') + run.client + QLatin1Char(' ') + render::resultCell(run).text);
            })
        ->onEnd(this, [this](const std::optional<Error> &) { Q_EMIT done(); });
}

/// A name that could not stand in a line of its own is none that can be typed.
void NameFetcher::add(const QString &word, const QString &description)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (word.isEmpty() || std::any_of(word.begin(), word.end(), isControl))
        return;
    const bool isThere = std::any_of(
        m_candidates.begin(), m_candidates.end(), [&word](const Candidate &one) { return one.word == word; });
    if (!isThere)
        m_candidates.push_back({word, description.simplified()});
}

} // namespace barto
