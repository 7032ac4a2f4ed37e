// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/wipe.h"

#include <sodium.h>

namespace barto {

namespace {

template<typename Container>
void wipeOwn(Container &held)
{
    // data() of what is shared would make a fresh copy, and wipe that.
    if (held.isDetached())
        sodium_memzero(held.data(), size_t(held.size()) * sizeof(*held.constData()));
    held = Container();
}

} // namespace

void wipe(QByteArray &bytes)
{
    wipeOwn(bytes);
}

void wipe(QString &text)
{
    wipeOwn(text);
}

} // namespace barto
