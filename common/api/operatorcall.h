// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/message/operatormessage.h"

#include <QObject>

#include <optional>
#include <variant>

namespace barto {

/// One request under way: it is replied to any number of times, then it ends once. Belongs to its OperatorClient and
/// lives in its thread; deletes itself after `ended`. Connect before control returns to the event loop: nothing is
/// told earlier, so nothing is missed.
class OperatorCall : public QObject
{
    Q_OBJECT

public:
    explicit OperatorCall(quint64 id, QObject *parent = nullptr) : QObject(parent), m_id(id) { }

    quint64 id() const { return m_id; }

    /// Calls `take(const Reply &)` for each reply of that kind, as long as `context` lives.
    template<typename Reply, typename Take>
    OperatorCall *on(const QObject *context, Take take)
    {
        connect(this, &OperatorCall::replied, context, [take = std::move(take)](const OperatorReply &reply) mutable {
            if (const auto *body = std::get_if<Reply>(&reply))
                take(*body);
        });
        return this;
    }
    /// Calls `take(const std::optional<Error> &)` when the request has ended; an empty error is success.
    template<typename Take>
    OperatorCall *onEnd(const QObject *context, Take take)
    {
        connect(this, &OperatorCall::ended, context, std::move(take));
        return this;
    }

    /// Asks the server to end it early. It goes on until `ended` comes, which then has no error or Error::Cancelled.
    void stop() { Q_EMIT stopWanted(m_id); }

Q_SIGNALS:
    void replied(const barto::OperatorReply &reply);
    void ended(const std::optional<barto::Error> &error);
    void stopWanted(quint64 id);

private:
    const quint64 m_id;
};

} // namespace barto
