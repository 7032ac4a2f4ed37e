// SPDX-License-Identifier: MIT OR Apache-2.0
// The first byte chooses the tool, the rest is its output. Whatever it is, the report must not contradict itself.

#include "server/updates/updatereader.h"

#include <algorithm>
#include <cstdlib>

using namespace barto;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void check(const ParsedUpdates &parsed, quint64 lines)
{
    using State = ParsedUpdates::State;
    require((parsed.state == State::Updates) != parsed.packages.empty());
    require((parsed.state == State::NotUnderstood) != parsed.complaint.isEmpty());
    require(parsed.line <= lines);
    require(std::none_of(parsed.packages.begin(), parsed.packages.end(), [](const PackageUpdate &package) {
        return package.name.isEmpty() || package.name.contains(u'\n') || package.name.contains(QChar(0x1b));
    }));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size == 0)
        return 0;
    UpdateReader reader(UpdateKind(1 + bytes[0] % 9));
    const QByteArrayView output(bytes + 1, qsizetype(size) - 1);
    quint64 lines = 0;
    for (qsizetype at = 0; at < output.size(); ++lines) {
        const qsizetype newline = output.indexOf('\n', at);
        const qsizetype end = newline < 0 ? output.size() : newline;
        reader.add(output.sliced(at, end - at));
        at = end + 1;
    }
    check(reader.finish(bytes[0] >> 4), lines);
    return 0;
}
