// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/pageid.h"

#include <QCoreApplication>

#include <array>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

constexpr std::array<QLatin1StringView, pageCount> keys{QLatin1StringView("overview"), QLatin1StringView("timeline"),
    QLatin1StringView("runs"), QLatin1StringView("failures"), QLatin1StringView("missed"), QLatin1StringView("clients"),
    QLatin1StringView("schedules"), QLatin1StringView("updates"), QLatin1StringView("query"),
    QLatin1StringView("server")};

} // namespace

QString pageKey(PageId page)
{
    return keys[std::size_t(page)];
}

std::optional<PageId> pageFromKey(const QString &key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end())
        return {};
    return PageId(found - keys.begin());
}

QString pageTitle(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return Texts::tr("Overview");
    case PageId::Timeline:
        return Texts::tr("Timeline");
    case PageId::Runs:
        return Texts::tr("Runs");
    case PageId::Failures:
        return Texts::tr("Failures");
    case PageId::Missed:
        return Texts::tr("Missed");
    case PageId::Clients:
        return Texts::tr("Clients");
    case PageId::ScheduleList:
        return Texts::tr("Schedules");
    case PageId::Updates:
        return Texts::tr("Updates");
    case PageId::Query:
        return Texts::tr("Query");
    case PageId::Server:
        return Texts::tr("Server");
    }
    return {};
}

QList<QList<PageId>> pageGroups()
{
    return {{PageId::Overview, PageId::Timeline}, {PageId::Runs, PageId::Failures, PageId::Missed},
        {PageId::Clients, PageId::ScheduleList, PageId::Updates}, {PageId::Query, PageId::Server}};
}

} // namespace barto
