// SPDX-License-Identifier: MIT OR Apache-2.0
// pacman -Syu with short and verbose package lists, pacman -Qu, checkupdates, paru, yay; garuda-update and
// cachy-update, which run them.

#include "server/updates/lineparser.h"
#include "server/updates/sizetext.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

class PacmanParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;
    /// checkupdates ends with 2 when there is nothing.
    bool isSilentWhenDone(int exitCode) const override { return exitCode == 0 || exitCode == 2; }

private:
    enum class Place { Outside, ShortList, Table };

    bool readHeading(const QString &line);
    bool readArrow(const QString &line);
    void readShortList(const QString &line, quint64 number);
    void readRow(const QString &line, quint64 number);
    void readTotals(const QString &line);
    void readWords(const QString &line);

    Place m_place = Place::Outside;
    bool m_isAfterHeading = false;
    bool m_isRemoval = false; ///< a list of what goes
    qsizetype m_newColumn = 0; ///< where the versions to come begin; 0: the table has one column of versions
};

void PacmanParser::read(const QString &line, quint64 number)
{
    if (readHeading(line))
        return;
    if (line.isEmpty()) {
        // A blank line parts a table's heading from its rows, and ends both kinds of list.
        if (!std::exchange(m_isAfterHeading, false))
            m_place = Place::Outside;
        return;
    }
    m_isAfterHeading = false;
    if (m_place == Place::Table)
        return readRow(line, number);
    if (m_place == Place::ShortList)
        return readShortList(line, number);
    if (readArrow(line))
        return;
    readTotals(line);
    readWords(line);
}

// Package (4)                 Old Version    New Version    Net Change  Download Size
// Packages (12) dbus-1.15.0-1  libffi-3.4.3-0
bool PacmanParser::readHeading(const QString &line)
{
    static const QRegularExpression table(QStringLiteral("^\\p{L}+ ?\\(\\d+\\)( {2,}\\p{L}[\\p{L} -]*)+$"));
    static const QRegularExpression list(QStringLiteral("^(\\p{L}+) ?\\(\\d+\\):?\\s+(\\S+-\\S+-\\S.*)$"));
    if (table.match(line).hasMatch()) {
        static const QRegularExpression cell(QStringLiteral(" {2,}(?=\\S)"));
        std::vector<qsizetype> columns;
        for (auto it = cell.globalMatch(line); it.hasNext();)
            columns.push_back(it.next().capturedEnd());
        const bool hasSizes = columns.size() >= 3;
        const bool hasOld = columns.size() >= 4 || line.contains(u"Old Version");
        m_newColumn = hasSizes && hasOld ? columns[1] : 0;
        m_isRemoval = !hasSizes && hasOld;
        m_place = Place::Table;
        m_isAfterHeading = true;
        return true;
    }
    const Match match = list.match(line);
    if (!match.hasMatch())
        return false;
    m_isRemoval = match.captured(1) == u"Remove";
    m_place = Place::ShortList;
    readShortList(match.captured(2), 0);
    return true;
}

// core/linux 6.6.1.arch1-1 -> 6.6.2.arch1-1 [ignored]
bool PacmanParser::readArrow(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*(?:\\d+\\s+)?(?:([\\w.@-]+)/)?([\\w@.+-]+)\\s+(\\S+-\\S+)\\s+->\\s+(\\S+-\\S+)(?:\\s+\\[[^\\]]+\\])?$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    PackageUpdate &package = m_report.package(match.captured(2));
    package.oldVersion = match.captured(3);
    package.newVersion = match.captured(4);
    if (!match.captured(1).isEmpty())
        package.repository = match.captured(1);
    return true;
}

void PacmanParser::readShortList(const QString &line, quint64 number)
{
    static const QRegularExpression entry(QStringLiteral("^(.+)-([^-]+-[^-]+)$"));
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool goes = m_isRemoval || words.value(i + 1) == u"[removal]";
        const Match match = entry.match(words[i]);
        if (words[i] == u"[removal]" || goes)
            continue;
        if (!match.hasMatch())
            return m_report.misread(number, QStringLiteral("'%1' is no package with its version").arg(words[i]));
        PackageUpdate &package = m_report.package(match.captured(1));
        package.newVersion = match.captured(2);
    }
}

// cachyos-core-v3/gettext     0.22.4-1.1     0.22.5-1.1       0.20 MiB       2.09 MiB
void PacmanParser::readRow(const QString &line, quint64 number)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:([^\\s/]+)/)?(\\S+)\\s+(\\S+-\\S+)(?:\\s+(\\S+-\\S+))?((?:\\s+-?[\\d.,]+ [KMGT]?i?B){0,2})$"));
    static const QRegularExpression size(QStringLiteral("-?[\\d.,]+ [KMGT]?i?B"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return m_report.misread(number, QStringLiteral("it is no row of the table of packages"));
    const bool hasBoth = match.capturedLength(4) > 0;
    const bool isOldOnly = !hasBoth && m_newColumn > 0 && match.capturedStart(3) < m_newColumn;
    if (m_isRemoval || isOldOnly)
        return;
    PackageUpdate &package = m_report.package(match.captured(2));
    package.repository = match.captured(1);
    package.oldVersion = hasBoth ? match.captured(3) : QString();
    package.newVersion = hasBoth ? match.captured(4) : match.captured(3);
    auto sizes = size.globalMatch(match.captured(5));
    if (sizes.hasNext())
        package.sizeChange = bytesOfSize(sizes.next().captured());
    if (sizes.hasNext())
        package.downloadBytes = lengthOfSize(sizes.next().captured());
}

void PacmanParser::readTotals(const QString &line)
{
    static const QRegularExpression total(
        QStringLiteral("^(Total Download Size|Net Upgrade Size|Gesamtgröße des Downloads|Größendifferenz der "
                       "Aktualisierung):\\s+(-?[\\d.,]+ \\w+)$"));
    const Match match = total.match(line);
    if (!match.hasMatch())
        return;
    if (match.captured(1).endsWith(u"Download Size") || match.captured(1).endsWith(u"Downloads"))
        m_report.setDownload(lengthOfSize(match.captured(2)));
    else
        m_report.setSizeChange(bytesOfSize(match.captured(2)));
}

void PacmanParser::readWords(const QString &line)
{
    static const QStringList nothing{QStringLiteral("there is nothing to do"), QStringLiteral("Es gibt nichts zu tun"),
        QStringLiteral("es gibt nichts zu tun"), QStringLiteral("il n'y a rien à faire"),
        QStringLiteral("no hay nada que hacer"), QStringLiteral("No update available"),
        QStringLiteral("No updates available")};
    // (1/4) upgrading gettext   [######] 100%
    static const QRegularExpression applied(QStringLiteral("^(?:\\(\\s*\\d+/\\d+\\) )?upgrading \\S+"));
    for (const QString &words : nothing) {
        if (line.contains(words))
            m_report.sayNothing();
    }
    if (applied.match(line).hasMatch())
        m_report.setApplied();
}

} // namespace

LineParserPtr makePacmanParser()
{
    return std::make_unique<PacmanParser>();
}

} // namespace barto
