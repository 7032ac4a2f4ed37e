// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"
#include "worker/capture/format.h"

#include <QByteArray>
#include <QString>

namespace barto::test {

/// A frame as it stands on disk.
QByteArray frameBytes(FrameKind kind, const QByteArray &payload, quint16 position = 1, qint64 instant = 1000);
inline QByteArray lineBytes(const QByteArray &text)
{
    return frameBytes(FrameKind::Stdout, text);
}
QByteArray headerBytes(quint64 firstSeq, quint32 flags = 0, quint32 format = capture::segmentFormat);

/// Writes `<firstSeq>.seg` in `folder`: a sound header and `frames`.
void writeSegment(const QString &folder, quint64 firstSeq, const QByteArray &frames, quint32 flags = 0);
void writeFile(const QString &path, const QByteArray &bytes);
void appendTo(const QString &path, const QByteArray &bytes);

/// A run with one command, and its folder with an order in it.
RunHeader makeRun();
void writeRunFolder(const QString &folder, const RunHeader &header);

} // namespace barto::test
