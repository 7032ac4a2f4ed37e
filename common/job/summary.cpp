// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/summary.h"

namespace barto {

RunPlace placeOf(const RunSummary &run, RunSort sort)
{
    switch (sort) {
    case RunSort::At:
        break;
    case RunSort::Took:
        return {run.started && run.finished ? (*run.finished - *run.started).count() : leastSortValue, run.key};
    case RunSort::Late:
        return {run.started && run.dueLast ? (*run.started - *run.dueLast).count() : leastSortValue, run.key};
    }
    return {toMicroseconds(run.at), run.key};
}

} // namespace barto
