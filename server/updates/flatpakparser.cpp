// SPDX-License-Identifier: MIT OR Apache-2.0
// flatpak update, and flatpak remote-ls --updates with its usual columns or with
// --columns=application,version,branch,origin,download-size.

#include "server/updates/lineparser.h"
#include "server/updates/sizetext.h"

#include <QRegularExpression>

namespace barto {

namespace {

using Match = QRegularExpressionMatch;

bool isApplication(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z_][\\w-]*(?:\\.[\\w-]+){2,}$"));
    return shape.match(word).hasMatch();
}

class FlatpakParser : public LineParser
{
public:
    void read(const QString &line, quint64 number) override;

private:
    bool readOperation(const QString &line, quint64 number);
    bool readRef(const QString &line);
    bool readListed(const QString &line, quint64 number);
    void readWords(const QString &line);

    bool m_isList = false; ///< below the heading of remote-ls
};

void FlatpakParser::read(const QString &line, quint64 number)
{
    static const QRegularExpression heading(QStringLiteral("^Name\\s+Application ID\\s+Version\\s+Branch\\b.*$"));
    if (heading.match(line).hasMatch()) {
        m_isList = true;
        return;
    }
    if (readOperation(line, number) || readRef(line) || readListed(line, number))
        return;
    readWords(line);
}

//  1. [✓] org.freedesktop.Sdk   24.08   u   flathub   < 621.7 MB (partial)
bool FlatpakParser::readOperation(const QString &line, quint64 number)
{
    static const QRegularExpression begin(QStringLiteral("^\\s*\\d+\\.\\s+(?:\\[.\\]\\s+)?\\S+\\.\\S+\\.\\S"));
    static const QRegularExpression shape(QStringLiteral(
        "^\\s*\\d+\\.\\s+(?:\\[(.)\\]\\s+)?(\\S+)\\s+(\\S+)\\s+([uir](?:/[a-z])?)(?:\\s+(\\S+)(?:\\s+(?:<\\s*)?"
        "(?:[\\d.,]+ \\w+ / )?([\\d.,]+ \\w+)(?: \\(partial\\))?)?)?$"));
    if (!begin.match(line).hasMatch())
        return false;
    const Match match = shape.match(line);
    if (!match.hasMatch() || !isApplication(match.captured(2))) {
        m_report.misread(number, QStringLiteral("it is no row of the table of updates"));
        return true;
    }
    if (match.captured(4).startsWith(u'r'))
        return true; // removed
    if (match.captured(1) == u"✓")
        m_report.setApplied();
    PackageUpdate &package = m_report.package(match.captured(2), match.captured(3));
    package.architecture.clear();
    package.newVersion = match.captured(3);
    package.repository = match.captured(5);
    package.downloadBytes = lengthOfSize(match.captured(6));
    return true;
}

// Updating app/org.gnome.Maps/x86_64/stable
bool FlatpakParser::readRef(const QString &line)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:Updating|Installing) (?:(?:app|runtime)/)?([\\w.-]+)/([\\w-]+)/([\\w.-]+)$"));
    const Match match = shape.match(line);
    if (!match.hasMatch() || !isApplication(match.captured(1)))
        return false;
    PackageUpdate &package = m_report.package(match.captured(1), match.captured(3));
    package.architecture = match.captured(2);
    package.newVersion = match.captured(3);
    m_report.setApplied();
    return true;
}

// GNOME Maps\torg.gnome.Maps\t46.11\tstable\tx86_64\tflathub
bool FlatpakParser::readListed(const QString &line, quint64 number)
{
    static const QRegularExpression gap(QStringLiteral("\\t| {2,}"));
    static const QRegularExpression architecture(QStringLiteral("^(x86_64|i386|aarch64|arm|riscv64)$"));
    QStringList cells = line.contains(u'\t') ? line.split(u'\t') : m_isList ? line.split(gap) : QStringList();
    const qsizetype at = cells.size() > 1 && isApplication(cells[0]) ? 0 : 1;
    if (cells.size() < 3)
        return false;
    if (!isApplication(cells.value(at)) || cells.size() - at > 6) {
        m_report.misread(number, QStringLiteral("it is no row of the list of updates"));
        return true;
    }
    PackageUpdate row;
    row.name = cells[at];
    cells.remove(0, at + 1);
    if (cells.last().startsWith(u'<')) // the most that it can be
        cells.last().remove(0, 1);
    if (const std::optional<quint64> size = lengthOfSize(cells.last())) {
        row.downloadBytes = size;
        cells.removeLast();
    }
    if (const qsizetype where = cells.indexOf(architecture); where > 0)
        row.architecture = cells.takeAt(where);
    // Many have no version; a list in columns then has a gap there, and the branch comes first.
    const QString version = cells.value(0);
    const bool hasVersion = line.contains(u'\t') || cells.size() >= 3;
    row.newVersion = version.isEmpty() || !hasVersion ? cells.value(hasVersion ? 1 : 0) : version;
    row.repository = hasVersion ? cells.value(2) : cells.value(1);
    m_report.package(row.name, hasVersion ? cells.value(1) : cells.value(0)) = row;
    return true;
}

void FlatpakParser::readWords(const QString &line)
{
    static const QStringList nothing{QStringLiteral("Nothing to do."), QStringLiteral("Nothing to update."),
        QStringLiteral("Nichts zu tun."), QStringLiteral("Rien à faire."), QStringLiteral("Nada que hacer.")};
    if (nothing.contains(line.trimmed()))
        m_report.sayNothing();
    if (line.startsWith(u"Updates complete."))
        m_report.setApplied();
}

} // namespace

LineParserPtr makeFlatpakParser()
{
    return std::make_unique<FlatpakParser>();
}

} // namespace barto
