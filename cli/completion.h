// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/completionpoint.h"

#include <QByteArray>

namespace barto {

namespace render {
class Output;
}

/// What the shells' scripts call: `barto-cli __complete words WORD ... CURRENT` prints what CURRENT may become, one a
/// line, a description behind a tab; `barto-cli __complete bash LINE WORDBREAKS` prints it as bash's readline wants it.
/// `:files` alone means that the shell should offer files. Never an error: a shell would print it amid the typing.
inline const QString completeWord = QStringLiteral("__complete");
int runCompletion(const QStringList &arguments, render::Output &out);

/// The script for "bash", "zsh" or "fish".
QByteArray completionScript(const QString &shell);

/// The words of a bash command line that ends at the cursor, with how its last word is quoted.
struct BashLine
{
    QStringList words; ///< without the command; the last one is being typed
    QString rawCurrent; ///< that one as it stands there
    QChar quote; ///< of the last word, where it is open; null: none

    static BashLine parse(const QString &line);
    /// `word` as it must be inserted: quoted, and without what readline takes for an earlier word.
    QString reply(const QString &word, const QString &wordBreaks) const;
};

} // namespace barto
