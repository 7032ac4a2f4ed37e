// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/run/shimlauncher.h"

#include "worker/capture/format.h"

#include <QFile>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto {

namespace {

namespace fds = capture::shimfd;

/// A duplicate above the numbers that a shim gets, so that putting one in its place closes no other.
FileDescriptor highDuplicate(int fd)
{
    return FileDescriptor(::fcntl(fd, F_DUPFD_CLOEXEC, fds::firstFree));
}

/// A new session, the signal mask empty but for SIGUSR1 (a cancel must not kill a shim that is not ready for it), every
/// signal at its default.
class SpawnAttributes
{
public:
    SpawnAttributes()
    {
        ::posix_spawnattr_init(&m_attributes);
        sigset_t mask;
        sigemptyset(&mask);
        sigaddset(&mask, SIGUSR1);
        sigset_t all;
        sigfillset(&all);
        ::posix_spawnattr_setsigmask(&m_attributes, &mask);
        ::posix_spawnattr_setsigdefault(&m_attributes, &all);
        ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&m_attributes); }
    SpawnAttributes(const SpawnAttributes &) = delete;
    SpawnAttributes &operator=(const SpawnAttributes &) = delete;

    const posix_spawnattr_t *operator&() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes;
};

class SpawnActions
{
public:
    SpawnActions() { ::posix_spawn_file_actions_init(&m_actions); }
    ~SpawnActions() { ::posix_spawn_file_actions_destroy(&m_actions); }
    SpawnActions(const SpawnActions &) = delete;
    SpawnActions &operator=(const SpawnActions &) = delete;

    void put(const FileDescriptor &from, int as) { ::posix_spawn_file_actions_adddup2(&m_actions, from.number(), as); }
    void closeFrom(int fd) { ::posix_spawn_file_actions_addclosefrom_np(&m_actions, fd); }
    const posix_spawn_file_actions_t *operator&() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions;
};

Result<void> writeOrder(int folderFd, const QByteArray &order)
{
    const FileDescriptor file(::openat(folderFd, capture::orderName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    qsizetype written = 0;
    while (file.isOpen() && written < order.size()) {
        const ssize_t n = ::write(file.number(), order.constData() + written, size_t(order.size() - written));
        if (n < 0 && errno != EINTR)
            break;
        written += std::max<ssize_t>(n, 0);
    }
    if (!file.isOpen() || written < order.size())
        return failErrno(QStringLiteral("write the run's order"), errno);
    return {};
}

Result<void> openPoke(RunFolder &made)
{
    const int folder = made.folder.number();
    if (::mkfifoat(folder, capture::pokeName, 0600) != 0)
        return failErrno(QStringLiteral("make the run's fifo"), errno);
    const FileDescriptor writing(::openat(folder, capture::pokeName, O_RDWR | O_NONBLOCK | O_CLOEXEC));
    made.poke.reset(::openat(folder, capture::pokeName, O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!writing.isOpen() || !made.poke.isOpen())
        return failErrno(QStringLiteral("open the run's fifo"), errno);
    made.pokeForShim = highDuplicate(writing.number());
    if (!made.pokeForShim.isOpen())
        return failErrno(QStringLiteral("open the run's fifo"), errno);
    return {};
}

Result<RunFolder> fillFolder(const QString &path, const QByteArray &order)
{
    const FileDescriptor folder(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    RunFolder made;
    made.folder = highDuplicate(folder.number());
    if (!made.folder.isOpen())
        return failErrno(QStringLiteral("open ") + path, errno);
    if (auto written = writeOrder(made.folder.number(), order); !written)
        return failAt(path, written.error());
    if (auto opened = openPoke(made); !opened)
        return failAt(path, opened.error());
    return made;
}

} // namespace

Result<RunFolder> makeRunFolder(const QString &path, const QByteArray &order)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0) {
        if (errno == EEXIST)
            return fail(Error::Code::Conflict, path + QStringLiteral(": the folder exists already"));
        return failErrno(QStringLiteral("make the folder ") + path, errno);
    }
    auto made = fillFolder(path, order);
    if (!made)
        removeRunFolder(path);
    return made;
}

void removeRunFolder(const QString &path)
{
    for (const char *name : {capture::orderName, capture::pokeName})
        ::unlink(QFile::encodeName(QString(path + QLatin1Char('/') + QLatin1StringView(name))).constData());
    ::rmdir(QFile::encodeName(path).constData());
}

Result<std::unique_ptr<ShimLauncher>> ShimLauncher::open(const QString &shimPath, int usedFd)
{
    std::unique_ptr<ShimLauncher> launcher(new ShimLauncher); // make_unique cannot reach the private constructor
    const QByteArray path = QFile::encodeName(shimPath);
    const FileDescriptor program(::open(path.constData(), O_RDONLY | O_CLOEXEC));
    if (!program.isOpen() || ::access(path.constData(), X_OK) != 0)
        return failErrno(QStringLiteral("open the helper program ") + shimPath, errno);
    const FileDescriptor null(::open("/dev/null", O_RDWR | O_CLOEXEC));
    launcher->m_program = highDuplicate(program.number());
    launcher->m_used = highDuplicate(usedFd);
    launcher->m_null = highDuplicate(null.number());
    if (!launcher->m_program.isOpen() || !launcher->m_used.isOpen() || !launcher->m_null.isOpen())
        return failErrno(QStringLiteral("prepare the helper program ") + shimPath, errno);
    return launcher;
}

Result<quint32> ShimLauncher::launch(const RunFolder &folder, const RunId &run) const
{
    const SpawnAttributes attributes;
    SpawnActions actions;
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        actions.put(m_null, standard);
    actions.put(folder.folder, fds::folder);
    actions.put(folder.pokeForShim, fds::poke);
    actions.put(m_used, fds::used);
    actions.put(m_program, fds::program);
    actions.closeFrom(fds::firstFree);

    static_assert(fds::program == 6);
    QByteArray name("barto-shim");
    QByteArray argument = run.text().toLatin1();
    char *const arguments[] = {name.data(), argument.data(), nullptr};
    pid_t pid = 0;
    const int failed = ::posix_spawn(&pid, "/proc/self/fd/6", &actions, &attributes, arguments, ::environ);
    if (failed != 0)
        return failErrno(QStringLiteral("start the run's helper program"), failed);
    return quint32(pid);
}

} // namespace barto
