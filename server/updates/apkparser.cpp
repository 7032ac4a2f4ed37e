// SPDX-License-Identifier: MIT OR Apache-2.0
// apk upgrade (simulated with -s, or carried out), apk version, apk list --upgradable.

#include "server/updates/lineparser.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

class ApkParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;

private:
    bool readStep(const QString &line, quint64 number);
    bool readCompared(const QString &line);
    bool readListed(const QString &line);

    bool m_isComparing = false; ///< below apk version's heading
};

void ApkParser::read(const QString &line, quint64 number)
{
    static const QRegularExpression heading(QStringLiteral("^Installed:\\s+Available:$"));
    static const QRegularExpression done(QStringLiteral("^OK: [\\d.]+ \\w+ in \\d+ packages$"));
    if (heading.match(line).hasMatch()) {
        m_isComparing = true;
        m_report.sayNothing(); // unless rows follow
        return;
    }
    if (done.match(line).hasMatch())
        return m_report.sayNothing();
    if (readStep(line, number) || readListed(line) || line.isEmpty() || line.startsWith(u"fetch ")
        || line.startsWith(u"WARNING:"))
        return;
    if (m_isComparing && !readCompared(line))
        m_report.misread(number, QStringLiteral("it does not compare two versions"));
}

// (1/3) Upgrading busybox (1.36.1-r15 -> 1.36.1-r16)
bool ApkParser::readStep(const QString &line, quint64 number)
{
    static const QRegularExpression step(QStringLiteral("^\\(\\s*\\d+/\\d+\\) (\\w+) (\\S+)(?: (.*))?$"));
    static const QRegularExpression versions(QStringLiteral("^\\((\\S+)(?: -> (\\S+))?\\)$"));
    const Match match = step.match(line);
    if (!match.hasMatch())
        return false;
    const QString what = match.captured(1);
    const bool comes = what == u"Upgrading" || what == u"Installing" || what == u"Replacing";
    if (!comes)
        return true; // purging, downgrading, reinstalling
    const Match of = versions.match(match.captured(3));
    if (!of.hasMatch() || (what == u"Upgrading" && of.capturedLength(2) == 0)) {
        m_report.misread(number, QStringLiteral("it has no versions"));
        return true;
    }
    const bool isNew = of.capturedLength(2) == 0;
    PackageUpdate &package = m_report.package(match.captured(2));
    package.oldVersion = isNew ? QString() : of.captured(1);
    package.newVersion = isNew ? of.captured(1) : of.captured(2);
    return true;
}

// busybox-1.36.1-r15                < 1.36.1-r16 @edge
bool ApkParser::readCompared(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\S+)-(\\d[^-\\s]*-r\\d+)\\s+([<>=?!~])\\s*(\\S*)(?:\\s+@(\\S+))?$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    if (match.captured(3) != u"<")
        return true; // as new as what is there, or newer
    PackageUpdate &package = m_report.package(match.captured(1));
    package.oldVersion = match.captured(2);
    package.newVersion = match.captured(4);
    package.repository = match.captured(5);
    return true;
}

// busybox-1.36.1-r16 x86_64 {busybox} (GPL-2.0-only) [upgradable from: busybox-1.36.1-r15]
bool ApkParser::readListed(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\S+)-(\\d[^-\\s]*-r\\d+) (\\S+) \\{.*\\} \\(.*\\) \\[upgradable from: (\\S+)-(\\d[^-\\s]*-"
                       "r\\d+)\\]$"));
    const Match match = shape.match(line);
    if (!match.hasMatch())
        return false;
    PackageUpdate &package = m_report.package(match.captured(1));
    package.newVersion = match.captured(2);
    package.architecture = match.captured(3);
    package.oldVersion = match.captured(5);
    return true;
}

} // namespace

LineParserPtr makeApkParser()
{
    return std::make_unique<ApkParser>();
}

} // namespace barto
