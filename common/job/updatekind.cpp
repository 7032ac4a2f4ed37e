// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/updatekind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace barto {

namespace {

constexpr std::array names{
    std::pair{"garuda-update", UpdateKind::Garuda},
    std::pair{"pacman", UpdateKind::Pacman},
    std::pair{"cachyos", UpdateKind::Cachyos},
    std::pair{"apt", UpdateKind::Apt},
    std::pair{"dnf", UpdateKind::Dnf},
    std::pair{"zypper", UpdateKind::Zypper},
    std::pair{"apk", UpdateKind::Apk},
    std::pair{"flatpak", UpdateKind::Flatpak},
    std::pair{"brew", UpdateKind::Brew},
};

// Other words for them.
constexpr std::array aliases{
    std::pair{"garuda", UpdateKind::Garuda},
    std::pair{"checkupdates", UpdateKind::Pacman},
    std::pair{"arch", UpdateKind::Pacman},
    std::pair{"cachy-update", UpdateKind::Cachyos},
    std::pair{"arch-update", UpdateKind::Cachyos},
    std::pair{"apt-get", UpdateKind::Apt},
    std::pair{"yum", UpdateKind::Dnf},
    std::pair{"homebrew", UpdateKind::Brew},
};

template<typename Table>
std::optional<UpdateKind> lookUp(const Table &table, const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(),
        [&](const auto &entry) { return name.compare(QLatin1StringView(entry.first), Qt::CaseInsensitive) == 0; });
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::optional<UpdateKind> kindNamed(const QString &name)
{
    const std::optional<UpdateKind> kind = lookUp(names, name);
    return kind ? kind : lookUp(aliases, name);
}

} // namespace

QString updateKindName(UpdateKind kind)
{
    for (const auto &[name, value] : names) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

QStringList updateKindNames()
{
    QStringList all;
    for (const auto &entry : names)
        all.append(QString::fromLatin1(entry.first));
    all.sort();
    return all;
}

Result<UpdateKind> updateKindOf(const QString &name)
{
    if (const std::optional<UpdateKind> kind = kindNamed(name))
        return *kind;
    return fail(Error::Code::NotFound,
        QStringLiteral("there is no kind of updates called '%1'; the kinds are %2")
            .arg(name, updateKindNames().join(QStringLiteral(", "))));
}

std::optional<UpdateKind> updateKindOf(const Schedule &schedule)
{
    return schedule.updates.isEmpty() ? updateKindOfScheduleName(schedule.name) : kindNamed(schedule.updates);
}

std::optional<UpdateKind> updateKindOfScheduleName(const QString &name)
{
    constexpr QLatin1StringView suffix("-updates");
    if (const std::optional<UpdateKind> kind = kindNamed(name))
        return kind;
    return name.endsWith(suffix, Qt::CaseInsensitive) ? kindNamed(name.chopped(suffix.size())) : std::nullopt;
}

} // namespace barto
