// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/summary.h"

namespace barto {

RunPlace placeOf(const RunSummary &run, RunSort sort)
{
    switch (sort) {
    case RunSort::Recorded:
        break;
    case RunSort::At:
        return {toMicroseconds(run.at), run.key};
    case RunSort::Took:
        return {run.started && run.finished ? (*run.finished - *run.started).count() : leastSortValue, run.key};
    case RunSort::Late:
        return {run.started && run.dueLast ? (*run.started - *run.dueLast).count() : leastSortValue, run.key};
    }
    return {0, run.key};
}

} // namespace barto
