// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/failuretext.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

QString shortPath(const QString &path)
{
    const QString home = QDir::homePath() + QLatin1Char('/');
    return path.startsWith(home) ? QString(QStringLiteral("~/") + path.sliced(home.size())) : path;
}

QString withAdvice(const Error &error, const QString &advice)
{
    return asSentence(error.detail) + QLatin1Char(' ') + advice;
}

Failure linkFailure(const Error &error, LinkFault fault, const QString &file)
{
    switch (fault) {
    case LinkFault::ConnectionRefused:
        return {
            withAdvice(error, Texts::tr("Is bartos running there? (systemctl status bartos)")), cliexit::unreachable};
    case LinkFault::UnknownHost:
        return {withAdvice(error, Texts::tr("Check [bartos] host in %1.").arg(file)), cliexit::unreachable};
    case LinkFault::NetworkDown:
    case LinkFault::TimedOut:
        return {withAdvice(error, Texts::tr("Check the network, and [bartos] host and port in %1.").arg(file)),
            cliexit::unreachable};
    case LinkFault::Tls:
        return {
            withAdvice(error, Texts::tr("Check [bartos] prefix and ca_cert in %1.").arg(file)), cliexit::unreachable};
    case LinkFault::NotBarto:
        return {withAdvice(error, Texts::tr("Check [bartos] host, port and prefix in %1.").arg(file)),
            cliexit::unreachable};
    case LinkFault::TlsFiles:
        return {withAdvice(error, Texts::tr("Check [bartos] in %1.").arg(file)), 2};
    case LinkFault::Token:
        return {Texts::tr("bartos refused the token. Set [bartos] api_key in %1.").arg(file), cliexit::refused};
    case LinkFault::Denied:
        return {asSentence(error.detail), cliexit::refused};
    case LinkFault::None:
    case LinkFault::BadSeal:
    case LinkFault::BadMessage:
    case LinkFault::ClosedByServer:
    case LinkFault::ClosedByUs:
        break;
    }
    return {asSentence(error.detail), cliexit::unreachable};
}

/// "'7f3a91' stands for ...": whole uuids are long, and their beginnings tell them apart.
QString shortenIds(QString text)
{
    static const QRegularExpression uuid(
        QStringLiteral("([0-9a-f]{8})-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}"));
    return text.replace(uuid, QStringLiteral("\\1"));
}

Failure requestFailure(const Error &error)
{
    switch (error.code) {
    case Error::Code::Refused:
        return {Texts::tr("bartos refused: %1").arg(asSentence(error.detail)), cliexit::refused};
    case Error::Code::Ambiguous:
        return {withAdvice({error.code, shortenIds(error.detail)}, Texts::tr("Write one more character.")),
            cliexit::failed};
    case Error::Code::DatabaseAway:
        return {Texts::tr("bartos cannot use its database just now: %1 Agents keep their output meanwhile; try again "
                          "later, or see 'barto-cli info'.")
                    .arg(asSentence(error.detail)),
            cliexit::failed};
    case Error::Code::Database:
        return {Texts::tr("the database refused it: %1").arg(asSentence(error.detail)), cliexit::failed};
    case Error::Code::Unreachable:
        return {asSentence(error.detail), cliexit::unreachable};
    case Error::Code::Unsupported:
        return {Texts::tr("this bartos is older than barto-cli and cannot do that: %1").arg(asSentence(error.detail)),
            cliexit::failed};
    default:
        return {asSentence(error.detail), cliexit::failed};
    }
}

} // namespace

QString asSentence(const QString &clause)
{
    const QString text = clause.trimmed();
    return text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('?')) ? text : QString(text + QLatin1Char('.'));
}

Failure explainFailure(const Error &error, LinkFault fault, const QString &configPath)
{
    return fault == LinkFault::None ? requestFailure(error) : linkFailure(error, fault, shortPath(configPath));
}

} // namespace barto
