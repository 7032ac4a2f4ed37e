// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/signals.h"

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace barto {

namespace {

sigset_t ourSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, number);
    return set;
}

} // namespace

void ProcessSignals::block()
{
    const sigset_t set = ourSignals();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

ProcessSignals::ProcessSignals(QObject *parent) : QObject(parent)
{
    const sigset_t set = ourSignals();
    m_descriptor.reset(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!m_descriptor.isOpen())
        qFatal("signalfd failed");
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ProcessSignals::read);
}

void ProcessSignals::read()
{
    signalfd_siginfo info = {};
    while (::read(m_descriptor.number(), &info, sizeof(info)) == ssize_t(sizeof(info))) {
        if (info.ssi_signo == SIGHUP)
            Q_EMIT reloadRequested();
        else
            Q_EMIT stopRequested();
    }
}

} // namespace barto
