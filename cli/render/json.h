// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/summary.h"
#include "common/message/operatormessage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace barto::render {

// JSON of the values: names in snake_case, instants as "2026-01-01T09:00:00.000000Z", lengths in seconds, what is
// unknown as null. Raw bytes become text; what is no UTF-8 in them becomes U+FFFD.

QJsonObject toJson(const ServerInfo &info);
QJsonObject toJson(const ClientStatus &client);
QJsonObject toJson(const ScheduleStatus &schedule);
QJsonObject toJson(const RunSummary &run);
QJsonObject toJson(const CommandSummary &command);
QJsonObject toJson(const Firing &firing, Instant now); ///< of its first client
QJsonObject toJson(const UnrunSlots &slots);
QJsonObject toJson(const UpdateReport &report); ///< without its packages
QJsonObject toJson(const PackageUpdate &package);
QJsonValue toJson(std::optional<Instant> instant);

// The same members as CSV has them, in its order: what a reader looks for comes first.
QStringList serverKeys();
QStringList clientKeys();
QStringList scheduleKeys();
QStringList runKeys();
QStringList commandKeys();
QStringList nextKeys();
QStringList unrunKeys();
QStringList reportKeys();
QStringList packageKeys();

} // namespace barto::render
