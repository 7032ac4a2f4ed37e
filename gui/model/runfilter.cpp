// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/filterquery.h"

#include "gui/model/timeformat.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QTime>

#include <array>

namespace barto {

namespace {

using namespace std::chrono_literals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FilterQuery)
};

constexpr std::array<QLatin1StringView, 7> outcomeKeys{QLatin1StringView("running"), QLatin1StringView("succeeded"),
    QLatin1StringView("failed"), QLatin1StringView("cancelled"), QLatin1StringView("lost"),
    QLatin1StringView("not-started"), QLatin1StringView("skipped")};

constexpr qint64 epochJulianDay = 2440588; // 1970-01-01

LocalInstant localOf(QDate date, QTime time)
{
    return LocalInstant(std::chrono::days(date.toJulianDay() - epochJulianDay)
        + std::chrono::milliseconds(time.msecsSinceStartOfDay()));
}

Result<void> readOutcomes(const QString &value, std::vector<Outcome> &into)
{
    for (const QString &word : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto outcome = outcomeFromKey(word.trimmed().toLower());
        if (!outcome) {
            QStringList all;
            for (const QLatin1StringView key : outcomeKeys)
                all << key;
            return fail(Error::Code::Parse,
                Texts::tr("'%1' is no state; write one of %2.").arg(word, all.join(QStringLiteral(", "))));
        }
        into.push_back(*outcome);
    }
    return {};
}

constexpr std::array allOutcomes{Outcome::Running, Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled,
    Outcome::Lost, Outcome::NotStarted, Outcome::Skipped};

/// Without those in `excluded`. False if that leaves none: an empty list would not restrict.
bool exclude(const std::vector<Outcome> &excluded, std::vector<Outcome> &outcomes)
{
    if (excluded.empty())
        return true;
    if (outcomes.empty())
        outcomes.assign(allOutcomes.begin(), allOutcomes.end());
    std::erase_if(
        outcomes, [&](Outcome one) { return std::find(excluded.begin(), excluded.end(), one) != excluded.end(); });
    return !outcomes.empty();
}

Result<void> readMoment(const QString &value, const Zone &zone, Instant now, std::optional<Instant> &into)
{
    if (value.isEmpty())
        return {};
    into = parseMoment(value, zone, now);
    if (!into)
        return fail(Error::Code::Parse,
            Texts::tr("'%1' is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.")
                .arg(value));
    return {};
}

Result<void> readSpan(const QString &value, std::optional<Microseconds> &into)
{
    if (value.isEmpty())
        return {};
    into = parseSpan(value);
    if (!into)
        return fail(Error::Code::Parse,
            Texts::tr("'%1' is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.").arg(value));
    return {};
}

} // namespace

QString outcomeKey(Outcome outcome)
{
    return outcomeKeys[std::size_t(outcome)];
}

std::optional<Outcome> outcomeFromKey(const QString &key)
{
    const auto found = std::find(outcomeKeys.begin(), outcomeKeys.end(), key);
    if (found == outcomeKeys.end())
        return {};
    return Outcome(found - outcomeKeys.begin());
}

std::optional<Microseconds> parseSpan(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^(?:\\d{1,9}(?:ms|s|min|m|h|d|w))+$"));
    static const QRegularExpression part(QStringLiteral("(\\d{1,9})(ms|s|min|m|h|d|w)"));
    static const QHash<QString, Microseconds> units{{QStringLiteral("ms"), 1ms}, {QStringLiteral("s"), 1s},
        {QStringLiteral("m"), 1min}, {QStringLiteral("min"), 1min}, {QStringLiteral("h"), 1h},
        {QStringLiteral("d"), 24h}, {QStringLiteral("w"), 7 * 24h}};
    constexpr double longest = 100 * 366 * 86400e6;
    if (!whole.match(text).hasMatch())
        return {};
    double sum = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sum += match.captured(1).toDouble() * double(units.value(match.captured(2)).count());
    }
    return sum <= longest ? std::optional(Microseconds(qint64(sum))) : std::nullopt;
}

QString momentText(Instant moment, const Zone &zone)
{
    const LocalInstant local = zone.toLocal(moment);
    return dateOf(local).toString(Qt::ISODate) + timeOf(local).toString(QStringLiteral("'T'HH:mm"));
}

std::optional<Instant> parseMoment(const QString &text, const Zone &zone, Instant now)
{
    const auto today = std::chrono::floor<std::chrono::days>(zone.toLocal(now));
    if (text == QLatin1StringView("today"))
        return zone.toInstant(LocalInstant(today));
    if (text == QLatin1StringView("yesterday"))
        return zone.toInstant(LocalInstant(today - std::chrono::days(1)));
    if (text == QLatin1StringView("now"))
        return now;
    if (const auto span = parseSpan(text))
        return now - *span;
    // Qt reads 24:00 as the day's begin.
    const QTime time = text.startsWith(QLatin1String("24")) ? QTime() : QTime::fromString(text, Qt::ISODate);
    if (time.isValid() && text.contains(QLatin1Char(':')))
        return zone.toInstant(LocalInstant(today + std::chrono::milliseconds(time.msecsSinceStartOfDay())));
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid() || date.year() < 1970 || date.year() > 2199)
        return {};
    if (text.size() == 10)
        return zone.toInstant(localOf(date, QTime(0, 0)));
    const QTime clock = QTime::fromString(text.sliced(11), Qt::ISODate);
    const bool isParted = text.at(10) == QLatin1Char('T') || text.at(10) == QLatin1Char(' ');
    if (!isParted || !clock.isValid())
        return {};
    return zone.toInstant(localOf(date, clock));
}

Result<RunFilter> runFilterOf(const FilterQuery &query, const Zone &zone, Instant now)
{
    const auto value = [&query](const char *key) { return query.value(QString::fromLatin1(key)); };
    RunFilter filter;
    filter.client = value("client");
    filter.exceptClient = query.excluded(QStringLiteral("client"));
    filter.schedule = value("schedule");
    filter.exceptSchedule = query.excluded(QStringLiteral("schedule"));
    filter.text = query.text();
    std::vector<Outcome> excluded;
    for (const Result<void> &read :
        {readOutcomes(value("state"), filter.outcomes), readOutcomes(query.excluded(QStringLiteral("state")), excluded),
            readMoment(value("since"), zone, now, filter.since), readMoment(value("until"), zone, now, filter.until),
            readSpan(value("late"), filter.lateOver), readSpan(value("took"), filter.tookOver)}) {
        if (!read)
            return tl::unexpected(read.error());
    }
    if (!exclude(excluded, filter.outcomes))
        filter.since = filter.until = Instant(); // no run is in no state
    return filter;
}

} // namespace barto
