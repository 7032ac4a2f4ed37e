// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/pastlines.h"

#include <algorithm>

namespace barto {

PastLines::PastLines(OperatorClient &client, const RunFilter &filter, quint32 count, QObject *parent)
    : QObject(parent), m_client(client), m_filter(filter), m_count(count)
{
}

void PastLines::start()
{
    RunsRequest request;
    request.filter = m_filter;
    request.limit = m_count + 10; // some of them printed nothing
    m_client.send(request)
        ->on<RunPage>(this,
            [this](const RunPage &page) {
                for (const RunSummary &run : page.runs) {
                    if (run.lines > 0 && m_runs.size() < m_count)
                        m_runs.push_back(run);
                }
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                Q_EMIT failed(*error);
            else
                nextRun();
        });
}

void PastLines::nextRun()
{
    // Runs overlap, so a run that began earlier may have newer lines; but not many: as many runs as lines are looked
    // at.
    if (m_runs.empty())
        return end();
    m_client.send(RunRequest{m_runs.front().run.text()})
        ->on<RunDetail>(this,
            [this](const RunDetail &detail) {
                m_commands = {detail.commands.begin(), detail.commands.end()};
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && error->code != Error::Code::NotFound) // removed by a cleanup meanwhile
                return void(Q_EMIT failed(*error));
            nextCommand();
        });
}

void PastLines::nextCommand()
{
    while (!m_commands.empty() && m_commands.front().lines == 0)
        m_commands.pop_front();
    if (m_commands.empty()) {
        m_runs.pop_front();
        return nextRun();
    }
    const CommandSummary command = m_commands.front();
    m_commands.pop_front();
    LinesRequest request;
    request.run = m_runs.front().run;
    request.position = command.position;
    request.afterSeq = command.lines > m_count ? command.lines - m_count : 0;
    m_client.send(request)
        ->on<LinePage>(this, [this](const LinePage &page) { keep(page); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && error->code != Error::Code::NotFound)
                return void(Q_EMIT failed(*error));
            nextCommand();
        });
}

void PastLines::keep(const LinePage &page)
{
    const RunSummary &run = m_runs.front();
    page.lines.forEach(0, [&](qsizetype, const FrameView &frame) {
        if (isLine(frame.kind()))
            m_lines.push_back({run.run, run.client, run.schedule, frame.kindByte, page.position, frame.at,
                frame.payload.toByteArray()});
    });
}

void PastLines::end()
{
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const PastLine &a, const PastLine &b) { return a.at < b.at; });
    if (m_lines.size() > m_count)
        m_lines.erase(m_lines.begin(), m_lines.end() - m_count);
    Q_EMIT ready();
}

} // namespace barto
