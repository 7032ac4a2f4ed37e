// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "server/store/querycursor.h"

namespace barto::store {

/// Puts rows of any query into pages, within its limits.
class TablePageBuilder
{
public:
    TablePageBuilder(const QueryLimits &limits, const QStringList &columns);

    void addNull();
    /// `bytes` as the database gave them: text, or binary as QueryCursor::next says.
    void add(QByteArrayView bytes);
    void endRow();

    bool pageIsFull() const { return m_pageBytes >= m_limits.pageBytes; }
    /// A limit of the whole query is reached.
    bool isCut() const { return m_rows >= m_limits.rows || m_bytes >= m_limits.bytes; }
    TablePage takePage();

private:
    void add(const QString &text, bool isNull);

    QueryLimits m_limits;
    QStringList m_columns;
    TablePage m_page;
    QStringList m_row;
    QByteArray m_nulls;
    quint64 m_rows = 0;
    qsizetype m_bytes = 0;
    qsizetype m_pageBytes = 0;
};

} // namespace barto::store
