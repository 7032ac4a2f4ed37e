// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/schema.h"

namespace barto {

/// The programs' tables, for those who go over all keys (tests, documentation).
const Schema &serverSchema();
const Schema &workerSchema();
const Schema &cliSchema();
const Schema &scheduleSchema(); ///< of one schedule; binds to Schedule
const Schema &accessSchema(); ///< of one [[access]]; binds to AccessConfig

} // namespace barto
