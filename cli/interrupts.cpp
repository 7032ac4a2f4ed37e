// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/interrupts.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace barto {

namespace {

sigset_t interruptSet()
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    return set;
}

} // namespace

Interrupts::Interrupts()
{
    const sigset_t set = interruptSet();
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = FileDescriptor(::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
    if (!m_descriptor.isOpen()) {
        release();
        return;
    }
    m_notifier.emplace(m_descriptor.number(), QSocketNotifier::Read);
    connect(&*m_notifier, &QSocketNotifier::activated, this, &Interrupts::take);
}

void Interrupts::take()
{
    signalfd_siginfo info;
    if (::read(m_descriptor.number(), &info, sizeof info) != ssize_t(sizeof info))
        return;
    m_notifier->setEnabled(false);
    release();
    Q_EMIT interrupted();
}

void Interrupts::release()
{
    const sigset_t set = interruptSet();
    ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace barto
