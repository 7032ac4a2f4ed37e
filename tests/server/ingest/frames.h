// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// Batches of made-up runs.

#include "common/message/workermessage.h"

namespace barto {

inline PackedFrames linesOf(int count, qsizetype size = 20)
{
    PackedFrames frames;
    const QByteArray text(size, 'x');
    for (int i = 0; i < count; ++i)
        frames.append({quint8(FrameKind::Stdout), 1, fromMicroseconds(1'000'000 + i), text});
    return frames;
}

inline RunHeader headerOf(const RunId &run, const QString &schedule = QStringLiteral("backup"))
{
    RunHeader header;
    header.run = run;
    header.schedule = schedule;
    header.onCalendar = QStringLiteral("daily");
    header.revision = QByteArray(16, 'r');
    header.due = header.dueLast = fromMicroseconds(1'000'000);
    header.commands = {{CommandId::make(), QStringLiteral("true")}};
    return header;
}

inline FrameBatch batchOf(const RunId &run, quint64 firstSeq, int lines, qsizetype size = 20)
{
    FrameBatch batch;
    batch.run = run;
    batch.firstSeq = firstSeq;
    batch.lastSeq = firstSeq + quint64(lines) - 1;
    batch.frames = linesOf(lines, size);
    if (firstSeq == 1)
        batch.header = headerOf(run);
    return batch;
}

} // namespace barto
