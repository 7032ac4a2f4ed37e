// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/terminal.h"

#include <QProcessEnvironment>

#include <sys/ioctl.h>
#include <unistd.h>

namespace barto::render {

namespace {

constexpr int usualWidth = 80;

int widthOf(int descriptor, const QProcessEnvironment &environment)
{
    bool isNumber = false;
    const int columns = environment.value(QStringLiteral("COLUMNS")).toInt(&isNumber);
    if (isNumber && columns > 0)
        return columns;
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return usualWidth;
}

QLatin1StringView codeOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Heading:
        return QLatin1StringView("1");
    case Tone::Muted:
        return QLatin1StringView("2");
    case Tone::Good:
        return QLatin1StringView("32");
    case Tone::Bad:
        return QLatin1StringView("31");
    case Tone::Busy:
        return QLatin1StringView("34");
    case Tone::Missed:
        return QLatin1StringView("35");
    case Tone::Warning:
        return QLatin1StringView("33");
    }
    return {};
}

} // namespace

Terminal Terminal::of(int descriptor, const QProcessEnvironment &environment)
{
    Terminal terminal;
    terminal.isTerminal = ::isatty(descriptor) == 1;
    if (!terminal.isTerminal)
        return terminal;
    terminal.hasColour = environment.value(QStringLiteral("NO_COLOR")).isEmpty()
        && environment.value(QStringLiteral("TERM")) != QLatin1StringView("dumb");
    terminal.width = widthOf(descriptor, environment);
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_row > 0)
        terminal.height = size.ws_row;
    return terminal;
}

QString Terminal::painted(const QString &text, Tone tone) const
{
    const QLatin1StringView code = codeOf(tone);
    if (!hasColour || code.isEmpty() || text.isEmpty())
        return text;
    return QStringLiteral("\x1b[") + code + QLatin1Char('m') + text + QStringLiteral("\x1b[0m");
}

} // namespace barto::render
