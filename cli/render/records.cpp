// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/records.h"

#include "cli/render/output.h"
#include "cli/render/visible.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace barto::render {

namespace {

QJsonValue valueAt(const QJsonObject &record, const QString &key)
{
    if (!key.contains(inside))
        return record[key];
    QJsonValue value(record);
    const QStringList parts = key.split(inside);
    for (const QString &part : parts)
        value = value[part];
    return value;
}

QString quoted(QString text)
{
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString csvText(const QString &text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(),
        [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';'; });
    const bool hasEdge = text.startsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char(' '));
    return !text.isEmpty() && isPlain && !hasEdge ? text : quoted(text);
}

QByteArray compact(const QJsonObject &record)
{
    return visibleJson(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

QByteArray visible(const QByteArray &bytes)
{
    QByteArray text;
    appendVisible(text, bytes);
    return text;
}

/// An object as it stands among the elements of an array.
QByteArray element(const QJsonObject &record)
{
    QByteArray text = visibleJson(QJsonDocument(record).toJson()).trimmed();
    text.replace("\n", "\n    ");
    return "    " + text;
}

} // namespace

QString csvField(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const bool isWhole = number == std::floor(number) && std::abs(number) < 9e15;
        return isWhole ? QString::number(qint64(number)) : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    case QJsonValue::Array: {
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            texts.append(one.toVariant().toString());
        return texts.isEmpty() ? QString() : csvText(texts.join(QStringLiteral("; ")));
    }
    case QJsonValue::Object:
        return csvText(QString::fromUtf8(compact(value.toObject())));
    case QJsonValue::String:
        break;
    }
    return csvText(value.toString());
}

Records::Records(Format format, Output &out, QStringList keys, bool isForScreen)
    : m_format(format), m_out(out), m_keys(std::move(keys)), m_isForScreen(isForScreen)
{
}

void Records::begin()
{
    if (std::exchange(m_begun, true))
        return;
    if (m_format == Format::Json)
        m_out.write(QByteArrayView("[\n"));
    if (m_format != Format::Csv)
        return;
    QStringList names;
    for (QString key : m_keys)
        names.append(csvText(key.replace(inside, QLatin1Char('_'))));
    m_out.line(names.join(QLatin1Char(',')));
}

void Records::add(const QJsonObject &record)
{
    if (m_format == Format::JsonLines)
        return m_out.write(QByteArray(compact(record) + '\n'));
    const bool isFirst = !m_begun;
    begin();
    if (m_format == Format::Json)
        return m_out.write(QByteArray((isFirst ? "" : ",\n") + element(record)));
    QStringList fields;
    for (const QString &key : m_keys)
        fields.append(csvField(valueAt(record, key)));
    QByteArray line = fields.join(QLatin1Char(',')).toUtf8();
    if (m_isForScreen)
        line = visible(line);
    m_out.write(QByteArray(line + '\n'));
}

void Records::end()
{
    if (m_format == Format::Json)
        m_out.write(QByteArrayView(m_begun ? "\n]\n" : "[]\n"));
    else
        begin();
}

void writeRecord(Format format, Output &out, const QJsonObject &record, const QStringList &keys)
{
    if (format == Format::Json)
        return out.write(visibleJson(QJsonDocument(record).toJson()));
    Records records(format, out, keys);
    records.add(record);
    records.end();
}

} // namespace barto::render
