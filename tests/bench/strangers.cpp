// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/strangers.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include <csignal>

namespace barto {

namespace {

constexpr int halfOpen = 2000;
constexpr int garbage = 500;
constexpr int addresses = 10;
using Clock = std::chrono::steady_clock;

struct Stranger
{
    int fd = -1;
    bool isGarbage = false;
    Clock::time_point again; ///< not before
    bool isGreeting = true; ///< has not sent its first bytes
};

struct Tally
{
    long connects = 0;
    long refusals = 0;
    long long bytes = 0;
};

std::string noise(std::size_t size)
{
    std::string bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(std::rand());
    return bytes;
}

/// Of four kinds: bytes at random, a TLS record of nonsense, a request that is none, a WebSocket frame out of place.
std::string garbageBytes()
{
    switch (std::rand() % 4) {
    case 0:
        return noise(512);
    case 1:
        return std::string("\x16\x03\x01\x01\x00", 5) + noise(256);
    case 2:
        return "GET /" + noise(300) + " HTTP/1.1\r\n\r\n";
    default:
        return std::string("\x82\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10) + noise(64);
    }
}

std::string halfBytes(int i)
{
    switch (i % 4) {
    case 0:
        return {};
    case 1:
        return std::string("\x16\x03\x01\x02\x00\x01\x00", 7); // announces 512 bytes
    case 2:
        return "GET /v1/ws/worker?name=x HTTP/1.1\r\nHost: ";
    default:
        return "G";
    }
}

void open(Stranger &stranger, int index, quint16 port, Tally &tally)
{
    stranger.fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in from{};
    from.sin_family = AF_INET;
    from.sin_addr.s_addr = htonl(0x7f010000u + unsigned(1 + index % addresses));
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(stranger.fd, reinterpret_cast<const sockaddr *>(&from), sizeof(from));
    ::connect(stranger.fd, reinterpret_cast<const sockaddr *>(&to), sizeof(to));
    stranger.isGreeting = true;
    ++tally.connects;
}

void leave(Stranger &stranger, Tally &tally)
{
    ::close(stranger.fd);
    stranger.fd = -1;
    stranger.again = Clock::now() + std::chrono::milliseconds(250 + std::rand() % 500);
    ++tally.refusals;
}

void act(Stranger &stranger, int index, short events, Tally &tally)
{
    char buffer[4096];
    if (events & (POLLIN | POLLERR | POLLHUP)) {
        const ssize_t got = ::recv(stranger.fd, buffer, sizeof(buffer), 0);
        if (got <= 0)
            return leave(stranger, tally);
    }
    if ((events & POLLOUT) == 0 || (!stranger.isGreeting && !stranger.isGarbage))
        return;
    const std::string bytes = stranger.isGarbage ? garbageBytes() : halfBytes(index);
    stranger.isGreeting = false;
    if (bytes.empty())
        return;
    const ssize_t sent = ::send(stranger.fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0)
        return leave(stranger, tally);
    tally.bytes += sent;
}

} // namespace

Strangers::Strangers(quint16 port)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--strangers"), QString::number(port)});
}

Strangers::~Strangers()
{
    m_process.kill();
    m_process.waitForFinished();
}

QByteArray Strangers::report()
{
    const QList<QByteArray> lines = m_process.readAllStandardOutput().trimmed().split('\n');
    if (!lines.last().isEmpty())
        m_last = lines.last();
    return m_last;
}

int beStrangers(quint16 port)
{
    std::vector<Stranger> all(halfOpen + garbage);
    for (std::size_t i = halfOpen; i < all.size(); ++i)
        all[i].isGarbage = true;
    Tally tally;
    std::vector<pollfd> polled(all.size());
    Clock::time_point told = Clock::now();
    for (;;) {
        const Clock::time_point now = Clock::now();
        int opened = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].fd < 0 && all[i].again <= now && opened < 50) { // not all in one moment
                open(all[i], int(i), port, tally);
                ++opened;
            }
            const bool writes = all[i].isGreeting || all[i].isGarbage;
            polled[i] = {all[i].fd, short(POLLIN | (writes ? POLLOUT : 0)), 0};
        }
        ::poll(polled.data(), polled.size(), 10);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].fd >= 0 && polled[i].revents != 0)
                act(all[i], int(i), polled[i].revents, tally);
        }
        if (now - told > std::chrono::seconds(1)) {
            told = now;
            std::printf("%ld connections made, %ld ended by the server, %lld bytes sent\n", tally.connects,
                tally.refusals, tally.bytes);
            std::fflush(stdout);
        }
        ::usleep(5000); // this machine is the server's, too
    }
}

} // namespace barto
