// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/query.h"

#include "cli/commands/listing.h"
#include "cli/render/durationtext.h"
#include "cli/render/visible.h"

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
            ->on<TablePage>(this, [this](const TablePage &page) { write(page); })
            ->onEnd(this, [this](const std::optional<Error> &error) { end(error); });
    }

private:
    void write(const TablePage &page)
    {
        if (!page.columns.isEmpty())
            begin(page);
        if (!m_listing)
            return;
        for (std::size_t row = 0; row < page.rows.size(); ++row)
            m_listing->add([&] { return cells(page, row); }, [&] { return record(page, row); });
        m_listing->flush();
        if (out().isClosed())
            finish();
    }

    /// On a screen the widest columns give way; who wants all of it asks for CSV or writes to a file.
    void begin(const TablePage &page)
    {
        m_names = uniqueNames(page.columns);
        std::vector<Column> columns;
        for (qsizetype i = 0; i < page.columns.size(); ++i) {
            const bool isNumeric = barto::isNumeric(page, i);
            columns.push_back(
                {visibleText(page.columns[i]), isNumeric ? Column::Align::Right : Column::Align::Left, !isNumeric});
        }
        m_listing.emplace(context(), std::move(columns), m_names);
    }

    static std::vector<Cell> cells(const TablePage &page, std::size_t row)
    {
        std::vector<Cell> cells;
        for (qsizetype column = 0; column < page.rows[row].size(); ++column)
            cells.push_back(
                isNull(page, row, column) ? Cell(QStringLiteral("NULL"), Tone::Muted) : Cell(page.rows[row][column]));
        return cells;
    }

    QJsonObject record(const TablePage &page, std::size_t row) const
    {
        QJsonObject object;
        for (qsizetype column = 0; column < std::min(page.rows[row].size(), m_names.size()); ++column)
            object.insert(
                m_names[column], isNull(page, row, column) ? QJsonValue() : QJsonValue(page.rows[row][column]));
        return object;
    }

    void end(const std::optional<Error> &error)
    {
        const bool isCut = error && error->code == Error::Code::TooLarge;
        if (error && !isCut)
            return fail(*error);
        if (!m_listing)
            m_listing.emplace(context(), std::vector<Column>(), QStringList());
        m_listing->end();
        const QString rows = countText(m_listing->count());
        if (isCut)
            warn(m_options.maxRows > 0 ? tr("%1 rows; there are more.").arg(rows)
                                       : tr("Stopped after %1 rows; --limit N shows more.").arg(rows));
        else
            note(m_listing->count() == 1 ? tr("1 row.") : tr("%1 rows.").arg(rows));
        finish();
    }

    const QueryOptions m_options;
    std::optional<Listing> m_listing;
    QStringList m_names;
};

} // namespace

CommandPtr makeCommand(const QueryOptions &options, const CommandContext &context)
{
    return std::make_unique<Query>(options, context);
}

} // namespace barto
