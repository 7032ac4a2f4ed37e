// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/cancel.h"

#include "cli/commands/runnames.h"
#include "cli/render/records.h"

namespace barto {

namespace {

using namespace render;

class Cancel : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Cancel)

public:
    Cancel(const CancelOptions &options, const CommandContext &context) : Command(context), m_options(options) { }

    void start() override
    {
        client()
            .send(CancelRequest{m_options.prefix})
            ->on<CancelResult>(this, [this](const CancelResult &result) { m_result = result; })
            ->onEnd(this, orFail([this] { tell(); }));
    }

private:
    void tell()
    {
        const QString name = runPrefix(m_result.run);
        if (!isTable())
            writeRecord(context().format, out(),
                {{QStringLiteral("run"), m_result.run.text()}, {QStringLiteral("accepted"), m_result.accepted},
                    {QStringLiteral("reason"), m_result.reason.isEmpty() ? QJsonValue() : QJsonValue(m_result.reason)}},
                {QStringLiteral("run"), QStringLiteral("accepted"), QStringLiteral("reason")});
        if (m_result.accepted) {
            note(tr("Run %1 is being cancelled: its commands get TERM now, and KILL if that is not enough. See: "
                    "barto-cli show %1")
                     .arg(name));
            return finish();
        }
        complain(tr("run %1 was not cancelled: %2.")
                     .arg(name, m_result.reason.isEmpty() ? tr("no reason given") : m_result.reason));
        finish(cliexit::failed);
    }

    const CancelOptions m_options;
    CancelResult m_result;
};

} // namespace

CommandPtr makeCommand(const CancelOptions &options, const CommandContext &context)
{
    return std::make_unique<Cancel>(options, context);
}

} // namespace barto
