// SPDX-License-Identifier: MIT OR Apache-2.0
// zypper list-updates and list-patches (tables); update, dist-upgrade and patch, with or without --details.

#include "server/updates/lineparser.h"
#include "server/updates/sizetext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

enum class Column { Status, Repository, Name, Current, Available, Architecture, Category, Other };

Column columnCalled(const QString &title)
{
    static const QHash<QString, Column> titles{{QStringLiteral("S"), Column::Status},
        {QStringLiteral("Repository"), Column::Repository}, {QStringLiteral("Name"), Column::Name},
        {QStringLiteral("Current Version"), Column::Current}, {QStringLiteral("Aktuelle Version"), Column::Current},
        {QStringLiteral("Available Version"), Column::Available},
        {QStringLiteral("Verfügbare Version"), Column::Available}, {QStringLiteral("Arch"), Column::Architecture},
        {QStringLiteral("Category"), Column::Category}, {QStringLiteral("Kategorie"), Column::Category}};
    return titles.value(title, Column::Other);
}

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells;
}

class ZypperParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;

private:
    enum class Place { Outside, Table, Upgraded };

    bool readRule(const QString &line, quint64 number);
    void readRow(const QString &line, quint64 number);
    bool readSection(const QString &line);
    void readUpgraded(const QString &line, quint64 number);
    bool readRetrieved(const QString &line);
    void readTotals(const QString &line);

    Place m_place = Place::Outside;
    QString m_previous;
    std::vector<Column> m_columns;
};

void ZypperParser::read(const QString &line, quint64 number)
{
    const QString previous = std::exchange(m_previous, line);
    if (line.isEmpty()) {
        m_place = Place::Outside;
        return;
    }
    static const QRegularExpression rule(QStringLiteral("^-+(\\+-+)+$"));
    if (rule.match(line).hasMatch()) {
        m_previous = previous;
        readRule(previous, number);
        return;
    }
    if (m_place == Place::Table)
        return readRow(line, number);
    if (readSection(line))
        return;
    if (m_place == Place::Upgraded && line.startsWith(u' '))
        return readUpgraded(line, number);
    if (!readRetrieved(line))
        readTotals(line);
}

// S  | Repository | Name | Current Version | Available Version | Arch
// ---+------------+------+-----------------+-------------------+-------
bool ZypperParser::readRule(const QString &titles, quint64 number)
{
    m_columns.clear();
    for (const QString &title : cellsOf(titles))
        m_columns.push_back(columnCalled(title));
    const auto has = [this](Column c) { return std::find(m_columns.begin(), m_columns.end(), c) != m_columns.end(); };
    m_place = Place::Table;
    const bool isKnown = has(Column::Name) && (has(Column::Available) || has(Column::Category));
    if (!isKnown) {
        m_place = Place::Outside;
        m_report.misread(number - 1, QStringLiteral("it is no table of updates in English or German"));
    }
    return isKnown;
}

// v  | Update repository | bash | 4.4-150400.25.22 | 4.4-150400.27.3 | x86_64
void ZypperParser::readRow(const QString &line, quint64 number)
{
    const QStringList cells = cellsOf(line);
    if (std::size_t(cells.size()) != m_columns.size())
        return m_report.misread(number, QStringLiteral("it is no row of the table of updates"));
    PackageUpdate row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        switch (m_columns[std::size_t(i)]) {
        case Column::Repository:
            row.repository = cells[i];
            break;
        case Column::Name:
            row.name = cells[i];
            break;
        case Column::Current:
            row.oldVersion = cells[i];
            break;
        case Column::Available:
            row.newVersion = cells[i];
            break;
        case Column::Architecture:
            row.architecture = cells[i];
            break;
        case Column::Category:
            row.isSecurity = cells[i] == u"security" || cells[i] == u"Sicherheit";
            break;
        case Column::Status:
        case Column::Other:
            break;
        }
    }
    if (row.name.isEmpty())
        return m_report.misread(number, QStringLiteral("it names no package"));
    m_report.package(row.name, row.architecture) = row;
}

// The following 2 packages are going to be upgraded:
bool ZypperParser::readSection(const QString &line)
{
    static const QRegularExpression section(QStringLiteral("^(?:The following|Die folgenden?|Das folgende) .*:$"));
    static const QRegularExpression upgraded(
        QStringLiteral("^The following (?:NEW )?(?:\\d+ )?(?:NEW )?packages? (?:is|are) going to be (?:upgraded|"
                       "installed):$|^(?:Die folgenden|Das folgende) .*Pakete? .*(?:aktualisiert|installiert):$"));
    if (!section.match(line).hasMatch())
        return false;
    m_place = upgraded.match(line).hasMatch() ? Place::Upgraded : Place::Outside;
    return true;
}

//   bash  4.4-150400.25.22 -> 4.4-150400.27.3  x86_64  Update repository  SUSE LLC <https://www.suse.com/>
//   aaa_base bash glibc
void ZypperParser::readUpgraded(const QString &line, quint64 number)
{
    static const QRegularExpression details(
        QStringLiteral("^ +(\\S+) +(\\S+-\\S+)(?: +-> +(\\S+-\\S+))? +(\\w+) {2,}(.*\\S)$"));
    static const QRegularExpression names(QStringLiteral("^ +[\\w+.-]+(?: +[\\w+.-]+)*$"));
    if (const Match match = details.match(line); match.hasMatch()) {
        PackageUpdate &package = m_report.package(match.captured(1));
        const bool isNew = match.capturedLength(3) == 0;
        package.oldVersion = isNew ? QString() : match.captured(2);
        package.newVersion = isNew ? match.captured(2) : match.captured(3);
        package.architecture = match.captured(4);
        package.repository = match.captured(5).section(QStringLiteral("  "), 0, 0).trimmed();
        return;
    }
    if (!names.match(line).hasMatch())
        return m_report.misread(number, QStringLiteral("it is no list of packages"));
    for (const QString &name : line.split(u' ', Qt::SkipEmptyParts))
        m_report.package(name);
}

// Retrieving package bash-4.4-150400.27.3.x86_64 (1/16), 181.1 KiB (710.7 KiB unpacked)
// Retrieving: bash-4.4-150400.27.3.x86_64 (Update repository) (1/16), 181.1 KiB
bool ZypperParser::readRetrieved(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral(
        "^Retrieving(?: package|:) (\\S+)-([^-\\s]+-[^-\\s]+)\\.(\\w+)(?: \\((.+)\\))? +\\(\\d+/\\d+\\), "
        "+([\\d.,]+ \\w+)"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    PackageUpdate &package = m_report.package(match.captured(1));
    package.newVersion = match.captured(2);
    package.architecture = match.captured(3);
    if (!match.captured(4).isEmpty())
        package.repository = match.captured(4);
    package.downloadBytes = lengthOfSize(match.captured(5));
    return true;
}

void ZypperParser::readTotals(const QString &line)
{
    static const QRegularExpression download(
        QStringLiteral("^(?:Overall download size|Package download size|Gesamtgröße des Downloads|Größe des "
                       "Paket-Downloads):\\s+([\\d.,]+ [KMGT]?i?B)"));
    static const QRegularExpression change(
        QStringLiteral("After the operation, (additional )?([\\d.,]+ [KMGT]?i?B) will be (used|freed)"));
    //     1.2 MiB  |  -  244.4 MiB  released by packages that will be removed
    static const QRegularExpression table(QStringLiteral("^\\s*(-?[\\d.,]+ [KMGT]?i?B)\\s+\\|"));
    static const QRegularExpression nothing(
        QStringLiteral("^(Nothing to do\\.|No updates found\\.|Nichts zu tun\\.|Keine Aktualisierungen gefunden\\.|"
                       "Keine Updates gefunden\\.)"));
    if (const Match match = download.match(line); match.hasMatch())
        m_report.setDownload(lengthOfSize(match.captured(1)));
    if (const Match match = change.match(line); match.hasMatch()) {
        const std::optional<qint64> bytes = bytesOfSize(match.captured(2));
        m_report.setSizeChange(bytes && match.captured(3) == u"freed" ? std::optional(-*bytes) : bytes);
    }
    if (const Match match = table.match(line); match.hasMatch())
        m_report.setSizeChange(bytesOfSize(match.captured(1)));
    if (nothing.match(line).hasMatch())
        m_report.sayNothing();
    if (line.startsWith(u"(") && line.contains(u") Installing: "))
        m_report.setApplied();
}

} // namespace

LineParserPtr makeZypperParser()
{
    return std::make_unique<ZypperParser>();
}

} // namespace barto
