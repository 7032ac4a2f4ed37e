// SPDX-License-Identifier: MIT OR Apache-2.0
// brew outdated, with or without --verbose, and brew upgrade, carried out or with --dry-run.

#include "server/updates/lineparser.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

class BrewParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;
    void end() override;

private:
    bool readOutdated(const QString &line);
    bool readHeading(const QString &line, quint64 number);
    bool readUpgrade(const QString &line, quint64 number);
    PackageUpdate &called(const QString &name);

    bool m_isInList = false; ///< below "==> Upgrading 3 outdated packages:"
    QStringList m_bare; ///< names alone in their lines: all that `brew outdated` prints where nobody looks on
    bool m_isMoreThanNames = false;
};

void BrewParser::read(const QString &line, quint64 number)
{
    static const QRegularExpression name(QStringLiteral("^[a-z0-9][\\w+.@-]*(?:/[\\w.-]+/[\\w+.@-]+)?$"));
    if (line.isEmpty() || readOutdated(line) || readHeading(line, number) || readUpgrade(line, number))
        return;
    if (line.startsWith(u"Already up-to-date") || line.startsWith(u"No outdated ")) {
        m_report.sayNothing();
        return;
    }
    if (name.match(line).hasMatch())
        m_bare.append(line);
    else
        m_isMoreThanNames = true;
}

/// Names alone count only where there is nothing else: within the chatter of an upgrade a single word means nothing.
void BrewParser::end()
{
    if (m_isMoreThanNames || m_report.count() > 0)
        return;
    for (const QString &name : std::as_const(m_bare))
        called(name);
}

/// "user/tap/formula" comes from the tap.
PackageUpdate &BrewParser::called(const QString &name)
{
    PackageUpdate &package = m_report.package(name.section(u'/', -1));
    if (name.contains(u'/'))
        package.repository = name.section(u'/', 0, -2);
    return package;
}

// python@3.12 (3.12.1, 3.12.2) < 3.12.3 [pinned at 3.12.1]
bool BrewParser::readOutdated(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\S+) \\(([^)]+)\\) (?:<|!=) (\\S+)(?: \\[pinned at \\S+\\])?$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    PackageUpdate &package = called(match.captured(1));
    package.oldVersion = match.captured(2).section(QStringLiteral(", "), -1);
    package.newVersion = match.captured(3);
    return true;
}

// ==> Upgrading 7 outdated packages:
bool BrewParser::readHeading(const QString &line, quint64 number)
{
    static const QRegularExpression shape(
        QStringLiteral("^==> (Upgrading|Would upgrade) (\\d+) (?:outdated |requested )?(?:outdated )?packages?:?$"));
    if (!line.startsWith(u"==>"))
        return false;
    m_isMoreThanNames = true;
    const Match match = shape.match(line);
    m_isInList = match.hasMatch();
    if (m_isInList) {
        m_report.expect(match.captured(2).toULongLong(), number);
        if (match.captured(1) == u"Upgrading")
            m_report.setApplied();
    }
    return true;
}

// wangle 2025.06.30.00 -> 2025.07.14.00
bool BrewParser::readUpgrade(const QString &line, quint64 number)
{
    static const QRegularExpression shape(QStringLiteral("^(\\S+) (\\S+) -> (\\S+)(?: \\(.*\\))?$"));
    if (!m_isInList)
        return false;
    const Match match = shape.match(line);
    if (!match.hasMatch()) {
        m_report.misread(number, QStringLiteral("it is no package with its versions"));
        return true;
    }
    PackageUpdate &package = called(match.captured(1));
    package.oldVersion = match.captured(2);
    package.newVersion = match.captured(3);
    return true;
}

} // namespace

LineParserPtr makeBrewParser()
{
    return std::make_unique<BrewParser>();
}

} // namespace barto
