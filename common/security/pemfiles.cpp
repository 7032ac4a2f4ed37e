// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/security/pemfiles.h"

#include "common/base/wipe.h"

#include <memory>

#include <QFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <sys/stat.h>

namespace barto {

namespace {

// A PEM file of more than this is something else.
constexpr qint64 maxPemBytes = 4 * 1024 * 1024;

template<typename T>
using Freed = std::unique_ptr<T, void (*)(T *)>;

tl::unexpected<Error> refuse(const QString &key, const QString &path, const QString &why)
{
    return fail(Error::Code::Config, QStringLiteral("%1 %2: %3").arg(key, path, why));
}

Instant instantOf(const QDateTime &time)
{
    return fromMicroseconds(time.toMSecsSinceEpoch() * 1000);
}

/// Wipes bytes that held a key, of which it must have the only copy.
class Wiped
{
public:
    explicit Wiped(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    Wiped(const Wiped &) = delete;
    Wiped &operator=(const Wiped &) = delete;
    ~Wiped() { wipe(m_bytes); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace

Result<QByteArray> readPem(const QString &key, const QString &path)
{
    QFile file(path);
    if (path.isEmpty())
        return fail(Error::Code::Config, QStringLiteral("%1 is not set: give the path of a PEM file").arg(key));
    // Unbuffered: QFile's own buffer would keep a copy of a key that nobody wipes.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return refuse(key, path, QStringLiteral("it cannot be read (%1)").arg(file.errorString()));
    if (file.size() > maxPemBytes)
        return refuse(key, path, QStringLiteral("it is too large for a PEM file"));
    QByteArray bytes = file.read(maxPemBytes);
    if (file.error() != QFileDevice::NoError)
        return refuse(key, path, QStringLiteral("it cannot be read (%1)").arg(file.errorString()));
    return bytes;
}

Result<QList<QSslCertificate>> readCertificates(const QString &key, const QString &path, const Clock &clock)
{
    const Result<QByteArray> bytes = readPem(key, path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        return refuse(key, path, QStringLiteral("it holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)"));
    const QSslCertificate &first = certificates.front();
    if (instantOf(first.expiryDate()) < clock.now())
        return refuse(key, path,
            QStringLiteral("the certificate expired at %1; renew it")
                .arg(first.expiryDate().toUTC().toString(Qt::ISODate)));
    if (instantOf(first.effectiveDate()) > clock.now())
        return refuse(key, path,
            QStringLiteral("the certificate is not valid before %1; check this machine's clock")
                .arg(first.effectiveDate().toUTC().toString(Qt::ISODate)));
    return certificates;
}

Result<QSslKey> readPrivateKey(const QString &key, const QString &path)
{
    struct stat about
    {
    };
    Result<QByteArray> read = readPem(key, path);
    if (!read)
        return tl::unexpected(read.error());
    const Wiped pem(std::move(*read));
    if (::stat(QFile::encodeName(path).constData(), &about) == 0 && (about.st_mode & S_IRWXO) != 0)
        return refuse(key, path, QStringLiteral("the private key is open to everybody; run: chmod o= %1").arg(path));
    if (pem.bytes().contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.bytes().contains("Proc-Type: 4,ENCRYPTED"))
        return refuse(key, path,
            QStringLiteral("the private key has a pass phrase, which a daemon cannot type; remove it: "
                           "openssl pkey -in %1 -out FILE")
                .arg(path));
    // QSslKey must be told the algorithm (openssl's recent default and step make EC keys).
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey privateKey(pem.bytes(), algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!privateKey.isNull())
            return privateKey;
    }
    return refuse(key, path, QStringLiteral("it holds no RSA or EC private key in PEM form"));
}

Result<void> checkedPair(
    const QSslCertificate &certificate, const QString &certPath, const QSslKey &privateKey, const QString &keyPath)
{
    const QByteArray der = certificate.toDer();
    auto from = reinterpret_cast<const unsigned char *>(der.constData());
    const Freed<X509> x509(d2i_X509(nullptr, &from, long(der.size())), X509_free);
    const Wiped pem(privateKey.toPem());
    const Freed<BIO> bio(BIO_new_mem_buf(pem.bytes().constData(), int(pem.bytes().size())), BIO_free_all);
    const Freed<EVP_PKEY> pkey(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    if (x509 && pkey && X509_check_private_key(x509.get(), pkey.get()) == 1)
        return {};
    return fail(Error::Code::Config,
        QStringLiteral("the private key %1 does not belong to the certificate %2; use the key it was made with")
            .arg(keyPath, certPath));
}

} // namespace barto
