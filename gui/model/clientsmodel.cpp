// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/clientsmodel.h"

#include "gui/model/cells.h"
#include "gui/model/durationtext.h"

namespace barto {

namespace {

int rankOf(ClientState state)
{
    switch (state) {
    case ClientState::Away:
        return 0;
    case ClientState::CatchingUp:
        return 1;
    case ClientState::Up:
        return 2;
    case ClientState::NeverSeen:
        break;
    }
    return 3;
}

QList<Column> columnsOfClients()
{
    return {
        {QStringLiteral("state"), ClientsModel::tr("State"), 14, Qt::AlignLeft, false, true, false, true,
            clientStateSample()},
        {QStringLiteral("name"), ClientsModel::tr("Name"), 18},
        {QStringLiteral("address"), ClientsModel::tr("Address"), 16},
        {QStringLiteral("os"), ClientsModel::tr("OS"), 16, Qt::AlignLeft, true},
        {QStringLiteral("kernel"), ClientsModel::tr("Kernel"), 16},
        {QStringLiteral("version"), ClientsModel::tr("Version"), 10},
        {QStringLiteral("seen"), ClientsModel::tr("Last seen"), 18, Qt::AlignLeft, false, true, false, true,
            TimeFormat::sample()},
        {QStringLiteral("backlog"), ClientsModel::tr("Backlog"), 11, Qt::AlignRight},
        {QStringLiteral("running"), ClientsModel::tr("Running"), 8, Qt::AlignRight},
        {QStringLiteral("failed"), ClientsModel::tr("Failed today"), 8, Qt::AlignRight},
    };
}

} // namespace

bool comesBefore(const ClientStatus &a, const ClientStatus &b)
{
    const int first = rankOf(a.state);
    const int second = rankOf(b.state);
    return first != second ? first < second : a.name < b.name;
}

QString clientStateKey(ClientState state)
{
    switch (state) {
    case ClientState::Up:
        return QStringLiteral("up");
    case ClientState::CatchingUp:
        return QStringLiteral("catching-up");
    case ClientState::Away:
        return QStringLiteral("away");
    case ClientState::NeverSeen:
        break;
    }
    return QStringLiteral("never-seen");
}

ClientsModel::ClientsModel(QObject *parent) : ValueModel(columnsOfClients(), parent) { }

void ClientsModel::setTimes(const TimeFormat &times)
{
    m_times = times;
    refresh();
}

void ClientsModel::setNow(Instant now)
{
    m_now = now;
    refresh();
}

void ClientsModel::setServerVersion(const QString &version)
{
    if (version == m_serverVersion)
        return;
    m_serverVersion = version;
    refresh();
}

QString ClientsModel::stateSentence(const ClientStatus &client) const
{
    const QString word = clientStateWord(client.state);
    if (!client.since)
        return word;
    return tr("%1 since %2 (%3)")
        .arg(word, m_times.brief(*client.since, m_now, client.facts.timezone),
            roughDurationText(m_now - *client.since, m_times.locale()));
}

QVariant ClientsModel::cell(const ClientStatus &client, const QString &column, int role) const
{
    if (column == QLatin1StringView("state"))
        return stateCell(client, role);
    if (column == QLatin1StringView("name"))
        return plainCell(client.name, role);
    if (column == QLatin1StringView("address"))
        return plainCell(client.address, role);
    if (column == QLatin1StringView("os"))
        return plainCell(client.facts.os, role);
    if (column == QLatin1StringView("kernel"))
        return plainCell(client.facts.kernel, role);
    if (column == QLatin1StringView("version"))
        return versionCell(client, role);
    if (column == QLatin1StringView("seen"))
        return lastSeenCell(client, role);
    if (column == QLatin1StringView("backlog"))
        return backlogCell(client, role);
    if (column == QLatin1StringView("running"))
        return countCell(client.running, role, m_times.locale());
    return countCell(client.failedToday, role, m_times.locale(), true);
}

QVariant ClientsModel::stateCell(const ClientStatus &client, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return clientStateWord(client.state);
    case StatusRole:
        return int(statusOf(client.state));
    case SortRole:
        return rankOf(client.state);
    case Qt::ToolTipRole:
        return (QStringList(stateSentence(client)) + client.warnings).join(QLatin1Char('\n'));
    default:
        return {};
    }
}

QVariant ClientsModel::versionCell(const ClientStatus &client, int role) const
{
    const QString &version = client.facts.version;
    const bool isOther = !version.isEmpty() && !m_serverVersion.isEmpty() && version != m_serverVersion;
    if (role == StatusRole && isOther)
        return int(Status::Late);
    if (role == Qt::ToolTipRole && isOther)
        return tr("This agent is of version %1, the server of %2.").arg(version, m_serverVersion);
    return plainCell(version, role);
}

QVariant ClientsModel::lastSeenCell(const ClientStatus &client, int role) const
{
    if (!client.lastSeen)
        return role == SortRole ? QVariant(qint64(0)) : QVariant();
    switch (role) {
    case Qt::DisplayRole: {
        if (client.state != ClientState::Away)
            return m_times.dateTime(*client.lastSeen, client.facts.timezone);
        const QString age = roughDurationText(m_now - *client.lastSeen, m_times.locale());
        return tr("%1 (%2)").arg(m_times.brief(*client.lastSeen, m_now, client.facts.timezone), age);
    }
    case Qt::ToolTipRole:
        return m_times.toolTip(*client.lastSeen, client.facts.timezone);
    case SortRole:
        return qint64(toMicroseconds(*client.lastSeen));
    default:
        return {};
    }
}

QVariant ClientsModel::backlogCell(const ClientStatus &client, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        if (client.backlogBytes == 0)
            return QStringLiteral("–");
        const QString bytes = bytesText(client.backlogBytes, m_times.locale());
        return client.backlogLines == 0
            ? bytes
            : QString(countText(client.backlogLines, m_times.locale()) + QStringLiteral(" · ") + bytes);
    }
    case Qt::ToolTipRole:
        return client.backlogBytes == 0
            ? QVariant()
            : QVariant(tr("Output of %n run(s) waits on its disk.", nullptr, int(client.backlogRuns)));
    case SortRole:
        return client.backlogBytes;
    case MutedRole:
        return client.backlogBytes == 0;
    default:
        return {};
    }
}

} // namespace barto
