// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "worker/capture/order.h"

#include <string>

#include <sys/types.h>

namespace barto::shim {

/// A command's process, leader of a group of its own, and the reading ends of its pipes (non-blocking).
struct Process
{
    pid_t pid = -1;
    FileDescriptor out;
    FileDescriptor err;
};

/// Starts `shell -c text` in the order's folder and with its resource limits; stdin is the shim's own (/dev/null),
/// every signal at its default and unblocked. 0, or the errno of what failed (of the exec, too).
int startCommand(const capture::Order &order, const std::string &text, char *const *environment, Process &process);

} // namespace barto::shim
