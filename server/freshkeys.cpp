// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/freshkeys.h"

#include "common/security/signingkey.h"

namespace barto {

QString freshKeys()
{
    const SigningKey key = SigningKey::make();
    return QStringLiteral("# For bartos.toml, above all tables. Keep it secret.\n"
                          "signing_key = \"%1\"\n"
                          "# For the bartoc.toml of each agent, above all tables. It may be known.\n"
                          "server_public_key = \"%2\"\n")
        .arg(key.seedText(), key.publicKey().text());
}

} // namespace barto
