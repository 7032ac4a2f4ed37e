// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace barto::testing {

/// What `systemd-analyze calendar` says about expressions.
class SystemdOracle
{
public:
    struct Answer
    {
        bool isAccepted = false;
        bool hasFailed = false; ///< accepted, but systemd gave up while searching for an elapse
        QString normalized;
        std::vector<Instant> elapses; ///< whole seconds: systemd prints no fraction
    };

    /// Empty if the program is not on this machine.
    static std::optional<SystemdOracle> find();
    QString version() const { return m_version; }

    /// One answer per expression. `zone` is what expressions without a suffix are read in.
    std::vector<Answer> ask(const QStringList &expressions, Instant base, int iterations, const QString &zone) const;

private:
    QString m_program;
    QString m_version;
};

} // namespace barto::testing
