// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is a PEM file that stands for each of those a configuration names.

#include "common/security/pemfiles.h"
#include "common/security/revocationlist.h"
#include "tests/fuzz/require.h"

#include <QFile>
#include <QTemporaryDir>

using namespace barto;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const QTemporaryDir temporary(QStringLiteral("/dev/shm/barto-fuzz-XXXXXX"));
    static const SystemClock clock;
    const QString path = temporary.filePath(QStringLiteral("fuzz.pem"));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytesOf(bytes, size));
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto certificates = readCertificates(QStringLiteral("cert"), path, clock);
    const auto key = readPrivateKey(QStringLiteral("key"), path);
    if (certificates && key)
        (void)checkedPair(certificates->front(), path, *key, path);
    const auto list = RevocationList::load(path, certificates ? *certificates : QList<QSslCertificate>());
    if (list && certificates) {
        (void)list->revokes(certificates->front());
        (void)list->nextUpdate();
    }
    return 0;
}
