// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/confignode.h"

#include <QByteArray>

namespace barto {

/// Reads a whole TOML document. Error::Config is "<source>:<line>:<column>: ..."; where the line at fault sets one of
/// `secretKeys` (last parts of key paths), nothing of it is quoted.
Result<ConfigNode> parseToml(const QByteArray &document, const QString &source, const QStringList &secretKeys);

/// Reads the value of an environment variable or a command line's flag: a TOML literal where it is one, else a text. It
/// always keeps the plain text, so that a key that wants a text gets `12345` or `true` as written.
ConfigNode parseLiteral(const QString &text, const Place &place);

} // namespace barto
