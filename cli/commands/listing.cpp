// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/listing.h"

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Listing)
};

} // namespace

void Listing::flush()
{
    if (!m_table.isEmpty())
        m_table.flush(m_context.out);
    if (m_count > 0)
        m_context.progress.wrote(m_count);
    m_context.out.flush();
}

void Listing::end()
{
    if (m_context.format != render::Format::Table)
        m_records.end();
    flush();
}

QString Listing::omission() const
{
    const QStringList headings = m_table.leftOut();
    return headings.isEmpty() ? QString()
                              : Texts::tr("Not shown for want of room: %1.").arg(headings.join(QStringLiteral(", ")));
}

} // namespace barto
