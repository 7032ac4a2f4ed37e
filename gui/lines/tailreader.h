// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/commandoutput.h"

#include <QTimer>

namespace barto {

/// Fetches what a command goes on to print: told that there is more, it asks for the lines behind the last one, so that
/// none is missed or taken twice however the telling and the fetching overlap. Asks at most once every 16 ms.
class TailReader : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageLines = 10'000;

    explicit TailReader(CommandOutput &output, QObject *parent = nullptr);
    ~TailReader() override;

    /// There may be more lines.
    void look();
    /// The connection was lost: what was asked for will not come.
    void stop();

private:
    void ask();
    void take(quint64 request, const LineBlock &lines);
    void fail(quint64 request);

    CommandOutput &m_output;
    std::optional<quint64> m_request;
    bool m_isMore = false; ///< told while a request was under way
    QTimer m_rest;
};

} // namespace barto
