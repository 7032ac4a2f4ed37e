// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/system/torture/chaos.h"
#include "tests/system/torture/operators.h"
#include "tests/system/torture/verdict.h"

#include <chrono>

namespace barto::torture {

struct Options
{
    QString database;
    int agents = 3;
    quint64 seed = 0;
    std::chrono::milliseconds length{60'000};
    bool hasDisks = true;
};

/// One torture from beginning to end: set up, faults, healing, draining, stopping, verdict.
class Torture
{
public:
    explicit Torture(const Options &options);

    /// What is wrong; empty is a pass.
    QStringList run();
    Site &site() { return m_site; }

private:
    using Marks = QHash<QString, QHash<QString, Instant>>;

    bool begin();
    void torment();
    void heal();
    bool drain();
    void stop();
    /// The agents' own watermarks of schedules whose revision is as said.
    Marks watermarks(bool ofTheEnd) const;
    bool haveAllMarks(const Marks &marks) const;
    QString restOf() const;
    /// Processes events until `condition`; false if `progress` stayed the same for too long.
    bool await(const std::function<bool()> &condition, const std::function<QString()> &progress);

    const Options m_options;
    Site m_site;
    Chaos m_chaos;
    Operators m_operators;
    Marks m_from;
    Marks m_upTo;
};

} // namespace barto::torture
