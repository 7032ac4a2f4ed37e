// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

constexpr qsizetype detailBytes = 512 * 1024;
constexpr qsizetype shortText = 1000; ///< characters of a command, where all of them would not fit a reply

/// A run of very many or very long commands, made to fit.
void shorten(RunDetail &detail)
{
    qsizetype size = wireEstimate(detail.run);
    for (const CommandSummary &command : detail.commands)
        size += wireEstimate(command);
    if (size <= detailBytes)
        return;
    size = wireEstimate(detail.run);
    std::size_t kept = 0;
    for (; kept < detail.commands.size() && size <= detailBytes; ++kept) {
        detail.commands[kept].text.truncate(shortText);
        size += wireEstimate(detail.commands[kept]);
    }
    detail.commands.resize(kept);
}

class RunAnswer : public Answer
{
public:
    RunAnswer(const RunRequest &request, const AnswerContext &context) : m_request(request), m_context(context) { }

    void produce() override
    {
        m_context.services.readers.submit(
            this, [prefix = m_request.prefix](store::Reader &reader) { return reader.run(prefix); },
            [this](Result<RunDetail> detail) {
                if (!detail)
                    return finish(detail.error());
                shorten(*detail);
                reply(std::move(*detail));
                finish();
            });
    }

private:
    const RunRequest m_request;
    const AnswerContext m_context;
};

} // namespace

AnswerPtr answerTo(const RunRequest &request, const AnswerContext &context)
{
    return std::make_unique<RunAnswer>(request, context);
}

} // namespace barto
