// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/pager.h"

#include <QProcessEnvironment>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace barto::render {

QString Pager::commandFrom(const QProcessEnvironment &environment)
{
    const QString name = QStringLiteral("PAGER");
    const QString command = environment.contains(name) ? environment.value(name).trimmed() : QStringLiteral("less");
    return command == QLatin1StringView("cat") ? QString() : command;
}

int Pager::open()
{
    int ends[2];
    if (m_command.isEmpty() || ::pipe2(ends, O_CLOEXEC) != 0)
        return -1;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t none, restored;
    ::sigemptyset(&none);
    ::sigemptyset(&restored);
    for (const int number : {SIGINT, SIGPIPE})
        ::sigaddset(&restored, number);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &restored);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    ::setenv("LESS", "RFX", 0);
    const QByteArray command = m_command.toLocal8Bit();
    char shell[] = "sh", option[] = "-c";
    char *const arguments[] = {shell, option, const_cast<char *>(command.constData()), nullptr};
    const int failed = ::posix_spawn(&m_pid, "/bin/sh", &actions, &attributes, arguments, environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    ::close(ends[0]);
    if (failed != 0) {
        ::close(ends[1]);
        m_pid = -1;
        return -1;
    }
    ::signal(SIGINT, SIG_IGN);
    m_descriptor = ends[1];
    return m_descriptor;
}

void Pager::close()
{
    if (m_pid < 0)
        return;
    ::close(m_descriptor);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    m_pid = -1;
}

} // namespace barto::render
