// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is an expression. What is accepted must print and parse back to the same, and its slots must be in order.

#include "common/base/hash.h"
#include "common/calendar/calendarspec.h"
#include "tests/fuzz/require.h"

using namespace barto;

namespace {

void checkRoundTrip(const CalendarSpec &spec)
{
    const QString normal = spec.normalized();
    const auto again = CalendarSpec::parse(normal, {}, spec.zone());
    require(again.has_value() && again->normalized() == normal);
    require(!spec.description().isEmpty());
}

void checkSlots(const CalendarSpec &spec, Instant at)
{
    for (int step = 0; step < 4; ++step) {
        const auto next = spec.next(at);
        const auto before = spec.previous(at);
        require(!before || (*before < at && spec.matches(*before)));
        if (!next)
            return;
        require(*next > at && spec.matches(*next));
        const auto back = spec.previous(*next);
        require(!back || *back <= at);
        require(spec.count(at, *next) == 1);
        at = *next;
    }
}

Instant instantFor(QByteArrayView text)
{
    constexpr qint64 span = 231LL * 366 * 24 * 3600 * 1'000'000; // microseconds from before 1970 to after 2199
    return fromMicroseconds(qint64(blake2b64(text) % quint64(span)) - 86'400'000'000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const Zone zones[] = {Zone::utc(), Zone::find(QStringLiteral("Europe/Berlin")).value_or(Zone::utc()),
        Zone::find(QStringLiteral("Australia/Lord_Howe")).value_or(Zone::utc())};
    const QByteArrayView text(bytes, qsizetype(size));
    const auto spec = CalendarSpec::parse(QString::fromUtf8(text), {}, zones[size % std::size(zones)]);
    if (!spec) {
        require(spec.error().code == Error::Code::Parse && !spec.error().detail.isEmpty());
        return 0;
    }
    checkRoundTrip(*spec);
    for (const Instant at : {instantFor(text), fromMicroseconds(1'774'745'999'000'000), Instant::min(), Instant::max()})
        checkSlots(*spec, at);
    return 0;
}
