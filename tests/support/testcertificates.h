// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace barto {

/// Certificates made by the openssl program in a folder of their own. Every path ends in .pem or .key.
class TestCertificates
{
public:
    QString path(const QString &file) const { return m_folder.filePath(file); }

    /// NAME.pem and NAME.key: an authority.
    bool makeAuthority(const QString &name)
    {
        return openssl(QStringLiteral(
                   "req -new -x509 -newkey rsa:2048 -nodes -days 30 -keyout %1.key -out %1.pem -subj /CN=%1")
                           .arg(name))
            && protect(name);
    }
    /// NAME.pem and NAME.key, signed by `authority`. `san`: "DNS:localhost,IP:127.0.0.1"; `days` may be negative.
    bool make(const QString &name, const QString &authority, const QString &san, bool ec = false, int days = 30)
    {
        QFile extensions(path(name + QStringLiteral(".ext")));
        if (!extensions.open(QIODevice::WriteOnly))
            return false;
        extensions.write("subjectAltName=" + san.toLatin1() + '\n');
        extensions.close();
        const QString key = ec ? QStringLiteral("ecparam -name prime256v1 -genkey -noout -out %1.key")
                               : QStringLiteral("genrsa -out %1.key 2048");
        return openssl(key.arg(name)) && protect(name)
            && openssl(QStringLiteral("req -new -key %1.key -out %1.csr -subj /CN=%1").arg(name))
            && openssl(QStringLiteral(
                "x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -days %3 -extfile %1.ext -out %1.pem")
                           .arg(name, authority)
                           .arg(days));
    }
    /// AUTHORITY.crl, which revokes the certificate `name`.
    bool revoke(const QString &authority, const QString &name)
    {
        QFile config(path(QStringLiteral("ca.cnf")));
        QFile index(path(QStringLiteral("index.txt")));
        if (!config.open(QIODevice::WriteOnly) || !index.open(QIODevice::WriteOnly))
            return false;
        config.write("[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ndefault_md=sha256\ndefault_crl_days=30\n");
        config.close();
        index.close();
        const QString signer = QStringLiteral(" -config ca.cnf -cert %1.pem -keyfile %1.key").arg(authority);
        return openssl(QStringLiteral("ca -revoke %1.pem").arg(name) + signer)
            && openssl(QStringLiteral("ca -gencrl -out %1.crl").arg(authority) + signer);
    }
    bool protect(const QString &name, QFileDevice::Permissions more = {}) const
    {
        return QFile::setPermissions(
            path(name + QStringLiteral(".key")), QFileDevice::ReadOwner | QFileDevice::WriteOwner | more);
    }
    bool openssl(const QString &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
        const bool done = process.waitForFinished(60'000) && process.exitCode() == 0;
        if (!done)
            qWarning().noquote() << arguments << process.readAllStandardError();
        return done;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace barto
