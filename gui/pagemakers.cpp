// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pagemakers.h"

#include "gui/overview/overviewpage.h"
#include "gui/pages/clientspage.h"
#include "gui/pages/failurespage.h"
#include "gui/pages/missedlist.h"
#include "gui/pages/querypage.h"
#include "gui/pages/schedulespage.h"
#include "gui/pages/serverpage.h"
#include "gui/pages/updateslist.h"
#include "gui/runs/runspage.h"
#include "gui/timeline/timelinepage.h"

namespace barto {

namespace {

template<typename Made>
Page *make(const PageContext &context, QWidget *parent)
{
    return new Made(context, parent);
}

} // namespace

PageMakers allPages()
{
    return {
        {PageId::Overview, make<OverviewPage>},
        {PageId::Timeline, make<TimelinePageView>},
        {PageId::Runs, make<RunsPage>},
        {PageId::Failures, make<FailuresPage>},
        {PageId::Missed, make<MissedList>},
        {PageId::Clients, make<ClientsPage>},
        {PageId::ScheduleList, make<SchedulesPage>},
        {PageId::Updates, make<UpdatesList>},
        {PageId::Query, make<QueryPage>},
        {PageId::Server, make<ServerPage>},
    };
}

} // namespace barto
