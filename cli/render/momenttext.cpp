// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/momenttext.h"

#include "cli/render/durationtext.h"
#include "common/calendar/weekdays.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QTime>

namespace barto::render {

namespace {

using namespace std::chrono_literals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Times)
};

constexpr qint64 epochDay = 2440588; ///< 1970-01-01 as a Julian day

QDate dateOf(LocalInstant local)
{
    return QDate::fromJulianDay(epochDay + std::chrono::floor<std::chrono::days>(local).time_since_epoch().count());
}

LocalInstant localOf(QDate date, QTime time)
{
    return LocalInstant(
        std::chrono::days(date.toJulianDay() - epochDay) + std::chrono::milliseconds(time.msecsSinceStartOfDay()));
}

std::optional<QDate> dayFromWord(const QString &word, QDate today)
{
    if (word == QLatin1StringView("today"))
        return today;
    if (word == QLatin1StringView("yesterday"))
        return today.addDays(-1);
    if (word == QLatin1StringView("tomorrow"))
        return today.addDays(1);
    for (int day = 0; day < 7; ++day) {
        const QString name = weekdayName(day).toLower();
        if (word == name || word == name.left(3))
            return today.addDays(-((today.dayOfWeek() - 1 - day + 7) % 7));
    }
    return {};
}

/// "9:30", "09:30", "09:30:15", "09:30:15.5"; empty is midnight
std::optional<QTime> clockFrom(const QString &text)
{
    if (text.isEmpty())
        return QTime(0, 0);
    for (const char *format : {"H:mm", "H:mm:ss", "H:mm:ss.z"}) {
        if (const QTime time = QTime::fromString(text, QLatin1StringView(format)); time.isValid())
            return time;
    }
    return {};
}

/// Seconds since 1970: with an @, or so many digits that no span has them.
std::optional<Instant> fromEpoch(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^(?:@(\\d{1,11})|(\\d{9,11}))(?:\\.(\\d{1,6}))?$"));
    const QRegularExpressionMatch match = shape.match(word);
    if (!match.hasMatch())
        return {};
    const QString whole = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    const QString fraction = match.captured(3).leftJustified(6, QLatin1Char('0'));
    return Instant(std::chrono::seconds(whole.toLongLong()) + std::chrono::microseconds(fraction.toLongLong()));
}

/// The offset from UTC at the end of `clock`, which is cut off: "Z", "+01:00", "-0330", "+02".
std::optional<std::chrono::minutes> takeOffset(QString &clock)
{
    static const QRegularExpression shape(QStringLiteral(" ?(?:(Z|UTC)|([+-])(\\d\\d):?(\\d\\d)?)$"));
    const QRegularExpressionMatch match = shape.match(clock);
    if (!match.hasMatch())
        return {};
    clock.truncate(match.capturedStart());
    if (!match.captured(1).isEmpty())
        return std::chrono::minutes(0);
    const std::chrono::minutes size(match.captured(3).toInt() * 60 + match.captured(4).toInt());
    return match.captured(2) == QLatin1StringView("-") ? -size : size;
}

/// A day and a clock, either of which may be missing, but not both.
std::optional<Instant> fromDayAndClock(const QString &word, const Zone &zone, QDate today)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:(\\d{4}-\\d\\d-\\d\\d)|([a-z]+))?(?:(?:^|[ T])(\\d.*))?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(word);
    if (word.isEmpty() || !match.hasMatch())
        return {};
    const QString name = match.captured(2).toLower();
    const std::optional<QDate> day = !match.captured(1).isEmpty()
        ? std::optional(QDate::fromString(match.captured(1), Qt::ISODate))
        : name.isEmpty() ? std::optional(today)
                         : dayFromWord(name, today);
    QString clockText = match.captured(3);
    const std::optional<std::chrono::minutes> offset = takeOffset(clockText);
    const std::optional<QTime> clock = clockFrom(clockText);
    if (!day || !day->isValid() || !clock)
        return {};
    const LocalInstant local = localOf(*day, *clock);
    return offset ? Instant(local.time_since_epoch() - *offset) : zone.toInstant(local);
}

} // namespace

Result<Instant> parseMoment(const QString &text, const Zone &zone, Instant now)
{
    const QString word = text.trimmed();
    if (word == QLatin1StringView("now"))
        return now;
    if (const auto epoch = fromEpoch(word))
        return *epoch;
    const QString ago = QStringLiteral(" ago");
    if (const auto span = parseSpan(word.endsWith(ago) ? word.chopped(ago.size()) : word))
        return now - *span;
    if (const auto instant = fromDayAndClock(word, zone, dateOf(zone.toLocal(now))))
        return *instant;
    return fail(Error::Code::Parse,
        Texts::tr("'%1' is no moment; write one as 2h, yesterday, 'mon 09:30', 09:30, 2026-11-24 or "
                  "'2026-11-24 09:30'")
            .arg(text));
}

} // namespace barto::render
