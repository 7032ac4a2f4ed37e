// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/cliconfig.h"
#include "common/config/secret.h"
#include "common/link/linksettings.h"

#include <QString>

namespace barto {

/// A server that somebody looks at, and how to reach it. The token is not part of it: that is kept in the keychain.
struct Profile
{
    QString name; ///< of the profile: "production"
    QString host;
    quint16 port = 20000;
    bool isEncrypted = false;
    QString caCert; ///< paths; empty: the system's authorities, no certificate of our own
    QString clientCert;
    QString clientKey;

    /// "bartos.example.com:20000"
    QString place() const;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// `userName` is how the server's log calls us.
LinkSettings linkSettingsOf(const Profile &profile, const QString &userName, const Secret &token);
/// What barto-cli.toml or barto-gui.toml says, as a profile of that name.
Profile profileOf(const CliConfig &config, const QString &name);

} // namespace barto
