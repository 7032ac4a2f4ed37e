// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>

namespace barto {

/// 2,000 connections that stay half-open (no byte, or the beginning of a TLS handshake or of a request) and 500 that
/// send garbage; each comes again when it was ended. From 127.1.0.x, in a process of their own.
class Strangers
{
public:
    explicit Strangers(quint16 port);
    ~Strangers();
    /// What they have done so far.
    QByteArray report();

private:
    QProcess m_process;
    QByteArray m_last;
};

/// What that process does, until it is killed: prints a line each second.
int beStrangers(quint16 port);

} // namespace barto
