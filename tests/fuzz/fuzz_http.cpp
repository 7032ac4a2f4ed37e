// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is what a stranger sends to the server's port. Nobody may get in without the token, nor under a name that
// names must not have, and every answer must be one whole HTTP head.

#include "common/job/schedule.h"
#include "common/security/token.h"
#include "server/gateway/admission.h"
#include "tests/fuzz/require.h"

#include <QUrlQuery>

using namespace barto;

namespace {

DoorPolicy policy(bool strict)
{
    DoorPolicy policy;
    policy.seals = strict;
    policy.ready = strict;
    if (strict)
        policy.access = AccessTable(QStringLiteral("a key that no input has: 9f3b7c"), {});
    return policy;
}

void checkAnswer(const HttpAnswer &answer)
{
    const QByteArray text = httpText(answer);
    require(answer.status >= 200 && answer.status < 600);
    require(headLength(text) == text.size() - answer.body.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    const QByteArray received = bytesOf(bytes, size);
    const std::optional<qsizetype> length = headLength(received);
    require(!length || (*length > 0 && *length <= received.size()));
    const Result<HttpRequest> request = parseHttpRequest(length ? received.first(*length) : received);
    if (!request) {
        require(request.error().code == Error::Code::Protocol);
        return 0;
    }
    for (const bool strict : {false, true}) {
        Visit visit;
        visit.requireNameMatch = strict;
        visit.certificateNames = {QStringLiteral("vader")};
        const auto outcome = admit(*request, visit, policy(strict));
        if (const auto *answer = std::get_if<HttpAnswer>(&outcome)) {
            checkAnswer(*answer);
            continue;
        }
        const auto &ticket = std::get<Ticket>(outcome);
        require(!strict && checkedName(QStringLiteral("client"), ticket.name).has_value());
    }
    return 0;
}
