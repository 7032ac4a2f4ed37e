// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/capture/order.h"
#include "worker/shim/command.h"
#include "worker/shim/framewriter.h"
#include "worker/shim/linesplitter.h"

#include <array>
#include <chrono>
#include <list>
#include <optional>
#include <vector>

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace barto::shim {

using Deadline = std::optional<std::chrono::steady_clock::time_point>;

/// Executes one order from "run started" to "run finished", and goes on until the last pipe of a process that its
/// commands left behind is at its end. One thread, one poll.
///
/// The agent gives the order some milliseconds before the run is due: nothing is started before that instant.
///
/// The commands run one after the other. A command is reported finished when it has exited and its pipes are at their
/// end, or pipeGraceMs after its exit. It is reaped only when its pipes are done: until then its process group's number
/// cannot be handed out again, so a cancel never hits a stranger.
class Runner
{
public:
    /// `signalFd` delivers SIGCHLD and SIGUSR1.
    Runner(const capture::Order &order, FrameWriter &writer, int signalFd, char *const *environment);
    void run();

private:
    struct Stream
    {
        FileDescriptor pipe;
        FrameKind kind = FrameKind::Stdout;
        LineSplitter splitter;
        std::uint64_t dropped = 0;
        bool mayRead = false; ///< the last poll said so
    };
    struct Command
    {
        std::uint16_t position = 0;
        pid_t pid = -1;
        std::array<Stream, 2> streams;
        bool exited = false;
        bool reported = false; ///< "command finished" is appended; what still comes is late
        bool cancelled = false; ///< a cancel came before its exit
        std::int64_t exitedAt = 0;
        siginfo_t ending{};
        struct rusage usage
        {
        };
        Deadline graceEnds;

        bool hasOpenPipe() const { return streams[0].pipe.isOpen() || streams[1].pipe.isOpen(); }
    };

    void holdUntilDue();
    void startCommands();
    bool startNext();
    void reportNotStarted(std::uint16_t position, int number, std::uint8_t flags);
    void wait();
    int millisecondsToWait() const;
    void takeSignals();
    void takeExits();
    void cancel();
    void killWhenDue();
    void readPipes();
    void readStream(Command &command, Stream &stream);
    void takeLine(const Command &command, Stream &stream, std::string_view line, std::uint8_t flags, std::int64_t now);
    void reportDropped(const Command &command, Stream &stream, std::int64_t now);
    void settle();
    void reportFinished(Command &command);
    void signalGroups(int number);
    bool isStalled() const { return m_full && (m_order.limits.onFull == capture::OnFull::Block); }

    const capture::Order &m_order;
    FrameWriter &m_writer;
    int m_signalFd;
    char *const *m_environment;
    std::list<Command> m_commands; ///< those not reaped; the last may be the current one, all before it are late
    std::size_t m_started = 0; ///< commands of the order that were started or refused
    bool m_finished = false; ///< "run finished" is appended
    bool m_cancelled = false;
    bool m_full = false; ///< lines have to wait or are dropped
    Deadline m_killAt;
    std::vector<char> m_bytes;
    std::vector<pollfd> m_polled;
};

} // namespace barto::shim
