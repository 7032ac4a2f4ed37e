// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace barto::render {

/// Writes to a descriptor: what is data to 1, notes to 2. Buffers up to 64 KiB; `flush` before waiting for anything. A
/// reader that went away (`| head`) is no error: what comes later is thrown away and isClosed() says so.
class Output
{
public:
    explicit Output(int descriptor) : m_descriptor(descriptor) { }
    ~Output() { flush(); }
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void write(QByteArrayView bytes);
    void text(const QString &words) { write(QByteArrayView(words.toUtf8())); }
    void line(const QString &words) { text(words + QLatin1Char('\n')); }
    void flush();

    bool isClosed() const { return m_failure != 0; }
    /// errno of the first failed write; EPIPE if the reader went away; 0 if all went well.
    int failure() const { return m_failure; }

private:
    const int m_descriptor;
    int m_failure = 0;
    QByteArray m_buffer;
};

} // namespace barto::render
