// SPDX-License-Identifier: MIT OR Apache-2.0
// The whole server but its process: a real socket, a real embedded store.

#include "server/server.h"

#include "common/message/operatormessage.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "tests/server/ingest/frames.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace barto;

namespace {

/// An agent or operator by hand: sends and keeps what it gets.
template<typename Message>
class Peer : public QObject
{
public:
    Peer(const QString &listener, const QString &path, Result<Message> (*decode)(const QByteArray &))
    {
        connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this, decode](const QByteArray &payload) {
            if (Result<Message> message = decode(payload))
                heard.push_back(std::move(*message));
        });
        connect(&m_socket, &QWebSocket::connected, this, [this] {
            for (const QByteArray &payload : std::exchange(m_unsent, {}))
                m_socket.sendBinaryMessage(payload);
        });
        connect(&m_socket, &QWebSocket::disconnected, this, [this] { isClosed = true; });
        QNetworkRequest request(QUrl(listener + path));
        request.setRawHeader("Sec-WebSocket-Protocol", "barto.v1");
        m_socket.open(request);
    }
    ~Peer() override { m_socket.disconnect(this); }
    void send(const QByteArray &payload)
    {
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.sendBinaryMessage(payload);
        else
            m_unsent.append(payload);
    }
    template<typename Body>
    const Body *first() const
    {
        for (const Message &message : heard) {
            if (const auto *body = std::get_if<Body>(&message))
                return body;
        }
        return nullptr;
    }

    std::vector<Message> heard;
    bool isClosed = false;

private:
    QWebSocket m_socket;
    QList<QByteArray> m_unsent;
};

using Agent = Peer<ServerMessage>;

WorkerMessage helloOf(const ClientId &client)
{
    Hello hello;
    hello.client = client;
    hello.facts.timezone = QStringLiteral("UTC");
    return hello;
}

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void welcomesAndStores();
    void replacesAConnection();
    void tellsNewSchedules();
    void isReadyWithItsStore();
    void refusesASecondServer();
    void failsOnATakenPort();

private:
    void write(const QByteArray &more = {});
    std::unique_ptr<Server> makeServer();
    std::unique_ptr<Agent> connectAgent(const ClientId &client);

    const SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    quint16 m_port = 0;
    std::unique_ptr<Server> m_server;
};

void TestServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    m_port = free.serverPort();
    free.close();
    write();
    m_server = makeServer();
    QSignalSpy listening(m_server.get(), &Server::listening);
    m_server->start();
    QTRY_COMPARE(listening.count(), 1);
}

void TestServer::cleanup()
{
    m_server.reset();
}

void TestServer::write(const QByteArray &more)
{
    QFile file(m_folder->filePath(QStringLiteral("bartos.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[server]\nip = \"127.0.0.1\"\nworkers = 2\nport = " + QByteArray::number(m_port));
    file.write("\n[sqlite]\npath = \"bartos.db\"\n");
    file.write("[schedules.vader]\nschedules = [ { name = \"backup\", on_calendar = \"daily\", cmds = [ \"true\" ] }");
    file.write(more + " ]\n");
}

std::unique_ptr<Server> TestServer::makeServer()
{
    ConfigSources sources;
    sources.options.configPath = m_folder->filePath(QStringLiteral("bartos.toml"));
    sources.environment.insert(QStringLiteral("HOME"), m_folder->path());
    Result<Loaded<ServerConfig>> loaded = loadServerConfig(sources);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    return std::make_unique<Server>(*loaded, sources, m_clock);
}

std::unique_ptr<Agent> TestServer::connectAgent(const ClientId &client)
{
    auto agent = std::make_unique<Agent>(
        m_server->listeners().first(), QStringLiteral("/v1/ws/worker?name=vader"), &decodeServerMessage);
    agent->send(encode(helloOf(client)));
    return agent;
}

void TestServer::welcomesAndStores()
{
    const auto agent = connectAgent(ClientId::make());
    const RunId run = RunId::make();
    QTRY_VERIFY(agent->first<Welcome>());
    QCOMPARE(agent->first<Welcome>()->schedules.size(), std::size_t(1));
    QTRY_VERIFY(agent->first<Credit>());
    agent->send(encode(WorkerMessage(batchOf(run, 1, 10))));
    QTRY_VERIFY(agent->first<Acknowledge>());
    QCOMPARE(agent->first<Acknowledge>()->storedSeq, quint64(10));
}

void TestServer::replacesAConnection()
{
    const ClientId client = ClientId::make();
    const auto first = connectAgent(client);
    QTRY_VERIFY(first->first<Credit>());
    const auto second = connectAgent(client);
    QTRY_VERIFY(second->first<Credit>());
    QTRY_VERIFY(first->isClosed);
    QCOMPARE(first->first<Goodbye>()->reason, Goodbye::Reason::Replaced);
    const auto stranger = connectAgent(ClientId::make());
    QTRY_VERIFY(stranger->isClosed);
    QCOMPARE(stranger->first<Goodbye>()->reason, Goodbye::Reason::NameTaken);
    m_server->stop();
    QTRY_VERIFY(second->isClosed);
    QCOMPARE(second->first<Goodbye>()->reason, Goodbye::Reason::Stopping);
}

void TestServer::tellsNewSchedules()
{
    const auto agent = connectAgent(ClientId::make());
    QTRY_VERIFY(agent->first<Welcome>());
    write(", { name = \"more\", on_calendar = \"hourly\", cmds = [ \"true\" ] }");
    QTRY_VERIFY(agent->first<SchedulesChanged>());
    QCOMPARE(agent->first<SchedulesChanged>()->schedules.size(), std::size_t(2));
}

void TestServer::isReadyWithItsStore()
{
    const QUrl url(m_server->listeners().first());
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
}

void TestServer::refusesASecondServer()
{
    const auto second = makeServer();
    QSignalSpy failed(second.get(), &Server::failed);
    second->start();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, Error::Code::Conflict);
}

void TestServer::failsOnATakenPort()
{
    const QUrl url(m_server->listeners().first());
    ConfigSources sources;
    sources.options.configPath = m_folder->filePath(QStringLiteral("bartos.toml"));
    sources.environment.insert(QStringLiteral("HOME"), m_folder->path());
    sources.overrides = {{QStringLiteral("server.port"), QString::number(url.port())},
        {QStringLiteral("sqlite.path"), m_folder->filePath(QStringLiteral("other.db"))}};
    const Result<Loaded<ServerConfig>> loaded = loadServerConfig(sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    Server second(*loaded, sources, m_clock);
    QSignalSpy failed(&second, &Server::failed);
    second.start();
    QTRY_COMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
