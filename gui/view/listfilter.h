// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/filterquery.h"

namespace barto {

/// Whether the terms of that key let the name through.
bool passesTerm(const FilterQuery &query, const QString &key, const QString &name);

/// Whether `client:`, `schedule:` and their exclusions let a row through, and all words of text occur in `texts`: for
/// tables whose rows are all here. `schedule` is empty for rows that have none.
bool passesNames(const FilterQuery &query, const QString &client, const QString &schedule, const QStringList &texts);

} // namespace barto
