// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/App.hpp>

#include "cli/completion.h"

#include "cli/commandtree.h"
#include "cli/namefetcher.h"
#include "cli/render/output.h"

#include <QCoreApplication>
#include <QFile>

void initCompletionResource()
{
    Q_INIT_RESOURCE(completion); // of a static library: else the linker leaves it out
}

namespace barto {

namespace {

using Wanted = CompletionPoint::Wanted;

Candidates liveNames(const CompletionPoint &point, const Clock &clock)
{
    ProgramOptions options;
    options.configPath = point.configPath;
    const auto config = loadCliConfig({options, QProcessEnvironment::systemEnvironment(), {}});
    if (!config)
        return {};
    NameFetcher fetcher(config->value, clock);
    QObject::connect(
        &fetcher, &NameFetcher::done, QCoreApplication::instance(), [] { QCoreApplication::exit(); },
        Qt::QueuedConnection);
    fetcher.start(point);
    QCoreApplication::exec();
    return fetcher.candidates();
}

Candidates candidatesFor(const CompletionPoint &point, const Clock &clock)
{
    const Candidates all = point.wanted == Wanted::Fixed ? point.fixed
        : point.wanted == Wanted::Nothing                ? Candidates()
                                                         : liveNames(point, clock);
    Candidates fitting;
    for (const Candidate &one : all) {
        if (one.word.startsWith(point.typed))
            fitting.push_back({point.lead + one.word, one.description});
    }
    return fitting;
}

} // namespace

int runCompletion(const QStringList &arguments, render::Output &out)
{
    qputenv("QT_LOGGING_RULES", "*=false");
    const SystemClock clock;
    CommandTree tree(Zone::local(), clock.now());
    const bool isBash = arguments.value(0) == QLatin1StringView("bash");
    const BashLine line = isBash ? BashLine::parse(arguments.value(1)) : BashLine{arguments.mid(1), {}, {}};
    const CompletionPoint point = CompletionPoint::of(tree, line.words);
    if (point.wanted == Wanted::Files) {
        out.line(QStringLiteral(":files"));
        return 0;
    }
    for (const Candidate &one : candidatesFor(point, clock)) {
        if (isBash)
            out.line(line.reply(one.word, arguments.value(2)));
        else
            out.line(one.description.isEmpty() ? one.word : QString(one.word + QLatin1Char('\t') + one.description));
    }
    return 0;
}

QByteArray completionScript(const QString &shell)
{
    initCompletionResource();
    const QString name = shell == QLatin1StringView("zsh") ? QStringLiteral("_barto-cli")
                                                           : QString(QStringLiteral("barto-cli.") + shell);
    QFile file(QStringLiteral(":/completion/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace barto
