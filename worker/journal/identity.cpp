// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/identity.h"

#include "worker/journal/journalfile.h"

#include <QFile>
#include <QSaveFile>

namespace barto {

Result<std::optional<Identity>> readIdentity(JournalFile &file)
{
    const Result<QByteArray> client = file.meta("client");
    const Result<QByteArray> machine = file.meta("machine");
    if (!client)
        return tl::unexpected(client.error());
    if (!machine)
        return tl::unexpected(machine.error());
    if (client->isNull())
        return std::optional<Identity>();
    const Result<ClientId> id = ClientId::fromBytes(*client);
    if (!id)
        return fail(Error::Code::Database, QStringLiteral("the journal's client uuid: %1").arg(id.error().detail));
    return Identity{*id, QString::fromUtf8(*machine)};
}

Result<void> writeIdentity(JournalFile &file, const Identity &identity)
{
    Result<void> done = file.setMeta("client", identity.client.bytes());
    if (done)
        done = file.setMeta("machine", identity.machineId.toUtf8());
    return done;
}

std::optional<Identity> readIdentityFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> words = file.read(1024).simplified().split(' ');
    if (words.size() < 2 || words[0] != "client")
        return {};
    const Result<ClientId> client = ClientId::fromText(QString::fromLatin1(words[1]));
    if (!client)
        return {};
    return Identity{*client, words.size() > 3 && words[2] == "machine" ? QString::fromUtf8(words[3]) : QString()};
}

Result<void> writeIdentityFile(const QString &path, const Identity &identity)
{
    QSaveFile file(path);
    QByteArray text = "client " + identity.client.text().toLatin1() + '\n';
    if (!identity.machineId.isEmpty())
        text += "machine " + identity.machineId.toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return fail(Error::Code::Io, QStringLiteral("write %1: %2").arg(path, file.errorString()));
    return {};
}

} // namespace barto
