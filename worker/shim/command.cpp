// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shim/command.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace barto::shim {

namespace {

struct Pipe
{
    FileDescriptor read;
    FileDescriptor write;

    bool open()
    {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
        read.reset(ends[0]);
        write.reset(ends[1]);
        return true;
    }
};

void resetSignals()
{
    // By the raw call: libc refuses its own two signals, and posix_spawn hands those on ignored.
    constexpr std::size_t kernelSetBytes = 8;
    struct
    {
        unsigned long handler, flags, restorer, mask; // zero: SIG_DFL
    } const byDefault{};
    for (int number = 1; number < NSIG; ++number)
        ::syscall(SYS_rt_sigaction, number, &byDefault, nullptr, kernelSetBytes); // KILL and STOP refuse: fine
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool setLimits(const capture::OrderLimits &limits)
{
    for (const capture::ResourceLimit &limit : limits.resources) {
        const struct rlimit value
        {
            limit.soft, limit.hard
        };
        if (::setrlimit(__rlimit_resource(limit.resource), &value) != 0)
            return false;
    }
    return true;
}

/// In the child: never returns. What fails is told through `report`.
[[noreturn]] void becomeCommand(
    const capture::Order &order, const std::string &text, char *const *environment, int out, int err, int report)
{
    ::setpgid(0, 0);
    resetSignals();
    if (setLimits(order.limits) && ::chdir(order.folder.c_str()) == 0 && ::dup2(out, STDOUT_FILENO) >= 0
        && ::dup2(err, STDERR_FILENO) >= 0) {
        char option[] = "-c";
        char *const arguments[]
            = {const_cast<char *>(order.shell.c_str()), option, const_cast<char *>(text.c_str()), nullptr};
        ::execve(order.shell.c_str(), arguments, environment);
    }
    const int number = errno;
    [[maybe_unused]] const ssize_t told = ::write(report, &number, sizeof(number));
    ::_exit(126);
}

/// The errno that the child met on its way to the exec; 0 once the exec has closed the pipe.
int awaitExec(int report)
{
    int number = 0;
    ssize_t got = 0;
    while ((got = ::read(report, &number, sizeof(number))) < 0 && errno == EINTR) { }
    return got == ssize_t(sizeof(number)) ? number : 0;
}

} // namespace

int startCommand(const capture::Order &order, const std::string &text, char *const *environment, Process &process)
{
    Pipe out;
    Pipe err;
    Pipe report;
    if (!out.open() || !err.open() || !report.open())
        return errno;
    const pid_t pid = ::fork();
    if (pid < 0)
        return errno;
    if (pid == 0)
        becomeCommand(order, text, environment, out.write.number(), err.write.number(), report.write.number());
    ::setpgid(pid, pid); // whoever is first: a cancel must find the group. After the exec this fails, rightly.
    report.write.reset();
    const int failed = awaitExec(report.read.number());
    if (failed != 0) {
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) { }
        return failed;
    }
    ::fcntl(out.read.number(), F_SETFL, O_NONBLOCK);
    ::fcntl(err.read.number(), F_SETFL, O_NONBLOCK);
    process = Process{pid, std::move(out.read), std::move(err.read)};
    return 0;
}

} // namespace barto::shim
