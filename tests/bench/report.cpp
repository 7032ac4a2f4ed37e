// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace barto::bench {

void Sample::add(double value)
{
    m_values.push_back(value);
    m_sorted = false;
}

double Sample::at(double part) const
{
    if (m_values.empty())
        return 0;
    if (!m_sorted)
        std::ranges::sort(m_values);
    m_sorted = true;
    const auto rank = std::size_t(std::ceil(part * double(m_values.size())));
    return m_values[std::clamp<std::size_t>(rank, 1, m_values.size()) - 1];
}

Report::Report(const QString &bench, int argc, char **argv) : m_bench(bench)
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        const qsizetype equals = argument.indexOf(QLatin1Char('='));
        if (argument == QLatin1String("--json") && i + 1 < argc)
            m_file = QFile::decodeName(argv[++i]);
        else if (equals > 0)
            m_numbers.insert(argument.left(equals), argument.mid(equals + 1).toLongLong());
        else
            m_parts += argument;
    }
}

void Report::add(const Figure &figure)
{
    QString verdict;
    if (figure.atLeast)
        verdict = QStringLiteral("at least ") + numberText(*figure.atLeast);
    else if (figure.atMost)
        verdict = QStringLiteral("at most ") + numberText(*figure.atMost);
    if (!verdict.isEmpty())
        verdict += QLatin1StringView(figure.isMet() ? "" : "  MISSED");
    std::printf("%-58s %12s %-14s %s\n", qUtf8Printable(figure.what), qUtf8Printable(numberText(figure.value)),
        qUtf8Printable(figure.unit), qUtf8Printable(verdict));
    std::fflush(stdout);
    QJsonObject object{{QStringLiteral("id"), figure.id}, {QStringLiteral("what"), figure.what},
        {QStringLiteral("value"), figure.value}, {QStringLiteral("unit"), figure.unit}};
    if (figure.atLeast)
        object.insert(QStringLiteral("at_least"), *figure.atLeast);
    if (figure.atMost)
        object.insert(QStringLiteral("at_most"), *figure.atMost);
    m_figures.append(object);
}

void Report::add(const QString &id, const QString &what, const Sample &milliseconds, std::optional<double> p50AtMost,
    std::optional<double> p99AtMost)
{
    const QString unit = QStringLiteral("ms");
    add({id + QStringLiteral("_p50"), what + QStringLiteral(", p50"), milliseconds.p50(), unit, {}, p50AtMost});
    add({id + QStringLiteral("_p99"), what + QStringLiteral(", p99"), milliseconds.p99(), unit, {}, p99AtMost});
}

int Report::finish() const
{
    if (m_file.isEmpty())
        return 0;
    QFile file(m_file);
    const QJsonObject all{{QStringLiteral("bench"), m_bench}, {QStringLiteral("figures"), m_figures}};
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QJsonDocument(all).toJson()) > 0)
        return 0;
    std::fprintf(stderr, "%s cannot be written: %s\n", qUtf8Printable(m_file), qUtf8Printable(file.errorString()));
    return 1;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[values.size() / 2];
}

QString numberText(double value)
{
    if (std::abs(value) >= 1000)
        return QLocale(QLocale::English).toString(qint64(std::llround(value)));
    const int whole = std::abs(value) < 1 ? 1 : int(std::log10(std::abs(value))) + 1;
    return QString::number(value, 'f', std::max(0, 3 - whole));
}

} // namespace barto::bench
