// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/query.h"

#include "cli/render/durationtext.h"
#include "cli/render/table.h"
#include "cli/render/visible.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace barto {

namespace {

using namespace render;

bool isNumber(const QString &text)
{
    bool isOk = false;
    text.toDouble(&isOk);
    return isOk;
}

bool isNull(const TablePage &page, std::size_t row, qsizetype column)
{
    return row < page.nulls.size() && column < page.nulls[row].size() && page.nulls[row][column] != 0;
}

/// A column is a column of numbers if the first page has numbers, and nothing else, in it.
bool isNumeric(const TablePage &page, qsizetype column)
{
    bool hasNumber = false;
    for (std::size_t row = 0; row < page.rows.size(); ++row) {
        if (isNull(page, row, column))
            continue;
        if (!isNumber(page.rows[row].value(column)))
            return false;
        hasNumber = true;
    }
    return hasNumber;
}

/// JSON's keys are unique, a result's columns need not be.
QStringList uniqueNames(const QStringList &names)
{
    QStringList unique;
    for (const QString &name : names) {
        QString candidate = name;
        for (int i = 2; unique.contains(candidate); ++i)
            candidate = name + QLatin1Char('_') + QString::number(i);
        unique.append(candidate);
    }
    return unique;
}

class Query : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Query)

public:
    Query(const QueryOptions &options, const CommandContext &context) : Command(context), m_options(options) { }

    void start() override
    {
        client()
            .send(QueryRequest{m_options.sql, m_options.maxRows})
            ->on<TablePage>(this, [this](const TablePage &page) { m_options.isJson ? writeJson(page) : write(page); })
            ->onEnd(this, [this](const std::optional<Error> &error) { end(error); });
    }

private:
    void write(const TablePage &page)
    {
        if (!page.columns.isEmpty())
            begin(page);
        if (!m_table)
            return;
        for (std::size_t row = 0; row < page.rows.size(); ++row) {
            std::vector<Cell> cells;
            for (qsizetype column = 0; column < page.rows[row].size(); ++column)
                cells.push_back(isNull(page, row, column) ? Cell(QStringLiteral("NULL"), Tone::Muted)
                                                          : Cell(page.rows[row][column]));
            m_table->addRow(std::move(cells));
        }
        m_rows += page.rows.size();
        m_table->flush(out());
        out().flush();
        if (out().isClosed())
            finish();
    }

    /// No column gives way: who asks for data wants all of it.
    void begin(const TablePage &page)
    {
        std::vector<Column> columns;
        for (qsizetype i = 0; i < page.columns.size(); ++i)
            columns.push_back({page.columns[i], isNumeric(page, i) ? Column::Align::Right : Column::Align::Left});
        m_table.emplace(std::move(columns), context().terminal);
    }

    /// An array of objects, row by row as they come.
    void writeJson(const TablePage &page)
    {
        if (!page.columns.isEmpty())
            m_names = uniqueNames(page.columns);
        for (std::size_t row = 0; row < page.rows.size(); ++row) {
            QJsonObject object;
            for (qsizetype column = 0; column < std::min(page.rows[row].size(), m_names.size()); ++column)
                object.insert(
                    m_names[column], isNull(page, row, column) ? QJsonValue() : QJsonValue(page.rows[row][column]));
            out().write(QByteArrayView(m_rows++ == 0 ? "[\n  " : ",\n  "));
            out().write(visibleJson(QJsonDocument(object).toJson(QJsonDocument::Compact)));
        }
        out().flush();
        if (out().isClosed())
            finish();
    }

    void end(const std::optional<Error> &error)
    {
        const bool isCut = error && error->code == Error::Code::TooLarge;
        if (m_options.isJson && (!error || isCut))
            out().write(QByteArrayView(m_rows == 0 ? "[]\n" : "\n]\n"));
        if (error && !isCut)
            return fail(*error);
        if (isCut)
            note(m_options.maxRows > 0 ? tr("%1 rows; there are more.").arg(countText(m_rows))
                                       : tr("Stopped after %1 rows; --limit N shows more.").arg(countText(m_rows)));
        else if (!m_options.isJson)
            note(m_rows == 1 ? tr("1 row.") : tr("%1 rows.").arg(countText(m_rows)));
        finish();
    }

    const QueryOptions m_options;
    std::optional<Table> m_table;
    QStringList m_names;
    quint64 m_rows = 0;
};

} // namespace

CommandPtr makeCommand(const QueryOptions &options, const CommandContext &context)
{
    return std::make_unique<Query>(options, context);
}

} // namespace barto
