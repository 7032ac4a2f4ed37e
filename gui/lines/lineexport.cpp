// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/lineexport.h"

#include "common/base/handover.h"
#include "gui/lines/ansitext.h"

#include <QSaveFile>

namespace barto {

/// Lives in the export's thread.
class LineExport::Writer : public QObject
{
public:
    std::optional<Error> open(const QString &path, const Order &order)
    {
        m_order = order;
        m_text.clear();
        m_isFirst = true;
        m_file.reset();
        if (path.isEmpty())
            return {};
        m_file = std::make_unique<QSaveFile>(path);
        if (!m_file->open(QIODevice::WriteOnly))
            return Error{Error::Code::Io, m_file->errorString()};
        return {};
    }

    std::optional<Error> write(const LineBlock &lines)
    {
        const qint64 end = std::min(lines.end(), m_order.to);
        for (qint64 line = lines.first(); line < end; ++line) {
            const LineView view = lines.line(line);
            if (!m_order.stderrOnly || view.isStderr())
                add(line, view);
        }
        if (m_file) {
            if (m_file->write(m_text) != m_text.size())
                return Error{Error::Code::Io, m_file->errorString()};
            m_text.clear();
        } else if (m_text.size() > maxTextBytes) {
            return Error{Error::Code::TooLarge, QStringLiteral("more than %1 bytes").arg(maxTextBytes)};
        }
        return {};
    }

    std::optional<Error> commit()
    {
        if (!m_file)
            return {};
        if (m_order.endsWithNewline && !m_isFirst)
            m_file->write("\n");
        const bool isKept = m_file->commit();
        const QString reason = m_file->errorString();
        m_file.reset();
        return isKept ? std::nullopt : std::optional(Error{Error::Code::Io, reason});
    }

    void discard()
    {
        if (m_file)
            m_file->cancelWriting();
        m_file.reset();
        m_text.clear();
    }
    QString text() const { return QString::fromUtf8(m_text); }

private:
    void add(qint64 line, const LineView &view)
    {
        if (!std::exchange(m_isFirst, false))
            m_text.append('\n');
        const QString notice = m_order.noticeFor ? m_order.noticeFor(view) : QString();
        if (m_order.isRaw && notice.isEmpty()) {
            m_text.append(view.bytes);
            return;
        }
        const QString text = notice.isEmpty() ? plainText(view.bytes) : notice;
        const qsizetype from = line == m_order.from ? std::min(m_order.firstIndex, text.size()) : 0;
        const qsizetype to = line == m_order.to - 1 ? std::min(m_order.lastIndex, text.size()) : text.size();
        m_text.append(QStringView(text).sliced(from, std::max<qsizetype>(0, to - from)).toUtf8());
    }

    Order m_order;
    QByteArray m_text;
    std::unique_ptr<QSaveFile> m_file;
    bool m_isFirst = true;
};

LineExport::LineExport(LineSource &source, QObject *parent)
    : QObject(parent), m_source(source), m_writer(std::make_unique<Writer>())
{
    m_thread.setObjectName(QStringLiteral("export"));
    m_writer->moveToThread(&m_thread);
    leaveBehind(m_thread);
    connect(&m_source, &LineSource::loaded, this, &LineExport::take);
    connect(&m_source, &LineSource::failed, this, &LineExport::fail);
}

LineExport::~LineExport()
{
    cancel();
    m_thread.quit();
    join(m_thread);
}

void LineExport::toFile(const QString &path, Order order)
{
    m_isFile = true;
    begin(path, std::move(order));
}

void LineExport::toText(Order order)
{
    m_isFile = false;
    order.endsWithNewline = false;
    begin({}, std::move(order));
}

void LineExport::begin(const QString &path, Order order)
{
    cancel();
    m_order = std::move(order);
    m_at = m_order.from;
    m_isRunning = true;
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    post(m_writer.get(), [this, path, writerOrder = m_order, round = m_round] {
        const auto error = m_writer->open(path, writerOrder);
        post(this, [this, round, error] { written(round, m_order.from, error); });
    });
}

void LineExport::cancel()
{
    if (m_request)
        m_source.cancel(*m_request);
    m_request.reset();
    ++m_round;
    if (std::exchange(m_isRunning, false))
        post(m_writer.get(), [writer = m_writer.get()] { writer->discard(); });
}

void LineExport::take(quint64 request, const LineBlock &lines)
{
    if (m_request != request)
        return;
    m_request.reset();
    if (lines.count() == 0) { // there are fewer than was thought
        m_at = m_order.to;
        return closeWriter();
    }
    post(m_writer.get(), [this, lines, round = m_round] {
        const auto error = m_writer->write(lines);
        post(this, [this, round, to = lines.end(), error] { written(round, to, error); });
    });
}

void LineExport::written(quint64 round, qint64 to, const std::optional<Error> &error)
{
    if (round != m_round)
        return;
    if (error)
        return stop(*error);
    m_at = std::min(to, m_order.to);
    Q_EMIT progressed(m_at - m_order.from, m_order.to - m_order.from);
    if (round != m_round) // whoever was told has cancelled
        return;
    if (m_at >= m_order.to)
        closeWriter();
    else
        m_request = m_source.request(m_at, std::min(pageLines, m_order.to - m_at));
}

void LineExport::closeWriter()
{
    post(m_writer.get(), [this, round = m_round] {
        const QString text = m_writer->text();
        const auto error = m_writer->commit();
        post(this, [this, round, text, error] {
            if (round != m_round)
                return;
            if (error)
                return stop(*error);
            m_isRunning = false;
            if (!m_isFile)
                Q_EMIT textReady(text);
            Q_EMIT finished();
        });
    });
}

void LineExport::fail(quint64 request, const Error &error)
{
    if (m_request != request)
        return;
    m_request.reset();
    stop(error);
}

void LineExport::stop(const Error &error)
{
    cancel();
    Q_EMIT failed(error);
}

} // namespace barto
