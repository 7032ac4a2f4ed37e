// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/directives.h"

#include "common/base/nearestword.h"

#include <algorithm>

namespace barto {

namespace {

const QStringList &levelNames()
{
    static const QStringList names{QStringLiteral("off"), QStringLiteral("error"), QStringLiteral("warn"),
        QStringLiteral("info"), QStringLiteral("debug"), QStringLiteral("trace")};
    return names;
}

QString withoutPrefix(const QString &target)
{
    const QLatin1StringView prefix("barto.");
    return target.startsWith(prefix) ? target.mid(prefix.size()) : target;
}

// Every category is covered by "" and "barto"; "worker" covers "worker" and "worker.journal", not "workers".
bool covers(const QString &target, const QString &category)
{
    if (target == QLatin1StringView("barto"))
        return true;
    return category.startsWith(target)
        && (category.size() == target.size() || category[target.size()] == QLatin1Char('.'));
}

tl::unexpected<Error> unknownLevel(const QString &word)
{
    const QString nearest = nearestWord(word, levelNames());
    const QString hint = nearest.isEmpty()
        ? QStringLiteral("levels are %1").arg(levelNames().join(QStringLiteral(", ")))
        : QStringLiteral("did you mean '%1'?").arg(nearest);
    return fail(Error::Code::Config, QStringLiteral("'%1' is no log level; %2").arg(word, hint));
}

} // namespace

LogLevel levelFrom(int verbose, int quiet)
{
    // -v -v -q counts: 64 bits, so that no two numbers from outside overflow.
    const qint64 level = qint64(LogLevel::Info) + verbose - quiet;
    return LogLevel(std::clamp<qint64>(level, qint64(LogLevel::Off), qint64(LogLevel::Trace)));
}

std::optional<LogLevel> levelFromName(const QString &name)
{
    const QString lower = name.toLower();
    if (lower == QLatin1StringView("warning"))
        return LogLevel::Warn;
    const qsizetype at = levelNames().indexOf(lower);
    if (at < 0)
        return {};
    return LogLevel(at);
}

Result<Directives> Directives::parse(const QString &text)
{
    Directives directives;
    if (text.trimmed().isEmpty())
        return directives;
    for (const QString &rawPart : text.split(QLatin1Char(','))) {
        const QString part = rawPart.trimmed();
        if (part.isEmpty())
            return fail(Error::Code::Config, QStringLiteral("there is nothing between two commas, or at an end"));
        const qsizetype equals = part.indexOf(QLatin1Char('='));
        const QString target = equals < 0 ? QString() : part.left(equals).trimmed();
        const QString levelText = part.mid(equals + 1).trimmed();
        if (equals >= 0 && target.isEmpty())
            return fail(Error::Code::Config, QStringLiteral("'%1' names no target before the '='").arg(part));
        const std::optional<LogLevel> level = levelFromName(levelText);
        if (!level)
            return unknownLevel(levelText);
        if (equals < 0)
            directives.m_base = level;
        else
            directives.m_targets.emplace_back(withoutPrefix(target), *level);
    }
    return directives;
}

LogLevel Directives::levelFor(const QString &category, LogLevel layerLevel) const
{
    const QString name = withoutPrefix(category);
    LogLevel level = m_base.value_or(layerLevel);
    qsizetype longest = -1;
    for (const auto &[target, targetLevel] : m_targets) {
        // "barto" is the root: everything else is more exact. Of two equal targets the later one counts.
        const qsizetype length = target == QLatin1StringView("barto") ? 0 : target.size();
        if (length >= longest && covers(target, name)) {
            longest = length;
            level = targetLevel;
        }
    }
    return level;
}

} // namespace barto
