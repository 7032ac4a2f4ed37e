// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/tokenstore.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace barto {

namespace {

const auto service = QStringLiteral("barto-gui");

Error::Code codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Error::Code::NotFound;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Error::Code::Unsupported;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error::Code::Refused;
    default:
        return Error::Code::Io;
    }
}

Result<void> resultOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return fail(codeOf(job.error()), job.errorString());
}

} // namespace

void KeychainTokens::read(const QString &profile, const QObject *context, TakeToken take)
{
    if (const auto known = m_session.constFind(profile); known != m_session.constEnd()) {
        QTimer::singleShot(0, context, [take = std::move(take), token = *known] { take(token); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service, this); // deletes itself
    job->setKey(profile);
    connect(job, &QKeychain::Job::finished, context, [job, take = std::move(take)] {
        const Result<void> done = resultOf(*job);
        if (done)
            take(Secret(job->textData().toUtf8()));
        else
            take(tl::unexpected(done.error()));
    });
    job->start();
}

void KeychainTokens::write(const QString &profile, const Secret &token, const QObject *context, TakeDone take)
{
    m_session.insert(profile, token);
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(profile);
    job->setTextData(QString::fromUtf8(token.reveal()));
    connect(job, &QKeychain::Job::finished, context, [job, take = std::move(take)] { take(resultOf(*job)); });
    job->start();
}

void KeychainTokens::remove(const QString &profile)
{
    m_session.remove(profile);
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(profile);
    job->start();
}

void MemoryTokens::read(const QString &profile, const QObject *context, TakeToken take)
{
    QTimer::singleShot(
        0, context, [take = std::move(take), found = m_tokens.contains(profile), token = m_tokens.value(profile)] {
            if (found)
                take(token);
            else
                take(fail(Error::Code::NotFound, QStringLiteral("no token is kept")));
        });
}

void MemoryTokens::write(const QString &profile, const Secret &token, const QObject *context, TakeDone take)
{
    m_tokens.insert(profile, token);
    QTimer::singleShot(0, context, [take = std::move(take)] { take({}); });
}

} // namespace barto
