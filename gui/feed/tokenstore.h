// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/secret.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace barto {

/// Where tokens are kept, by the profile's name. Answers come by the event loop, in the caller's thread; not if
/// `context` is gone by then.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using TakeToken = std::function<void(const Result<Secret> &token)>;
    using TakeDone = std::function<void(const Result<void> &done)>;

    /// Error::NotFound where there is none, Error::Unsupported where this machine has no keychain.
    virtual void read(const QString &profile, const QObject *context, TakeToken take) = 0;
    virtual void write(const QString &profile, const Secret &token, const QObject *context, TakeDone take) = 0;
    virtual void remove(const QString &profile) = 0;
};

/// The system's keychain: Secret Service, KWallet... What it cannot keep is remembered until the program ends.
class KeychainTokens : public TokenStore
{
    Q_OBJECT

public:
    using TokenStore::TokenStore;

    void read(const QString &profile, const QObject *context, TakeToken take) override;
    void write(const QString &profile, const Secret &token, const QObject *context, TakeDone take) override;
    void remove(const QString &profile) override;

private:
    QHash<QString, Secret> m_session;
};

/// Tokens in memory alone, for tests and for --config.
class MemoryTokens : public TokenStore
{
    Q_OBJECT

public:
    using TokenStore::TokenStore;

    void read(const QString &profile, const QObject *context, TakeToken take) override;
    void write(const QString &profile, const Secret &token, const QObject *context, TakeDone take) override;
    void remove(const QString &profile) override { m_tokens.remove(profile); }

private:
    QHash<QString, Secret> m_tokens;
};

} // namespace barto
