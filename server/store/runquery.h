// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"

#include "common/job/summary.h"
#include "common/message/operatormessage.h"

namespace barto::store {

/// The columns of a run's summary, for `FROM` joined as in `runSource`; read back by `runFrom`.
QString runColumns();
QString runSource(); ///< "run r JOIN schedule s ... JOIN client k ..."
/// `first`: the index of the first of runColumns() in the row.
RunSummary runFrom(const QSqlQuery &row, int first = 0);

/// The keys of the newest runs that fit, newest first: at most request.limit + 1, so that one knows whether there are
/// more. Each part of the statement walks one index from its end; none reads more than it gives, but for times.
Result<std::vector<qint64>> newestRuns(Connection &connection, const RunsRequest &request);

/// `?, ?, ?` for so many values.
QString placeholders(qsizetype count);

} // namespace barto::store
