// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/handover.h"
#include "server/store/reader.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace barto::store {

/// Tells the asker's thread that its answer is there. (A signal, because Qt then takes care of askers that are gone.)
class PoolAnswer : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void ready();
};

/// A few threads, each with a Reader of its own, that answer questions one after the other. Any thread may ask. A lost
/// connection is opened anew and the question asked once more, before the asker is told DatabaseAway.
class ReaderPool
{
public:
    ReaderPool(const StoreSettings &settings, int threads);
    /// Waits for the questions being answered; those not begun are answered with Error::Cancelled.
    ~ReaderPool();
    ReaderPool(const ReaderPool &) = delete;
    ReaderPool &operator=(const ReaderPool &) = delete;

    /// `job`: `Result<T>(Reader &)`, called in a reader's thread, perhaps twice. `done`: `void(Result<T>)`, called in
    /// the thread of `context`, which is also the caller's; not called if `context` is gone by then.
    template<typename Job, typename Done>
    void submit(QObject *context, Job job, Done done);
    /// Work that needs a thread but no Reader (a QueryCursor): `job` is `Result<T>()`.
    template<typename Job, typename Done>
    void submitPlain(QObject *context, Job job, Done done);

private:
    class Thread;
    /// `run` gets a Reader, or null with the error why there is none (Cancelled: the pool is closing), and says whether
    /// it wants to be called again with a new Reader.
    using Task = std::function<bool(Reader *reader, const Error &error, bool lastTry)>;
    void enqueue(Task run, bool needsReader);

    std::vector<std::unique_ptr<Thread>> m_threads;
};

template<typename Job, typename Done>
void ReaderPool::submit(QObject *context, Job job, Done done)
{
    using Answer = std::invoke_result_t<Job, Reader &>;
    const auto answer = std::make_shared<std::optional<Answer>>();
    const auto signal = std::shared_ptr<PoolAnswer>(new PoolAnswer, [](PoolAnswer *a) { a->deleteLater(); });
    QObject::connect(
        signal.get(), &PoolAnswer::ready, context,
        [answer, done = std::move(done)]() mutable {
            handover::take(answer.get());
            done(std::move(**answer));
        },
        Qt::QueuedConnection);
    enqueue(
        [answer, signal, job = std::move(job)](Reader *reader, const Error &error, bool lastTry) mutable {
            answer->emplace(reader ? job(*reader) : Answer(tl::unexpected(error)));
            if (!lastTry && !**answer && (*answer)->error().code == Error::Code::DatabaseAway)
                return true;
            handover::give(answer.get());
            Q_EMIT signal->ready();
            return false;
        },
        true);
}

template<typename Job, typename Done>
void ReaderPool::submitPlain(QObject *context, Job job, Done done)
{
    using Answer = std::invoke_result_t<Job>;
    const auto answer = std::make_shared<std::optional<Answer>>();
    const auto signal = std::shared_ptr<PoolAnswer>(new PoolAnswer, [](PoolAnswer *a) { a->deleteLater(); });
    QObject::connect(
        signal.get(), &PoolAnswer::ready, context,
        [answer, done = std::move(done)]() mutable {
            handover::take(answer.get());
            done(std::move(**answer));
        },
        Qt::QueuedConnection);
    enqueue(
        [answer, signal, job = std::move(job)](Reader *, const Error &error, bool) mutable {
            answer->emplace(error.code == Error::Code::Cancelled ? Answer(tl::unexpected(error)) : job());
            handover::give(answer.get());
            Q_EMIT signal->ready();
            return false;
        },
        false);
}

} // namespace barto::store
