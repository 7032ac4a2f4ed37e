// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/sidewriter.h"

#include "common/base/handover.h"

namespace barto {

SideWriter::SideWriter(const store::StoreSettings &settings) : m_settings(settings)
{
    m_thread.setObjectName(QStringLiteral("writer 2"));
    m_context.moveToThread(&m_thread);
    leaveBehind(m_thread);
    m_thread.start();
}

SideWriter::~SideWriter()
{
    post(&m_context, [this] {
        m_writer.reset();
        m_thread.quit();
    });
    join(m_thread);
}

template<typename Function>
auto SideWriter::call(Function function) -> std::future<decltype(function())>
{
    const auto task = std::make_shared<std::packaged_task<decltype(function())()>>(std::move(function));
    post(&m_context, [task] { (*task)(); });
    return task->get_future();
}

Result<void> SideWriter::open()
{
    return call([this]() -> Result<void> {
        if (m_writer)
            return m_writer->reopen();
        Result<std::unique_ptr<store::Writer>> writer = store::Writer::open(m_settings);
        if (!writer)
            return tl::unexpected(writer.error());
        m_writer = std::move(*writer);
        return {};
    }).get();
}

std::future<SideWriter::Stored> SideWriter::store(std::span<const store::IngestBatch> batches, Instant now)
{
    return call([this, batches, now]() -> Stored {
        if (!m_writer)
            return fail(Error::Code::DatabaseAway, QStringLiteral("the second connection is not open"));
        return m_writer->store(batches, now);
    });
}

} // namespace barto
