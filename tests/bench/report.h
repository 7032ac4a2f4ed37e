// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace barto::bench {

/// Many measurements of one thing.
class Sample
{
public:
    void add(double value);
    std::size_t count() const { return m_values.size(); }
    bool isEmpty() const { return m_values.empty(); }
    /// The value that `part` (0 to 1) of all measurements do not exceed; 0 of none.
    double at(double part) const;
    double p50() const { return at(0.5); }
    double p99() const { return at(0.99); }
    double max() const { return at(1); }

private:
    mutable std::vector<double> m_values;
    mutable bool m_sorted = true;
};

/// One measured value, with what it ought to be.
struct Figure
{
    QString id; ///< unique within its bench; performance.md refers to "bench.id"
    QString what; ///< a clause
    double value = 0;
    QString unit; ///< "ms", "lines/s", "x LOAD DATA"
    std::optional<double> atLeast = {};
    std::optional<double> atMost = {};

    bool isMet() const { return (!atLeast || value >= *atLeast) && (!atMost || value <= *atMost); }
};

/// What a bench program found: printed as it comes, and written as JSON at the end for scripts/bench. Every bench knows
/// `--json FILE`, the names of its parts, and `name=number`.
class Report
{
public:
    Report(const QString &bench, int argc, char **argv);

    /// True if the part was named, or none at all.
    bool wants(const QString &part) const { return m_parts.isEmpty() || m_parts.contains(part); }
    qint64 number(const QString &name, qint64 byDefault) const { return m_numbers.value(name, byDefault); }
    void add(const Figure &figure);
    /// p50 and p99 in milliseconds, as `<id>_p50` and `<id>_p99`.
    void add(const QString &id, const QString &what, const Sample &milliseconds, std::optional<double> p50AtMost = {},
        std::optional<double> p99AtMost = {});
    /// Writes the file; the program's exit code.
    int finish() const;

private:
    QString m_bench;
    QString m_file;
    QStringList m_parts;
    QHash<QString, qint64> m_numbers;
    QJsonArray m_figures;
};

double median(std::vector<double> values);
/// "1,234,567", "12.3", "0.042": three figures that matter.
QString numberText(double value);

} // namespace barto::bench
