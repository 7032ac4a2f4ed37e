// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/configdocument.h"

#include "common/base/wipe.h"
#include "common/config/configfile.h"
#include "common/config/paths.h"
#include "common/config/tablereader.h"
#include "common/config/tomlreader.h"

#include <QFileInfo>

namespace barto {

namespace {

// Only the two names together are refused; from here on everybody says the preferred one.
void settleNames(ConfigDocument &document, const Schema &schema)
{
    for (auto name = schema.otherNames.begin(); name != schema.otherNames.end(); ++name) {
        ConfigMember *other = document.root.member(name.key());
        if (!other)
            continue;
        if (const ConfigMember *preferred = document.root.member(name.value())) {
            document.problems.error(qMax(other->keyPlace.line, preferred->keyPlace.line) == other->keyPlace.line
                    ? other->keyPlace
                    : preferred->keyPlace,
                QStringLiteral("[%1] and [%2] are two names of the same table; use one of them")
                    .arg(name.key(), name.value()));
            document.root.remove(name.key());
            continue;
        }
        other->key = name.value();
        document.writtenNames.insert(name.value(), name.key());
    }
}

QStringList secretsIn(const ConfigNode &root, const Schema &schema)
{
    QStringList found;
    for (const Field &field : schema.fields) {
        if (field.check.isSecret() && root.at(field.key))
            found.append(field.key);
    }
    return found;
}

Result<void> readFile(ConfigDocument &document, const Schema &schema, bool mayBeMissing)
{
    Result<FileContent> file = readSmallFile(document.path, maxConfigBytes);
    if (!file && mayBeMissing && file.error().code == Error::Code::NotFound) {
        document.root.place = {document.path};
        document.problems.warning(
            document.root.place, QStringLiteral("there is no such file; going by the environment and the defaults"));
        return {};
    }
    if (!file)
        return fail(Error::Code::Config, file.error().detail);
    Result<ConfigNode> root = parseToml(file->bytes, document.path, schema.secretNames());
    wipe(file->bytes);
    if (!root)
        return tl::unexpected(root.error());
    document.root = std::move(*root);
    settleNames(document, schema);
    if (const QStringList secrets = secretsIn(document.root, schema); file->isOpenToOthers && !secrets.isEmpty())
        document.problems.warning(document.root.place,
            QStringLiteral("everybody may read this file, which holds %1; chmod 640 it")
                .arg(secrets.join(QStringLiteral(", "))));
    return {};
}

} // namespace

Result<ConfigDocument> ConfigDocument::open(const Schema &schema, const ConfigSources &sources)
{
    ConfigDocument document;
    const QString named = sources.options.configPath;
    document.context.environment = sources.environment;
    document.path = named.isEmpty() ? defaultConfigPath(schema.program, sources.environment)
                                    : absolutePath(named, QString(), sources.environment);
    document.context.folder = QFileInfo(document.path).path();
    if (document.path.isEmpty()) {
        document.root.place = {QStringLiteral("configuration")};
        document.problems.warning(document.root.place,
            QStringLiteral("neither -c nor $HOME or $XDG_CONFIG_HOME says where the file is; going by the environment "
                           "and the defaults"));
    } else if (const Result<void> read = readFile(document, schema, named.isEmpty()); !read) {
        return tl::unexpected(read.error());
    }
    addCredentials(document, schema);
    addEnvironment(document, schema);
    addOverrides(document, schema, sources.overrides);
    return document;
}

void readDocument(ConfigDocument &document, const Schema &schema, void *config)
{
    TableReader reader(schema, document.context, document.problems);
    reader.setWrittenNames(document.writtenNames);
    reader.read(document.root, config);
}

} // namespace barto
