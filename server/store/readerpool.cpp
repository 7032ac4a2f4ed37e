// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/readerpool.h"

#include "common/base/handover.h"

#include <QThread>

#include <algorithm>
#include <atomic>

namespace barto::store {

/// One thread with its Reader. Tasks come as queued calls to `m_worker`, which lives there.
class ReaderPool::Thread
{
public:
    Thread(StoreSettings settings, int number) : m_settings(std::move(settings))
    {
        m_thread.setObjectName(QStringLiteral("reader %1").arg(number));
        m_worker.moveToThread(&m_thread);
        QObject::connect(
            &m_thread, &QThread::finished, &m_worker, [this]() { m_reader.reset(); }, Qt::DirectConnection);
        leaveBehind(m_thread);
        m_thread.start();
    }
    ~Thread()
    {
        m_closing = true;
        // Behind everything queued, so that nobody is left without an answer.
        post(&m_worker, [this]() { m_thread.quit(); });
        join(m_thread);
    }
    Thread(const Thread &) = delete;
    Thread &operator=(const Thread &) = delete;

    int waiting() const { return m_waiting; }
    void enqueue(Task task, bool needsReader)
    {
        ++m_waiting;
        post(&m_worker, [this, task = std::move(task), needsReader]() mutable {
            perform(task, needsReader);
            task = {};
            --m_waiting;
        });
    }

private:
    void perform(Task &task, bool needsReader)
    {
        if (m_closing) {
            task(nullptr, Error{Error::Code::Cancelled, QStringLiteral("the server is stopping")}, true);
            return;
        }
        if (!needsReader) {
            task(nullptr, Error{Error::Code::Unsupported, {}}, true);
            return;
        }
        // A connection may have died since it was used last: once more with a new one.
        const bool mayBeStale = m_reader != nullptr;
        if (mayBeStale && !task(m_reader.get(), {}, false))
            return;
        m_reader.reset();
        Result<std::unique_ptr<Reader>> opened = Reader::open(m_settings);
        if (!opened) {
            task(nullptr, opened.error(), true);
            return;
        }
        m_reader = std::move(*opened);
        task(m_reader.get(), {}, true);
    }

    StoreSettings m_settings;
    std::unique_ptr<Reader> m_reader; // used in m_thread only
    std::atomic<int> m_waiting{0};
    std::atomic<bool> m_closing{false};
    QObject m_worker;
    QThread m_thread;
};

ReaderPool::ReaderPool(const StoreSettings &settings, int threads)
{
    for (int i = 1; i <= std::max(threads, 1); ++i)
        m_threads.push_back(std::make_unique<Thread>(settings, i));
}

ReaderPool::~ReaderPool() = default;

void ReaderPool::enqueue(Task run, bool needsReader)
{
    const auto idlest = std::min_element(
        m_threads.begin(), m_threads.end(), [](const auto &a, const auto &b) { return a->waiting() < b->waiting(); });
    (*idlest)->enqueue(std::move(run), needsReader);
}

} // namespace barto::store
