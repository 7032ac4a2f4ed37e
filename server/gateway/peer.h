// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "common/message/workermessage.h"
#include "common/security/token.h"

#include <QStringList>

#include <vector>

namespace barto {

/// One connection. Never used again while this process lives. Its low byte is the I/O thread that serves it.
using SessionId = quint64;

/// What an operator may do; each role may do what those before it may.
enum class Role : quint8 {
    Viewer = 1, ///< reads
    Operator = 2, ///< also starts and cancels runs
    Admin = 3, ///< also cleans up and queries
};
/// "viewer", "operator", "admin"
QString roleText(Role role);
Result<Role> roleFromText(const QString &text);

/// `[[access]]`
struct AccessRule
{
    QString name;
    TokenHash tokenHash;
    Role role = Role::Viewer;

    friend bool operator==(const AccessRule &, const AccessRule &) = default;
};
using AccessRules = std::vector<AccessRule>;

struct WorkerPeer
{
    SessionId session = 0;
    QString name;
    QString address; ///< "10.0.0.7"
    bool encrypted = false;
    bool sealed = false;
    QStringList certificateNames; ///< CN and DNS SANs of its client certificate; empty without one
};

/// Somebody who was not let in, or who wanted what it may not have.
struct Refusal
{
    QString address;
    QString who; ///< what it calls itself, or what its certificate does: nothing that was proved; may be empty
    QString what; ///< a clause: "401 Unauthorized", "TLS: the certificate has expired"
    quint64 times = 1;
    QString told() const; ///< `what`, with how many times if they are several
};

struct OperatorPeer
{
    SessionId session = 0;
    QString name; ///< of the [[access]] rule, else what the program called itself
    QString address;
    Role role = Role::Viewer;
    bool encrypted = false;
    QString tlsProtocol = {}; ///< "TLSv1.3"
    QString tlsCipher = {};
    QString certificate = {}; ///< the first name in its client certificate; empty without one
};

/// Where agents' sessions go. Called in I/O threads (one session always in the same): implementations post onwards and
/// return at once. workerGone is the last call of a session and comes exactly once.
class WorkerSink
{
public:
    virtual ~WorkerSink() = default;
    virtual void workerConnected(const WorkerPeer &peer) = 0;
    /// `wireBytes`: what the message took on the wire.
    virtual void workerMessage(SessionId session, WorkerMessage &&message, qsizetype wireBytes) = 0;
    /// `complaint`: what the agent had against us, where it closed the link for that (a seal that is not right); empty
    /// otherwise.
    virtual void workerGone(SessionId session, const QString &why, const QString &complaint) = 0;
};

/// Where operators' sessions go. Called in the operators' I/O thread; likewise.
class OperatorSink
{
public:
    virtual ~OperatorSink() = default;
    virtual void operatorConnected(const OperatorPeer &peer) = 0;
    virtual void operatorRequest(SessionId session, RequestEnvelope &&request) = 0;
    /// Follows every reply (one call may stand for several): at once while less than 256 KiB are unsent, otherwise when
    /// they have fallen below. Whoever streams sends a page, waits for this, and sends the next.
    virtual void operatorDrained(SessionId session) = 0;
    virtual void operatorGone(SessionId session, const QString &why) = 0;
};

/// Where refusals go. Called in the threads that refuse, with no more than RefusalTally lets through.
class RefusalSink
{
public:
    virtual ~RefusalSink() = default;
    virtual void refused(const Refusal &refusal) = 0;
};

} // namespace barto
