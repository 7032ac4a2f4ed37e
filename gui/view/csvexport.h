// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

class DataTable;

/// Asks for a file and writes all loaded rows of the table into it; says so if that fails. Returns at once.
void exportCsv(DataTable &table, const QString &suggestedName);

} // namespace barto
