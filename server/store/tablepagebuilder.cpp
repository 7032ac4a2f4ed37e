// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/tablepagebuilder.h"

#include <QStringDecoder>
#include <QUuid>

namespace barto::store {

TablePageBuilder::TablePageBuilder(const QueryLimits &limits, const QStringList &columns)
    : m_limits(limits), m_columns(columns)
{
    m_page.columns = columns;
}

void TablePageBuilder::addNull()
{
    add(QString(), true);
}

void TablePageBuilder::add(QByteArrayView bytes)
{
    const bool isUuid = bytes.size() == 16 && m_columns.value(m_row.size()).endsWith(u"uuid", Qt::CaseInsensitive);
    if (isUuid)
        return add(QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces), false);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    add(utf8.hasError() ? QString(QStringLiteral("0x") + QString::fromLatin1(bytes.toByteArray().toHex())) : text,
        false);
}

void TablePageBuilder::add(const QString &text, bool isNull)
{
    m_row.append(text);
    m_nulls.append(char(isNull ? 1 : 0));
    m_pageBytes += text.size() + 2;
    m_bytes += text.size() + 2;
}

void TablePageBuilder::endRow()
{
    m_page.rows.push_back(std::move(m_row));
    m_page.nulls.push_back(std::move(m_nulls));
    m_row = {};
    m_nulls = {};
    ++m_rows;
}

TablePage TablePageBuilder::takePage()
{
    m_pageBytes = 0;
    return std::exchange(m_page, TablePage());
}

} // namespace barto::store
