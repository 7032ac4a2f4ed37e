// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "gui/model/timeformat.h"
#include "gui/model/valuemodel.h"

namespace barto {

/// The clients: state, machine, backlog. Times are written when asked for, by what setTimes and setNow said.
class ClientsModel : public ValueModel<ClientStatus>
{
    Q_OBJECT

public:
    explicit ClientsModel(QObject *parent = nullptr);

    void setTimes(const TimeFormat &times);
    /// By which "44 min" is counted.
    void setNow(Instant now);
    /// A client with another version gets a mark; empty: none does.
    void setServerVersion(const QString &version);

    /// "Away since 09:58 (44 min)"
    QString stateSentence(const ClientStatus &client) const;

protected:
    QString idOf(const ClientStatus &client) const override { return client.name; }
    QVariant cell(const ClientStatus &client, const QString &column, int role) const override;

private:
    QVariant stateCell(const ClientStatus &client, int role) const;
    QVariant versionCell(const ClientStatus &client, int role) const;
    QVariant lastSeenCell(const ClientStatus &client, int role) const;
    QVariant backlogCell(const ClientStatus &client, int role) const;

    TimeFormat m_times;
    Instant m_now;
    QString m_serverVersion;
};

/// Away first, then catching up, up and never seen; by name among equals.
bool comesBefore(const ClientStatus &a, const ClientStatus &b);
/// "up", "catching-up", "away", "never-seen": as filters write it.
QString clientStateKey(ClientState state);

} // namespace barto
