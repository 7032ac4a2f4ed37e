// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/calendar.h"

#include "cli/render/output.h"
#include "cli/render/records.h"
#include "common/base/instanttext.h"
#include "common/calendar/weekdays.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace barto {

namespace {

using namespace std::chrono;

constexpr int mostIterations = 100'000;

// Anything that is one point in time: ISO text in UTC, or an expression with a single slot.
Result<Instant> parseBaseTime(const QString &text, const Zone &zone)
{
    if (const auto instant = fromIsoText(text))
        return *instant;
    const auto spec = CalendarSpec::parse(text, {}, zone);
    if (spec && spec->count(Instant::min(), Instant::max()) == 1)
        return *spec->next(Instant::min());
    return fail(Error::Code::Parse,
        QStringLiteral(
            "'%1' is not a point in time; write one like '2026-01-01 09:00', 2026-01-01T09:00:00Z or @1800000000")
            .arg(text));
}

// The two largest units: "1 d 23 h", "23 h 13 min", "9 s".
QString lengthText(Microseconds length)
{
    const qint64 total = floor<seconds>(length).count();
    if (total == 0)
        return QStringLiteral("%1 ms").arg(duration_cast<milliseconds>(length).count());
    const qint64 counts[] = {total / 86'400, total / 3600 % 24, total / 60 % 60, total % 60};
    static const char *const names[] = {"d", "h", "min", "s"};
    int first = 0;
    while (counts[first] == 0)
        ++first;
    QString text = QStringLiteral("%1 %2").arg(counts[first]).arg(QLatin1StringView(names[first]));
    if (first < 3 && counts[first + 1] > 0)
        text += QStringLiteral(" %1 %2").arg(counts[first + 1]).arg(QLatin1StringView(names[first + 1]));
    return text;
}

QString dateText(LocalInstant local)
{
    const local_days day = floor<days>(local);
    const year_month_day date(day);
    return QString(weekdayName(int(weekday(day).iso_encoding()) - 1).left(3)
        + QString::asprintf(" %04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day())));
}

QString timeText(LocalInstant local)
{
    const auto inDay = local - floor<days>(local);
    const hh_mm_ss time(floor<seconds>(inDay));
    QString text = QString::asprintf(
        "%02d:%02d:%02d", int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    const auto fraction = (inDay - floor<seconds>(inDay)).count();
    return fraction == 0 ? text : QString(text + QString::asprintf(".%06d", int(fraction)));
}

// "Wed 2026-11-25 09:00:00 CET   08:00:00 UTC", the second with its date where that is another
QString elapseText(Instant elapse, const Zone &zone)
{
    const LocalInstant local = zone.toLocal(elapse);
    const LocalInstant utc(elapse.time_since_epoch());
    QString text = QStringLiteral("%1 %2 %3").arg(dateText(local), timeText(local), zone.abbreviation(elapse));
    if (zone == Zone::utc())
        return text;
    text += QStringLiteral("   ");
    if (floor<days>(local) != floor<days>(utc))
        text += QString(dateText(utc) + QLatin1Char(' '));
    return QString(text + timeText(utc) + QStringLiteral(" UTC"));
}

std::vector<Instant> elapsesOf(const CalendarSpec &spec, Instant base, int count)
{
    std::vector<Instant> elapses;
    for (auto slot = spec.next(base); slot && int(elapses.size()) < count; slot = spec.next(*slot))
        elapses.push_back(*slot);
    return elapses;
}

QString text(const CalendarSpec &spec, const std::vector<Instant> &elapses, Instant base)
{
    QString text = spec.normalized() + QLatin1Char('\n') + spec.description() + QLatin1Char('\n');
    if (elapses.empty())
        text += QStringLiteral("  never\n");
    QStringList lengths;
    qsizetype width = 0;
    for (const Instant elapse : elapses) {
        lengths << QString(QStringLiteral("in ") + lengthText(elapse - base));
        width = std::max(width, lengths.last().size());
    }
    for (size_t i = 0; i < elapses.size(); ++i)
        text += QStringLiteral("  ") + lengths[qsizetype(i)].leftJustified(width) + QStringLiteral("   ")
            + elapseText(elapses[i], spec.zone()) + QLatin1Char('\n');
    return text;
}

/// An expression with its elapses; in CSV, which has no lists, a row for each elapse.
void addRecords(render::Records &records, render::Format format, const QString &expression, const CalendarSpec &spec,
    const std::vector<Instant> &elapses)
{
    QJsonObject object{{QStringLiteral("expression"), expression}, {QStringLiteral("normalized"), spec.normalized()},
        {QStringLiteral("description"), spec.description()}};
    QJsonArray texts;
    for (const Instant elapse : elapses) {
        texts.append(toIsoText(elapse));
        if (format == render::Format::Csv) {
            object.insert(QStringLiteral("elapse"), texts.last());
            records.add(object);
        }
    }
    object.insert(QStringLiteral("elapses"), texts);
    if (format != render::Format::Csv || elapses.empty())
        records.add(object);
}

int refuse(render::Output &err, const QString &why, int exitCode)
{
    err.line(QStringLiteral("barto-cli: ") + why + (why.endsWith(QLatin1Char('?')) ? QString() : QStringLiteral(".")));
    return exitCode;
}

} // namespace

int runCalendar(const CalendarOptions &options, render::Output &out, render::Output &err)
{
    if (options.iterations < 1 || options.iterations > mostIterations)
        return refuse(err, QStringLiteral("--iterations takes 1 to %1").arg(mostIterations), 2);
    const Result<Zone> zone = options.timezone.isEmpty() ? Zone::local() : Zone::find(options.timezone);
    if (!zone)
        return refuse(err, zone.error().detail, 2);
    const Result<Instant> base = options.baseTime.isEmpty() ? options.now : parseBaseTime(options.baseTime, *zone);
    if (!base)
        return refuse(err, base.error().detail, 2);

    const bool isTable = options.format == render::Format::Table;
    render::Records records(options.format, out,
        {QStringLiteral("expression"), QStringLiteral("normalized"), QStringLiteral("description"),
            QStringLiteral("elapse")});
    int exitCode = 0;
    bool isFirst = true;
    for (const QString &expression : options.expressions) {
        const auto spec = CalendarSpec::parse(expression, options.names, *zone);
        if (!spec) {
            exitCode = refuse(err, spec.error().detail, 1);
            continue;
        }
        const auto elapses = elapsesOf(*spec, *base, options.iterations);
        if (!isTable) {
            addRecords(records, options.format, expression, *spec, elapses);
            continue;
        }
        out.text((std::exchange(isFirst, false) ? QString() : QStringLiteral("\n")) + text(*spec, elapses, *base));
        if (spec->isRandom() && (options.names.client.isEmpty() || options.names.schedule.isEmpty()))
            refuse(err,
                QStringLiteral("R depends on the names of the client and the schedule; give both with --client and "
                               "--schedule"),
                0);
    }
    if (!isTable)
        records.end();
    return exitCode;
}

CLI::App *declareCalendar(CLI::App &parent, CalendarOptions &options)
{
    CLI::App *command = parent.add_subcommand("calendar", "What calendar expressions mean, and when they are due next");
    const auto declare = [command](const char *name, const char *type, QString &value, const char *help) {
        command
            ->add_option_function<std::string>(
                name, [&value](const std::string &given) { value = QString::fromStdString(given); }, help)
            ->type_name(type);
    };
    command
        ->add_option_function<std::vector<std::string>>(
            "EXPRESSION",
            [&options](const std::vector<std::string> &given) {
                options.expressions.clear();
                for (const std::string &expression : given)
                    options.expressions << QString::fromStdString(expression);
            },
            "Calendar expressions, each in quotes: 'Mon..Fri 09:00'")
        ->required()
        ->type_name("");
    command->add_option("-i,--iterations", options.iterations, "How many elapses to print")
        ->check(CLI::Range(1, mostIterations))
        ->capture_default_str()
        ->type_name("N");
    declare("--base-time", "TIME", options.baseTime, "Begin after this time instead of now: '2026-01-01 09:00'");
    declare("--timezone", "ZONE", options.timezone, "Zone for expressions that name none, instead of the local one");
    declare("--client", "CLIENT", options.names.client, "Name of the client that R depends on");
    declare("--schedule", "SCHEDULE", options.names.schedule, "Name of the schedule that R depends on");
    command->footer("  barto-cli calendar 'Mon..Fri 09:00' --iterations 5\n"
                    "  barto-cli calendar '*-*-* 02:R:00' --client vader --schedule backup\n"
                    "  barto-cli calendar 'Sun 02:30' --timezone Europe/Berlin --base-time '2026-03-28 12:00'");
    return command;
}

} // namespace barto
