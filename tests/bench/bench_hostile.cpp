// SPDX-License-Identifier: MIT OR Apache-2.0

// Agents' heartbeats and an operator's questions at a server, first alone, then beside 2,000 half-open connections and
// 500 that send garbage and come again.
//   bench_hostile [--minutes N] [--plain]      (BARTO_TEST_BIN_DIR names the programs' folder)

#include "common/api/operatorcall.h"
#include "common/api/operatorclient.h"
#include "common/link/link.h"
#include "common/message/workermessage.h"
#include "tests/bench/strangers.h"
#include "tests/system/securitylab.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>
#include <cstdio>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int agents = 50;

/// Milliseconds each.
struct Figures
{
    std::vector<double> pings;
    std::vector<double> queries;
    int lost = 0;
};

void print(const char *what, std::vector<double> all)
{
    if (all.empty())
        return (void)std::printf("%-34s none\n", what);
    std::ranges::sort(all);
    const auto at = [&all](double part) { return all[std::size_t(part * double(all.size() - 1))]; };
    std::printf("%-34s p50 %.2f  p99 %.2f  max %.2f ms (%zu)\n", what, at(0.5), at(0.99), all.back(), all.size());
}

/// An agent that only keeps its heartbeat, and measures it.
class Heartbeat : public QObject
{
public:
    Heartbeat(const QUrl &url, const QSslConfiguration &tls, Figures &figures) : m_figures(figures)
    {
        m_socket.setSslConfiguration(tls);
        connect(&m_socket, &QWebSocket::connected, this, [this] {
            Hello hello;
            hello.client = ClientId::make();
            m_socket.sendBinaryMessage(encode(WorkerMessage(hello)));
            m_beat.start(500);
        });
        connect(&m_socket, &QWebSocket::disconnected, this, [this] {
            ++m_figures.lost;
            m_beat.stop();
        });
        connect(&m_socket, &QWebSocket::pong, this, [this](quint64, const QByteArray &payload) {
            if (payload == m_expected)
                m_figures.pings.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_expected.clear();
        });
        connect(&m_beat, &QTimer::timeout, this, [this] {
            if (!m_expected.isEmpty())
                return;
            m_expected = QByteArray::number(++m_count);
            m_since.start();
            m_socket.ping(m_expected);
        });
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({QStringLiteral("barto.v1")});
        m_socket.open(url, options);
    }
    ~Heartbeat() override { m_socket.disconnect(this); }
    bool isUp() const { return m_beat.isActive(); }

private:
    Figures &m_figures;
    QWebSocket m_socket;
    QTimer m_beat;
    QElapsedTimer m_since;
    QByteArray m_expected;
    quint64 m_count = 0;
};

/// Asks one thing after the other.
class Asking : public QObject
{
public:
    Asking(const LinkSettings &settings, const Clock &clock, Figures &figures)
        : m_figures(figures), m_link(settings, clock), m_client(m_link)
    {
        m_pause.setSingleShot(true);
        m_pause.setInterval(20);
        connect(&m_pause, &QTimer::timeout, this, &Asking::ask);
        connect(&m_client, &OperatorClient::connected, this, &Asking::ask);
        connect(&m_client, &OperatorClient::disconnected, this, [this] { ++m_figures.lost; });
        m_link.open();
    }
    ~Asking() override { m_client.disconnect(this); }

private:
    void ask()
    {
        m_since.start();
        const bool runs = ++m_count % 2 == 0;
        OperatorCall *call = runs ? m_client.send(RunsRequest{}) : m_client.send(ClientsRequest{});
        call->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return (void)++m_figures.lost;
            m_figures.queries.push_back(double(m_since.nsecsElapsed()) / 1e6);
            m_pause.start();
        });
    }

    Figures &m_figures;
    Link m_link;
    OperatorClient m_client;
    QTimer m_pause;
    QElapsedTimer m_since;
    quint64 m_count = 0;
};

/// "VmRSS: 123 kB"
long rssKib(qint64 pid)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6, 20).simplified().split(' ').value(0).toLong();
}

void run(std::chrono::milliseconds length)
{
    QEventLoop loop;
    QTimer::singleShot(length, &loop, &QEventLoop::quit);
    loop.exec();
}

void show(const char *when, const Figures &figures)
{
    std::printf("-- %s\n", when);
    print("agents' heartbeats", figures.pings);
    print("operator's questions", figures.queries);
    std::printf("%-34s %d\n", "links lost", figures.lost);
}

int measure(SecurityLab &barto, bool plain, double minutes)
{
    const SystemClock clock;
    LinkSettings settings;
    settings.peer = LinkSettings::Peer::Operator;
    settings.encrypted = !plain;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = barto.port();
    settings.name = QStringLiteral("bench");
    settings.tls.caFile = plain ? QString() : barto.path(QStringLiteral("ca.pem"));
    const QSslConfiguration tls = plain ? QSslConfiguration() : clientConfiguration(settings.tls, clock).value();
    Figures figures;
    std::vector<std::unique_ptr<Heartbeat>> beats;
    for (int i = 0; i < agents; ++i)
        beats.push_back(std::make_unique<Heartbeat>(QUrl(QStringLiteral("%1://127.0.0.1:%2/v1/ws/worker?name=agent%3")
                                                             .arg(plain ? QStringLiteral("ws") : QStringLiteral("wss"))
                                                             .arg(barto.port())
                                                             .arg(i)),
            tls, figures));
    const Asking asking(settings, clock, figures);
    const auto allUp = [&] { return std::ranges::all_of(beats, [](const auto &beat) { return beat->isUp(); }); };
    if (!QTest::qWaitFor(allUp, 30'000))
        return (void)std::printf("the agents do not get in\n"), 1;
    run(5s);
    figures = {};
    run(10s);
    show("alone", figures);
    std::printf("%-34s %ld KiB\n", "RSS of bartos", rssKib(barto.server().pid()));
    Strangers strangers(barto.port());
    run(2s);
    figures = {};
    const auto length = std::chrono::milliseconds(qint64(minutes * 60'000));
    run(length / 2);
    const long rss = rssKib(barto.server().pid());
    run(length / 2);
    show("beside the strangers", figures);
    std::printf("%-34s %ld KiB\n", "RSS of bartos", rss);
    std::printf("%-34s %s\n", "strangers", strangers.report().constData());
    std::printf("%-34s %lld\n", "lines about them in the log",
        static_cast<long long>(barto.server().log().count(QStringLiteral("was refused"))));
    const bool isGood = figures.lost == 0 && barto.server().isRunning();
    return isGood ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--strangers") == 0)
        return beStrangers(quint16(QByteArray(argv[2]).toUShort()));
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("minutes"), QStringLiteral("How long the strangers stay."), QStringLiteral("N"),
                           QStringLiteral("0.25")},
        {QStringLiteral("plain"), QStringLiteral("Without TLS.")}});
    parser.addHelpOption();
    parser.process(app);
    const bool plain = parser.isSet(QStringLiteral("plain"));
    SecurityLab barto;
    if ((!plain && !barto.makeFleet({})) || !barto.startServer()) {
        std::printf("bartos does not start:\n%s\n", qPrintable(barto.logs()));
        return 1;
    }
    return measure(barto, plain, parser.value(QStringLiteral("minutes")).toDouble());
}
