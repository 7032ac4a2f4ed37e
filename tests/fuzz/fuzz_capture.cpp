// SPDX-License-Identifier: MIT OR Apache-2.0
// The input becomes the two segments of a run's capture: pieces of raw bytes, and frames whose checksum is right though
// nothing else need be. A reader must come to the end, with numbers that grow and frames that the wire accepts.

#include "tests/fuzz/require.h"
#include "worker/capture/capturereader.h"
#include "worker/capture/format.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace barto;

namespace {

/// [first byte: 0 raw, 1 frame, 2 next segment, 3 segment with this byte's number][length][bytes], again and again.
struct Pieces
{
    QByteArray rest;

    std::optional<std::pair<quint8, QByteArray>> next()
    {
        if (rest.size() < 2)
            return {};
        const auto what = quint8(rest[0]);
        const qsizetype size = std::min<qsizetype>(quint8(rest[1]), rest.size() - 2);
        const QByteArray bytes = rest.sliced(2, size);
        rest = rest.sliced(2 + size);
        return std::pair(what, bytes);
    }
};

std::string segmentHead(quint64 firstSeq)
{
    capture::SegmentHeader header;
    header.firstSeq = firstSeq;
    return capture::encode(header);
}

std::string frame(const QByteArray &bytes)
{
    const auto at = [&bytes](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    std::string out;
    const QByteArray payload = bytes.mid(3);
    capture::appendFrame(
        out, {at(0), quint16(at(1)), qint64(at(2)) * 1'000'000, {payload.constData(), std::size_t(payload.size())}});
    return out;
}

void write(const QDir &folder, quint64 number, const std::string &bytes)
{
    QFile file(folder.filePath(QString::fromStdString(capture::segmentName(number))));
    require(file.open(QIODevice::WriteOnly));
    file.write(bytes.data(), qint64(bytes.size()));
}

void lay(const QDir &folder, Pieces pieces)
{
    quint64 number = 1;
    std::string segment = segmentHead(number);
    quint64 frames = 0;
    while (const auto piece = pieces.next()) {
        const auto &[what, bytes] = *piece;
        if (what % 4 == 0) {
            segment.append(bytes.constData(), std::size_t(bytes.size()));
        } else if (what % 4 == 1) {
            segment += frame(bytes);
            ++frames;
        } else {
            write(folder, number, segment);
            number = what % 4 == 2 ? number + std::max<quint64>(frames, 1) : quint64(1 + what);
            segment = segmentHead(number);
            frames = 0;
        }
    }
    write(folder, number, segment);
}

void checkBatch(const ReadBatch &batch, quint64 firstSeq)
{
    require(batch.firstSeq == firstSeq && batch.lastSeq >= batch.firstSeq && !batch.frames.isEmpty());
    const bool isGap = frameKind(quint8(batch.frames.kinds()[0])) == FrameKind::Gap && batch.frames.count() == 1;
    require(isGap || batch.lastSeq - batch.firstSeq + 1 == quint64(batch.frames.count()));
    require(PackedFrames::fromColumns(batch.frames.kinds(), batch.frames.positions(), batch.frames.instants(),
        batch.frames.sizes(), batch.frames.payloads())
                .has_value());
}

void readAll(const QString &folder, qsizetype maxBytes)
{
    auto reader = CaptureReader::open(folder);
    require(reader.has_value());
    reader->setShimDead();
    for (int rounds = 0; !reader->atEnd(); ++rounds) {
        require(rounds < 10'000);
        const quint64 from = reader->nextSeq();
        const auto batch = reader->read(maxBytes);
        if (!batch)
            return require(!batch.error().detail.isEmpty());
        if (*batch)
            checkBatch(**batch, from);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const QTemporaryDir temporary(QStringLiteral("/dev/shm/barto-fuzz-XXXXXX"));
    const QByteArray input = bytesOf(bytes, size);
    (void)capture::decodeSegmentHeader({input.constData(), size});
    const QDir folder(temporary.path());
    for (const QString &old : folder.entryList(QDir::Files))
        QFile::remove(folder.filePath(old));
    lay(folder, {input});
    readAll(folder.path(), 1);
    readAll(folder.path(), 64 * 1024);
    (void)readTail(folder.path());
    return 0;
}
