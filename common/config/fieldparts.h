// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/field.h"

#include <optional>

namespace barto {

/// What readField is made of. A refusal says what was expected and, unless it is a secret, what was found.
tl::unexpected<Error> refused(const FieldCheck &check, const ConfigNode &node);
tl::unexpected<Error> refused(const QString &detail);

/// What a key that wants a text gets: of a value from outside the file all that is no TOML string, as it was written.
std::optional<QString> textOf(const ConfigNode &node);
/// The same without NUL.
std::optional<QString> plainTextOf(const ConfigNode &node);
/// Numbers may be written as texts: port = "20000".
std::optional<QString> numberTextOf(const ConfigNode &node);

/// Secret, SecretSeed, PublicKeys and Hash (keyfields.cpp).
Result<FieldValue> readKeyField(const FieldCheck &check, const ConfigNode &node);

} // namespace barto
