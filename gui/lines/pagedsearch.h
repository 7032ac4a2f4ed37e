// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linesource.h"
#include "gui/lines/searchsource.h"

#include <QThread>

#include <atomic>
#include <memory>

namespace barto {

/// Searches by reading all lines, in pages of 10,000 that a worker thread looks through. For whatever the server cannot
/// search itself.
class PagedSearch : public SearchSource
{
    Q_OBJECT

public:
    static constexpr qint64 pageLines = 10'000;

    explicit PagedSearch(LineSource &source, QObject *parent = nullptr);
    ~PagedSearch() override;

    void start(quint64 generation, const TextMatch &query, qint64 from, qint64 to) override;
    void cancel() override;

private:
    void askForPage();
    void look(quint64 request, const LineBlock &lines);
    void take(quint64 generation, const std::vector<qint64> &lines, qint64 searchedTo);
    void fail(quint64 request, const Error &error);

    LineSource &m_source;
    QThread m_thread;
    std::unique_ptr<QObject> m_worker; ///< lives in m_thread: what is posted to it runs there
    std::shared_ptr<std::atomic_bool> m_isOver; ///< tells the worker that nobody waits for the page it looks through
    quint64 m_generation = 0;
    std::optional<LinePattern> m_matcher; ///< none: idle
    std::optional<quint64> m_request;
    qint64 m_at = 0;
    qint64 m_to = 0;
};

} // namespace barto
