// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace barto {

/// A package for which a newer version is to be had, as its package manager reported it.
struct PackageUpdate
{
    QString name;
    QString oldVersion; ///< empty: not told, or a new package
    QString newVersion;
    QString repository = {}; ///< or channel, suite, remote; empty: not told
    QString architecture = {};
    std::optional<quint64> downloadBytes = {};
    std::optional<qint64> sizeChange = {}; ///< bytes on disk, negative when it shrinks
    bool isSecurity = false;

    friend bool operator==(const PackageUpdate &, const PackageUpdate &) = default;
};

/// What a client's last report of one kind says.
struct UpdateReport
{
    QString client;
    QString kind; ///< "apt", "pacman", ...
    QString schedule;
    RunId run;
    Instant checked; ///< when that run ended
    std::vector<PackageUpdate> packages = {};
    QString problem = {}; ///< why the report cannot be read, or only partly; mostly empty
    bool isApplied = false; ///< the tool has carried them out
    std::optional<quint64> downloadBytes = {}; ///< of all of them, where the tool tells
    std::optional<qint64> sizeChange = {};

    friend bool operator==(const UpdateReport &, const UpdateReport &) = default;
};

} // namespace barto
