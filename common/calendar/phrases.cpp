// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/phrases.h"

#include <algorithm>

namespace barto::phrases {

namespace {

// Nobody reads on after so many.
constexpr size_t mostParts = 12;

QString plainText(int value)
{
    return QString::number(value);
}

QString secondText(int microseconds)
{
    QString text = QString::number(microseconds / microsecondsPerSecond);
    const int fraction = microseconds % microsecondsPerSecond;
    if (fraction == 0)
        return text;
    text += QStringLiteral(".%1").arg(fraction, 6, 10, QLatin1Char('0'));
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return text;
}

ValueText valueText(const CalendarFieldKind &kind)
{
    return kind.unit > 1 ? secondText : plainText;
}

QString rangeText(const CalendarPart &part, ValueText text)
{
    return part.stop < 0 ? text(part.start) : QString(text(part.start) + QStringLiteral(" to ") + text(part.stop));
}

QString everyText(int step, const CalendarFieldKind &kind)
{
    if (step == kind.unit)
        return QStringLiteral("every %1").arg(kind.name);
    return QStringLiteral("every %1 %2s").arg(valueText(kind)(step), kind.name);
}

// Parts of seconds may count in fractions, which have no ordinal.
QString timePartText(const CalendarPart &part, const CalendarFieldKind &kind)
{
    if (kind.unit == 1)
        return partText(part, plainText, kind.name);
    if (part.step == 0 || (part.stop >= 0 && part.step == kind.unit))
        return rangeText(part, secondText);
    return QString(everyText(part.step, kind) + QStringLiteral(" from ") + rangeText(part, secondText));
}

// "minute 5", "minutes 5 and 7 to 9", "minute 7 and every 5th minute from 10"
QString listText(const CalendarField &field, const CalendarFieldKind &kind)
{
    QStringList values, steps;
    for (size_t i = 0; i < std::min(field.parts.size(), mostParts); ++i) {
        const QString text = timePartText(field.parts[i], kind);
        (text.startsWith(QLatin1StringView("every ")) ? steps : values) << text;
    }
    if (field.parts.size() > mostParts)
        steps << QStringLiteral("%1 more").arg(field.parts.size() - mostParts);
    if (!values.isEmpty()) {
        const bool isOne = values.size() == 1 && !values.front().contains(QLatin1StringView(" to "));
        steps.prepend(QStringLiteral("%1%2 %3").arg(kind.name, QLatin1StringView(isOne ? "" : "s"), joinWords(values)));
    }
    return joinWords(steps);
}

// The only part, if the field is one repetition; else null.
const CalendarPart *onlyStep(const CalendarField &field)
{
    return field.parts.size() == 1 && field.parts.front().step > 0 ? &field.parts.front() : nullptr;
}

// "every 7 minutes from 0" begins anew with each hour; "every 5 minutes" does not show where it does.
bool isEven(const CalendarPart &part, const CalendarFieldKind &kind)
{
    const qint64 width = qint64(kind.most) + 1;
    return part.start == 0 && part.stop < 0 && width % part.step == 0;
}

} // namespace

QString joinWords(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return QString(words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last());
}

QString partText(const CalendarPart &part, ValueText text, const QString &noun)
{
    if (part.step == 0 || (part.stop >= 0 && part.step == 1))
        return rangeText(part, text);
    const QString step = part.step == 1 ? QString() : QString(ordinal(part.step) + QLatin1Char(' '));
    return QStringLiteral("every %1%2 from %3").arg(step, noun, rangeText(part, text));
}

QString valuesText(const CalendarField &field, ValueText text, const QString &noun)
{
    QStringList words;
    for (size_t i = 0; i < std::min(field.parts.size(), mostParts); ++i)
        words << partText(field.parts[i], text, noun);
    if (field.parts.size() > mostParts)
        words << QStringLiteral("%1 more").arg(field.parts.size() - mostParts);
    return joinWords(words);
}

QString finestUnitText(const CalendarField &field, const CalendarFieldKind &kind)
{
    if (field.isRandom && field.randomStep == 0)
        return QStringLiteral("at a drawn %1").arg(kind.name);
    if (field.isRandom)
        return QString(everyText(field.randomStep * kind.unit, kind) + QStringLiteral(" from a drawn one"));
    if (field.isEvery())
        return everyText(kind.unit, kind);
    const CalendarPart *step = onlyStep(field);
    if (!step)
        return QString(QStringLiteral("at ") + listText(field, kind));
    if (isEven(*step, kind))
        return everyText(step->step, kind);
    return QStringLiteral("%1 from %2").arg(everyText(step->step, kind), rangeText(*step, valueText(kind)));
}

QString largerUnitText(const CalendarField &field, const CalendarFieldKind &kind)
{
    if (field.isRandom && field.randomStep == 0)
        return QStringLiteral("a drawn %1").arg(kind.name);
    if (field.isRandom)
        return QStringLiteral("every %1 %2 from a drawn one").arg(ordinal(field.randomStep), kind.name);
    if (field.isEvery())
        return everyText(kind.unit, kind);
    const CalendarPart *step = onlyStep(field);
    if (!step || (step->step == kind.unit && step->stop >= 0))
        return listText(field, kind);
    if (isEven(*step, kind))
        return step->step == 1 ? everyText(1, kind) : QStringLiteral("every %1 %2").arg(ordinal(step->step), kind.name);
    return timePartText(*step, kind);
}

QString ordinal(int value)
{
    const int tens = value / 10 % 10;
    const char *const endings[] = {"th", "st", "nd", "rd"};
    const int last = value % 10;
    return QString::number(value) + QLatin1StringView(tens == 1 || last > 3 ? "th" : endings[last]);
}

QString monthName(int month)
{
    static const char *const names[] = {"January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December"};
    return QString::fromLatin1(names[month - 1]);
}

} // namespace barto::phrases
