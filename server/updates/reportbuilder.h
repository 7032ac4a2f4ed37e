// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/updates/parsedupdates.h"

#include <QHash>

namespace barto {

/// Gathers what a parser finds, and judges it in the end.
class ReportBuilder
{
public:
    static constexpr std::size_t mostPackages = 20'000;

    /// The package of that name and architecture, made where it is new. A tool may tell of one in several places, each
    /// of which adds what the others do not say.
    PackageUpdate &package(const QString &name, const QString &architecture = {});
    bool knows(const QString &name, const QString &architecture = {}) const;
    /// Takes a package out again: it turned out to be removed, or not to be an update.
    void drop(const QString &name, const QString &architecture = {});
    std::size_t count() const { return m_packages.size() - m_dropped; }

    /// The tool says in so many words that there is nothing to do.
    void sayNothing() { m_saysNothing = true; }
    /// Line `number` stands where updates are told, and cannot be read. The first one counts.
    void misread(quint64 number, const QString &complaint);
    /// The tool says how many updates there are, in line `number`.
    void expect(quint64 count, quint64 number);
    void setApplied() { m_applied = true; }
    void setDownload(std::optional<quint64> bytes) { m_download = bytes ? bytes : m_download; }
    void setSizeChange(std::optional<qint64> bytes) { m_sizeChange = bytes ? bytes : m_sizeChange; }

    /// `emptyMeansNone`: the tool is silent when there is nothing to do, and was.
    ParsedUpdates take(bool emptyMeansNone);

private:
    ParsedUpdates notUnderstood(quint64 line, const QString &complaint) const;

    std::vector<PackageUpdate> m_packages;
    QHash<std::pair<QString, QString>, std::size_t> m_places;
    std::size_t m_dropped = 0;
    bool m_saysNothing = false;
    bool m_applied = false;
    quint64 m_misreadLine = 0;
    QString m_complaint;
    std::optional<quint64> m_expected;
    quint64 m_expectedLine = 0;
    std::optional<quint64> m_download;
    std::optional<qint64> m_sizeChange;
};

} // namespace barto
