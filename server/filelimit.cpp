// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/filelimit.h"

#include "common/base/result.h"
#include "server/server.h"

#include <cerrno>

#include <sys/resource.h>

namespace barto {

void raiseFileLimit()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
        qCWarning(lcServer).noquote() << "the limit of open files stays as it is:" << systemMessage(errno);
    else
        qCInfo(lcServer) << "at most" << limit.rlim_cur << "open files";
}

} // namespace barto
