// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/window/mainwindow.h"

namespace barto {

/// All pages there are. A new page is added here, and nowhere else.
PageMakers allPages();

} // namespace barto
