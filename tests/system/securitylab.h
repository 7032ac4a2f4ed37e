// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/system/lab.h"

#include <QTest>

namespace barto {

/// A lab whose certificates are made by scripts/make-certs in its folder (server.pem is the server's), with ways to
/// look at what both sides say.
class SecurityLab : public Lab
{
public:
    explicit SecurityLab(MariaDbServer *mariadb = nullptr) : Lab(mariadb) { }

    /// As on a command line: "client vader". `environment`: "DAYS=-1".
    bool makeCerts(const QString &arguments, const QString &environment = {})
    {
        return run(QStringLiteral("%1 '%2/scripts/make-certs' . %3")
                       .arg(environment, QStringLiteral(BARTO_SOURCE_DIR), arguments))
            == 0;
    }
    /// An authority, the server's certificate for localhost and 127.0.0.1, one for each client; TLS is on from now.
    bool makeFleet(const QString &clients)
    {
        setTls(true);
        return makeCerts(QStringLiteral("ca")) && makeCerts(QStringLiteral("server server DNS:localhost IP:127.0.0.1"))
            && (clients.isEmpty() || makeCerts(QStringLiteral("client ") + clients));
    }
    QString clientCertificate(const QString &name) const
    {
        return QStringLiteral("client_cert = \"%1\"\nclient_key = \"%2\"\n")
            .arg(path(name + QStringLiteral(".pem")), path(name + QStringLiteral(".key")));
    }
    /// [server.tls] of mutual TLS
    QString clientCa(const QString &more = {}) const
    {
        return QStringLiteral("client_ca_cert = \"%1\"\n").arg(path(QStringLiteral("ca.pem"))) + more;
    }

    /// A shell's exit code; all that it wrote is output().
    int run(const QString &script, const QByteArray &input = {})
    {
        QProcess shell;
        shell.setWorkingDirectory(path(QString()));
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.setProcessEnvironment(environment());
        shell.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
        shell.write(input);
        shell.closeWriteChannel();
        const bool ended = shell.waitForFinished(60'000);
        m_output = QString::fromUtf8(shell.readAll());
        return ended && shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
    }
    const QString &output() const { return m_output; }

    /// Waits until a program has logged the sentence.
    static bool says(const Daemon &program, const QString &sentence)
    {
        const bool said = QTest::qWaitFor([&] { return program.log().contains(sentence); }, 20'000);
        if (!said)
            qInfo().noquote() << "It does not say" << sentence << "but\n" << program.log();
        return said;
    }
    /// Waits for a row of the audit whose detail holds the words.
    bool isAudited(const QString &action, const QString &words)
    {
        const QString sql = QStringLiteral("SELECT who, action, detail FROM audit");
        const auto found = [&] {
            for (const QVariantList &row : rows(sql)) {
                if (row[1].toString() == action && row[2].toString().contains(words) && !row[0].toString().isEmpty())
                    return true;
            }
            return false;
        };
        const bool kept = QTest::qWaitFor(found, 20'000);
        if (!kept)
            qInfo().noquote() << "The audit lacks" << action << words << rows(sql);
        return kept;
    }

private:
    QString m_output;
};

} // namespace barto
