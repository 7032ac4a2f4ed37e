// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/capturereader.h"

#include "worker/capture/segments.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace barto {

namespace {

constexpr qsizetype skipBytes = 256 * 1024;
constexpr qsizetype packedFixedBytes = 1 + 2 + 8 + 4; ///< of a frame in PackedFrames, without its payload

std::string_view viewOf(const QByteArray &bytes, qsizetype from)
{
    return std::string_view(bytes.constData() + from, size_t(bytes.size() - from));
}

} // namespace

Result<CaptureReader> CaptureReader::open(const QString &folder, quint64 firstSeq)
{
    auto fd = openFolder(folder);
    if (!fd)
        return tl::unexpected(fd.error());
    CaptureReader reader;
    reader.m_folder = folder;
    reader.m_folderFd = std::move(*fd);
    reader.m_nextSeq = std::max<quint64>(firstSeq, 1);
    return reader;
}

void CaptureReader::seek(quint64 seq)
{
    if (seq != m_nextSeq)
        closeSegment();
    m_nextSeq = std::max<quint64>(seq, 1);
    m_atEnd = false;
}

void CaptureReader::closeSegment()
{
    m_segmentFd.reset();
    m_segment = 0;
}

auto CaptureReader::read(qsizetype maxBytes) -> Batch
{
    bool readTwice = false;
    for (;;) {
        Result<Place> place = Place{Place::Kind::Frames};
        if (m_segment == 0) {
            place = locate();
        } else {
            ReadBatch batch;
            const auto tail = readFrames(maxBytes, batch);
            if (!tail)
                return tl::unexpected(tail.error());
            if (!batch.frames.isEmpty())
                return batch;
            if (*tail == Tail::Unknown)
                return gap(m_nextSeq);
            // A torn frame may be one that was just being written when the shim went on to a new segment: look again.
            place = *tail == Tail::Clean ? placeAfterClean() : placeAfterTorn();
            if (place && place->kind == Place::Kind::Gap && *tail == Tail::Torn && !std::exchange(readTwice, true))
                continue;
        }
        if (!place)
            return tl::unexpected(place.error());
        if (place->kind == Place::Kind::Gap) {
            closeSegment();
            return gap(place->gapTo);
        }
        if (place->kind == Place::Kind::Nothing)
            return std::nullopt;
    }
}

/// No segment is open: finds the one that holds m_nextSeq.
auto CaptureReader::locate() -> Result<Place>
{
    const auto segments = listSegments(m_folderFd.number());
    if (!segments)
        return failAt(m_folder, segments.error());
    const auto later = std::find_if(segments->begin(), segments->end(),
        [this](const SegmentFile &segment) { return segment.firstSeq > m_nextSeq; });
    const quint64 laterSeq = later == segments->end() ? 0 : later->firstSeq;
    if (later == segments->begin())
        return laterSeq == 0 ? nothing() : Place{Place::Kind::Gap, laterSeq - 1};
    return locateIn(std::prev(later)->firstSeq, laterSeq);
}

/// `segment` is the last that begins at or before m_nextSeq, `later` the one after it (0 = none).
auto CaptureReader::locateIn(quint64 segment, quint64 later) -> Result<Place>
{
    const auto sound = openSegment(segment);
    if (!sound)
        return tl::unexpected(sound.error());
    quint64 reached = segment;
    if (*sound) {
        const auto skipped = skipTo(m_nextSeq);
        if (!skipped)
            return tl::unexpected(skipped.error());
        reached = *skipped;
        if (reached == m_nextSeq)
            return Place{Place::Kind::Frames};
    }
    closeSegment();
    if (later != 0)
        return Place{Place::Kind::Gap, later - 1};
    if (m_shimDead && reached == m_nextSeq) // the header itself is torn
        return Place{Place::Kind::Gap, m_nextSeq};
    return nothing();
}

/// The open segment ends after its last whole frame.
auto CaptureReader::placeAfterClean() -> Result<Place>
{
    // The next segment is named by the very number we want: no need to list the folder at each poke.
    const std::string name = capture::segmentName(m_nextSeq);
    struct stat status
    {
    };
    if (m_segment != m_nextSeq && ::fstatat(m_folderFd.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(status.st_mode)) { // as listSegments has it
        closeSegment();
        return Place{Place::Kind::Frames};
    }
    if (!m_shimDead)
        return nothing();
    const auto later = segmentAfter(m_segment);
    if (!later)
        return tl::unexpected(later.error());
    return placeBefore(*later);
}

/// The open segment goes on with something that is no whole frame.
auto CaptureReader::placeAfterTorn() -> Result<Place>
{
    const auto later = segmentAfter(m_segment);
    if (!later)
        return tl::unexpected(later.error());
    if (*later == 0 && m_shimDead)
        return Place{Place::Kind::Gap, m_nextSeq};
    return placeBefore(*later);
}

/// The open segment gives no more, and `later` is the one after it (0 = none).
auto CaptureReader::placeBefore(quint64 later) -> Place
{
    if (later == 0)
        return nothing();
    if (later > m_nextSeq)
        return Place{Place::Kind::Gap, later - 1};
    closeSegment(); // they overlap: m_nextSeq stands in a later one
    return Place{Place::Kind::Frames};
}

auto CaptureReader::nothing() -> Place
{
    m_atEnd = m_shimDead;
    return Place{Place::Kind::Nothing};
}

Result<quint64> CaptureReader::segmentAfter(quint64 number) const
{
    const auto segments = listSegments(m_folderFd.number());
    if (!segments)
        return failAt(m_folder, segments.error());
    for (const SegmentFile &segment : *segments) {
        if (segment.firstSeq > number)
            return segment.firstSeq;
    }
    return 0;
}

/// False if its header is torn, damaged or of another segment.
Result<bool> CaptureReader::openSegment(quint64 number)
{
    const std::string name = capture::segmentName(number);
    const QString place = m_folder + QLatin1Char('/') + QString::fromStdString(name);
    m_segmentFd.reset(::openat(m_folderFd.number(), name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!m_segmentFd.isOpen())
        return failErrno(QStringLiteral("open ") + place, errno);
    m_segment = number;
    m_offset = qint64(capture::SegmentHeader::size);
    const auto bytes = readAt(m_segmentFd.number(), 0, capture::SegmentHeader::size, place);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto header = capture::decodeSegmentHeader(viewOf(*bytes, 0));
    if (header && header->format != capture::segmentFormat)
        return fail(Error::Code::Unsupported,
            QStringLiteral("%1: the segment has format %2, this version knows %3")
                .arg(place)
                .arg(header->format)
                .arg(capture::segmentFormat));
    return header && header->firstSeq == number;
}

/// From the front of the open segment to frame `seq`, or as far as there are whole frames: the number reached.
Result<quint64> CaptureReader::skipTo(quint64 seq)
{
    quint64 number = m_segment;
    while (number < seq) {
        const auto bytes = readAt(m_segmentFd.number(), m_offset, skipBytes, m_folder);
        if (!bytes)
            return tl::unexpected(bytes.error());
        qsizetype at = 0;
        capture::RawFrame frame;
        size_t consumed = 0;
        while (number < seq) {
            const capture::Parsed parsed = capture::parseFrame(viewOf(*bytes, at), frame, consumed);
            if (parsed != capture::Parsed::Frame && parsed != capture::Parsed::Unknown)
                break;
            m_lastAt = fromMicroseconds(frame.instant);
            at += qsizetype(consumed);
            ++number;
        }
        m_offset += at;
        if (at == 0)
            break;
    }
    return number;
}

/// Fills `batch` with the frames that stand whole at m_offset. Unknown: the first is of no kind that we know, and was
/// stepped over in the file.
auto CaptureReader::readFrames(qsizetype maxBytes, ReadBatch &batch) -> Result<Tail>
{
    // On disk frames are a little larger than packed; at least one always fits.
    const qsizetype wanted = std::max<qsizetype>(maxBytes + maxBytes / 3, qsizetype(capture::maxFrameBytes));
    const auto bytes = readAt(m_segmentFd.number(), m_offset, wanted, m_folder);
    if (!bytes)
        return tl::unexpected(bytes.error());
    batch.firstSeq = m_nextSeq;
    qsizetype at = 0;
    Tail tail = Tail::Clean;
    while (at < bytes->size()) {
        capture::RawFrame frame;
        size_t consumed = 0;
        const capture::Parsed parsed = capture::parseFrame(viewOf(*bytes, at), frame, consumed);
        const bool first = batch.frames.isEmpty();
        if (parsed == capture::Parsed::Unknown && first) {
            m_offset += qint64(consumed);
            return Tail::Unknown;
        }
        if (parsed != capture::Parsed::Frame) {
            tail = Tail::Torn;
            break;
        }
        const qsizetype packed = packedFixedBytes + qsizetype(frame.payload.size());
        if (!first && batch.frames.byteSize() + packed > maxBytes) {
            tail = Tail::More;
            break;
        }
        m_lastAt = fromMicroseconds(frame.instant);
        batch.frames.append({frame.kindByte, frame.position, m_lastAt,
            QByteArrayView(frame.payload.data(), qsizetype(frame.payload.size()))});
        at += qsizetype(consumed);
    }
    m_offset += at;
    m_nextSeq += quint64(batch.frames.count());
    batch.lastSeq = m_nextSeq - 1;
    return tail;
}

/// Frames m_nextSeq to `to` are lost. Its instant is that of the last frame before it, else the folder's.
ReadBatch CaptureReader::gap(quint64 to)
{
    struct stat status
    {
    };
    if (m_lastAt == Instant() && ::fstat(m_folderFd.number(), &status) == 0)
        m_lastAt = fromMicroseconds(qint64(status.st_mtim.tv_sec) * 1'000'000);
    ReadBatch batch;
    batch.firstSeq = m_nextSeq;
    batch.lastSeq = to;
    GapPayload payload;
    payload.to = to;
    const std::string bytes = encode(payload);
    batch.frames.append({quint8(FrameKind::Gap), 0, m_lastAt, QByteArrayView(bytes.data(), qsizetype(bytes.size()))});
    m_nextSeq = to + 1;
    return batch;
}

} // namespace barto
