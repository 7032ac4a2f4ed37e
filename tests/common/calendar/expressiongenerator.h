// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

#include <random>

namespace barto::testing {

/// Makes random calendar expressions of every production that systemd knows, most of them right, some wrong: values out
/// of range, ranges backwards, single characters changed.
class ExpressionGenerator
{
public:
    explicit ExpressionGenerator(quint32 seed) : m_random(seed) { }

    /// Zones to end expressions with now and then; none unless set.
    void setZones(const QStringList &zones, int percent);
    /// Percent of the expressions that are made to be wrong.
    void setWrongPercent(int percent) { m_wrongPercent = percent; }

    QString next();
    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }

private:
    bool chance(int percent) { return between(1, 100) <= percent; }
    QString anyOf(const QStringList &list) { return list[between(0, int(list.size()) - 1)]; }
    QString mixCase(const QString &word);
    QString number(int value, int width);
    QString weekdays();
    QString date();
    QString time();
    QString field(int least, int most, int width);
    QString part(int least, int most, int width);
    QString dayFromEnd();
    QString seconds();
    QString second(int most);
    QString year();
    QString whole();
    QString damaged(QString text);

    std::mt19937 m_random;
    QStringList m_zones;
    int m_zonePercent = 0;
    int m_wrongPercent = 12;
    bool m_isWild = false; ///< values may leave their ranges
};

} // namespace barto::testing
