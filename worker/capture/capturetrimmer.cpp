// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/capturetrimmer.h"

#include "common/base/instanttext.h"
#include "worker/capture/segments.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr auto turn = 50ms;
constexpr size_t surveyedPerTurn = 500;
constexpr qsizetype deletedPerTurn = 8;
/// Beyond the few of each turn, a part of what is overdue: so deleting keeps up with any rate of new runs.
constexpr qsizetype overdueParts = 32;

Instant changedAt(const struct stat &status)
{
    return fromMicroseconds(qint64(status.st_mtim.tv_sec) * 1'000'000 + status.st_mtim.tv_nsec / 1000);
}

bool isOlder(int folder, const std::string &name, Instant than)
{
    struct stat status
    {
    };
    return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && changedAt(status) <= than;
}

} // namespace

CaptureTrimmer::CaptureTrimmer(Spool &spool, const Clock &clock, const KeepLimits &limits, QObject *parent)
    : QObject(parent), m_spool(spool), m_clock(clock), m_limits(limits)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CaptureTrimmer::work);
}

void CaptureTrimmer::acknowledge(const RunId &run, quint64 seq)
{
    quint64 &known = m_acknowledged[run];
    known = std::max(known, seq);
    m_unlooked.insert(run);
    if (isSpaceWanted())
        wake();
}

void CaptureTrimmer::trimDelivered(Microseconds olderThan)
{
    m_trimBefore = m_clock.now() - olderThan;
    qCInfo(lcCapture).noquote()
        << QStringLiteral("The server asks to delete what was delivered before %1.").arg(toIsoText(*m_trimBefore));
    wake();
}

bool CaptureTrimmer::isSpaceWanted() const
{
    return m_limits.keepDelivered == 0s || m_spool.used() > m_limits.maxBytes / 2;
}

void CaptureTrimmer::retire(const RunId &run)
{
    m_acknowledged.remove(run);
    m_unlooked.remove(run);
    const auto bytes = m_spool.moveToDone(run);
    if (!bytes) {
        qCWarning(lcCapture).noquote()
            << QStringLiteral("Run %1 is delivered, but its folder stays: %2").arg(run.text(), bytes.error().detail);
        return;
    }
    m_kept.push_back({run, m_clock.now(), *bytes});
    m_keptBytes += *bytes;
    Q_EMIT retired(run);
    if (isOldestExpired())
        wake();
    else
        armForExpiry();
}

void CaptureTrimmer::noteGrowth(const RunId &run)
{
    if (m_acknowledged.contains(run) && isSpaceWanted()) {
        m_unlooked.insert(run);
        wake();
    }
    if (!m_kept.empty() && m_keptBytes + m_spool.used() > m_limits.maxBytes)
        wake();
}

void CaptureTrimmer::survey()
{
    m_unsurveyed = m_spool.kept();
    if (!m_unsurveyed.empty())
        wake();
}

void CaptureTrimmer::wake()
{
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > turn)
        m_timer.start(turn);
}

void CaptureTrimmer::work()
{
    // Each does its share of a turn; all are asked.
    const bool surveyed = surveySome();
    const bool trimmed = trimSome();
    const bool expired = expireSome();
    if (surveyed || trimmed || expired) {
        wake();
        return;
    }
    m_trimBefore.reset();
    armForExpiry();
    Q_EMIT settled();
}

/// True if there is more to do, as with all that follow.
bool CaptureTrimmer::surveySome()
{
    if (m_unsurveyed.empty())
        return false;
    for (size_t i = 0; i < surveyedPerTurn && !m_unsurveyed.empty(); ++i) {
        const RunId run = m_unsurveyed.back();
        m_unsurveyed.pop_back();
        const auto folder = openFolder(m_spool.doneFolder(run));
        const auto segments = folder ? listSegments(folder->number()) : tl::unexpected(folder.error());
        struct stat status
        {
        };
        if (!segments || ::fstat(folder->number(), &status) != 0)
            continue;
        Kept kept{run, changedAt(status), 0};
        for (const SegmentFile &segment : *segments)
            kept.bytes += segment.bytes;
        m_surveyed.push_back(kept);
    }
    if (!m_unsurveyed.empty())
        return true;
    for (const Kept &kept : std::exchange(m_surveyed, {})) {
        m_keptBytes += kept.bytes;
        m_kept.push_back(kept);
    }
    std::stable_sort(m_kept.begin(), m_kept.end(), [](const Kept &a, const Kept &b) { return a.since < b.since; });
    return false;
}

/// Segments of runs that go on: those whose frames are all acknowledged, where the space is wanted.
bool CaptureTrimmer::trimSome()
{
    if ((!isSpaceWanted() && !m_trimBefore) || m_unlooked.isEmpty())
        return false;
    const auto first = m_unlooked.begin();
    const RunId run = *first;
    m_unlooked.erase(first);
    trimRun(run, m_acknowledged.value(run), isSpaceWanted() ? std::nullopt : m_trimBefore);
    return !m_unlooked.isEmpty();
}

/// With `before`: only those that were written to last before it.
void CaptureTrimmer::trimRun(const RunId &run, quint64 seq, std::optional<Instant> before)
{
    const auto folder = openFolder(m_spool.runFolder(run));
    const auto segments = folder ? listSegments(folder->number()) : tl::unexpected(folder.error());
    if (!segments) { // retired or set aside meanwhile
        m_acknowledged.remove(run);
        return;
    }
    for (size_t i = 0; i + 1 < segments->size() && (*segments)[i + 1].firstSeq <= seq + 1; ++i) {
        const std::string name = capture::segmentName((*segments)[i].firstSeq);
        if (before && !isOlder(folder->number(), name, *before))
            continue;
        if (::unlinkat(folder->number(), name.c_str(), 0) == 0)
            m_spool.release((*segments)[i].bytes);
        else
            qCWarning(lcCapture).noquote() << QStringLiteral("Run %1: %2 could not be deleted: %3")
                                                  .arg(run.text(), QString::fromStdString(name), systemMessage(errno));
    }
}

bool CaptureTrimmer::isOldestExpired() const
{
    if (m_kept.empty() || !m_unsurveyed.empty())
        return false;
    return qsizetype(m_kept.size()) > m_limits.maxFolders || m_keptBytes + m_spool.used() > m_limits.maxBytes
        || m_kept.front().since + m_limits.keepDelivered <= m_clock.now()
        || (m_trimBefore && m_kept.front().since <= *m_trimBefore);
}

bool CaptureTrimmer::expireSome()
{
    const qsizetype over = std::max<qsizetype>(qsizetype(m_kept.size()) - m_limits.maxFolders, 0);
    for (qsizetype left = deletedPerTurn + over / overdueParts; left > 0 && isOldestExpired(); --left) {
        const Kept oldest = m_kept.front();
        m_kept.pop_front();
        m_keptBytes -= oldest.bytes;
        if (!QDir(m_spool.doneFolder(oldest.run)).removeRecursively())
            qCWarning(lcCapture).noquote() << QStringLiteral("Run %1 is kept no longer, but %2 could not be deleted.")
                                                  .arg(oldest.run.text(), m_spool.doneFolder(oldest.run));
        Q_EMIT expired(oldest.run);
    }
    return isOldestExpired();
}

void CaptureTrimmer::armForExpiry()
{
    if (m_kept.empty() || m_timer.isActive())
        return;
    const auto left
        = std::chrono::ceil<std::chrono::milliseconds>(m_kept.front().since + m_limits.keepDelivered - m_clock.now());
    // A clock that was set back must not hold expiry up for ever: look at least once a day.
    m_timer.start(std::clamp<std::chrono::milliseconds>(left, turn, 24h));
}

} // namespace barto
