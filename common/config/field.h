// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/confignode.h"
#include "common/config/fieldvalue.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <vector>

namespace barto {

/// What a field's value may be. Everything but `kind` is looked at only by the kinds that need it.
struct FieldCheck
{
    enum class Kind : quint8 {
        Text, ///< at most `max` bytes
        Name, ///< checkedName
        Host, ///< a host's name or address, no port
        Address, ///< an IP address
        Boolean,
        Integer, ///< from `min` to `max`
        Duration, ///< from `min` to `max` milliseconds
        Size, ///< from `min` to `max` bytes
        Choice, ///< one of `words`, whatever their letter case
        Path, ///< made absolute
        PublicFile, ///< a path; a file that is not there is a warning
        PrivateKeyFile, ///< the same; a file that others may read is an error
        Secret, ///< also as <key>_file and as a credential
        SecretSeed, ///< likewise, base64 of 32 bytes; others must not read its file
        PublicKeys, ///< base64 of 32 bytes, or a list of such
        Hash, ///< 32 bytes in base64 or hexadecimal digits
        Timezone,
        Directives,
        DatabaseOptions,
        Commands, ///< a list of texts, at least one, none empty
        Calendar, ///< a text here; its reader checks it with the names it depends on
    };
    Kind kind = Kind::Text;
    qint64 min = 0;
    qint64 max = 0;
    QStringList words;

    bool isSecret() const { return kind == Kind::Secret || kind == Kind::SecretSeed; }
    /// "a whole number from 1 to 256": what a refusal says was expected.
    QString expectation() const;
};

/// One row of a program's table: all there is to know of a key.
struct Field
{
    QString key; ///< its path, e.g. "server.tls.port"
    FieldCheck check;
    const char *standard; ///< the default, in TOML; null = none but what the struct says
    FieldBinding binding;
    bool isRequired = false; ///< where its table is there

    QString table() const { return key.contains(QLatin1Char('.')) ? key.section(QLatin1Char('.'), 0, -2) : QString(); }
    QString lastPart() const { return key.section(QLatin1Char('.'), -1); }
};
using Fields = std::vector<Field>;

/// Words in which tables are written.
namespace check {
FieldCheck text(qint64 maxBytes = 4096);
FieldCheck number(qint64 min, qint64 max);
FieldCheck port();
FieldCheck duration(std::chrono::milliseconds min, std::chrono::milliseconds max);
FieldCheck size(qint64 min, qint64 max);
FieldCheck choice(const QStringList &words);
FieldCheck of(FieldCheck::Kind kind);
} // namespace check

/// What reading a value depends on besides the value.
struct FieldContext
{
    QString folder; ///< the configuration file's: relative paths start there
    QProcessEnvironment environment;
};

/// The value of `node` if it passes `check`. The error is what comes behind the key's name: "must be a port from 1 to
/// 65535, not 0"; a secret's value is never in it.
Result<FieldValue> readField(const FieldCheck &check, const ConfigNode &node, const FieldContext &context);

} // namespace barto
