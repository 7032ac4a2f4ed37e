// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updates/reportbuilder.h"

namespace barto {

PackageUpdate &ReportBuilder::package(const QString &name, const QString &architecture)
{
    const std::pair key(name, architecture);
    const auto place = m_places.constFind(key);
    if (place != m_places.constEnd())
        return m_packages[*place];
    if (m_packages.size() >= mostPackages) {
        misread(0, QStringLiteral("it tells of more than %1 packages").arg(mostPackages));
        return m_packages.back();
    }
    m_places.insert(key, m_packages.size());
    PackageUpdate &made = m_packages.emplace_back();
    made.name = name;
    made.architecture = architecture;
    return made;
}

bool ReportBuilder::knows(const QString &name, const QString &architecture) const
{
    return m_places.contains({name, architecture});
}

void ReportBuilder::drop(const QString &name, const QString &architecture)
{
    const auto place = m_places.constFind({name, architecture});
    if (place == m_places.constEnd())
        return;
    m_packages[*place].name.clear();
    m_places.erase(place);
    ++m_dropped;
}

void ReportBuilder::misread(quint64 number, const QString &complaint)
{
    if (m_complaint.isEmpty()) {
        m_misreadLine = number;
        m_complaint = complaint;
    }
}

void ReportBuilder::expect(quint64 count, quint64 number)
{
    m_expected = count;
    m_expectedLine = number;
}

ParsedUpdates ReportBuilder::notUnderstood(quint64 line, const QString &complaint) const
{
    ParsedUpdates report;
    report.line = line;
    report.complaint = complaint;
    return report;
}

ParsedUpdates ReportBuilder::take(bool emptyMeansNone)
{
    if (!m_complaint.isEmpty())
        return notUnderstood(m_misreadLine, m_complaint);
    if (m_expected && *m_expected > count())
        return notUnderstood(m_expectedLine,
            QStringLiteral("it tells of %1 packages, and only %2 can be read").arg(*m_expected).arg(count()));
    ParsedUpdates report;
    for (PackageUpdate &package : m_packages) {
        if (!package.name.isEmpty())
            report.packages.push_back(std::move(package));
    }
    const bool isNothing = m_saysNothing || emptyMeansNone || (m_expected && *m_expected == 0);
    if (report.packages.empty() && !isNothing)
        return notUnderstood(0, QStringLiteral("it says neither what to update nor that there is nothing to do"));
    report.state = report.packages.empty() ? ParsedUpdates::State::None : ParsedUpdates::State::Updates;
    if (report.packages.empty())
        return report;
    report.isApplied = m_applied;
    report.downloadBytes = m_download;
    report.sizeChange = m_sizeChange;
    return report;
}

} // namespace barto
