// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/writer.h"

#include <QObject>
#include <QThread>

#include <future>
#include <memory>
#include <span>
#include <vector>

namespace barto {

/// A second writer beside the first one, in a thread of its own, because a database's connection belongs to one. It is
/// given its share of a gathering and awaited before anything else is done, so that whoever owns it still does one
/// thing at a time.
class SideWriter
{
public:
    using Stored = Result<std::vector<store::BatchOutcome>>;

    explicit SideWriter(const store::StoreSettings &settings);
    ~SideWriter();
    SideWriter(const SideWriter &) = delete;
    SideWriter &operator=(const SideWriter &) = delete;

    /// Opens it, or opens it anew.
    Result<void> open();
    /// Begins to store; `batches` must live until the future is awaited. Errors as Writer::store has them; DatabaseAway
    /// if it is not open.
    std::future<Stored> store(std::span<const store::IngestBatch> batches, Instant now);

private:
    template<typename Function>
    auto call(Function function) -> std::future<decltype(function())>;

    store::StoreSettings m_settings;
    std::unique_ptr<store::Writer> m_writer; ///< used in m_thread only
    QObject m_context;
    QThread m_thread;
};

} // namespace barto
