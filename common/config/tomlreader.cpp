// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/tomlreader.h"

#include <toml++/toml.h>

#include <QLocale>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace barto {

namespace {

Place placeOf(const toml::source_region &region, const QString &source)
{
    return {source, int(region.begin.line), int(region.begin.column)};
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

template<typename T>
QString printed(const T &value)
{
    std::ostringstream stream;
    stream << value;
    return QString::fromStdString(stream.str());
}

// toml++ 3.3 bounds nested values, but not the parts of a dotted key: some 100,000 of them overflow the stack in its
// destructors. So such a line is refused beforehand. Dots count that follow each other without what ends a key.
constexpr int maxKeyParts = 60;

int lineWithEndlessKey(const QByteArray &document)
{
    int line = 1;
    int dots = 0;
    char before = '\n';
    for (const char c : document) {
        if (c == '\n')
            ++line;
        if (c == '.' && before != '.')
            ++dots;
        else if (c == '.' || std::string_view("={},[]#\n").find(c) != std::string_view::npos)
            dots = 0;
        if (dots > maxKeyParts)
            return line;
        if (c != ' ' && c != '\t')
            before = c;
    }
    return 0;
}

ConfigNode converted(const toml::node &from, const QString &source)
{
    ConfigNode node;
    node.place = placeOf(from.source(), source);
    if (const auto *table = from.as_table()) {
        node.kind = ConfigNode::Kind::Table;
        for (const auto &[key, value] : *table)
            node.members.push_back({toText(key.str()), placeOf(key.source(), source), converted(value, source)});
    } else if (const auto *array = from.as_array()) {
        node.kind = ConfigNode::Kind::Array;
        for (const toml::node &item : *array)
            node.items.push_back(converted(item, source));
    } else if (const auto *string = from.as_string()) {
        node.kind = ConfigNode::Kind::String;
        node.text = toText(string->get());
    } else if (const auto *integer = from.as_integer()) {
        node.kind = ConfigNode::Kind::Integer;
        node.integer = integer->get();
        node.text = QString::number(node.integer);
    } else if (const auto *real = from.as_floating_point()) {
        node.kind = ConfigNode::Kind::Float;
        node.text = QString::number(real->get(), 'g', QLocale::FloatingPointShortest);
    } else if (const auto *boolean = from.as_boolean()) {
        node.kind = ConfigNode::Kind::Boolean;
        node.truth = boolean->get();
        node.text = node.truth ? QStringLiteral("true") : QStringLiteral("false");
    } else {
        node.kind = ConfigNode::Kind::Date;
        from.visit([&node](const auto &leaf) {
            if constexpr (toml::is_chronological<decltype(leaf)>)
                node.text = printed(leaf.get());
        });
    }
    return node;
}

QString lineOf(const QByteArray &document, int line)
{
    const QList<QByteArray> lines = document.split('\n');
    return line >= 1 && line <= lines.size() ? QString::fromUtf8(lines[line - 1]) : QString();
}

// A string left open ends in the line after the secret, so the line before counts too.
bool mayQuoteSecret(const QByteArray &document, int line, const QStringList &secretKeys)
{
    const QString near = lineOf(document, line) + lineOf(document, line - 1);
    return std::any_of(
        secretKeys.begin(), secretKeys.end(), [&near](const QString &key) { return near.contains(key); });
}

} // namespace

Result<ConfigNode> parseToml(const QByteArray &document, const QString &source, const QStringList &secretKeys)
{
    if (const int line = lineWithEndlessKey(document); line > 0)
        return fail(Error::Code::Config,
            QStringLiteral("%1:%2:1: this line has more than %3 words joined by dots")
                .arg(source)
                .arg(line)
                .arg(maxKeyParts));
    try {
        const toml::table table = toml::parse(std::string_view(document.constData(), size_t(document.size())));
        ConfigNode root = converted(table, source);
        root.place = {source, 0, 0};
        return root;
    } catch (const toml::parse_error &error) {
        const Place place = placeOf(error.source(), source);
        const QString detail = mayQuoteSecret(document, place.line, secretKeys)
            ? QStringLiteral("this line, or the one above, is not TOML (a text stands in quotes)")
            : QStringLiteral("this is not TOML: %1").arg(toText(error.description()));
        return fail(Error::Code::Config, place.text() + QStringLiteral(": ") + detail);
    } catch (const std::exception &error) { // bad_alloc, or what a later toml++ may throw
        return fail(Error::Code::Config, QStringLiteral("%1: %2").arg(source, QString::fromUtf8(error.what())));
    }
}

ConfigNode parseLiteral(const QString &text, const Place &place)
{
    ConfigNode node;
    node.kind = ConfigNode::Kind::String;
    node.text = text;
    const Result<ConfigNode> document = parseToml("value = " + text.toUtf8(), place.source, {});
    // Several keys: a line break inside the text made it a document of its own, which it must not be.
    if (document && document->members.size() == 1 && document->members.front().key == QLatin1StringView("value"))
        node = document->members.front().value;
    node.place = place;
    node.isPlainText = true;
    node.plain = text;
    return node;
}

} // namespace barto
