// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/result.h"

#include <cerrno>
#include <system_error>

namespace barto {

QString systemMessage(int number)
{
    return QString::fromStdString(std::system_category().message(number));
}

tl::unexpected<Error> failErrno(const QString &doing, int number)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    return fail(full ? Error::Code::Full : Error::Code::Io, doing + QStringLiteral(": ") + systemMessage(number));
}

} // namespace barto
