// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace barto {

class CommandTree;

/// Something that a word being typed may become.
struct Candidate
{
    QString word;
    QString description;

    friend bool operator==(const Candidate &, const Candidate &) = default;
};
using Candidates = std::vector<Candidate>;

/// What is being typed, and what is known by then.
struct CompletionPoint
{
    enum class Wanted : quint8 { Nothing, Fixed, Files, ClientNames, ScheduleNames, RunIds };
    Wanted wanted = Wanted::Nothing;
    Candidates fixed; ///< with Wanted::Fixed
    QString lead; ///< what stays in front of a value in the same word: "--format="
    QString typed; ///< the value's beginning
    QString client; ///< given by an earlier word: schedules are this client's
    QString configPath; ///< of an earlier -c

    /// `words` as after the program's name; the last one is being typed.
    static CompletionPoint of(CommandTree &tree, const QStringList &words);
};

} // namespace barto
