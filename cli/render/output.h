// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>

namespace barto::render {

/// Writes to a descriptor: what is data to 1, notes to 2. Buffers up to 64 KiB; `flush` before waiting for anything. A
/// reader that went away (`| head`) is no error: what comes later is thrown away and isClosed() says so.
class Output
{
public:
    explicit Output(int descriptor) : m_descriptor(descriptor) { }
    ~Output() { finish(); }
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    /// A screen may be too small for all of it: holds back what fits into `rows` of `columns`, for a moment, and gives
    /// the rest a reader of its own. `openPager` is called at most once and returns its descriptor, -1 for none.
    struct Screen
    {
        int rows = 0;
        int columns = 0;
        std::function<int()> openPager;
    };
    void holdFor(Screen screen);

    void write(QByteArrayView bytes);
    void text(const QString &words) { write(QByteArrayView(words.toUtf8())); }
    void line(const QString &words) { text(words + QLatin1Char('\n')); }
    void flush();
    /// Nothing will be held back any longer.
    void finish();

    bool isClosed() const { return m_failure != 0; }
    /// errno of the first failed write; EPIPE if the reader went away; 0 if all went well.
    int failure() const { return m_failure; }

private:
    bool isHeldBack();
    void put();

    using SteadyTime = std::chrono::steady_clock::time_point;

    int m_descriptor;
    int m_failure = 0;
    QByteArray m_buffer;
    Screen m_screen; ///< rows 0: nothing is held back
    SteadyTime m_heldSince;
};

} // namespace barto::render
