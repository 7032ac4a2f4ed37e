// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updates/updatereader.h"

#include "server/updates/plainlines.h"

namespace barto {

namespace {

LineParserPtr parserFor(UpdateKind kind)
{
    switch (kind) {
    case UpdateKind::Garuda:
    case UpdateKind::Pacman:
    case UpdateKind::Cachyos:
        return makePacmanParser();
    case UpdateKind::Apt:
        return makeAptParser();
    case UpdateKind::Dnf:
        return makeDnfParser();
    case UpdateKind::Zypper:
        return makeZypperParser();
    case UpdateKind::Apk:
        return makeApkParser();
    case UpdateKind::Flatpak:
        return makeFlatpakParser();
    case UpdateKind::Brew:
        return makeBrewParser();
    }
    Q_UNREACHABLE();
}

} // namespace

UpdateReader::UpdateReader(UpdateKind kind) : m_parser(parserFor(kind)) { }

void UpdateReader::add(QByteArrayView line)
{
    if (++m_lines > mostLines)
        return;
    const QString text = plainLine(line);
    m_isEmpty = m_isEmpty && text.isEmpty();
    m_parser->read(text, m_lines);
}

ParsedUpdates UpdateReader::finish(int exitCode)
{
    m_parser->end();
    if (m_lines > mostLines)
        m_parser->report().misread(mostLines + 1, QStringLiteral("it has more than %1 lines").arg(mostLines));
    if (m_isEmpty && !m_parser->isSilentWhenDone(exitCode))
        m_parser->report().misread(
            0, QStringLiteral("it says nothing, and the command ended with exit %1").arg(exitCode));
    return m_parser->report().take(m_isEmpty);
}

} // namespace barto
