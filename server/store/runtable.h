// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"
#include "server/store/frameplan.h"
#include "server/store/runstate.h"

#include <QHash>

#include <optional>

namespace barto::store {

/// Rows of runs, commands and schedules, for the writer: finds them, makes them, and remembers what it found. What a
/// transaction learnt counts only after commit().
class RunTable
{
public:
    explicit RunTable(Connection &connection) : m_connection(connection) { }

    /// Empty if there is no such run. `fresh`: not from memory, and with its row locked.
    Result<std::optional<RunState>> find(const RunId &run, bool fresh = false);
    /// Makes the run's rows; somebody else may have made them meanwhile.
    Result<RunState> findOrMake(ClientKey client, const RunHeader &header, Instant now);
    /// False if the run's row is not where the plan began: somebody else has stored frames of it.
    Result<bool> apply(const RunId &run, const FramePlan &plan);
    Result<qint64> scheduleKey(ClientKey client, const QString &name, const QString &onCalendar,
        const QString &timezone, const QByteArray &revision);

    void commit();
    void rollback();
    void forgetAll();

private:
    Result<void> make(ClientKey client, const RunHeader &header, Instant now);
    Result<void> applyEarlyLoss(ClientKey client, const RunId &run);
    Result<void> applyCommands(const FramePlan &plan);

    Connection &m_connection;
    QHash<RunId, RunState> m_known;
    QHash<RunId, RunState> m_pending;
    using ScheduleName = std::pair<ClientKey, QString>;
    QHash<ScheduleName, qint64> m_schedules;
    QHash<ScheduleName, qint64> m_pendingSchedules;
};

/// NULL for an empty one.
template<typename T>
QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(qint64(*value)) : QVariant(QMetaType(QMetaType::LongLong));
}
inline QVariant orNull(const std::optional<Instant> &value)
{
    return value ? QVariant::fromValue(qint64(toMicroseconds(*value))) : QVariant(QMetaType(QMetaType::LongLong));
}
/// Never NULL, as null QStrings would be.
inline QVariant textOf(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}
inline QVariant bytesOf(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace barto::store
