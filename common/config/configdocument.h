// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/configsources.h"
#include "common/config/problems.h"
#include "common/config/schema.h"

namespace barto {

/// A configuration's sources merged into one tree, before any field is read: file, credentials, environment, command
/// line, each replacing what the ones before it say.
struct ConfigDocument
{
    QString path; ///< absolute; empty if the environment names no place for it
    ConfigNode root;
    FieldContext context;
    Problems problems;
    QMap<QString, QString> writtenNames; ///< "server" -> "actix" where the file says so

    /// Error::Config if the file cannot be read or is not TOML. A file in the default place may be missing.
    static Result<ConfigDocument> open(const Schema &schema, const ConfigSources &sources);
};

/// Reads the document's fields into `config`.
void readDocument(ConfigDocument &document, const Schema &schema, void *config);

/// What a loader returns: all errors, or the value with its warnings.
template<typename T>
Result<Loaded<T>> finish(ConfigDocument &document, T value)
{
    if (document.problems.hasErrors())
        return tl::unexpected(document.problems.toError());
    return Loaded<T>{std::move(value), document.problems.warnings(), document.path};
}

/// The sources beside the file (overlay.cpp); each notes what it finds wrong.
void addCredentials(ConfigDocument &document, const Schema &schema);
void addEnvironment(ConfigDocument &document, const Schema &schema);
void addOverrides(ConfigDocument &document, const Schema &schema, const QMap<QString, QString> &overrides);

} // namespace barto
