// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"
#include "common/calendar/calendarspec.h"
#include "tests/common/calendar/expressiongenerator.h"
#include "tests/common/calendar/systemdfaults.h"
#include "tests/common/calendar/systemdoracle.h"

#include <QTest>

using namespace barto;
using namespace barto::testing;

/// barto against the systemd of this machine, on random expressions. BARTO_ORACLE_COUNT sets how many,
/// BARTO_ORACLE_SEED repeats a run. What may differ is listed in docs/calendar.md.
class TestCalendarOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();
    void cleanupTestCase();

private:
    void compare(const QString &text, const SystemdOracle::Answer &theirs, Instant base, const Zone &zone);
    void compareElapses(
        const CalendarSpec &spec, const std::vector<Instant> &theirs, Instant base, const QString &text);
    bool isBartosOwn(const QString &text) const;

    std::optional<SystemdOracle> m_oracle;
    quint32 m_seed = 0;
    int m_count = 5000;
    int m_accepted = 0, m_refused = 0, m_elapses = 0, m_skips = 0, m_atChanges = 0, m_gaveUp = 0, m_listsFromEnd = 0,
        m_starred = 0, m_own = 0;
    QStringList m_disagreements;
};

namespace {

constexpr int iterations = 10;
constexpr int perCall = 50;

const QStringList zoneNames
    = {QStringLiteral("Europe/Berlin"), QStringLiteral("America/New_York"), QStringLiteral("Australia/Lord_Howe"),
        QStringLiteral("Asia/Kathmandu"), QStringLiteral("Pacific/Chatham"), QStringLiteral("America/Sao_Paulo")};

bool isSameSecond(Instant a, Instant b)
{
    return std::chrono::floor<std::chrono::seconds>(a) == std::chrono::floor<std::chrono::seconds>(b);
}

} // namespace

void TestCalendarOracle::initTestCase()
{
    m_oracle = SystemdOracle::find();
    if (!m_oracle)
        QSKIP("systemd-analyze is not on this machine: nothing to compare with");
    bool isSet = false;
    m_seed = qEnvironmentVariable("BARTO_ORACLE_SEED").toUInt(&isSet);
    if (!isSet)
        m_seed = std::random_device()();
    const int count = qEnvironmentVariableIntValue("BARTO_ORACLE_COUNT", &isSet);
    if (isSet)
        m_count = count;
    qInfo("systemd %s, BARTO_ORACLE_SEED=%u, BARTO_ORACLE_COUNT=%d", qPrintable(m_oracle->version()), m_seed, m_count);
}

void TestCalendarOracle::agrees_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("suffixPercent");
    QTest::newRow("UTC") << QStringLiteral("UTC") << 60 << 0;
    QTest::newRow("zones as suffix") << QStringLiteral("UTC") << 10 << 100;
    for (const QString &zone : zoneNames)
        QTest::newRow(qPrintable(zone)) << zone << 5 << 0;
}

void TestCalendarOracle::agrees()
{
    QFETCH(QString, zone);
    QFETCH(int, percent);
    QFETCH(int, suffixPercent);
    ExpressionGenerator generator(m_seed + quint32(qHash(QString::fromUtf8(QTest::currentDataTag()), 0)));
    generator.setZones(zoneNames, suffixPercent);
    const Zone used = *Zone::find(zone);
    for (int left = m_count * percent / 100; left > 0; left -= perCall) {
        QStringList expressions;
        while (expressions.size() < std::min(left, perCall))
            expressions << generator.next();
        // 1971 to 2190, at any second
        const Instant base(std::chrono::seconds(31'536'000 + qint64(generator.between(0, 6'900'000)) * 1000 + 7));
        const auto answers = m_oracle->ask(expressions, base, iterations, zone);
        QCOMPARE(answers.size(), size_t(expressions.size()));
        for (qsizetype i = 0; i < expressions.size(); ++i)
            compare(expressions[i], answers[size_t(i)], base, used);
    }
    for (const QString &disagreement : m_disagreements)
        qWarning("%s", qPrintable(disagreement));
    const qsizetype count = std::exchange(m_disagreements, {}).size();
    QCOMPARE(count, 0);
}

void TestCalendarOracle::compare(
    const QString &text, const SystemdOracle::Answer &theirs, Instant base, const Zone &zone)
{
    const auto spec = CalendarSpec::parse(text, {}, zone);
    if (spec.has_value() != theirs.isAccepted) {
        if (isBartosOwn(text))
            ++m_own;
        else if (spec && SystemdFaults(*spec).isRefused())
            ++m_listsFromEnd;
        else
            m_disagreements << QStringLiteral("'%1': systemd %2; ours: %3")
                                   .arg(text,
                                       theirs.isAccepted ? QStringLiteral("accepts it") : QStringLiteral("refuses it"),
                                       spec ? spec->normalized() : spec.error().detail);
        return;
    }
    if (!spec) {
        ++m_refused;
        return;
    }
    ++m_accepted;
    if (theirs.hasFailed) {
        ++m_gaveUp;
        return;
    }
    if (SystemdFaults::isStarred(spec->normalized(), theirs.normalized))
        ++m_starred;
    else if (spec->normalized() != theirs.normalized)
        m_disagreements
            << QStringLiteral("'%1': normal form '%2', ours '%3'").arg(text, theirs.normalized, spec->normalized());
    compareElapses(*spec, theirs.elapses, base, text);
}

void TestCalendarOracle::compareElapses(
    const CalendarSpec &spec, const std::vector<Instant> &theirs, Instant base, const QString &text)
{
    const SystemdFaults faults(spec);
    Instant last = base;
    Instant beforeSecond = base; // the last one before the second of `last`: systemd's fractions are not seen
    auto ours = spec.next(base);
    for (size_t i = 0; i < theirs.size() || (ours && theirs.size() < iterations);) {
        const bool isTheirs = i < theirs.size();
        const auto second = ours ? std::optional(std::chrono::floor<std::chrono::seconds>(*ours)) : std::nullopt;
        if (isTheirs && second == theirs[i]) {
            if (!isSameSecond(last, *ours))
                beforeSecond = last;
            last = *ours;
            ours = spec.next(last);
            ++i;
            ++m_elapses;
        } else if ((ours && isNearChange(spec.zone(), *ours)) || (isTheirs && isNearChange(spec.zone(), theirs[i]))) {
            ++m_atChanges;
            return;
        } else if (ours && (!isTheirs || *second < theirs[i])
            && faults.isSkipped(isSameSecond(last, *ours) ? beforeSecond : last, *ours)) {
            ours = spec.next(*ours); // `last` stays: several may be skipped at one boundary
            ++m_skips;
        } else if (ours && !isTheirs && faults.endsEarly(last, *ours)) {
            ++m_gaveUp;
            return;
        } else {
            m_disagreements << QStringLiteral("'%1' in %2 after %3: elapse %4: systemd %5, ours %6")
                                   .arg(text, spec.zone().name(), toIsoText(last))
                                   .arg(i + 1)
                                   .arg(isTheirs ? toIsoText(theirs[i]) : QStringLiteral("never"),
                                       ours ? toIsoText(*ours) : QStringLiteral("never"));
            return;
        }
    }
}

// A changed letter may make an R or a date with commas, which systemd does not know.
bool TestCalendarOracle::isBartosOwn(const QString &text) const
{
    if (text.contains(QLatin1Char('R')))
        return true;
    for (const QString &token : text.split(QLatin1Char(' '))) {
        if (token.count(QLatin1Char(',')) == 2 && !token.contains(QLatin1Char(':')))
            return true;
    }
    return false;
}

void TestCalendarOracle::cleanupTestCase()
{
    qInfo("%d accepted and %d refused by both, %d elapses equal; known differences: %d slots that systemd skips, %d "
          "expressions at a changed clock, %d given up by systemd, %d lists from the month's end, %d stars for "
          "fractions, "
          "%d in barto's spelling",
        m_accepted, m_refused, m_elapses, m_skips, m_atChanges, m_gaveUp, m_listsFromEnd, m_starred, m_own);
}

QTEST_GUILESS_MAIN(TestCalendarOracle)
#include "tst_calendaroracle.moc"
