// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/readerpool.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace barto::store {

/// What is to be done, for all threads of the pool. The one place of the store that locks: questions come from any
/// thread and whichever thread is free takes the oldest.
struct ReaderPool::Queue
{
    struct Item
    {
        Task task;
        bool needsReader = true;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Item> items;
    bool closing = false;

    /// Waits; none when the pool is closing.
    std::optional<Item> take()
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return closing || !items.empty(); });
        if (closing)
            return {};
        Item item = std::move(items.front());
        items.pop_front();
        return item;
    }
};

/// One thread and its connection, which is opened by the first question.
class ReaderPool::Thread
{
public:
    Thread(const StoreSettings &settings, Queue &queue)
        : m_settings(settings), m_queue(queue), m_thread(QThread::create([this] { work(); }))
    {
        m_thread->setObjectName(QStringLiteral("reader"));
        m_thread->start();
    }
    ~Thread() { m_thread->wait(); }
    Thread(const Thread &) = delete;
    Thread &operator=(const Thread &) = delete;

private:
    void work()
    {
        while (std::optional<Queue::Item> item = m_queue.take()) {
            if (item->needsReader)
                ask(item->task);
            else
                item->task(nullptr, Error{Error::Code::NotFound, QString()}, true);
        }
        m_reader.reset(); // in its own thread
    }

    void ask(const Task &task)
    {
        const bool isFresh = !m_reader;
        if (isFresh && !open(task))
            return;
        if (!task(m_reader.get(), {}, isFresh))
            return;
        // The connection is lost: once more with a new one.
        m_reader.reset();
        if (open(task))
            task(m_reader.get(), {}, true);
    }

    /// False: it could not be opened, and the asker was told.
    bool open(const Task &task)
    {
        Result<std::unique_ptr<Reader>> reader = Reader::open(m_settings);
        if (!reader) {
            task(nullptr, reader.error(), true);
            return false;
        }
        m_reader = std::move(*reader);
        return true;
    }

    StoreSettings m_settings;
    Queue &m_queue;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<QThread> m_thread;
};

ReaderPool::ReaderPool(const StoreSettings &settings, int threads) : m_queue(std::make_unique<Queue>())
{
    for (int i = 0; i < threads; ++i)
        m_threads.push_back(std::make_unique<Thread>(settings, *m_queue));
}

ReaderPool::~ReaderPool()
{
    std::deque<Queue::Item> left;
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->closing = true;
        left.swap(m_queue->items);
    }
    m_queue->changed.notify_all();
    for (const Queue::Item &item : left)
        item.task(nullptr, Error{Error::Code::Cancelled, QStringLiteral("the server is stopping")}, true);
    m_threads.clear();
}

void ReaderPool::enqueue(Task run, bool needsReader)
{
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->items.push_back({std::move(run), needsReader});
    }
    m_queue->changed.notify_one();
}

} // namespace barto::store
