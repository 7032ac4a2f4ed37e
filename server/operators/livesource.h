// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"

#include <functional>

namespace barto {

/// Where TailRequests listen: new frames, after their commit. Implemented over ingest's LiveFeed; called in the desk's
/// thread, and calls back there.
class LiveSource
{
public:
    virtual ~LiveSource() = default;

    /// `take` is called for each page that the filter lets through, until unsubscribe(the returned number). What has
    /// been given and not yet been told by pageTaken is bounded by the source.
    virtual quint64 subscribe(const TailRequest &filter, std::function<void(const TailPage &)> take) = 0;
    /// A page has been handed on; `bytes` is the byteSize of its frames.
    virtual void pageTaken(quint64 subscription, qint64 bytes) = 0;
    virtual void unsubscribe(quint64 subscription) = 0;
};

} // namespace barto
