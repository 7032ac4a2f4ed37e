// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/tablereader.h"

#include "common/base/nearestword.h"
#include "common/base/wipe.h"
#include "common/config/configfile.h"
#include "common/config/paths.h"
#include "common/config/tomlreader.h"

namespace barto {

namespace {

// False if something on the way to the field's table is no table; checkKeys has told so.
bool hasSoundTables(const Field &field, const ConfigNode &root)
{
    const ConfigNode *node = &root;
    const QStringList tables = field.table().split(QLatin1Char('.'), Qt::SkipEmptyParts);
    for (const QString &table : tables) {
        const ConfigMember *member = node->member(table);
        if (!member)
            return true;
        if (!member->value.isTable())
            return false;
        node = &member->value;
    }
    return true;
}

} // namespace

TableReader::TableReader(const Schema &schema, const FieldContext &context, Problems &problems, const QString &title)
    : m_schema(schema), m_context(context), m_problems(problems), m_title(title)
{
}

void TableReader::read(const ConfigNode &root, void *config)
{
    checkKeys(root, QString());
    checkNeeds(root);
    for (const Field &field : m_schema.fields) {
        if (m_schema.applies(field, root) && hasSoundTables(field, root))
            readOne(field, root, config);
    }
}

QString TableReader::shownTable(const QString &table) const
{
    if (table.isEmpty())
        return m_title;
    const QString top = table.section(QLatin1Char('.'), 0, 0);
    return QLatin1Char('[') + m_writtenNames.value(top, top) + table.mid(top.size()) + QLatin1Char(']');
}

QString TableReader::shownKey(const QString &key) const
{
    const qsizetype dot = key.lastIndexOf(QLatin1Char('.'));
    const QString table = shownTable(key.left(qMax<qsizetype>(dot, 0)));
    const QString quotedKey = QStringLiteral("'%1'").arg(key.mid(dot + 1));
    return table.isEmpty() ? quotedKey : QString(quotedKey + QStringLiteral(" in ") + table);
}

void TableReader::checkKeys(const ConfigNode &table, const QString &path)
{
    for (const ConfigMember &member : table.members) {
        const QString key = path.isEmpty() ? member.key : QString(path + QLatin1Char('.') + member.key);
        // A dot inside a quoted key must not be taken for one between keys.
        const bool isKnowable = !member.key.contains(QLatin1Char('.'));
        if (isKnowable && (m_schema.field(key) || (path.isEmpty() && m_schema.openTables.contains(key))))
            continue;
        if (!isKnowable || !m_schema.isTable(key))
            refuseUnknown(member, path);
        else if (!member.value.isTable())
            m_problems.error(member.value.place,
                QStringLiteral("%1 must be a table, not %2").arg(shownKey(key), member.value.kindText()));
        else
            checkKeys(member.value, key);
    }
}

void TableReader::refuseUnknown(const ConfigMember &member, const QString &path)
{
    const QStringList known = m_schema.childrenOf(path);
    const QString nearest = nearestWord(member.key, known);
    const QString table = shownTable(path);
    QString text = QStringLiteral("unknown key '%1'").arg(member.key);
    if (!table.isEmpty())
        text += QStringLiteral(" in ") + table;
    if (!nearest.isEmpty()) {
        m_problems.error(member.keyPlace, text + QStringLiteral("; did you mean '%1'?").arg(nearest));
        return;
    }
    for (const Field &field : m_schema.fields) {
        if (field.lastPart() == member.key && field.table() != path) {
            const QString home = field.table().isEmpty() ? QStringLiteral("above all tables")
                                                         : QString(QStringLiteral("in ") + shownTable(field.table()));
            m_problems.error(member.keyPlace, text + QStringLiteral("; it belongs ") + home);
            return;
        }
    }
    m_problems.error(member.keyPlace, text + QStringLiteral("; known there: ") + known.join(QStringLiteral(", ")));
}

void TableReader::checkNeeds(const ConfigNode &root)
{
    for (const Schema::Need &need : m_schema.needs) {
        const ConfigNode *node = root.at(need.key);
        if (node && !root.at(need.needs))
            m_problems.error(node->place,
                QStringLiteral("%1 needs '%2' beside it")
                    .arg(shownKey(need.key), need.needs.section(QLatin1Char('.'), -1)));
    }
}

Place TableReader::missingPlace(const Field &field, const ConfigNode &root) const
{
    const ConfigNode *table = field.table().isEmpty() ? nullptr : root.at(field.table());
    return table ? table->place : root.place;
}

void TableReader::readOne(const Field &field, const ConfigNode &root, void *config)
{
    const ConfigNode *node = root.at(field.key);
    const ConfigNode *file = field.check.isSecret() ? root.at(field.key + QStringLiteral("_file")) : nullptr;
    if (node && file)
        m_problems.error(file->place,
            QStringLiteral("%1 and '%2_file' exclude each other").arg(shownKey(field.key), field.lastPart()));
    else if (node)
        readFrom(field, *node, config);
    else if (file)
        readSecretFile(field, *file, config);
    else if (field.isRequired)
        m_problems.error(missingPlace(field, root), QStringLiteral("%1 is missing").arg(shownKey(field.key)));
    else if (field.standard)
        readFrom(field, parseLiteral(QString::fromUtf8(field.standard), {QStringLiteral("default")}), config);
}

void TableReader::readFrom(const Field &field, const ConfigNode &node, void *config)
{
    const Result<FieldValue> value = readField(field.check, node, m_context);
    if (!value) {
        m_problems.error(node.place, QStringLiteral("%1 %2").arg(shownKey(field.key), value.error().detail));
        return;
    }
    if (const auto *path = std::get_if<QString>(&*value))
        checkFile(field, node, *path);
    field.binding.set(config, *value);
}

void TableReader::readSecretFile(const Field &field, const ConfigNode &node, void *config)
{
    const QString key = field.key + QStringLiteral("_file");
    const Result<FieldValue> path = readField(check::of(FieldCheck::Kind::Path), node, m_context);
    if (!path) {
        m_problems.error(node.place, QStringLiteral("%1 %2").arg(shownKey(key), path.error().detail));
        return;
    }
    Result<FileContent> file = readSmallFile(std::get<QString>(*path), maxSecretFileBytes);
    if (!file) {
        m_problems.error(node.place, QStringLiteral("%1: %2").arg(shownKey(key), file.error().detail));
        return;
    }
    const QString exposed = QStringLiteral("%1 names a file that everybody may read (%2); chmod 600 it")
                                .arg(shownKey(key), std::get<QString>(*path));
    if (file->isOpenToOthers && field.check.kind == FieldCheck::Kind::SecretSeed) {
        m_problems.error(node.place, exposed);
        return;
    }
    if (file->isOpenToOthers)
        m_problems.warning(node.place, exposed);
    ConfigNode content;
    content.kind = ConfigNode::Kind::String;
    content.place = node.place;
    content.text = QString::fromUtf8(file->bytes).trimmed();
    wipe(file->bytes);
    const Result<FieldValue> value = readField(field.check, content, m_context);
    if (!value || content.text.isEmpty())
        m_problems.error(node.place,
            QStringLiteral("%1: the content of %2 must be %3")
                .arg(shownKey(key), std::get<QString>(*path), field.check.expectation()));
    else
        field.binding.set(config, *value);
    wipe(content.text);
}

void TableReader::checkFile(const Field &field, const ConfigNode &node, const QString &path)
{
    const bool isKey = field.check.kind == FieldCheck::Kind::PrivateKeyFile;
    if (!isKey && field.check.kind != FieldCheck::Kind::PublicFile)
        return;
    // Whoever uses the file will refuse to go on without it; here, where nothing is opened for use, it is a hint.
    if (const Result<bool> open = isOpenToOthers(path); !open)
        m_problems.warning(node.place, QStringLiteral("%1: %2").arg(shownKey(field.key), open.error().detail));
    else if (isKey && *open)
        m_problems.error(node.place,
            QStringLiteral("%1 names a private key that everybody may read (%2); chmod 600 it")
                .arg(shownKey(field.key), path));
}

} // namespace barto
