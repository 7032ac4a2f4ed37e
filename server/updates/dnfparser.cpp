// SPDX-License-Identifier: MIT OR Apache-2.0
// dnf and yum: check-update, upgrade (tables of dnf 4 and of dnf 5), updateinfo list.

#include "server/updates/lineparser.h"
#include "server/updates/sizetext.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

bool isArchitecture(const QString &word)
{
    static const QStringList known{QStringLiteral("x86_64"), QStringLiteral("noarch"), QStringLiteral("aarch64"),
        QStringLiteral("i686"), QStringLiteral("i586"), QStringLiteral("i386"), QStringLiteral("armv7hl"),
        QStringLiteral("ppc64le"), QStringLiteral("s390x"), QStringLiteral("riscv64"), QStringLiteral("x86_64_v2")};
    return known.contains(word);
}

class DnfParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;

private:
    enum class Place { Outside, Table, Obsoletes };
    enum class Group { Coming, Going, Unknown };
    struct Row
    {
        QString name;
        QString architecture;
        QString version;
        QString repository;
        std::optional<qint64> size;
    };

    bool readHeading(const QString &line);
    bool readListed(const QString &line);
    bool readAdvisory(const QString &line);
    void readInTable(const QString &line, quint64 number);
    void readGroup(const QString &line, quint64 number);
    void take(const Row &row);
    void replace(const Row &row);
    void readTotals(const QString &line);
    static std::optional<Row> rowOf(const QString &line);

    Place m_place = Place::Outside;
    Group m_group = Group::Unknown;
    bool m_isSummary = false; ///< past the table: what follows is underlined, too
    bool m_isFive = false; ///< dnf 5: sizes are what packages take when installed
    QString m_pending; ///< a long name, whose other columns stand in the next line
    std::optional<std::pair<QString, QString>> m_last; ///< the row that "replacing" belongs to
};

void DnfParser::read(const QString &line, quint64 number)
{
    if (readHeading(line))
        return;
    if (m_place == Place::Table)
        return readInTable(line, number);
    if (m_place == Place::Obsoletes || readListed(line) || readAdvisory(line))
        return;
    readTotals(line);
}

bool DnfParser::readHeading(const QString &line)
{
    static const QRegularExpression four(QStringLiteral("^ \\S+ +\\S+ +\\S+ +\\S+ +\\S+$"));
    static const QRegularExpression five(QStringLiteral("^Package +Arch +Version +Repository +Size$"));
    static const QRegularExpression rule(QStringLiteral("^={20,}$"));
    if (five.match(line).hasMatch() || (!m_isSummary && rule.match(line).hasMatch())) {
        m_isFive = !line.startsWith(u'=');
        m_place = Place::Table;
        m_group = Group::Unknown;
        return true;
    }
    if (line.startsWith(u"Obsoleting ", Qt::CaseInsensitive)) {
        m_place = Place::Obsoletes;
        return true;
    }
    // Within the rules of dnf 4 the heading's words are in the user's language: it is the row before the first group.
    return m_place == Place::Table && !m_isFive && m_group == Group::Unknown && !rowOf(line)
        && four.match(line).hasMatch();
}

void DnfParser::readInTable(const QString &line, quint64 number)
{
    static const QRegularExpression replaced(QStringLiteral("^ +replacing +(.+)$"));
    if (line.isEmpty()) {
        m_place = Place::Outside;
        m_isSummary = m_group != Group::Unknown;
        return;
    }
    if (!line.startsWith(u' '))
        return readGroup(line, number);
    if (const Match match = replaced.match(line); match.hasMatch()) {
        if (const std::optional<Row> row = rowOf(match.captured(1)))
            replace(*row);
        return;
    }
    const std::optional<Row> row = rowOf(m_pending.isEmpty() ? line : QString(m_pending + u' ' + line));
    const bool isNameOnly = !row && m_pending.isEmpty() && !line.trimmed().contains(u' ');
    m_pending = isNameOnly ? line : QString();
    if (row)
        take(*row);
    else if (!isNameOnly)
        m_report.misread(number, QStringLiteral("it is no row of the table of packages"));
}

// Upgrading:
void DnfParser::readGroup(const QString &line, quint64 number)
{
    static const QRegularExpression coming(
        QStringLiteral("^(Upgrading|Updating|Installing|Reinstalling|Aktualisieren|Aktualisierung|Installieren|"
                       "Installation|Abhängigkeiten werden installiert|Schwache Abhängigkeiten)\\b.*:$"));
    static const QRegularExpression going(
        QStringLiteral("^(Removing|Downgrading|Skipping|Entfernen|Entfernung|Downgrade)\\b.*:$"));
    if (coming.match(line).hasMatch())
        m_group = Group::Coming;
    else if (going.match(line).hasMatch())
        m_group = Group::Going;
    else
        m_report.misread(number, QStringLiteral("'%1' is no known part of the table of packages").arg(line));
}

//  bash   x86_64   5.2.26-1.fc39   updates   1.8 M
std::optional<DnfParser::Row> DnfParser::rowOf(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+(\\S+)\\s+([\\d.,]+ *(?:[kKMG]i?B?|B))$"));
    const Match match = shape.match(line);
    if (!match.hasMatch() || !isArchitecture(match.captured(2)))
        return std::nullopt;
    return Row{
        match.captured(1), match.captured(2), match.captured(3), match.captured(4), bytesOfSize(match.captured(5))};
}

void DnfParser::take(const Row &row)
{
    m_last.reset();
    if (m_group != Group::Coming)
        return;
    m_last = std::pair(row.name, row.architecture);
    PackageUpdate &package = m_report.package(row.name, row.architecture);
    package.newVersion = row.version;
    package.repository = row.repository;
    if (m_isFive)
        package.sizeChange = row.size;
    else
        package.downloadBytes = row.size;
}

/// What the row before stands in for.
void DnfParser::replace(const Row &row)
{
    if (!m_last)
        return;
    PackageUpdate &package = m_report.package(m_last->first, m_last->second);
    if (row.name == package.name)
        package.oldVersion = row.version;
    if (package.sizeChange && row.size)
        *package.sizeChange -= *row.size;
}

// bash.x86_64                5.2.26-1.fc39              updates
// A name that is too long stands alone, and the rest in the next line.
bool DnfParser::readListed(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("^(\\S+)\\.(\\w+)\\s+(\\S+-\\S+)\\s+(\\S+)$"));
    static const QRegularExpression alone(QStringLiteral("^\\S+\\.(\\w+)$"));
    const bool continues = !m_pending.isEmpty() && line.startsWith(u' ');
    const Match match = shape.match(continues ? QString(m_pending + line) : line);
    const Match name = alone.match(line);
    m_pending = name.hasMatch() && isArchitecture(name.captured(1)) ? line : QString();
    if (!match.hasMatch() || !isArchitecture(match.captured(2)))
        return !m_pending.isEmpty();
    PackageUpdate &package = m_report.package(match.captured(1), match.captured(2));
    package.newVersion = match.captured(3);
    package.repository = match.captured(4);
    return true;
}

// RHSA-2024:1031 Important/Sec. bash-5.1.8-9.el9.x86_64
// FEDORA-2024-318f184112 security Moderate flac-1.4.0-1.fc29.x86_64 2024-01-19 00:00:00
bool DnfParser::readAdvisory(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral(
        "^i? *[A-Z][\\w-]+[-:]\\d[\\w:-]* +(\\S+/Sec\\.|bugfix|enhancement|newpackage|unspecified|security +\\w+|"
        "(?:bugfix|enhancement|newpackage) +\\w+) +(\\S+)-([^-\\s]+-[^-\\s]+)\\.(\\w+)(?: +[\\d-]+ [\\d:]+)?$"));
    const Match match = shape.match(line);
    if (!match.hasMatch() || !isArchitecture(match.captured(4)))
        return false;
    PackageUpdate &package = m_report.package(match.captured(2), match.captured(4));
    if (package.newVersion.isEmpty())
        package.newVersion = match.captured(3);
    if (match.captured(1).endsWith(u"/Sec.") || match.captured(1).startsWith(u"security"))
        package.isSecurity = true;
    return true;
}

void DnfParser::readTotals(const QString &line)
{
    static const QRegularExpression download(
        QStringLiteral("^(?:Total download size|Gesamte Downloadgröße)\\s*: ([\\d.,]+ \\w+)$"));
    static const QRegularExpression inbound(QStringLiteral("Need to download ([\\d.,]+ \\w+)\\.$"));
    static const QRegularExpression change(
        QStringLiteral("^After this operation,? ([\\d.,]+ \\w+) (?:extra )?will be (used|freed)"));
    static const QRegularExpression nothing(
        QStringLiteral("^(Nothing to do\\.|Nichts zu tun\\.|Rien à faire\\.|Nada por hacer\\.|No packages marked for "
                       "update|No security updates needed\\b.*)$"));
    if (const Match match = download.match(line); match.hasMatch())
        m_report.setDownload(lengthOfSize(match.captured(1)));
    if (const Match match = inbound.match(line); match.hasMatch())
        m_report.setDownload(lengthOfSize(match.captured(1)));
    if (const Match match = change.match(line); match.hasMatch()) {
        const std::optional<qint64> bytes = bytesOfSize(match.captured(1));
        m_report.setSizeChange(bytes && match.captured(2) == u"freed" ? std::optional(-*bytes) : bytes);
    }
    // check-update says when its lists are from, and else nothing when there is nothing.
    if (nothing.match(line).hasMatch() || line.startsWith(u"Last metadata expiration check:")
        || line == u"Repositories loaded.")
        m_report.sayNothing();
    if (line == u"Complete!" || line == u"Upgraded:")
        m_report.setApplied();
}

} // namespace

LineParserPtr makeDnfParser()
{
    return std::make_unique<DnfParser>();
}

} // namespace barto
