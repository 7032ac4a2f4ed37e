// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/common/calendar/expressiongenerator.h"

namespace barto::testing {

namespace {

const QStringList shortDays = {QStringLiteral("Mon"), QStringLiteral("Tue"), QStringLiteral("Wed"),
    QStringLiteral("Thu"), QStringLiteral("Fri"), QStringLiteral("Sat"), QStringLiteral("Sun")};
const QStringList longDays = {QStringLiteral("Monday"), QStringLiteral("Tuesday"), QStringLiteral("Wednesday"),
    QStringLiteral("Thursday"), QStringLiteral("Friday"), QStringLiteral("Saturday"), QStringLiteral("Sunday")};
const QStringList shorthands = {QStringLiteral("minutely"), QStringLiteral("hourly"), QStringLiteral("daily"),
    QStringLiteral("weekly"), QStringLiteral("monthly"), QStringLiteral("quarterly"), QStringLiteral("yearly"),
    QStringLiteral("annually"), QStringLiteral("anually"), QStringLiteral("biannually"), QStringLiteral("bi-annually"),
    QStringLiteral("semiannually"), QStringLiteral("semi-annually")};

} // namespace

void ExpressionGenerator::setZones(const QStringList &zones, int percent)
{
    m_zones = zones;
    m_zonePercent = percent;
}

QString ExpressionGenerator::next()
{
    const bool isWrong = chance(m_wrongPercent);
    m_isWild = isWrong && chance(60);
    QString text = whole();
    if (chance(8))
        text += QLatin1Char(' ') + mixCase(QStringLiteral("UTC"));
    else if (!m_zones.isEmpty() && chance(m_zonePercent))
        text += QLatin1Char(' ') + anyOf(m_zones);
    return isWrong && !m_isWild ? damaged(text) : text;
}

QString ExpressionGenerator::whole()
{
    if (chance(6))
        return mixCase(anyOf(shorthands));
    if (chance(3))
        return QStringLiteral("@%1").arg(qint64(between(0, m_isWild ? 9'000'000 : 7'000'000)) * 1009);
    QStringList tokens;
    const int shape = between(0, 6); // bit 0 weekday, bit 1 date, bit 2 time; at least one of them
    if ((shape + 1) & 1)
        tokens << weekdays();
    if ((shape + 1) & 2)
        tokens << date();
    if ((shape + 1) & 4)
        tokens << time();
    return tokens.join(QString(chance(5) && tokens.size() > 1 ? 2 : 1, QLatin1Char(' ')));
}

QString ExpressionGenerator::mixCase(const QString &word)
{
    switch (between(0, 3)) {
    case 0:
        return word.toUpper();
    case 1:
        return word.toLower();
    default:
        return word;
    }
}

QString ExpressionGenerator::number(int value, int width)
{
    return chance(50) ? QString::number(value) : QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
}

QString ExpressionGenerator::weekdays()
{
    QStringList runs;
    for (int count = between(1, 3); count > 0; --count) {
        int first = between(0, 6), last = between(0, 6);
        if (!m_isWild && first > last)
            std::swap(first, last);
        QString run = mixCase((chance(70) ? shortDays : longDays)[first]);
        if (chance(50))
            run += QLatin1StringView(chance(70) ? ".." : "-") + mixCase((chance(70) ? shortDays : longDays)[last]);
        runs << run;
    }
    return runs.join(QLatin1Char(',')) + QLatin1StringView(chance(8) ? "," : "");
}

QString ExpressionGenerator::date()
{
    const QString month = field(1, 12, 2);
    const QString rest
        = chance(25) ? QString(month + QLatin1Char('~') + dayFromEnd()) : month + QLatin1Char('-') + field(1, 31, 2);
    return chance(65) ? QString(year() + QLatin1Char('-') + rest) : rest;
}

QString ExpressionGenerator::year()
{
    if (chance(60))
        return QStringLiteral("*");
    if (chance(20))
        return field(0, 99, 2);
    return field(1970, 2199, 4);
}

QString ExpressionGenerator::dayFromEnd()
{
    if (chance(70))
        return field(1, 28, 2);
    const int step = between(1, 14);
    return number(between(step + 1, 28), 2) + QStringLiteral("/%1").arg(step);
}

QString ExpressionGenerator::time()
{
    QString text = field(0, 23, 2) + QLatin1Char(':') + field(0, 59, 2);
    if (chance(60))
        text += QLatin1Char(':') + seconds();
    return text;
}

QString ExpressionGenerator::field(int least, int most, int width)
{
    if (chance(35))
        return QStringLiteral("*");
    QStringList parts;
    for (int count = chance(60) ? 1 : between(2, 4); count > 0; --count)
        parts << part(least, most, width);
    return parts.join(QLatin1Char(','));
}

QString ExpressionGenerator::part(int least, int most, int width)
{
    const int spill = m_isWild ? 3 : 0;
    int first = std::max(0, between(least - spill, most + spill)),
        last = std::max(0, between(least - spill, most + spill));
    if (!m_isWild && first > last)
        std::swap(first, last);
    const int room = std::max(1, (m_isWild ? most + 5 : most) - first);
    const QString step = QStringLiteral("/%1").arg(between(m_isWild ? 0 : 1, std::min(room, most - least)));
    switch (between(0, 3)) {
    case 0:
        return number(first, width) + QLatin1StringView("..") + number(last, width);
    case 1:
        return first < most || m_isWild ? QString(number(first, width) + step) : number(first, width);
    case 2:
        return number(first, width) + QLatin1StringView("..") + number(last, width) + step;
    default:
        return number(first, width);
    }
}

QString ExpressionGenerator::second(int most)
{
    QString text = number(between(0, most), 2);
    if (chance(40)) {
        text += QLatin1Char('.');
        for (int digits = between(1, 8); digits > 0; --digits)
            text += QString::number(between(0, 9));
    }
    return text;
}

QString ExpressionGenerator::seconds()
{
    if (chance(45))
        return field(0, 59, 2);
    QStringList parts;
    for (int count = chance(60) ? 1 : between(2, 4); count > 0; --count) {
        QString text = second(m_isWild ? 61 : 29);
        if (chance(40))
            text += QLatin1StringView("..") + QString::number(between(m_isWild ? 0 : 30, 59))
                + (chance(30) ? QStringLiteral(".5") : QString());
        if (chance(50))
            text += QLatin1Char('/') + second(29);
        parts << text;
    }
    if (chance(5))
        parts << QStringLiteral("0/1");
    return parts.join(QLatin1Char(','));
}

QString ExpressionGenerator::damaged(QString text)
{
    const QString alphabet = QStringLiteral("0123456789*-~:.,/@ MonTue");
    for (int count = between(1, 2); count > 0; --count) {
        const int at = between(0, int(text.size()) - 1);
        const QChar c = alphabet[between(0, int(alphabet.size()) - 1)];
        switch (between(0, 2)) {
        case 0:
            text.remove(at, text.size() > 1 ? 1 : 0);
            break;
        case 1:
            text.insert(at, c);
            break;
        default:
            text[at] = c;
        }
    }
    return text;
}

} // namespace barto::testing
