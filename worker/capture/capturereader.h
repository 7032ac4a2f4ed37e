// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/result.h"
#include "common/job/packedframes.h"

#include <QString>

#include <optional>

namespace barto {

/// Frames firstSeq..lastSeq of one run. Either frames one after the other (count = lastSeq - firstSeq + 1), or exactly
/// one Gap frame (at firstSeq, GapPayload.to = lastSeq) that stands for frames which the disk lost.
struct ReadBatch
{
    quint64 firstSeq = 0;
    quint64 lastSeq = 0;
    PackedFrames frames;
};

/// Reads the frames of one run's folder (in .runs or .done) in order, also while its shim writes them. Holds one
/// descriptor of the folder and one of the segment it is in, and no buffer between reads. Any thread, one at a time.
///
/// The folder may be moved while it is read (from .runs to .done); trimmed segments become a Gap.
/// A "run finished" frame need not be the last one: late lines of a daemon that a command left may follow it.
class CaptureReader
{
public:
    /// Starts at frame `firstSeq` (from 1). Error::NotFound or Io if the folder cannot be opened.
    static Result<CaptureReader> open(const QString &folder, quint64 firstSeq = 1);

    /// The next frames: at least one, and no more than fit `maxBytes` (PackedFrames::byteSize) if they are several.
    /// None = no whole frame is there (yet): wait for RunSupervisor::framesGrew, or see atEnd().
    /// Error::Unsupported for a segment of a newer format, Io if the disk fails: set the run aside.
    Result<std::optional<ReadBatch>> read(qsizetype maxBytes);

    /// The number that the next read starts at.
    quint64 nextSeq() const { return m_nextSeq; }
    /// Goes to frame `seq`, forwards or back (the server wants another number, or its store has gone back).
    void seek(quint64 seq);

    /// To be called once the shim is known to be dead (RunSupervisor::runEnded; always so in .done). Only then is a
    /// torn end a gap and can the end be reached.
    void setShimDead() { m_shimDead = true; }
    /// True after a read that gave none with the shim dead: there will be no more frames.
    bool atEnd() const { return m_atEnd; }

private:
    /// What stands at m_nextSeq: frames (m_segmentFd and m_offset are there), nothing, or a gap up to a number.
    struct Place
    {
        enum class Kind { Frames, Nothing, Gap } kind = Kind::Nothing;
        quint64 gapTo = 0;
    };
    enum class Tail { More, Clean, Torn, Unknown };
    using Batch = Result<std::optional<ReadBatch>>;

    CaptureReader() = default;
    Result<Place> locate();
    Result<Place> locateIn(quint64 segment, quint64 later);
    Result<Place> placeAfterClean();
    Result<Place> placeAfterTorn();
    Place placeBefore(quint64 later);
    Result<bool> openSegment(quint64 number);
    Result<quint64> skipTo(quint64 seq);
    Result<Tail> readFrames(qsizetype maxBytes, ReadBatch &batch);
    ReadBatch gap(quint64 to);
    Place nothing();
    Result<quint64> segmentAfter(quint64 number) const;
    void closeSegment();

    QString m_folder; ///< for error messages: the folder may have been moved since
    FileDescriptor m_folderFd;
    FileDescriptor m_segmentFd;
    quint64 m_segment = 0; ///< first frame of the open segment; 0 = none is open
    qint64 m_offset = 0; ///< of frame m_nextSeq in it
    quint64 m_nextSeq = 1;
    Instant m_lastAt;
    bool m_shimDead = false;
    bool m_atEnd = false;
};

/// What a run's last segment says: needed to judge a dead shim's run, and to signal a living shim.
struct CaptureTail
{
    bool finished = false; ///< "run finished" is there
    quint32 shimPid = 0; ///< 0 = nothing was written yet
};
/// Reads the last sound segment of the folder (at most one, 16 MiB). Error::Io.
Result<CaptureTail> readTail(const QString &folder);

} // namespace barto
