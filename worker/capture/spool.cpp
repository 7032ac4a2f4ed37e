// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/spool.h"

#include "worker/capture/format.h"
#include "worker/capture/runorder.h"
#include "worker/capture/segments.h"

#include <QDir>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace barto {

Q_LOGGING_CATEGORY(lcCapture, "barto.worker.capture", QtInfoMsg)

namespace {

Result<void> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return failErrno(QStringLiteral("make the folder ") + path, errno);
    return {};
}

QStringList foldersIn(const QString &path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Unsorted);
}

/// A run's folder is named as RunId::text() writes it and in no other way.
std::optional<RunId> runNamed(const QString &name)
{
    const auto run = RunId::fromText(name);
    return run && run->text() == name ? std::optional(*run) : std::nullopt;
}

bool renameFolder(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

quint64 bytesOfSegments(const QString &folder)
{
    const auto fd = openFolder(folder);
    const auto segments = fd ? listSegments(fd->number()) : tl::unexpected(fd.error());
    quint64 bytes = 0;
    if (segments) {
        for (const SegmentFile &segment : *segments)
            bytes += segment.bytes;
    }
    return bytes;
}

} // namespace

Result<std::unique_ptr<Spool>> Spool::open(const QString &journalPath)
{
    std::unique_ptr<Spool> spool(new Spool); // make_unique cannot reach the private constructor
    spool->m_runs = journalPath + QStringLiteral(".runs");
    spool->m_done = journalPath + QStringLiteral(".done");
    spool->m_aside = journalPath + QStringLiteral(".aside");
    for (const QString &path : {spool->m_runs, spool->m_done}) {
        if (auto made = makeFolder(path); !made)
            return tl::unexpected(made.error());
    }
    auto runsFd = openFolder(spool->m_runs);
    if (!runsFd)
        return tl::unexpected(runsFd.error());
    spool->m_runsFd = std::move(*runsFd);
    const int used
        = ::openat(spool->m_runsFd.number(), capture::usedName, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (used < 0)
        return failErrno(QStringLiteral("open %1/%2").arg(spool->m_runs, QLatin1StringView(capture::usedName)), errno);
    spool->m_usedFd.reset(used);
    if (!spool->m_used.map(used))
        return failErrno(QStringLiteral("map %1/%2").arg(spool->m_runs, QLatin1StringView(capture::usedName)), errno);
    spool->recount();
    return spool;
}

QString Spool::runFolder(const RunId &run) const
{
    return QString(m_runs + QLatin1Char('/') + run.text());
}

QString Spool::doneFolder(const RunId &run) const
{
    return QString(m_done + QLatin1Char('/') + run.text());
}

QString Spool::find(const RunId &run) const
{
    for (const QString &folder : {runFolder(run), doneFolder(run)}) {
        if (QFile::exists(folder))
            return folder;
    }
    return {};
}

std::vector<RunId> Spool::runs()
{
    std::vector<RunId> found;
    for (const QString &name : foldersIn(m_runs)) {
        if (const auto run = runNamed(name))
            found.push_back(*run);
        else
            setAsideName(name, QStringLiteral("its name is no run's uuid"));
    }
    return found;
}

std::vector<RunId> Spool::kept() const
{
    std::vector<RunId> found;
    for (const QString &name : foldersIn(m_done)) {
        if (const auto run = runNamed(name))
            found.push_back(*run);
    }
    return found;
}

Result<RunHeader> Spool::header(const RunId &run) const
{
    const QString folder = find(run);
    if (folder.isEmpty())
        return fail(Error::Code::NotFound, QStringLiteral("run %1: there is no folder of it").arg(run.text()));
    const auto order = readOrder(folder);
    if (!order)
        return tl::unexpected(order.error());
    auto header = headerOf(*order);
    if (!header)
        return failAt(folder, header.error());
    if (header->run != run)
        return fail(Error::Code::Parse, QStringLiteral("%1: the order is of run %2").arg(folder, header->run.text()));
    return header;
}

bool Spool::isFull(quint64 maxBytes, quint64 minFree) const
{
    if (maxBytes != 0 && used() >= maxBytes)
        return true;
    struct statvfs status
    {
    };
    return minFree != 0 && ::fstatvfs(m_runsFd.number(), &status) == 0
        && quint64(status.f_bavail) * status.f_frsize < minFree;
}

void Spool::recount()
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        const quint64 before = m_used.value();
        const quint64 counted = countSegments();
        const bool quiet = m_used.value() == before;
        if (quiet || attempt == 4) {
            m_used.correct(before, counted);
            return;
        }
    }
}

quint64 Spool::countSegments() const
{
    quint64 bytes = 0;
    for (const QString &name : foldersIn(m_runs))
        bytes += bytesOfSegments(QString(m_runs + QLatin1Char('/') + name));
    return bytes;
}

void Spool::setAside(const RunId &run, const QString &reason)
{
    if (auto aside = setAsideName(run.text(), reason))
        m_followed.insert(run, std::move(*aside));
}

void Spool::followAside(const RunId &run, bool ended)
{
    const auto found = m_followed.find(run);
    if (found == m_followed.end())
        return;
    constexpr qint64 onceIn = 1000; // ms
    if (!ended && found->looked.isValid() && !found->looked.hasExpired(onceIn))
        return;
    found->looked.start();
    const quint64 bytes = bytesOfSegments(found->folder);
    if (bytes > found->released)
        release(bytes - std::exchange(found->released, bytes));
    if (ended)
        m_followed.erase(found);
}

QString Spool::asideFolder(const RunId &run) const
{
    return QString(m_aside + QLatin1Char('/') + run.text());
}

std::vector<RunId> Spool::asideRuns() const
{
    std::vector<RunId> found;
    for (const QString &name : foldersIn(m_aside)) {
        if (const auto run = runNamed(name))
            found.push_back(*run);
    }
    return found;
}

void Spool::beginToFollow(const RunId &run)
{
    // What is there now was not counted when `used` was counted anew.
    if (!m_followed.contains(run))
        m_followed.insert(run, {asideFolder(run), bytesOfSegments(asideFolder(run)), {}});
}

auto Spool::setAsideName(const QString &name, const QString &reason) -> std::optional<Aside>
{
    const QString from = m_runs + QLatin1Char('/') + name;
    const quint64 bytes = bytesOfSegments(from);
    QString to = m_aside + QLatin1Char('/') + name;
    for (int i = 2; QFile::exists(to); ++i)
        to = QStringLiteral("%1/%2.%3").arg(m_aside, name).arg(i);
    if (!makeFolder(m_aside) || !renameFolder(from, to)) {
        qCWarning(lcCapture).noquote() << QStringLiteral("%1 cannot be used (%2), nor be moved to %3: %4")
                                              .arg(from, reason, to, systemMessage(errno));
        return {};
    }
    release(bytes);
    qCWarning(lcCapture).noquote() << QStringLiteral(
        "%1 cannot be used (%2). It was moved to %3; delete it there once it is understood.")
                                          .arg(from, reason, to);
    return Aside{to, bytes, {}};
}

Result<quint64> Spool::moveToDone(const RunId &run)
{
    const QString from = runFolder(run);
    const quint64 bytes = bytesOfSegments(from);
    const QString poke = from + QLatin1Char('/') + QLatin1StringView(capture::pokeName);
    if (::unlink(QFile::encodeName(poke).constData()) != 0 && errno != ENOENT)
        return failErrno(QStringLiteral("remove ") + poke, errno);
    if (!renameFolder(from, doneFolder(run)))
        return failErrno(QStringLiteral("move %1 to %2").arg(from, m_done), errno);
    release(bytes);
    return bytes;
}

} // namespace barto
