// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// Where barto-shim is, seen from the folder of bartoc's binary: beside it (a build), else in ../libexec/barto (an
/// installation). The latter where neither exists, so that the error names the place where it belongs.
QString shimPath(const QString &programFolder);

} // namespace barto
