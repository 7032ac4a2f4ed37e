// SPDX-License-Identifier: MIT OR Apache-2.0
// barto-shim: executes one run's order and captures what its commands print, whether or not an agent lives. Started by
// the agent only (worker/run), with the descriptors of worker/capture/format.h. What it has to say for itself stands in
// `shim.log` of the run's folder: it has no terminal, and no agent may be there to read.

#include "worker/shim/environment.h"
#include "worker/shim/runner.h"

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace barto;
namespace fds = barto::capture::shimfd;

namespace {

/// The fifo above all: in a command's hands it would hide the shim's death.
void keepDescriptorsFromCommands()
{
    ::close(fds::program);
    for (const int fd : {fds::folder, fds::poke, fds::used})
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

/// Returns the descriptor that delivers SIGCHLD and SIGUSR1, or -1.
int arrangeSignals()
{
    struct sigaction ignore
    {
    };
    ignore.sa_handler = SIG_IGN;
    for (const int number : {SIGHUP, SIGINT, SIGTERM, SIGPIPE, SIGXFSZ})
        ::sigaction(number, &ignore, nullptr);
    struct sigaction byDefault
    {
    };
    byDefault.sa_handler = SIG_DFL; // an inherited SIG_IGN would reap the commands behind our back
    ::sigaction(SIGCHLD, &byDefault, nullptr);
    sigset_t taken;
    sigemptyset(&taken);
    sigaddset(&taken, SIGCHLD);
    sigaddset(&taken, SIGUSR1);
    ::sigprocmask(SIG_SETMASK, &taken, nullptr);
    return ::signalfd(-1, &taken, SFD_CLOEXEC | SFD_NONBLOCK);
}

std::optional<capture::Order> readOrder()
{
    const FileDescriptor file(::openat(fds::folder, capture::orderName, O_RDONLY | O_CLOEXEC));
    std::string bytes;
    char part[16 * 1024];
    ssize_t got = file.isOpen() ? 1 : -1;
    while (file.isOpen() && bytes.size() <= capture::maxOrderBytes
        && (got = ::read(file.number(), part, sizeof(part))) > 0)
        bytes.append(part, std::size_t(got));
    if (got < 0) {
        shim::complain(fds::folder, std::string("cannot read the order: ") + std::strerror(errno));
        return {};
    }
    std::string why;
    auto order = capture::decodeOrder(bytes, why);
    if (!order)
        shim::complain(fds::folder, why);
    return order;
}

} // namespace

int main()
{
    keepDescriptorsFromCommands();
    ::prctl(PR_SET_NAME, "barto-shim");
    const FileDescriptor signalFd(arrangeSignals());
    if (!signalFd.isOpen()) {
        shim::complain(fds::folder, std::string("cannot take signals: ") + std::strerror(errno));
        return 1;
    }
    const auto order = readOrder();
    if (!order)
        return 1;
    capture::UsedCounter used;
    if (!used.map(fds::used))
        shim::complain(fds::folder, std::string("cannot map the spool's counter: ") + std::strerror(errno));
    ::close(fds::used);
    shim::FrameWriter writer(fds::folder, fds::poke, used, order->limits);
    const std::vector<char *> environment = shim::commandEnvironment(::environ);
    shim::Runner(*order, writer, signalFd.number(), environment.data()).run();
    return 0;
}
