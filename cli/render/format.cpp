// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/format.h"

namespace barto::render {

QStringList formatNames()
{
    return {QStringLiteral("table"), QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("csv")};
}

std::optional<Format> formatFromName(const QString &name)
{
    const qsizetype index = formatNames().indexOf(name);
    return index < 0 ? std::nullopt : std::optional(Format(index));
}

} // namespace barto::render
