// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/check.h"

#include "server/fleet/nextdue.h"
#include "server/settings.h"

#include <QTextStream>

namespace barto {

namespace {

constexpr int firings = 5;

QString clockText(LocalInstant local)
{
    static const char *const weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(local - day));
    const auto padded = [](auto number) { return QStringLiteral("%1").arg(int(number), 2, 10, QLatin1Char('0')); };
    return QStringLiteral("%1 %2-%3-%4 %5:%6:%7")
        .arg(QLatin1StringView(weekdays[std::chrono::weekday(day).c_encoding()]))
        .arg(int(date.year()))
        .arg(padded(unsigned(date.month())), padded(unsigned(date.day())), padded(time.hours().count()),
            padded(time.minutes().count()), padded(time.seconds().count()));
}

QString firingText(const Zone &zone, Instant due)
{
    const QString local = clockText(zone.toLocal(due)) + QLatin1Char(' ') + zone.abbreviation(due);
    if (zone.abbreviation(due) == QStringLiteral("UTC"))
        return local;
    return local + QStringLiteral("   ") + clockText(Zone::utc().toLocal(due)) + QStringLiteral(" UTC");
}

void writeSchedule(QTextStream &out, const QString &client, const Schedule &schedule, Instant now)
{
    out << client << " / " << schedule.name << ": " << schedule.onCalendar << '\n';
    const Result<CalendarSpec> spec = calendarOf(client, schedule, Zone::local().name());
    if (!spec) {
        out << "  " << spec.error().detail << '\n';
        return;
    }
    out << "  " << spec->description() << ", ";
    if (schedule.timezone.isEmpty() && !spec->hasOwnZone())
        out << "in the agent's zone (here as if that were " << spec->zone().name() << ")\n";
    else
        out << "in " << spec->zone().name() << '\n';
    std::optional<Instant> due = spec->next(now);
    if (!due)
        out << "  never due\n";
    for (int i = 0; i < firings && due; ++i, due = spec->next(*due))
        out << "    " << firingText(spec->zone(), *due) << '\n';
}

void writePlaces(QTextStream &out, const ServerConfig &config)
{
    const store::StoreSettings settings = storeSettings(config);
    out << "Database: " << store::kindOf(settings) << " at " << store::placeOf(settings) << '\n';
    out << "Listens:  ";
    if (config.listen.hasPlainListener())
        out << "ws://" << config.listen.ip << ':' << config.listen.port << (config.listen.tls ? ", " : "");
    if (config.listen.tls)
        out << "wss://" << config.listen.tls->ip << ':' << config.listen.tls->port;
    out << '\n';
}

} // namespace

QString checkReport(const Loaded<ServerConfig> &loaded, Instant now)
{
    QString report;
    QTextStream out(&report);
    out << loaded.configPath << " is sound.\n";
    writePlaces(out, loaded.value);
    if (loaded.value.schedules.isEmpty())
        out << "There are no schedules.\n";
    for (auto it = loaded.value.schedules.cbegin(); it != loaded.value.schedules.cend(); ++it) {
        for (const Schedule &schedule : it.value()) {
            out << '\n';
            writeSchedule(out, it.key(), schedule, now);
        }
    }
    return report;
}

} // namespace barto
