// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/refusaltally.h"

#include <utility>

namespace barto {

RefusalTally::RefusalTally(RefusalSink &sink, std::chrono::milliseconds window, QObject *parent)
    : QObject(parent), m_sink(sink), m_window(this)
{
    m_window.setSingleShot(true);
    m_window.setInterval(window);
    connect(&m_window, &QTimer::timeout, this, &RefusalTally::flush);
    m_others.times = 0;
}

void RefusalTally::add(const Refusal &refusal)
{
    if (!m_window.isActive())
        m_window.start();
    const QString key = refusal.address + QLatin1Char('\n') + refusal.what;
    const auto known = m_counted.find(key);
    if (known != m_counted.end()) {
        ++known->times;
    } else if (m_counted.size() < mostKinds) {
        m_sink.refused(refusal);
        Refusal counted = refusal;
        counted.times = 0;
        m_counted.insert(key, counted);
    } else {
        ++m_others.times;
    }
}

void RefusalTally::flush()
{
    m_window.stop();
    for (const Refusal &counted : std::exchange(m_counted, {})) {
        if (counted.times > 0)
            m_sink.refused(counted);
    }
    if (m_others.times > 0)
        m_sink.refused({QStringLiteral("many addresses"), {}, QStringLiteral("refused for several reasons"),
            std::exchange(m_others.times, 0)});
}

} // namespace barto
