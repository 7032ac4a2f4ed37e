// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/capture/handmade.h"

#include "worker/capture/runorder.h"

#include <QDir>
#include <QFile>

namespace barto::test {

QByteArray frameBytes(FrameKind kind, const QByteArray &payload, quint16 position, qint64 instant)
{
    std::string out;
    capture::appendFrame(out, {quint8(kind), position, instant, {payload.constData(), size_t(payload.size())}});
    return QByteArray::fromStdString(out);
}

QByteArray headerBytes(quint64 firstSeq, quint32 flags, quint32 format)
{
    capture::SegmentHeader header;
    header.format = format;
    header.flags = flags;
    header.firstSeq = firstSeq;
    header.shimPid = 4711;
    return QByteArray::fromStdString(capture::encode(header));
}

void writeSegment(const QString &folder, quint64 firstSeq, const QByteArray &frames, quint32 flags)
{
    writeFile(QStringLiteral("%1/%2.seg").arg(folder).arg(firstSeq), QByteArray(headerBytes(firstSeq, flags) + frames));
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

void appendTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::Append) || file.write(bytes) != bytes.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}

RunHeader makeRun()
{
    RunHeader header;
    header.run = RunId::make();
    header.schedule = QStringLiteral("nightly büro");
    header.onCalendar = QStringLiteral("*-*-* 01:00");
    header.timezone = QStringLiteral("Europe/Berlin");
    header.revision = QByteArray(16, '\x80');
    header.due = fromMicroseconds(1'700'000'000'000'000);
    header.dueLast = header.due;
    header.commands.push_back({CommandId::make(), QStringLiteral("echo hi")});
    return header;
}

void writeRunFolder(const QString &folder, const RunHeader &header)
{
    const auto order = encodeOrder(makeOrder(header, {}, QStringLiteral("/bin/sh"), QStringLiteral("/")));
    if (!QDir().mkpath(folder) || !order)
        qFatal("%s cannot be made", qPrintable(folder));
    writeFile(folder + QStringLiteral("/order"), *order);
}

} // namespace barto::test
