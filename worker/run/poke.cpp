// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/run/poke.h"

#include "common/base/filedescriptor.h"

#include <cerrno>
#include <csignal>

#include <sys/syscall.h>
#include <unistd.h>

namespace barto {

Poke drainPoke(int poke)
{
    char bytes[4096];
    Poke found = Poke::Alive;
    for (;;) {
        const ssize_t got = ::read(poke, bytes, sizeof(bytes));
        if (got == 0)
            return Poke::Ended;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return found; // EAGAIN: a writer is there
        found = Poke::AliveAndGrew;
        if (got < ssize_t(sizeof(bytes)))
            return found; // the end, if it was one, will wake us again
    }
}

Result<Poke> askShimToCancel(const RunId &run, quint32 pid, int poke)
{
    const FileDescriptor pidfd(int(::syscall(SYS_pidfd_open, pid_t(pid), 0)));
    const int openError = errno;
    // Only now: a fifo that still has a writer proves that the number was the shim's when it was opened.
    Poke found = drainPoke(poke);
    if (found == Poke::AliveAndGrew && drainPoke(poke) == Poke::Ended) // bytes outlive their writer
        found = Poke::Ended;
    if (found == Poke::Ended)
        return fail(Error::Code::Conflict, QStringLiteral("run %1 has already ended").arg(run.text()));
    if (!pidfd.isOpen())
        return failErrno(QStringLiteral("find the helper program of run ") + run.text(), openError);
    if (::syscall(SYS_pidfd_send_signal, pidfd.number(), SIGUSR1, nullptr, 0) != 0)
        return failErrno(QStringLiteral("signal the helper program of run ") + run.text(), errno);
    return found;
}

} // namespace barto
