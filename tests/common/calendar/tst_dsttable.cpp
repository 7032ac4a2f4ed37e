// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/calendarspec.h"

#include <QFile>
#include <QTest>
#include <QTextStream>

using namespace barto;
using namespace std::chrono_literals;

/// Keeps the table of changed clocks in docs/calendar.md true: `tst_dsttable --rewrite` writes it anew.
class TestDstTable : public QObject
{
    Q_OBJECT

public:
    explicit TestDstTable(bool isRewriting) : m_isRewriting(isRewriting) { }

private Q_SLOTS:
    void isWhatTheManualSays();

private:
    bool m_isRewriting;
};

namespace {

const QString beginMark = QStringLiteral("<!-- begin: tst_dsttable --rewrite -->\n");
const QString endMark = QStringLiteral("<!-- end -->\n");

QString clockText(LocalInstant local)
{
    const auto time = std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
    return QStringLiteral("%1:%2")
        .arg(time.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(time.count() % 60, 2, 10, QLatin1Char('0'));
}

QString dateText(LocalInstant local)
{
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(local));
    return QString::asprintf("%d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

// "CET 01:30 01:40 · CEST 03:00 03:10", 100 minutes before the change to 100 minutes after it
QString slotsText(const CalendarSpec &spec, Instant change)
{
    const Zone zone = spec.zone();
    QString text, last;
    spec.forEach(change - 100min - 1us, change + 100min, [&](Instant slot) {
        const QString abbreviation = zone.abbreviation(slot);
        if (abbreviation != last)
            text += QString((text.isEmpty() ? QStringLiteral("*") : QStringLiteral(" · *")) + abbreviation + u'*');
        text += QString(u' ' + clockText(zone.toLocal(slot)));
        last = abbreviation;
    });
    return text.isEmpty() ? QStringLiteral("none") : text;
}

QString tableOf(const Zone &zone, const Zone::Span &span)
{
    QString text;
    QTextStream out(&text);
    out << "\n**" << zone.name() << ", " << dateText(span.localBefore()) << "**: at " << clockText(span.localBefore())
        << " " << zone.abbreviation(span.begin - 1us) << " the clock goes to " << clockText(span.localBegin()) << " "
        << zone.abbreviation(span.begin) << ".\n\n| expression | slots |\n|---|---|\n";
    for (const char *expression : {"*:0/10", "00..23:00", "02:30", "02,03:00", "02:0/10"})
        out << "| `" << expression << "` | "
            << slotsText(*CalendarSpec::parse(QString::fromLatin1(expression), {}, zone), span.begin) << " |\n";
    return text;
}

QString allTables()
{
    QString text;
    for (const char *name : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Australia/Sydney"}) {
        const Zone zone = *Zone::find(QString::fromLatin1(name));
        const Instant begin = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
        for (Zone::Span span = zone.span(zone.spanAt(begin).index + 1); span.begin < begin + 365 * 24h;
             span = zone.span(span.index + 1))
            text += tableOf(zone, span);
    }
    return text + u'\n';
}

} // namespace

void TestDstTable::isWhatTheManualSays()
{
    QFile file(QStringLiteral(BARTO_SOURCE_DIR "/docs/calendar.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString manual = QString::fromUtf8(file.readAll());
    file.close();
    const qsizetype begin = manual.indexOf(beginMark) + beginMark.size();
    const qsizetype end = manual.indexOf(endMark, begin);
    QVERIFY(begin >= beginMark.size() && end >= begin);
    const QString tables = allTables();
    if (!m_isRewriting) {
        QCOMPARE(manual.mid(begin, end - begin), tables);
        return;
    }
    manual.replace(begin, end - begin, tables);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(manual.toUtf8());
}

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    TestDstTable test(arguments.removeAll(QStringLiteral("--rewrite")) > 0);
    return QTest::qExec(&test, arguments);
}

#include "tst_dsttable.moc"
