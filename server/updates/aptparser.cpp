// SPDX-License-Identifier: MIT OR Apache-2.0
// apt list --upgradable; apt and apt-get upgrade and dist-upgrade, simulated (-s), with versions (-V) or carried out.

#include "server/updates/lineparser.h"
#include "server/updates/sizetext.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

bool isSecurity(const QString &source)
{
    return source.contains(u"security", Qt::CaseInsensitive);
}

class AptParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;
    void end() override;

private:
    bool readListed(const QString &line);
    bool readSimulated(const QString &line);
    bool readVersions(const QString &line);
    bool readTransfer(const QString &line);
    bool readUnpacked(const QString &line);
    bool readNames(const QString &line);
    bool readCounts(const QString &line, quint64 number);
    void readSizes(const QString &line);
    void set(const QString &name, const QString &from, const QString &to);

    bool m_isInNames = false; ///< of packages to come, or to be upgraded
    quint64 m_spoken = 0; ///< lines that are not blank
    QString m_first;
};

void AptParser::read(const QString &line, quint64 number)
{
    if (line.isEmpty())
        return;
    if (m_spoken++ == 0)
        m_first = line;
    if (readListed(line) || readSimulated(line) || readVersions(line) || readTransfer(line) || readUnpacked(line)
        || readNames(line) || readCounts(line, number))
        return;
    readSizes(line);
    if (line.startsWith(u"Inst "))
        m_report.misread(number, QStringLiteral("it is no update as apt-get simulates it"));
}

/// `apt list` without an upgradable package says "Listing..." and nothing else, in any language.
void AptParser::end()
{
    static const QRegularExpression heading(QStringLiteral("^\\p{L}[\\p{L} ]*(\\.\\.\\.|…)( \\p{L}+)?$"));
    if (m_spoken == 1 && heading.match(m_first).hasMatch())
        m_report.sayNothing();
}

void AptParser::set(const QString &name, const QString &from, const QString &to)
{
    PackageUpdate &package = m_report.package(name);
    package.oldVersion = from;
    package.newVersion = to;
}

// apt/oldstable-security 2.6.2 amd64 [upgradable from: 2.6.1]
// The words are in the user's language. A comma in them says [installed,upgradable to: ...], which is the other way
// round and only comes without --upgradable.
bool AptParser::readListed(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^([a-z0-9][a-z0-9+.-]*)/(\\S+) (\\S+) ([a-z0-9-]+) \\[([^\\],，]*[ :：])?([^\\],: ：]*)\\]$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    const QString from = match.captured(6);
    if (match.captured(5).isEmpty() || from.isEmpty() || !from[0].isDigit())
        return true; // installed, or not: no update
    QString name = match.captured(1);
    const QString architecture = match.captured(4);
    if (m_report.knows(name) && m_report.package(name).architecture != architecture)
        name += u':' + architecture;
    set(name, from, match.captured(3));
    PackageUpdate &package = m_report.package(name);
    package.architecture = architecture;
    package.repository = match.captured(2);
    package.isSecurity = isSecurity(package.repository);
    return true;
}

// Inst bash [5.2.15-2+b8] (5.2.15-2+b13 Debian:12.15/oldstable [amd64]) []
// Remv libfoo1 [1.0-1]
bool AptParser::readSimulated(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^Inst (\\S+) (?:\\[(\\S+)\\] )?\\((\\S+) (.*?)(?: ?\\[([a-z0-9-]+)\\])?\\)(?: \\[.*)?$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    set(match.captured(1), match.captured(2), match.captured(3));
    PackageUpdate &package = m_report.package(match.captured(1));
    const QString sources = match.captured(4);
    QStringList suites;
    for (const QString &source : sources.split(u','))
        suites += source.section(u'/', -1).trimmed();
    package.repository = suites.join(u',');
    package.architecture = match.captured(5);
    package.isSecurity = isSecurity(sources);
    return true;
}

//    bash (5.2.15-2+b8 => 5.2.15-2+b13)
bool AptParser::readVersions(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("^ +(\\S+) \\((\\S+) => (\\S+)\\)$"));
    const Match match = shape.match(line);
    if (match.hasMatch())
        set(match.captured(1), match.captured(2), match.captured(3));
    return match.hasMatch();
}

// The following packages will be upgraded:
//   appstream apt apt-transport-https
// In another language nothing tells these from the packages that are kept back.
bool AptParser::readNames(const QString &line)
{
    static const QRegularExpression heading(
        QStringLiteral("^The following (?:packages will be upgraded|NEW packages will be installed):$"));
    static const QRegularExpression names(QStringLiteral("^ {2}[a-z0-9][a-z0-9+.:-]*(?: +[a-z0-9][a-z0-9+.:-]*)*$"));
    const bool wasInNames = std::exchange(m_isInNames, heading.match(line).hasMatch());
    if (m_isInNames || !wasInNames || !names.match(line).hasMatch())
        return m_isInNames;
    m_isInNames = true;
    for (const QString &name : line.split(u' ', Qt::SkipEmptyParts))
        m_report.package(name);
    return true;
}

// Get:1 http://deb.debian.org/debian-security bookworm-security/main amd64 jq amd64 1.6-2.1+deb12u3 [64.4 kB]
bool AptParser::readTransfer(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\p{L}+:\\d+ (\\S+) (\\S+)/\\S+ \\S+ (\\S+) (\\S+) (\\S+) \\[([^\\]]+)\\]$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    if (match.captured(3) == u"Packages" || match.captured(3).startsWith(u"Translation"))
        return true; // a list of packages
    PackageUpdate &package = m_report.package(match.captured(3));
    package.architecture = match.captured(4);
    package.newVersion = match.captured(5);
    package.repository = match.captured(2);
    package.downloadBytes = lengthOfSize(match.captured(6));
    package.isSecurity = package.isSecurity || isSecurity(match.captured(2));
    return true;
}

// Unpacking jq (1.6-2.1+deb12u3) over (1.6-2.1+deb12u1) ...
bool AptParser::readUnpacked(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^Unpacking (\\S+?)(?::[a-z0-9-]+)? \\((\\S+)\\)(?: over \\((\\S+)\\))? \\.\\.\\.$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    set(match.captured(1), match.captured(3), match.captured(2));
    m_report.setApplied();
    return true;
}

// 111 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.
bool AptParser::readCounts(const QString &line, quint64 number)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d+) \\D+(?<!\\d)(\\d+) \\D+(?<!\\d)(\\d+) \\D+(?<!\\d)(\\d+) \\D+$"));
    if (line.startsWith(u"All packages are up to date")) {
        m_report.sayNothing();
        return true;
    }
    const Match match = shape.match(line);
    if (match.hasMatch())
        m_report.expect(match.captured(1).toULongLong() + match.captured(2).toULongLong(), number);
    return match.hasMatch();
}

void AptParser::readSizes(const QString &line)
{
    static const QString size = QStringLiteral("([\\d.,]+ \\w?B)");
    static const QRegularExpression download(
        QString(QStringLiteral("^(?:Need to get |Es müssen (?:noch )?)") + size + QStringLiteral("[/ ]")));
    static const QRegularExpression change(
        QString(QStringLiteral("^(?:After this operation, |Nach dieser Operation werden )") + size));
    if (const Match match = download.match(line); match.hasMatch())
        m_report.setDownload(lengthOfSize(match.captured(1)));
    const Match match = change.match(line);
    if (!match.hasMatch())
        return;
    const bool isFreed = line.contains(u"freed") || line.contains(u"freigegeben");
    if (const std::optional<qint64> bytes = bytesOfSize(match.captured(1)))
        m_report.setSizeChange(isFreed ? -*bytes : *bytes);
}

} // namespace

LineParserPtr makeAptParser()
{
    return std::make_unique<AptParser>();
}

} // namespace barto
