// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/runwatch.h"

#include "common/job/frame.h"

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostCourses = 20'000; // more runs at once than a server lets go on

std::string_view bytesOf(QByteArrayView payload)
{
    return {payload.data(), std::size_t(payload.size())};
}

QString keyOf(const QString &client, const QString &schedule)
{
    return client + QLatin1Char('\n') + schedule;
}

} // namespace

RunWatch::RunWatch(Feed &feed, QObject *parent) : QObject(parent), m_feed(feed)
{
    m_again.setSingleShot(true);
    m_again.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &RunWatch::listen);
    connect(&m_feed, &Feed::stateChanged, this, &RunWatch::listen);
    listen();
}

void RunWatch::listen()
{
    if (!m_feed.isLive())
        return;
    learnFailing();
    m_courses.clear();
    TailRequest request;
    request.withoutLines = true;
    m_tail.replace(m_feed.send(request))
        ->on<TailPage>(this, [this](const TailPage &page) { take(page); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && m_feed.isLive())
                m_again.start();
        });
}

void RunWatch::learnFailing()
{
    m_failing.clear();
    m_failingCall.replace(m_feed.send(FailingRequest{}))->on<FailingPage>(this, [this](const FailingPage &page) {
        for (const FailingSchedule &failing : page.schedules)
            m_failing.insert(keyOf(failing.client, failing.schedule));
    });
}

void RunWatch::take(const TailPage &page)
{
    bool hasHappened = false;
    page.frames.forEach(0, [&](qsizetype, const FrameView &frame) {
        switch (frame.kind()) {
        case FrameKind::RunStarted:
            hasHappened = true;
            break;
        case FrameKind::CommandFinished:
            if (m_courses.size() < mostCourses || m_courses.contains(page.run))
                takeCommandEnd(m_courses[page.run], frame.payload);
            break;
        case FrameKind::RunFinished: {
            hasHappened = true;
            const auto end = decodeRunFinished(bytesOf(frame.payload));
            takeEnd(page, end && end->cancelled != 0);
            break;
        }
        default:
            break;
        }
    });
    if (hasHappened)
        Q_EMIT happened();
}

void RunWatch::takeCommandEnd(Course &course, QByteArrayView payload)
{
    const auto end = decodeCommandFinished(bytesOf(payload));
    if (!end || course.hasFailed)
        return;
    using Ending = CommandFinishedPayload::Ending;
    course.hasFailed = end->ending != Ending::Exited || end->value != 0;
    if (course.hasFailed && end->ending == Ending::Exited)
        course.exitCode = end->value;
    else if (course.hasFailed && end->ending == Ending::Signalled)
        course.signal = end->value;
}

void RunWatch::takeEnd(const TailPage &page, bool wasCancelled)
{
    const Course course = m_courses.take(page.run);
    const QString key = keyOf(page.client, page.schedule);
    EndedRun run{page.run, page.client, page.schedule, Outcome::Succeeded, course.exitCode, course.signal};
    if (wasCancelled)
        return;
    if (course.hasFailed) {
        run.outcome = Outcome::Failed;
        m_failing.insert(key);
        return Q_EMIT ended(run);
    }
    run.isRecovery = m_failing.remove(key);
    if (run.isRecovery)
        Q_EMIT ended(run);
}

} // namespace barto
