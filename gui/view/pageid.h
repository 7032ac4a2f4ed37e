// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace barto {

/// The pages of a window, in the order of the sidebar and of Ctrl+1 to Ctrl+9, Ctrl+0.
enum class PageId : quint8 {
    Overview,
    Timeline,
    Runs,
    Failures,
    Missed,
    Clients,
    ScheduleList,
    Updates,
    Query,
    Server
};
constexpr int pageCount = int(PageId::Server) + 1;

/// "runs": for --page, settings and icons.
QString pageKey(PageId page);
std::optional<PageId> pageFromKey(const QString &key);
/// "Runs", in the reader's language.
QString pageTitle(PageId page);
/// As the sidebar groups them.
QList<QList<PageId>> pageGroups();

} // namespace barto
