// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/serverfacts.h"

#include "gui/model/durationtext.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ServerFacts)
};

} // namespace

QString ServerFacts::keepText(Microseconds keep) const
{
    return keep.count() == 0 ? Texts::tr("everything") : durationText(keep, m_times.locale());
}

QString ServerFacts::roleText() const
{
    const QString &role = m_info.asker.role;
    if (role == QLatin1StringView("viewer"))
        return Texts::tr("viewer: reads");
    if (role == QLatin1StringView("operator"))
        return Texts::tr("operator: reads, runs and cancels");
    if (role == QLatin1StringView("admin"))
        return Texts::tr("admin: everything");
    return role;
}

ServerFacts::Facts ServerFacts::identity() const
{
    return {
        {Texts::tr("Host"), m_info.name},
        {Texts::tr("Version"), m_info.version},
        {Texts::tr("Up for"), durationText(m_now - m_info.started, m_times.locale())},
        {Texts::tr("Started"), m_times.dateTime(m_info.started, m_info.timezone)},
        {Texts::tr("Zone"), m_info.timezone},
        {Texts::tr("Built"), QStringLiteral("%1 (%2)").arg(m_info.builtAt, m_info.commit)},
        {Texts::tr("With"), QStringLiteral("Qt %1, %2").arg(m_info.qtVersion, m_info.compiler)},
    };
}

ServerFacts::Facts ServerFacts::link() const
{
    const AskerFacts &asker = m_info.asker;
    const QString encryption
        = asker.isEncrypted ? QStringList{asker.protocol, asker.cipher}.join(QStringLiteral(", ")) : Texts::tr("none");
    return {
        {Texts::tr("Encryption"), encryption},
        {Texts::tr("Your token"), asker.name},
        {Texts::tr("Role"), roleText()},
        {Texts::tr("Your address"), asker.address},
        {Texts::tr("Your certificate"), asker.certificate},
        {Texts::tr("Listens at"), m_info.listeners.join(QLatin1Char('\n'))},
        {Texts::tr("Operators"), countText(m_info.operators, m_times.locale())},
    };
}

ServerFacts::Facts ServerFacts::load() const
{
    QStringList averages;
    for (const double average : m_info.load)
        averages << m_times.locale().toString(average, 'f', 2);
    return {
        {Texts::tr("Load"), averages.join(QStringLiteral("  "))},
        {Texts::tr("Processors"), m_info.processors == 0 ? QString() : countText(m_info.processors, m_times.locale())},
        {Texts::tr("Memory"), m_info.rssBytes == 0 ? QString() : bytesText(m_info.rssBytes, m_times.locale())},
    };
}

ServerFacts::Facts ServerFacts::ingest() const
{
    const QString oldest = m_info.oldestUnacknowledged
        ? durationText(m_now - *m_info.oldestUnacknowledged, m_times.locale())
        : Texts::tr("nothing waits");
    return {
        {Texts::tr("Lines a second"), m_times.locale().toString(m_info.linesPerSecond, 'f', 0)},
        {Texts::tr("Queue"), bytesText(m_info.queueBytes, m_times.locale())},
        {Texts::tr("Oldest unacknowledged"), oldest},
        {Texts::tr("Lines since the start"), countText(m_info.linesStored, m_times.locale())},
        {Texts::tr("Batches since the start"), countText(m_info.batchesStored, m_times.locale())},
    };
}

ServerFacts::Facts ServerFacts::database() const
{
    const QString since = m_info.databaseSince ? m_times.dateTime(*m_info.databaseSince, m_info.timezone) : QString();
    const QString state = m_info.databaseUp ? Texts::tr("up") : Texts::tr("away");
    return {
        {Texts::tr("Kind"), QStringLiteral("%1 %2").arg(m_info.databaseKind, m_info.databaseVersion)},
        {Texts::tr("Place"), m_info.databasePlace},
        {Texts::tr("State"), since.isEmpty() ? state : Texts::tr("%1 since %2").arg(state, since)},
        {Texts::tr("Error"), m_info.databaseError},
        {Texts::tr("Size"), m_info.databaseBytes == 0 ? QString() : bytesText(m_info.databaseBytes, m_times.locale())},
        {Texts::tr("Schema"), countText(m_info.schemaVersion, m_times.locale())},
        {Texts::tr("Keeps runs"), keepText(m_info.keep)},
        {Texts::tr("Keeps failed runs"), m_info.keepFailed == m_info.keep ? QString() : keepText(m_info.keepFailed)},
    };
}

ServerFacts::Facts ServerFacts::agents() const
{
    const QLocale &locale = m_times.locale();
    return {
        {Texts::tr("Up"), countText(m_info.clientsUp, locale)},
        {Texts::tr("Known"), countText(m_info.clientsKnown, locale)},
        {Texts::tr("Schedules"), countText(m_info.schedules, locale)},
    };
}

} // namespace barto
