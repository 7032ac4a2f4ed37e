// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/updatekind.h"
#include "server/updates/lineparser.h"

#include <QByteArrayView>

namespace barto {

/// Turns a package tool's output into a report. Pure: give it the lines of standard output in their order, then finish.
/// Bounded: it reads at most `mostLines`, and says in the report that there were more.
class UpdateReader
{
public:
    static constexpr quint64 mostLines = 200'000;

    explicit UpdateReader(UpdateKind kind);

    void add(QByteArrayView line);
    /// `exitCode` of the last command; some tools tell by it that they have nothing to say. Once.
    ParsedUpdates finish(int exitCode);

private:
    LineParserPtr m_parser;
    quint64 m_lines = 0;
    bool m_isEmpty = true; ///< nothing but blank lines
};

} // namespace barto
