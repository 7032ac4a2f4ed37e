// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shim/runner.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <ctime>

#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace barto::shim {

namespace {

constexpr std::size_t readBytes = 64 * 1024; // what a pipe holds
constexpr std::chrono::milliseconds lookAgain{1000};
/// No order comes so long before its instant: what seems to be due later than this from now, is so because the clock
/// was set back.
constexpr std::chrono::microseconds longestHold{1'000'000};

std::int64_t wallClock()
{
    struct timespec now
    {
    };
    ::clock_gettime(CLOCK_REALTIME, &now);
    return std::int64_t(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

std::chrono::steady_clock::time_point in(std::uint32_t milliseconds)
{
    return std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
}

bool isDue(const Deadline &deadline)
{
    return deadline && *deadline <= std::chrono::steady_clock::now();
}

std::uint64_t microseconds(const struct timeval &time)
{
    return std::uint64_t(time.tv_sec) * 1'000'000 + std::uint64_t(time.tv_usec);
}

} // namespace

Runner::Runner(const capture::Order &order, FrameWriter &writer, int signalFd, char *const *environment)
    : m_order(order), m_writer(writer), m_signalFd(signalFd), m_environment(environment), m_bytes(readBytes)
{
}

void Runner::run()
{
    holdUntilDue();
    RunStartedPayload started;
    started.shimPid = std::uint32_t(::getpid());
    m_writer.append(std::uint8_t(FrameKind::RunStarted), 0, wallClock(), encode(started));
    startCommands();
    for (;;) {
        m_writer.flush();
        if (m_finished && m_commands.empty() && !m_writer.hasPending())
            return;
        m_full = m_writer.isFull();
        if (m_full)
            m_writer.leaveSegmentIfFull();
        wait();
        takeSignals();
        killWhenDue();
        readPipes();
        settle();
    }
}

/// By the steady clock, so that a wall clock set back meanwhile makes nobody wait for the same instant again.
void Runner::holdUntilDue()
{
    const std::optional<std::int64_t> due = m_order.dueLast ? m_order.dueLast : m_order.due;
    const std::chrono::microseconds early(due ? *due - wallClock() : 0);
    if (early.count() <= 0 || early > longestHold)
        return;
    const auto until = std::chrono::steady_clock::now() + early;
    while (!m_cancelled) {
        const std::int64_t left = std::chrono::nanoseconds(until - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            return;
        const struct timespec timeout
        {
            left / 1'000'000'000, left % 1'000'000'000
        };
        pollfd signals{m_signalFd, POLLIN, 0};
        ::ppoll(&signals, 1, &timeout, nullptr);
        takeSignals();
    }
}

/// Goes on to the next command that can be started; after the last one the run is finished.
void Runner::startCommands()
{
    while (m_started < m_order.commands.size()) {
        if (startNext())
            return;
    }
    RunFinishedPayload finished;
    finished.cancelled = m_cancelled ? 1 : 0;
    m_writer.append(std::uint8_t(FrameKind::RunFinished), 0, wallClock(), encode(finished));
    m_finished = true;
}

bool Runner::startNext()
{
    const std::string &text = m_order.commands[m_started].text;
    const auto position = std::uint16_t(++m_started);
    if (m_cancelled) {
        reportNotStarted(position, 0, CommandFinishedPayload::Cancelled);
        return false;
    }
    m_writer.append(std::uint8_t(FrameKind::CommandStarted), position, wallClock(), {});
    m_writer.flush(); // before the command can have printed anything
    Process process;
    const int failed = startCommand(m_order, text, m_environment, process);
    if (failed != 0) {
        reportNotStarted(position, failed, 0);
        return false;
    }
    Command &command = m_commands.emplace_back();
    command.position = position;
    command.pid = process.pid;
    command.streams[0].pipe = std::move(process.out);
    command.streams[1].pipe = std::move(process.err);
    command.streams[1].kind = FrameKind::Stderr;
    return true;
}

void Runner::reportNotStarted(std::uint16_t position, int number, std::uint8_t flags)
{
    CommandFinishedPayload payload;
    payload.ending = CommandFinishedPayload::Ending::NotStarted;
    payload.flags = flags;
    payload.value = number;
    m_writer.append(std::uint8_t(FrameKind::CommandFinished), position, wallClock(), encode(payload));
}

void Runner::wait()
{
    m_polled.assign(1, pollfd{m_signalFd, POLLIN, 0});
    for (Command &command : m_commands) {
        for (Stream &stream : command.streams) {
            if (stream.pipe.isOpen() && !isStalled())
                m_polled.push_back({stream.pipe.number(), POLLIN, 0});
        }
    }
    if (::poll(m_polled.data(), m_polled.size(), millisecondsToWait()) < 0)
        for (pollfd &polled : m_polled)
            polled.revents = 0;
    auto polled = m_polled.cbegin() + 1;
    for (Command &command : m_commands) {
        for (Stream &stream : command.streams)
            stream.mayRead = stream.pipe.isOpen() && !isStalled() && (polled++)->revents != 0;
    }
}

/// -1 = until something happens.
int Runner::millisecondsToWait() const
{
    const auto now = std::chrono::steady_clock::now();
    Deadline next = m_killAt;
    if (m_writer.hasPending() || isStalled())
        next = std::min(next.value_or(now + lookAgain), now + lookAgain);
    for (const Command &command : m_commands) {
        if (command.graceEnds && !command.reported)
            next = std::min(next.value_or(*command.graceEnds), *command.graceEnds);
    }
    if (!next)
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - now).count();
    return int(std::clamp<std::int64_t>(left, 0, 60'000));
}

void Runner::takeSignals()
{
    signalfd_siginfo info[8];
    ssize_t got = 0;
    bool asked = false;
    while ((got = ::read(m_signalFd, info, sizeof(info))) > 0) {
        for (std::size_t i = 0; i < std::size_t(got) / sizeof(info[0]); ++i)
            asked = asked || info[i].ssi_signo == SIGUSR1;
    }
    takeExits(); // first: a command that is over was not cancelled
    if (asked)
        cancel();
}

void Runner::takeExits()
{
    for (Command &command : m_commands) {
        if (command.exited)
            continue;
        // The raw call also fills in the rusage, which waitid does not offer and wait4 only when it reaps.
        siginfo_t ending{};
        if (::syscall(SYS_waitid, P_PID, command.pid, &ending, WEXITED | WNOHANG | WNOWAIT, &command.usage) != 0
            || ending.si_pid != command.pid)
            continue;
        command.exited = true;
        command.exitedAt = wallClock();
        command.ending = ending;
        command.graceEnds = in(m_order.limits.pipeGraceMs);
    }
}

void Runner::cancel()
{
    if (m_finished || m_cancelled)
        return;
    m_cancelled = true;
    for (Command &command : m_commands)
        command.cancelled = !command.exited;
    signalGroups(SIGTERM);
    signalGroups(SIGCONT); // a stopped one would not notice
    m_killAt = in(m_order.limits.termGraceMs);
}

void Runner::killWhenDue()
{
    if (!isDue(m_killAt))
        return;
    signalGroups(SIGKILL);
    m_killAt.reset();
}

/// Only groups whose leader is not reaped: their numbers are certainly still ours.
void Runner::signalGroups(int number)
{
    for (const Command &command : m_commands)
        ::kill(-command.pid, number);
}

void Runner::readPipes()
{
    for (Command &command : m_commands) {
        for (Stream &stream : command.streams) {
            if (stream.mayRead)
                readStream(command, stream);
        }
    }
}

void Runner::readStream(Command &command, Stream &stream)
{
    const ssize_t got = ::read(stream.pipe.number(), m_bytes.data(), m_bytes.size());
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    const std::int64_t now = wallClock();
    const auto emit = [&](std::string_view line, std::uint8_t flags) { takeLine(command, stream, line, flags, now); };
    if (got > 0) {
        stream.splitter.feed(std::string_view(m_bytes.data(), std::size_t(got)), emit);
        return;
    }
    stream.splitter.finish(emit);
    reportDropped(command, stream, now);
    stream.pipe.reset();
}

void Runner::takeLine(
    const Command &command, Stream &stream, std::string_view line, std::uint8_t flags, std::int64_t now)
{
    if (m_full) { // only with OnFull::Drop: else nothing would have been read
        stream.dropped += (flags & lineflag::cut) ? 0 : 1;
        return;
    }
    if (stream.dropped > 0)
        reportDropped(command, stream, now);
    const std::uint8_t late = command.reported ? lineflag::late : 0;
    m_writer.append(std::uint8_t(std::uint8_t(stream.kind) | flags | late), command.position, now, line);
    if (m_writer.isLarge())
        m_writer.flush();
}

void Runner::reportDropped(const Command &command, Stream &stream, std::int64_t now)
{
    if (stream.dropped == 0)
        return;
    DroppedPayload payload;
    payload.lines = std::exchange(stream.dropped, 0);
    m_writer.append(std::uint8_t(FrameKind::Dropped), command.position, now, encode(payload));
}

/// Reports and reaps what is over, and starts what comes next.
void Runner::settle()
{
    bool next = false;
    for (auto at = m_commands.begin(); at != m_commands.end();) {
        Command &command = *at;
        if (command.exited && isStalled() && command.hasOpenPipe())
            command.graceEnds = in(m_order.limits.pipeGraceMs); // it is us who hold the pipes up
        if (command.exited && !command.reported && (!command.hasOpenPipe() || isDue(command.graceEnds))) {
            reportFinished(command);
            next = true;
        }
        if (command.reported && !command.hasOpenPipe()) {
            while (::waitpid(command.pid, nullptr, 0) < 0 && errno == EINTR) { }
            at = m_commands.erase(at);
        } else {
            ++at;
        }
    }
    if (next)
        startCommands();
    if (m_commands.empty())
        m_killAt.reset();
}

void Runner::reportFinished(Command &command)
{
    for (Stream &stream : command.streams)
        reportDropped(command, stream, wallClock());
    CommandFinishedPayload payload;
    const bool signalled = command.ending.si_code != CLD_EXITED;
    payload.ending = signalled ? CommandFinishedPayload::Ending::Signalled : CommandFinishedPayload::Ending::Exited;
    payload.flags = std::uint8_t((command.hasOpenPipe() ? CommandFinishedPayload::PipesHeld : 0)
        | (command.cancelled ? CommandFinishedPayload::Cancelled : 0));
    payload.value = command.ending.si_status;
    payload.cpuMicroseconds = microseconds(command.usage.ru_utime) + microseconds(command.usage.ru_stime);
    payload.maxRssKib = std::uint64_t(command.usage.ru_maxrss);
    m_writer.append(std::uint8_t(FrameKind::CommandFinished), command.position, command.exitedAt, encode(payload));
    command.reported = true;
}

} // namespace barto::shim
