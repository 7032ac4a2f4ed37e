// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/updates/reportbuilder.h"

#include <QString>

#include <memory>

namespace barto {

/// Reads one tool's output, line by line. What stands between the updates (progress, hooks, greetings) is passed over;
/// a line that stands among them and has another shape is misread, never guessed.
class LineParser
{
public:
    virtual ~LineParser() = default;

    /// `line` is a plainLine(); `number` counts from 1.
    virtual void read(const QString &line, quint64 number) = 0;
    /// The output ends here.
    virtual void end() { }
    /// Whether output without a word means that there is nothing to do, given how the command ended.
    virtual bool isSilentWhenDone(int exitCode) const { return exitCode == 0; }

    ReportBuilder &report() { return m_report; }

protected:
    ReportBuilder m_report;
};

using LineParserPtr = std::unique_ptr<LineParser>;

// Each in a file of its own.
LineParserPtr makeAptParser();
LineParserPtr makePacmanParser(); ///< also for garuda-update and CachyOS
LineParserPtr makeDnfParser();
LineParserPtr makeZypperParser();
LineParserPtr makeApkParser();
LineParserPtr makeFlatpakParser();
LineParserPtr makeBrewParser();

} // namespace barto
