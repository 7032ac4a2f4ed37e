// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// PEM files, read and checked. Each error names the file and what to do.

#include "common/base/clock.h"
#include "common/base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace barto {

/// All of a PEM file's bytes; `key` is the setting's name, for the error.
Result<QByteArray> readPem(const QString &key, const QString &path);

/// At least one certificate, the first of which is valid now.
Result<QList<QSslCertificate>> readCertificates(const QString &key, const QString &path, const Clock &clock);

/// A private key, RSA or EC, without a pass phrase, in a file that nobody but its owner can read.
Result<QSslKey> readPrivateKey(const QString &key, const QString &path);

/// Whether the certificate was made for this key.
Result<void> checkedPair(
    const QSslCertificate &certificate, const QString &certPath, const QSslKey &privateKey, const QString &keyPath);

} // namespace barto
