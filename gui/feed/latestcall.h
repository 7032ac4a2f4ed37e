// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorcall.h"

#include <QPointer>

namespace barto {

/// Holds the one request of its kind that still matters: a new one, or this object's end, silences the one before and
/// tells the server to stop it. So no reply can come too late.
class LatestCall
{
public:
    LatestCall() = default;
    ~LatestCall() { cancel(); }
    LatestCall(const LatestCall &) = delete;
    LatestCall &operator=(const LatestCall &) = delete;

    /// Returns `call`, to be connected to.
    OperatorCall *replace(OperatorCall *call)
    {
        cancel();
        m_call = call;
        return call;
    }
    void cancel()
    {
        OperatorCall *call = m_call;
        m_call.clear();
        if (!call)
            return;
        QObject::disconnect(call, &OperatorCall::replied, nullptr, nullptr);
        QObject::disconnect(call, &OperatorCall::ended, nullptr, nullptr);
        call->stop();
    }
    /// True until it has ended and is deleted.
    bool isActive() const { return m_call; }

private:
    QPointer<OperatorCall> m_call;
};

} // namespace barto
