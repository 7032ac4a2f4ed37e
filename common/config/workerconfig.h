// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/configsources.h"
#include "common/config/linkconfig.h"
#include "common/config/tracingconfig.h"

#include <chrono>
#include <vector>

namespace barto {

/// bartoc.toml.
struct WorkerConfig
{
    enum class MissedTick : quint8 { Burst, Delay, Skip };
    enum class OnFull : quint8 { Block, Drop };
    enum class OnStop : quint8 { Keep, Terminate };

    QString name;
    int retryCount = 10; ///< failed attempts in a row before it is logged as critical; 0 = no such limit
    std::chrono::milliseconds clientTimeout = std::chrono::seconds(30); ///< to wait for a connection
    MissedTick missedTick = MissedTick::Burst;
    std::vector<QByteArray> serverPublicKeys; ///< 32 bytes each, any of them seals; none = seals are not checked
    LinkConfig bartos;
    TracingConfig tracing;
    qint64 spoolMaxBytes = qint64(1) << 30;
    qint64 spoolMinFree = qint64(64) << 20; ///< bytes that must stay free on the disk
    OnFull onFull = OnFull::Block;
    std::chrono::seconds keepDelivered = std::chrono::hours(24);
    OnStop onStop = OnStop::Keep;
    int maxRunning = 1000;
    QString journalPath; ///< absolute

    friend bool operator==(const WorkerConfig &, const WorkerConfig &) = default;
};

/// As loadServerConfig, for bartoc.
Result<Loaded<WorkerConfig>> loadWorkerConfig(const ConfigSources &sources);

} // namespace barto
