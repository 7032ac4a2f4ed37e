// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/workerconfig.h"
#include "common/link/link.h"
#include "worker/serverlink.h"

#include <memory>

namespace barto {

/// The ServerLink that ships: a Link as the configuration says.
class LinkAdapter : public ServerLink
{
    Q_OBJECT
public:
    /// Error::Config for keys or certificate files that cannot be used.
    static Result<std::unique_ptr<LinkAdapter>> create(const WorkerConfig &config, const Clock &clock);

    void open() override { m_link.open(); }
    void close(const QString &reason) override { m_link.close(reason); }
    void holdOff(std::chrono::milliseconds wait) override { m_link.holdOff(wait); }
    void settle() override { m_link.settle(); }
    void send(const QByteArray &payload) override { m_link.send(payload); }
    QString place() const override { return m_link.place(); }

private:
    LinkAdapter(const LinkSettings &settings, const Clock &clock);

    Link m_link;
};

/// What a Link needs, from the configuration. Error::Config for keys that are none.
Result<LinkSettings> linkSettings(const WorkerConfig &config);

} // namespace barto
