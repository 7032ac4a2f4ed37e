// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/schedule.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace barto {

/// Tools whose output barto can read as a report of package updates. The numbers are stored.
enum class UpdateKind : quint8 {
    Garuda = 1, ///< garuda-update
    Pacman = 2, ///< pacman -Syu, pacman -Qu, checkupdates
    Cachyos = 3, ///< cachy-update (arch-update), pacman with CachyOS's repositories
    Apt = 4,
    Dnf = 5, ///< dnf 4 and 5, yum
    Zypper = 6,
    Apk = 7,
    Flatpak = 8,
    Brew = 9,
};

/// The name as in `updates = "apt"`.
QString updateKindName(UpdateKind kind);
/// All names, in alphabetical order.
QStringList updateKindNames();
/// By name, or by another word for it ("checkupdates", "yum"), in capitals or not. Error::NotFound lists the kinds.
Result<UpdateKind> updateKindOf(const QString &name);

/// What kind of report the schedule's output is: as it is marked, else if its name is a kind's or `<kind>-updates`.
std::optional<UpdateKind> updateKindOf(const Schedule &schedule);
/// Likewise, where only the schedule's name is known.
std::optional<UpdateKind> updateKindOfScheduleName(const QString &name);

} // namespace barto
