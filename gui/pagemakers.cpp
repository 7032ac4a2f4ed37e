// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pagemakers.h"

#include "gui/view/clientspage.h"

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
        {PageId::Clients, make<ClientsPage>},
    };
}

} // namespace barto
