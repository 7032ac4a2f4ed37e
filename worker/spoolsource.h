// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/capture/capturereader.h"
#include "worker/uplink/sources.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace barto {

class CaptureTrimmer;
class Spool;

/// The spool's captures, as the uplink wants them. A run's frames are complete once noteEnded() was called for it (the
/// supervisor has judged it) or it lies in .done; only then can it be delivered. Owned by the agent, main thread.
class SpoolSource : public CaptureSource
{
public:
    /// `stored` is told of every run of which the server has stored something.
    SpoolSource(Spool &spool, CaptureTrimmer &trimmer, std::function<void(const RunId &)> stored);

    void noteEnded(const RunId &run) { m_ended.insert(run); }
    /// Its folder is gone: a reader that still holds it open would take that for the run's end.
    void noteExpired(const RunId &run) { forget(run); }

    std::vector<RunId> undelivered() override;
    std::vector<RunId> delivered() override;
    Result<RunHeader> header(const RunId &run) override;
    Result<FrameRange> read(const RunId &run, quint64 fromSeq, qsizetype maxBytes) override;
    bool acknowledged(const RunId &run, quint64 seq) override;
    void setAside(const RunId &run, const QString &reason) override;

private:
    bool isComplete(const RunId &run) const;
    Result<CaptureReader *> readerAt(const RunId &run, quint64 seq);
    bool isReadToTheEnd(const RunId &run, quint64 seq);
    void forget(const RunId &run);

    Spool &m_spool;
    CaptureTrimmer &m_trimmer;
    std::function<void(const RunId &)> m_stored;
    QHash<RunId, std::shared_ptr<CaptureReader>> m_readers; ///< two descriptors each, so there are not too many
    std::vector<RunId> m_opened; ///< the readers' runs in the order in which they were opened
    QSet<RunId> m_ended;
};

} // namespace barto
