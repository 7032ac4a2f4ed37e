// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/visitor.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace barto;

namespace {

class Listener : public QTcpServer
{
public:
    qintptr descriptor = -1;

protected:
    void incomingConnection(qintptr accepted) override { descriptor = accepted; }
};

} // namespace

class TestVisitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSocketWhenItIsThroughWithIt();
};

/// The session's thread may delete it at once, if the agent hangs up just then.
void TestVisitor::givesTheSocketWhenItIsThroughWithIt()
{
    Listener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, listener.serverPort());
    QVERIFY(listener.waitForNewConnection(30'000));
    GatewaySettings settings;
    auto *visitor = new Visitor(listener.descriptor, QStringLiteral("127.0.0.1"), {}, settings, this);
    QSignalSpy requested(visitor, &Visitor::requested);
    std::unique_ptr<QTcpSocket> taken;
    bool tellsOn = false;
    connect(visitor, &Visitor::requested, this, [&] {
        taken = visitor->takeSocket();
        // The last thing that a socket tells of what it has read.
        connect(taken.get(), &QTcpSocket::channelReadyRead, this, [&] { tellsOn = true; });
    });
    visitor->start();
    client.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(requested.wait(30'000));
    QVERIFY(taken);
    QVERIFY(!tellsOn);
}

QTEST_GUILESS_MAIN(TestVisitor)
#include "tst_visitor.moc"
