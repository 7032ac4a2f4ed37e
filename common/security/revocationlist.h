// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QSslCertificate>

#include <memory>

namespace barto {

/// Certificates that their authority has revoked (PEM CRLs). Qt cannot read these, OpenSSL can (it guards its lists
/// with locks of its own, so copies may be used in several threads).
class RevocationList
{
public:
    /// Nothing is revoked.
    RevocationList() = default;
    /// Error::Config if the file is unreadable, holds no CRL, or one that none of `authorities` has signed.
    static Result<RevocationList> load(const QString &path, const QList<QSslCertificate> &authorities);

    bool revokes(const QSslCertificate &certificate) const;
    /// When the authority should have issued a newer one; the earliest, if there are several.
    std::optional<Instant> nextUpdate() const;

private:
    struct Lists;
    std::shared_ptr<const Lists> m_lists;
};

} // namespace barto
