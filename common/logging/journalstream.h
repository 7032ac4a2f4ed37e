// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QProcessEnvironment>

#include <sys/types.h>

#include <optional>
#include <utility>

namespace barto {

/// $JOURNAL_STREAM: the device and inode of the stream that systemd connected to its journal (man systemd.exec). It is
/// inherited by programs whose streams go elsewhere, hence the comparison.
class JournalStream
{
public:
    explicit JournalStream(const QProcessEnvironment &environment);

    /// True if `descriptor` is that very stream.
    bool isConnectedTo(int descriptor) const;

private:
    std::optional<std::pair<dev_t, ino_t>> m_stream;
};

} // namespace barto
