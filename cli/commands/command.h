// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/format.h"
#include "cli/render/output.h"
#include "cli/render/progress.h"
#include "cli/render/terminal.h"
#include "cli/render/timetext.h"
#include "common/api/operatorclient.h"
#include "common/base/clock.h"

#include <QCoreApplication>
#include <QObject>

#include <functional>
#include <memory>

namespace barto {

/// Exit codes beside those of all programs (0 also for an empty answer, 1 failed, 2 usage or configuration).
namespace cliexit {
constexpr int ok = 0;
constexpr int failed = 1;
constexpr int unreachable = 3; ///< nobody answers there, or not whom we trust
constexpr int refused = 4; ///< the token, or what its role allows
constexpr int runItself = 125; ///< `run --wait`: barto failed, not the job
constexpr int interrupted = 130; ///< Ctrl+C, as shells count it
} // namespace cliexit

/// A sentence for the reader, and how the program ends.
struct Failure
{
    QString sentence;
    int exitCode = cliexit::failed;
};

/// What a command works with. Outlives it.
struct CommandContext
{
    OperatorClient &client;
    render::Output &out; ///< data
    render::Output &notes; ///< everything else; may be `out` where both are one screen
    render::Progress &progress;
    render::Terminal terminal; ///< of `out`
    render::Terminal noteTerminal; ///< of `notes`
    render::Format format = render::Format::Table;
    const Clock &clock;
    Zone zone; ///< the reader's
    std::function<Failure(const Error &)> explain; ///< an error of a request, or of the link
};

/// One subcommand at work: asks, prints, and says with which code the program ends. Lives in the main thread. Each has
/// Q_DECLARE_TR_FUNCTIONS: they sit in their .cpp files, where lupdate looks for a context of their own.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const CommandContext &context) : m_context(context) { }

    virtual void start() = 0;
    /// Ctrl+C.
    virtual void interrupt() { finish(cliexit::interrupted); }

Q_SIGNALS:
    void finished(int exitCode);

protected:
    const CommandContext &context() const { return m_context; }
    OperatorClient &client() const { return m_context.client; }
    render::Output &out() const { return m_context.out; }
    /// For readers; else for programs, with nothing but data in it.
    bool isTable() const { return m_context.format == render::Format::Table; }
    render::TimeText times() const { return {m_context.zone, m_context.clock.now()}; }

    /// A whole sentence, or two, beside the data, after what was printed so far. Only readers get them.
    void note(const QString &sentence, const QString &second = {});
    /// The same for everybody: without it the data would be misunderstood.
    void warn(const QString &sentence);
    /// "barto-cli: <sentence>"
    void complain(const QString &sentence);
    void finish(int exitCode = cliexit::ok);
    /// Says what was wrong and ends. When the names of the request were wrong (NotFound), asks for those that exist and
    /// says which one is near.
    void fail(const Error &error, const QString &clientName = {}, const QString &scheduleName = {});
    /// Ends with `error` if there is one, else calls `done`.
    template<typename Done>
    auto orFail(Done done, const QString &clientName = {}, const QString &scheduleName = {})
    {
        return [this, done = std::move(done), clientName, scheduleName](const std::optional<Error> &error) mutable {
            if (error)
                fail(*error, clientName, scheduleName);
            else
                done();
        };
    }
    /// The exit code for a failure; `run --wait` has its own.
    virtual int exitCodeOf(const Failure &failure) const { return failure.exitCode; }

private:
    void say(const QString &text, render::Tone tone);
    void adviseOnClient(const Error &error, const QString &clientName, const QString &scheduleName);
    void adviseOnSchedule(const Error &error, const QString &clientName, const QString &scheduleName);
    void failPlainly(const Error &error);

    const CommandContext &m_context;
    bool m_isOver = false;
};

using CommandPtr = std::unique_ptr<Command>;

} // namespace barto
