// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/comparison.h"

#include "common/base/handover.h"
#include "gui/lines/ansitext.h"

#include <algorithm>

namespace barto {

Comparison::Comparison(Side older, Side newer, QObject *parent)
    : QObject(parent), m_sides{older, newer}, m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("comparison"));
    m_worker->moveToThread(&m_thread);
    leaveBehind(m_thread);
    for (const Side &side : m_sides) {
        connect(&side.lines, &LineSource::loaded, this,
            [this, sender = &side.lines](quint64 request, const LineBlock &lines) { take(sender, request, lines); });
        connect(&side.lines, &LineSource::failed, this,
            [this, sender = &side.lines](quint64 request, const Error &error) { fail(sender, request, error); });
    }
}

Comparison::~Comparison()
{
    if (m_request)
        m_sides[m_side].lines.cancel(*m_request);
    m_thread.requestInterruption();
    m_thread.quit();
    join(m_thread);
}

bool Comparison::isRough() const
{
    return std::max(m_hashes[0].exact.size(), m_hashes[1].exact.size()) > size_t(maxDiffLines);
}

void Comparison::start(bool withoutNumbers)
{
    m_withoutNumbers = withoutNumbers;
    ++m_round;
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    if (m_side == 2)
        compare();
    else if (!m_request)
        ask();
}

void Comparison::ask()
{
    while (m_side < 2 && qint64(m_hashes[m_side].exact.size()) >= m_sides[m_side].count)
        ++m_side;
    if (m_side == 2)
        return compare();
    const auto from = qint64(m_hashes[m_side].exact.size());
    m_request = m_sides[m_side].lines.request(from, std::min(pageLines, m_sides[m_side].count - from));
}

void Comparison::take(const LineSource *sender, quint64 request, const LineBlock &lines)
{
    if (m_side == 2 || sender != &m_sides[m_side].lines || m_request != request)
        return;
    post(m_worker.get(), [this, lines] {
        Hashes hashes;
        for (qint64 line = lines.first(); line < lines.end(); ++line) {
            const LineView view = lines.line(line);
            const QByteArray text = isLine(view.kind()) ? plainText(view.bytes).toUtf8() : view.bytes.toByteArray();
            const std::span<const char> bytes(text.constData(), size_t(text.size()));
            hashes.exact.push_back(lineHash(bytes, false));
            hashes.withoutNumbers.push_back(lineHash(bytes, true));
        }
        post(this, [this, hashes = std::move(hashes)] { keep(hashes, hashes.exact.empty()); });
    });
}

void Comparison::keep(const Hashes &hashes, bool isEnd)
{
    m_request.reset();
    Hashes &here = m_hashes[m_side];
    here.exact.insert(here.exact.end(), hashes.exact.begin(), hashes.exact.end());
    here.withoutNumbers.insert(here.withoutNumbers.end(), hashes.withoutNumbers.begin(), hashes.withoutNumbers.end());
    if (isEnd)
        m_sides[m_side].count = qint64(here.exact.size()); // there are fewer than was thought
    Q_EMIT progressed(qint64(m_hashes[0].exact.size() + m_hashes[1].exact.size()), m_sides[0].count + m_sides[1].count);
    ask();
}

void Comparison::fail(const LineSource *sender, quint64 request, const Error &error)
{
    if (m_side == 2 || sender != &m_sides[m_side].lines || m_request != request)
        return;
    m_request.reset();
    Q_EMIT failed(error);
}

void Comparison::compare()
{
    const auto &older = m_withoutNumbers ? m_hashes[0].withoutNumbers : m_hashes[0].exact;
    const auto &newer = m_withoutNumbers ? m_hashes[1].withoutNumbers : m_hashes[1].exact;
    post(m_worker.get(), [this, older, newer, round = m_round] {
        auto parts = diffLines(older, newer);
        post(this, [this, round, parts = std::move(parts)] {
            if (round != m_round)
                return;
            m_parts = parts;
            Q_EMIT finished();
        });
    });
}

} // namespace barto
