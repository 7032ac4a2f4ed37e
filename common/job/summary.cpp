// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/summary.h"

namespace barto {

namespace {

/// As the store's columns have it.
qint64 between(const std::optional<Instant> &from, const std::optional<Instant> &to)
{
    qint64 length = 0;
    if (!from || !to || __builtin_sub_overflow(toMicroseconds(*to), toMicroseconds(*from), &length))
        return leastSortValue;
    return length;
}

} // namespace

RunPlace placeOf(const RunSummary &run, RunSort sort)
{
    switch (sort) {
    case RunSort::At:
        break;
    case RunSort::Took:
        return {between(run.started, run.finished), run.key};
    case RunSort::Late:
        return {between(run.dueLast, run.started), run.key};
    }
    return {toMicroseconds(run.at), run.key};
}

} // namespace barto
