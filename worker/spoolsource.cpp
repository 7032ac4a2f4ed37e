// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/spoolsource.h"

#include "worker/capture/capturetrimmer.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace barto {

namespace {

constexpr std::size_t openReaders = 512;

} // namespace

SpoolSource::SpoolSource(Spool &spool, CaptureTrimmer &trimmer, std::function<void(const RunId &)> stored)
    : m_spool(spool), m_trimmer(trimmer), m_stored(std::move(stored))
{
}

std::vector<RunId> SpoolSource::undelivered()
{
    return m_spool.runs();
}

std::vector<RunId> SpoolSource::delivered()
{
    return m_spool.kept();
}

Result<RunHeader> SpoolSource::header(const RunId &run)
{
    return m_spool.header(run);
}

bool SpoolSource::isComplete(const RunId &run) const
{
    return m_ended.contains(run) || !QFile::exists(m_spool.runFolder(run));
}

Result<CaptureReader *> SpoolSource::readerAt(const RunId &run, quint64 seq)
{
    std::shared_ptr<CaptureReader> &reader = m_readers[run];
    if (!reader) {
        Result<CaptureReader> opened = CaptureReader::open(m_spool.find(run), seq);
        if (!opened) {
            m_readers.remove(run);
            return tl::unexpected(opened.error());
        }
        reader = std::make_shared<CaptureReader>(std::move(*opened));
        m_opened.push_back(run);
    }
    CaptureReader *found = reader.get();
    if (m_opened.size() > openReaders) {
        const RunId oldest = m_opened.front();
        m_opened.erase(m_opened.begin());
        m_readers.remove(oldest);
    }
    if (found->nextSeq() != seq)
        found->seek(seq);
    if (isComplete(run))
        found->setShimDead();
    return found;
}

Result<FrameRange> SpoolSource::read(const RunId &run, quint64 fromSeq, qsizetype maxBytes)
{
    const Result<CaptureReader *> reader = readerAt(run, fromSeq);
    if (!reader)
        return tl::unexpected(reader.error());
    Result<std::optional<ReadBatch>> batch = (*reader)->read(maxBytes);
    if (!batch)
        return tl::unexpected(batch.error());
    if (!*batch)
        return FrameRange{};
    return FrameRange{(*batch)->firstSeq, (*batch)->lastSeq, std::move((*batch)->frames)};
}

bool SpoolSource::acknowledged(const RunId &run, quint64 seq)
{
    if (seq > 0)
        m_stored(run);
    m_trimmer.acknowledge(run, seq);
    if (!isComplete(run) || !isReadToTheEnd(run, seq))
        return false;
    forget(run);
    if (QFile::exists(m_spool.runFolder(run)))
        m_delivered.push_back(run); // else it was delivered before, and only offered again
    return true;
}

void SpoolSource::acknowledgementsRemembered()
{
    for (const RunId &run : std::exchange(m_delivered, {}))
        m_trimmer.retire(run);
}

/// True if no frame follows `seq`. Leaves the reader where it was going to read on.
bool SpoolSource::isReadToTheEnd(const RunId &run, quint64 seq)
{
    if (const auto reader = m_readers.constFind(run); reader != m_readers.cend() && (*reader)->nextSeq() > seq + 1)
        return false; // frames behind it were read already
    const Result<CaptureReader *> reader = readerAt(run, seq + 1);
    if (!reader)
        return false;
    const Result<std::optional<ReadBatch>> batch = (*reader)->read(1);
    if (batch && !*batch)
        return (*reader)->atEnd();
    (*reader)->seek(seq + 1);
    return false;
}

void SpoolSource::setAside(const RunId &run, const QString &reason)
{
    forget(run);
    m_spool.setAside(run, reason);
}

void SpoolSource::forget(const RunId &run)
{
    m_readers.remove(run);
    std::erase(m_opened, run);
    m_ended.remove(run);
}

} // namespace barto
