// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/nearestword.h"
#include "common/config/configdocument.h"
#include "common/config/configfile.h"
#include "common/config/paths.h"
#include "common/config/tomlreader.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace barto {

namespace {

enum Layer : quint8 { File, Credential, Environment, CommandLine };

QString joined(const QStringList &path)
{
    return path.join(QLatin1Char('.'));
}

// A secret and its <key>_file are one thing: the later source's replaces the earlier one's, in either form.
void removeOtherForm(ConfigNode &root, const QStringList &path, const Field &field, bool isFile, int layer)
{
    const QString otherKey = isFile ? field.lastPart() : QString(field.lastPart() + QStringLiteral("_file"));
    const QString table = joined(path.mid(0, path.size() - 1));
    auto *parent = const_cast<ConfigNode *>(table.isEmpty() ? &root : root.at(table));
    if (parent && parent->member(otherKey) && parent->member(otherKey)->value.layer < layer)
        parent->remove(otherKey);
}

// False if a table on the way is there as something else, which the reader will refuse.
bool canPut(const ConfigNode &root, const QStringList &path)
{
    const ConfigNode *node = &root;
    for (qsizetype i = 0; i + 1 < path.size() && node; ++i) {
        const ConfigMember *member = node->member(path[i]);
        if (member && !member->value.isTable())
            return false;
        node = member ? &member->value : nullptr;
    }
    return true;
}

void put(ConfigDocument &document, const Schema &schema, const QStringList &path, ConfigNode value, Layer layer)
{
    if (!canPut(document.root, path))
        return;
    bool isFile = false;
    const Field *field = schema.field(joined(path), &isFile);
    if (field && field->check.isSecret())
        removeOtherForm(document.root, path, *field, isFile, layer);
    value.layer = layer;
    const Place place = value.place;
    document.root.put(path, std::move(value), place);
}

// "db_backup_01" stands for the client "db-backup.01" if the file has it: variables cannot spell every name.
QString clientOf(const QString &word, const ConfigNode &root)
{
    static const QRegularExpression odd(QStringLiteral("[^a-z0-9]"));
    if (const ConfigNode *schedules = root.at(QStringLiteral("schedules"))) {
        for (const ConfigMember &client : schedules->members) {
            if (client.key.toLower().replace(odd, QStringLiteral("_")) == word)
                return client.key;
        }
    }
    return word;
}

std::optional<QStringList> keyPath(const QString &name, const ConfigDocument &document, const Schema &schema)
{
    QStringList path = name.toLower().split(QStringLiteral("__"));
    path[0] = schema.otherNames.value(path[0], path[0]);
    if (schema.field(joined(path)))
        return path;
    if (!schema.openTables.contains(path[0]))
        return {};
    const bool isSchedules = path[0] == QLatin1StringView("schedules");
    if (isSchedules && path.size() == 3 && path[2] == QLatin1StringView("schedules"))
        return QStringList{path[0], clientOf(path[1], document.root), path[2]};
    return path.size() == 1 ? std::optional(path) : std::nullopt;
}

QString variableOf(const QString &key, const Schema &schema)
{
    return schema.environmentPrefix + QString(key).replace(QLatin1Char('.'), QStringLiteral("__")).toUpper();
}

QString nearestVariable(const QString &variable, const Schema &schema)
{
    QStringList known;
    for (const Field &field : schema.fields) {
        known.append(variableOf(field.key, schema));
        if (field.check.isSecret())
            known.append(variableOf(field.key + QStringLiteral("_file"), schema));
    }
    return nearestWord(variable, known);
}

// The whole path, or the last part alone where no other secret ends so.
QStringList credentialNames(const Field &field, const Schema &schema)
{
    QStringList names{field.key};
    for (const Field &other : schema.fields) {
        if (!other.check.isSecret() || other.lastPart() != field.lastPart())
            continue;
        if (other.key == field.key)
            names.append(field.lastPart()); // the first in the table has it
        break;
    }
    names.removeDuplicates();
    return names;
}

} // namespace

void addCredentials(ConfigDocument &document, const Schema &schema)
{
    const QStringList folders = systemdFolders(QStringLiteral("CREDENTIALS_DIRECTORY"), document.context.environment);
    for (const QString &folder : folders) {
        for (const Field &field : schema.fields) {
            if (!field.check.isSecret() || !schema.applies(field, document.root))
                continue;
            for (const QString &name : credentialNames(field, schema)) {
                const QString path = folder + QLatin1Char('/') + name;
                if (!QFileInfo::exists(path))
                    continue;
                ConfigNode value;
                value.kind = ConfigNode::Kind::String;
                value.place = {path};
                if (const Result<FileContent> content = readSmallFile(path, maxSecretFileBytes))
                    value.text = QString::fromUtf8(content->bytes).trimmed();
                else
                    document.problems.error(value.place, content.error().detail);
                put(document, schema, field.key.split(QLatin1Char('.')), std::move(value), Credential);
                break;
            }
        }
    }
}

void addEnvironment(ConfigDocument &document, const Schema &schema)
{
    QStringList variables = document.context.environment.keys();
    variables.sort(); // so that the same environment always gives the same sentences
    for (const QString &variable : variables) {
        if (!variable.startsWith(schema.environmentPrefix))
            continue;
        const Place place{QStringLiteral("environment variable ") + variable};
        const auto path = keyPath(variable.mid(schema.environmentPrefix.size()), document, schema);
        if (path) {
            put(document, schema, *path, parseLiteral(document.context.environment.value(variable), place),
                Environment);
            continue;
        }
        const QString nearest = nearestVariable(variable, schema);
        document.problems.warning(place,
            nearest.isEmpty() ? QStringLiteral("stands for no key and is ignored")
                              : QStringLiteral("stands for no key and is ignored; did you mean %1?").arg(nearest));
    }
}

void addOverrides(ConfigDocument &document, const Schema &schema, const QMap<QString, QString> &overrides)
{
    const Place place{QStringLiteral("command line")};
    for (auto value = overrides.begin(); value != overrides.end(); ++value) {
        const auto path
            = keyPath(QString(value.key()).replace(QLatin1Char('.'), QStringLiteral("__")), document, schema);
        if (path)
            put(document, schema, *path, parseLiteral(value.value(), place), CommandLine);
        else
            document.problems.error(place, QStringLiteral("unknown key '%1'").arg(value.key()));
    }
}

} // namespace barto
