// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/crontab.h"

#include "common/calendar/weekdays.h"

#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace barto {

namespace {

const QRegularExpression fieldShape(
    QStringLiteral(
        "\\A(?:\\*(?:/\\d+)?|[0-9a-z]+(?:-[0-9a-z]+)?(?:/\\d+)?(?:,[0-9a-z]+(?:-[0-9a-z]+)?(?:/\\d+)?)*)\\z"),
    QRegularExpression::CaseInsensitiveOption);

// "*/15" -> "0/15", "9-17" -> "9..17". `names` are the words that stand for least, least + 1 and so on.
QString converted(const QString &field, int least, const QStringList &names = {})
{
    QString text = field;
    if (text.startsWith(QLatin1StringView("*/")))
        text.replace(0, 1, QString::number(least));
    text.replace(QLatin1Char('-'), QStringLiteral(".."));
    for (qsizetype i = 0; i < names.size(); ++i)
        text.replace(names[i], QString::number(i + least), Qt::CaseInsensitive);
    return text;
}

const QStringList &monthNames()
{
    static const QStringList names
        = QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(QLatin1Char(' '));
    return names;
}

// 0 and 7 are Sunday. Empty for every day; nothing where it cannot be read.
std::optional<QString> weekdays(const QString &field)
{
    if (field == QLatin1Char('*'))
        return QString();
    static const QStringList names = QStringLiteral("sun mon tue wed thu fri sat").split(QLatin1Char(' '));
    static const QRegularExpression part(QStringLiteral("\\A(\\d)(?:\\.\\.(\\d))?\\z"));
    quint8 days = 0;
    for (const QString &run : converted(field, 0, names).split(QLatin1Char(','))) {
        const auto match = part.match(run);
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (!match.hasMatch() || last > 7 || first > last)
            return std::nullopt;
        for (int day = first; day <= last; ++day)
            days |= quint8(1u << ((day + 6) % 7));
    }
    return weekdayText(days);
}

QString replacementFor(const QString &nickname)
{
    static const QStringList same = {QStringLiteral("yearly"), QStringLiteral("annually"), QStringLiteral("monthly"),
        QStringLiteral("weekly"), QStringLiteral("daily"), QStringLiteral("hourly")};
    if (nickname == QLatin1StringView("midnight"))
        return QStringLiteral("daily");
    return same.contains(nickname) ? nickname : QString();
}

} // namespace

QString crontabHint(const QString &text)
{
    const QString opening = QStringLiteral("this looks like a crontab line; ");
    const QStringList words = text.simplified().left(1000).split(QLatin1Char(' '));
    if (words.first().startsWith(QLatin1Char('@'))) {
        const QString replacement = replacementFor(words.first().mid(1).toLower());
        return replacement.isEmpty() ? QString()
                                     : QString(opening + QStringLiteral("in barto it is '%1'").arg(replacement));
    }
    if (words.size() < 5)
        return {};
    for (int i = 0; i < 5; ++i) {
        if (!fieldShape.match(words[i]).hasMatch())
            return {};
    }
    if (words[2] != QLatin1Char('*') && words[4] != QLatin1Char('*')) // cron runs on either, an expression on both
        return opening + QStringLiteral("cron takes the day of the month or the weekday, so write two schedules");
    const std::optional<QString> days = weekdays(words[4]);
    if (!days)
        return opening + QStringLiteral("in barto the weekday stands first, as in Mon..Fri 09:00");
    const QString date = QString(
        QStringLiteral("*-") + converted(words[3], 1, monthNames()) + QLatin1Char('-') + converted(words[2], 1));
    const QString time = QString(converted(words[1], 0) + QLatin1Char(':') + converted(words[0], 0));
    QStringList parts;
    if (!days->isEmpty())
        parts << *days;
    if (date != QLatin1StringView("*-*-*") || days->isEmpty())
        parts << date;
    parts << time;
    return opening + QStringLiteral("in barto it is '%1'").arg(parts.join(QLatin1Char(' ')));
}

} // namespace barto
