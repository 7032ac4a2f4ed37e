// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linediff.h"
#include "gui/lines/linesource.h"

#include <QThread>

#include <memory>

namespace barto {

/// Compares two outputs: reads both page by page, and finds what differs in a worker thread. Lives in the main thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageLines = 10'000;

    struct Side
    {
        LineSource &lines;
        qint64 count = 0;
    };
    Comparison(Side older, Side newer, QObject *parent = nullptr);
    ~Comparison() override;

    /// With `withoutNumbers`, lines that differ in digits only are the same. What was read once is not read again.
    void start(bool withoutNumbers);
    const std::vector<DiffPart> &parts() const { return m_parts; }
    /// One of the two is so long that only its beginning and end were compared.
    bool isRough() const;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< lines read
    void finished();
    void failed(const barto::Error &error);

private:
    struct Hashes
    {
        std::vector<quint64> exact;
        std::vector<quint64> withoutNumbers;
    };
    void ask();
    void take(const LineSource *sender, quint64 request, const LineBlock &lines);
    void fail(const LineSource *sender, quint64 request, const Error &error);
    void keep(const Hashes &hashes, bool isEnd);
    void compare();

    Side m_sides[2];
    Hashes m_hashes[2];
    int m_side = 0; ///< that is being read; 2: both are
    std::optional<quint64> m_request;
    bool m_withoutNumbers = false;
    quint64 m_round = 0; ///< tells late answers
    std::vector<DiffPart> m_parts;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives in m_thread
};

} // namespace barto
