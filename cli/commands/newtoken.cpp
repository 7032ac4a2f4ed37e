// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/newtoken.h"

#include "cli/render/output.h"
#include "cli/render/records.h"
#include "common/security/token.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NewToken)
};

} // namespace

int runNewToken(render::Format format, render::Output &out, render::Output &notes)
{
    const QString token = newToken();
    const QString hash = TokenHash::of(token.toUtf8()).text();
    if (format != render::Format::Table) {
        render::writeRecord(format, out, {{QStringLiteral("token"), token}, {QStringLiteral("token_hash"), hash}},
            {QStringLiteral("token"), QStringLiteral("token_hash")});
        return 0;
    }
    out.line(token);
    out.flush();
    notes.line(Texts::tr("That is the token: it is shown this once. Put it into [bartos] api_key of its owner's "
                         "configuration.\nThe server keeps only its hash, in bartos.toml:\n"));
    notes.line(QStringLiteral("    [[access]]\n    name = \"...\"\n    role = \"viewer\"    # or operator, admin\n"
                              "    token_hash = \"%1\"")
                   .arg(hash));
    return 0;
}

} // namespace barto
