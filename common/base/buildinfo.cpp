// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/buildinfo.h"

#include "common/base/buildstamp.h"

#include <QtGlobal>

namespace barto {

BuildInfo buildInfo()
{
#ifdef __clang__
    const QString compiler = QStringLiteral("Clang %1").arg(QLatin1StringView(__clang_version__));
#else
    const QString compiler = QStringLiteral("GCC %1").arg(QLatin1StringView(__VERSION__));
#endif
    return {QLatin1StringView(buildstamp::version), QLatin1StringView(buildstamp::commit),
        QLatin1StringView(buildstamp::builtAt), compiler, QLatin1StringView(QT_VERSION_STR),
        QLatin1StringView(qVersion())};
}

QString versionLine(const QString &program)
{
    const BuildInfo info = buildInfo();
    return QStringLiteral("%1 %2 (%3, built %4, Qt %5)")
        .arg(program, info.version, info.commit, info.builtAt, info.qtRunning);
}

} // namespace barto
