// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linesource.h"

#include <QThread>

#include <functional>
#include <memory>

namespace barto {

/// Takes a stretch of an output out of the program, page by page: into a file, or as one text. Reading, writing and
/// waiting are done elsewhere than in the main thread, in which it lives.
class LineExport : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pageLines = 10'000;
    static constexpr qint64 maxTextBytes = 256LL * 1024 * 1024;

    struct Order
    {
        qint64 from = 0; ///< line
        qint64 to = 0; ///< behind the last line
        qsizetype firstIndex = 0; ///< into the first line's text
        qsizetype lastIndex = qsizetype(1) << 40; ///< into the last line's: where it ends
        bool stderrOnly = false;
        bool isRaw = false; ///< bytes as the job printed them; else what is shown, as UTF-8
        bool endsWithNewline = true;
        std::function<QString(const LineView &)> noticeFor = {}; ///< what to write for a line that is no job's
    };

    explicit LineExport(LineSource &source, QObject *parent = nullptr);
    ~LineExport() override;

    /// Into that file, which stands complete or not at all.
    void toFile(const QString &path, Order order);
    /// As `textReady`; Error::TooLarge beyond maxTextBytes.
    void toText(Order order);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< lines
    void textReady(const QString &text);
    void finished();
    void failed(const barto::Error &error);

private:
    class Writer;
    void begin(const QString &path, Order order);
    void take(quint64 request, const LineBlock &lines);
    void fail(quint64 request, const Error &error);
    void stop(const Error &error);
    void written(quint64 round, qint64 to, const std::optional<Error> &error);
    void closeWriter();

    LineSource &m_source;
    QThread m_thread;
    std::unique_ptr<Writer> m_writer; ///< lives in m_thread
    Order m_order;
    bool m_isFile = false;
    bool m_isRunning = false;
    quint64 m_round = 0; ///< tells late answers of a cancelled one
    qint64 m_at = 0;
    std::optional<quint64> m_request;
};

} // namespace barto
