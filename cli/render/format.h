// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

#include <optional>

namespace barto::render {

/// How a command's data is written. The last three are for programs: no headings in capitals, no sentences beside them.
enum class Format : quint8 {
    Table, ///< for readers
    Json, ///< one document
    JsonLines, ///< one object a line, as soon as it is known
    Csv, ///< RFC 4180, but lines end in a newline alone
};

/// "table", "json", "jsonl", "csv"
QStringList formatNames();
std::optional<Format> formatFromName(const QString &name);

} // namespace barto::render
