// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/format.h"

#include <QJsonObject>

namespace barto::render {

class Output;

/// Stands between a member's name and that of its own member in a key; no column of a query has it in its name.
constexpr QChar inside = u'\x1f';

/// Writes records for programs, each as it comes: the elements of one JSON array, JSON lines, or rows of CSV. Nothing
/// is kept, so there is no limit to how many they are.
class Records
{
public:
    /// `keys`: the columns of CSV, in order; "database" + inside + "up" is a member of a member, in column database_up.
    /// `isForScreen`: control characters in CSV are made visible, for a terminal would obey them; JSON always escapes
    /// them.
    Records(Format format, Output &out, QStringList keys, bool isForScreen = false);

    void add(const QJsonObject &record);
    /// Closes the document. Without a single record it is `[]`, or CSV's header alone.
    void end();

private:
    void begin();

    const Format m_format;
    Output &m_out;
    const QStringList m_keys;
    const bool m_isForScreen;
    bool m_begun = false;
};

/// One thing alone: JSON's document is then the object itself.
void writeRecord(Format format, Output &out, const QJsonObject &record, const QStringList &keys);

/// One field of CSV: null is nothing, an empty text `""`; quoted where the text needs it.
QString csvField(const QJsonValue &value);

} // namespace barto::render
