// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/frame.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace barto::shim {

/// Splits one stream's bytes into lines at `\n`, whatever else they are. A line of more than maxLineBytes comes in
/// pieces, all but the last flagged lineflag::cut. Keeps what has no newline yet, at most maxLineBytes.
/// `emit(std::string_view line, std::uint8_t flags)` gets views that live until it returns.
class LineSplitter
{
public:
    template<typename Emit>
    void feed(std::string_view bytes, Emit emit)
    {
        while (!bytes.empty()) {
            const void *found = std::memchr(bytes.data(), '\n', bytes.size());
            const std::size_t length
                = found ? std::size_t(static_cast<const char *>(found) - bytes.data()) : bytes.size();
            takeText(bytes.substr(0, length), found != nullptr, emit);
            bytes.remove_prefix(found ? length + 1 : length);
        }
    }

    /// The stream is at its end.
    template<typename Emit>
    void finish(Emit emit)
    {
        if (m_open)
            emit(std::string_view(m_partial), lineflag::unended);
        m_partial = {};
        m_open = false;
    }

private:
    /// `text` has no newline in it; `ends` says whether one follows.
    template<typename Emit>
    void takeText(std::string_view text, bool ends, Emit emit)
    {
        while (m_partial.size() + text.size() > maxLineBytes) {
            const std::size_t fits = maxLineBytes - m_partial.size();
            emitJoined(text.substr(0, fits), lineflag::cut, emit);
            text.remove_prefix(fits);
            m_open = true; // more than nothing is left of this line
        }
        if (ends) {
            emitJoined(text, 0, emit);
            m_open = false;
        } else if (!text.empty()) {
            m_partial.append(text);
            m_open = true;
        }
    }

    template<typename Emit>
    void emitJoined(std::string_view text, std::uint8_t flags, Emit emit)
    {
        if (m_partial.empty()) {
            emit(text, flags);
            return;
        }
        m_partial.append(text);
        emit(std::string_view(m_partial), flags);
        m_partial.clear();
    }

    std::string m_partial;
    bool m_open = false; ///< a line has begun and not ended
};

} // namespace barto::shim
