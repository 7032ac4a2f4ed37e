// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "cli/render/records.h"
#include "cli/render/table.h"

#include <QJsonObject>

namespace barto {

/// Rows of one kind in the format that was asked for: a table for readers, else records. A row is written when the page
/// it came with is flushed, so a long answer begins at once and is never held in memory.
class Listing
{
public:
    /// `keys`: CSV's columns, see render::Records.
    Listing(const CommandContext &context, std::vector<render::Column> columns, QStringList keys)
        : m_context(context), m_table(std::move(columns), context.terminal),
          m_records(context.format, context.out, std::move(keys), context.terminal.isTerminal)
    {
    }

    /// `cells()` makes the table's row, `record()` the object; only one of them is called.
    template<typename Cells, typename Record>
    void add(Cells cells, Record record)
    {
        ++m_count;
        if (m_context.format == render::Format::Table)
            m_table.addRow(cells());
        else
            m_records.add(record());
    }
    /// After each page.
    void flush();
    void end();

    quint64 count() const { return m_count; }
    /// "Not shown for want of room: ADDRESS, SYSTEM." or empty.
    QString omission() const;

private:
    const CommandContext &m_context;
    render::Table m_table;
    render::Records m_records;
    quint64 m_count = 0;
};

/// A command that lists: it asks once, shows each page as it comes, and ends with a sentence.
template<typename Page>
class ListCommand : public Command
{
protected:
    ListCommand(const CommandContext &context, std::vector<render::Column> columns, QStringList keys)
        : Command(context), m_listing(context, std::move(columns), std::move(keys))
    {
    }

    /// The names are those of the request, to be told apart if the server does not know them.
    void list(OperatorRequest request, const QString &clientName = {}, const QString &scheduleName = {})
    {
        client()
            .send(std::move(request))
            ->template on<Page>(this,
                [this](const Page &page) {
                    take(page);
                    m_listing.flush();
                    if (out().isClosed())
                        finish();
                })
            ->onEnd(this,
                orFail(
                    [this] {
                        takeRest();
                        m_listing.end();
                        writeNote();
                        finish();
                    },
                    clientName, scheduleName));
    }

    virtual void take(const Page &page) = 0;
    /// All pages were taken.
    virtual void takeRest() { }
    virtual void writeNote() = 0;

    Listing m_listing;
};

} // namespace barto
