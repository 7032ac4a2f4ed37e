// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pagemakers.h"

#include "gui/overview/overviewpage.h"
#include "gui/runs/runspage.h"
#include "gui/timeline/timelinepage.h"
#include "gui/view/clientspage.h"
#include "gui/view/failurespage.h"
#include "gui/view/missedlist.h"
#include "gui/view/querypage.h"
#include "gui/view/schedulespage.h"
#include "gui/view/serverpage.h"
#include "gui/view/updateslist.h"

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
