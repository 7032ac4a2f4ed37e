// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/configdocument.h"
#include "common/job/schedule.h"

#include <QMap>

namespace barto {

/// Reads `[schedules.<client>] schedules = [ {...} ]`: names, expressions and zones are checked, and schedules without
/// a zone get `defaultTimezone`. What cannot be used is noted in the document and left out.
QMap<QString, Schedules> readSchedules(ConfigDocument &document, const QString &defaultTimezone);

} // namespace barto
