// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/signalwatch.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace barto {

namespace {

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, number);
    return signals;
}

} // namespace

void SignalWatch::block()
{
    const sigset_t signals = watchedSignals();
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    // A console log whose reader has gone must not end the agent. Jobs get the default back from their shim.
    std::signal(SIGPIPE, SIG_IGN);
}

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    const sigset_t signals = watchedSignals();
    m_fd.reset(::signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC));
    m_notifier = std::make_unique<QSocketNotifier>(m_fd.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::read);
}

void SignalWatch::read()
{
    signalfd_siginfo info{};
    while (::read(m_fd.number(), &info, sizeof(info)) == ssize_t(sizeof(info))) {
        if (info.ssi_signo == SIGHUP)
            Q_EMIT reopenRequested();
        else
            Q_EMIT stopRequested(info.ssi_signo == SIGINT ? QStringLiteral("SIGINT") : QStringLiteral("SIGTERM"));
    }
}

} // namespace barto
