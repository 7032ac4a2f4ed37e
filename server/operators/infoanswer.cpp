// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/readerpool.h"

namespace barto {

namespace {

class InfoAnswer : public Answer
{
public:
    explicit InfoAnswer(const AnswerContext &context) : m_context(context) { }

    void produce() override
    {
        m_context.services.readers.submit(
            this, [](store::Reader &reader) { return reader.info(); },
            [this](const Result<store::DatabaseInfo> &database) {
                reply(told(database));
                finish();
            });
    }

private:
    ServerInfo told(const Result<store::DatabaseInfo> &database) const
    {
        ServerInfo info = m_context.services.fleet.info();
        info.operators = m_context.operators;
        info.databaseKind = store::kindOf(m_context.services.settings);
        info.databasePlace = store::placeOf(m_context.services.settings);
        if (const auto retention = m_context.services.history.retention(); retention.isNightly) {
            info.keep = retention.keep;
            info.keepFailed = retention.keepFailed;
        }
        const OperatorPeer &peer = m_context.peer;
        info.asker = {peer.name, roleText(peer.role), peer.address, peer.encrypted, peer.tlsProtocol, peer.tlsCipher,
            peer.certificate};
        if (database) {
            info.databaseVersion = database->version;
            info.schemaVersion = database->schemaVersion;
            info.databaseBytes = database->bytes;
        } else {
            info.databaseUp = false;
            if (info.databaseError.isEmpty())
                info.databaseError = database.error().detail;
        }
        return info;
    }

    const AnswerContext m_context;
};

} // namespace

AnswerPtr answerTo(const InfoRequest &, const AnswerContext &context)
{
    return std::make_unique<InfoAnswer>(context);
}

} // namespace barto
