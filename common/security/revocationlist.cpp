// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/revocationlist.h"

#include "common/security/pemfiles.h"

#include <algorithm>
#include <ctime>
#include <vector>

#include <openssl/pem.h>
#include <openssl/x509.h>

namespace barto {

namespace {

template<typename T>
using Freed = std::unique_ptr<T, void (*)(T *)>;
using Certificate = Freed<X509>;
using Crl = Freed<X509_CRL>;

Certificate x509Of(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    auto from = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &from, long(der.size())), X509_free};
}

bool isSignedBy(X509_CRL *crl, const QList<QSslCertificate> &authorities)
{
    return std::any_of(authorities.begin(), authorities.end(), [crl](const QSslCertificate &authority) {
        const Certificate x509 = x509Of(authority);
        return x509 && X509_CRL_verify(crl, X509_get0_pubkey(x509.get())) == 1;
    });
}

std::optional<Instant> nextUpdateOf(X509_CRL *crl)
{
    const ASN1_TIME *next = X509_CRL_get0_nextUpdate(crl);
    std::tm utc{};
    if (!next || ASN1_TIME_to_tm(next, &utc) != 1)
        return std::nullopt;
    return fromMicroseconds(std::int64_t(::timegm(&utc)) * 1'000'000);
}

} // namespace

struct RevocationList::Lists
{
    std::vector<Crl> crls;
};

Result<RevocationList> RevocationList::load(const QString &path, const QList<QSslCertificate> &authorities)
{
    const auto refuse = [&path](const QString &why) {
        return fail(Error::Code::Config, QStringLiteral("client_crl %1: %2").arg(path, why));
    };
    const Result<QByteArray> pem = readPem(QStringLiteral("client_crl"), path);
    if (!pem)
        return tl::unexpected(pem.error());
    const auto lists = std::make_shared<Lists>();
    const Freed<BIO> bio(BIO_new_mem_buf(pem->constData(), int(pem->size())), BIO_free_all);
    while (X509_CRL *crl = PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr))
        lists->crls.emplace_back(crl, X509_CRL_free);
    if (lists->crls.empty())
        return refuse(QStringLiteral("it holds no revocation list in PEM form (-----BEGIN X509 CRL-----)"));
    for (const Crl &crl : lists->crls) {
        if (!isSignedBy(crl.get(), authorities))
            return refuse(QStringLiteral("none of client_ca_cert has signed it; use the list of that authority"));
    }
    RevocationList list;
    list.m_lists = lists;
    return list;
}

bool RevocationList::revokes(const QSslCertificate &certificate) const
{
    const Certificate x509 = m_lists ? x509Of(certificate) : Certificate(nullptr, X509_free);
    if (!x509)
        return false;
    return std::any_of(m_lists->crls.begin(), m_lists->crls.end(), [&x509](const Crl &crl) {
        X509_REVOKED *revoked = nullptr;
        return X509_NAME_cmp(X509_CRL_get_issuer(crl.get()), X509_get_issuer_name(x509.get())) == 0
            && X509_CRL_get0_by_cert(crl.get(), &revoked, x509.get()) == 1;
    });
}

std::optional<Instant> RevocationList::nextUpdate() const
{
    std::optional<Instant> first;
    for (size_t i = 0; m_lists && i < m_lists->crls.size(); ++i) {
        const std::optional<Instant> next = nextUpdateOf(m_lists->crls[i].get());
        if (next && (!first || *next < *first))
            first = next;
    }
    return first;
}

} // namespace barto
