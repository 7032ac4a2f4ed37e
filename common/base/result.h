// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace barto {

/// What went wrong: a code that programs decide by, and a technical detail that people read. The detail is a clause
/// without a full stop ("bartos.toml:12:3: unknown key 'wokers'"), so that callers may put their own words before it.
struct Error
{
    enum class Code {
        Parse, ///< text that does not follow its grammar
        Config, ///< a configuration that cannot be used
        NotFound, ///< what was named does not exist
        Ambiguous, ///< what was named could be several things
        Conflict, ///< it exists already, or belongs to somebody else
        Refused, ///< the other side, or our own rules, do not allow it
        Unreachable, ///< nobody answers there
        Timeout, ///< it took too long
        Protocol, ///< the other side sent what it must not send
        TooLarge, ///< beyond a limit
        Full, ///< no room on a disk
        Io, ///< the operating system said no
        Database, ///< the database refused this statement or these data: trying again will not help
        DatabaseAway, ///< the database cannot be used just now: trying again will help
        Unsupported, ///< a version, kind or feature that this program does not know
        Cancelled, ///< somebody asked to stop
    };
    Code code = Code::Io;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error::Code code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// `error` with `place` and a colon in front of its detail: the caller's context for the reader.
inline tl::unexpected<Error> failAt(const QString &place, Error error)
{
    error.detail = place + QStringLiteral(": ") + error.detail;
    return tl::unexpected<Error>(std::move(error));
}

/// `strerror(number)` as a clause, e.g. "No space left on device".
QString systemMessage(int number);

/// An Error from `errno`: ENOSPC and EDQUOT become Full, everything else Io. `doing` is what failed ("write /x/1.seg").
tl::unexpected<Error> failErrno(const QString &doing, int number);

} // namespace barto
