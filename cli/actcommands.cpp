// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/subcommands.h"

#include "cli/commands/runnames.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void Subcommands::declareActing()
{
    const QString group = Texts::tr("Act");
    Declaration run = add(group, "run", Texts::tr("Run a schedule on a client now (operator)"), [this] {
        return OnlineCommand(RunOptions{client(), schedule(), m_given.flag, m_given.isRaw});
    });
    run.argument("CLIENT", m_given.client, Texts::tr("The client"));
    run.argument("SCHEDULE", m_given.schedule, Texts::tr("The schedule's name"));
    run.flag("-w,--wait",
        Texts::tr(
            "Print what it prints, and end with its exit code (128 + n\nfor signal n, 125 if barto itself failed)"));
    run.app().add_flag(
        "--raw", m_given.isRaw, Texts::tr("With --wait: the bytes as the job writes them").toStdString());
    run.output(false);
    run.examples(Texts::tr("  barto-cli run vader backup\n  barto-cli run vader backup --wait && echo well done"));

    Declaration cancel = add(group, "cancel", Texts::tr("Cancel a run (operator)"), [this]() -> Result<Made> {
        const Result<QString> prefix = checkedRunPrefix(QString::fromStdString(m_given.run));
        if (!prefix)
            return tl::unexpected(prefix.error());
        return OnlineCommand(CancelOptions{*prefix});
    });
    cancel.argument("RUN", m_given.run, Texts::tr("The first characters of the run's id, six or more"));
    cancel.output(false);
    cancel.examples(Texts::tr("  barto-cli cancel 7f3a91        its commands get TERM, and KILL after a grace"));

    Declaration cleanup
        = add(group, "cleanup", Texts::tr("Remove old runs and their output (admin)"), [this]() -> Result<Made> {
              const auto olderThan = age(m_given.age);
              if (!olderThan)
                  return tl::unexpected(olderThan.error());
              return OnlineCommand(CleanupOptions{*olderThan, m_given.flag});
          });
    cleanup.text("--older-than", "AGE", m_given.age,
        Texts::tr("Runs that ended so long ago: 30d, 12h [as bartos.toml\nsays, [retention] keep: 90d]"));
    cleanup.flag("--dry-run", Texts::tr("Only say how much that would be"));
    cleanup.output(false);
    cleanup.examples(Texts::tr("  barto-cli cleanup --dry-run\n  barto-cli cleanup --older-than 30d"));
}

} // namespace barto
