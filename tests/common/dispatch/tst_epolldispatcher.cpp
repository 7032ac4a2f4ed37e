// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/handover.h"
#include "common/dispatch/epolldispatcher.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <semaphore>

using namespace barto;

namespace {

// Runs a function in a thread whose loop is ours, and waits for it.
class LoopThread
{
public:
    LoopThread()
    {
        m_thread.setEventDispatcher(new EpollDispatcher); // the thread owns it
        m_anchor.moveToThread(&m_thread);
        leaveBehind(m_thread);
        m_thread.start();
    }
    ~LoopThread()
    {
        m_thread.quit();
        join(m_thread);
    }
    template<typename Function>
    void run(Function function)
    {
        std::binary_semaphore done(0);
        post(&m_anchor, [&function, &done] {
            function();
            done.release();
        });
        done.acquire();
    }
    QObject &anchor() { return m_anchor; }

private:
    QThread m_thread;
    QObject m_anchor;
};

struct Pipe
{
    Pipe()
    {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) != 0)
            qFatal("no socket pair");
        ours.reset(ends[0]);
        theirs.reset(ends[1]);
    }
    FileDescriptor ours;
    FileDescriptor theirs;
};

// Spins the thread's own loop until the condition holds; false after 10 s.
template<typename Condition>
bool spinUntil(Condition condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInUse();
    void timersFireInOrder();
    void zeroTimersDoNotStarveSockets();
    void aTimerMayStopItselfAndOthers();
    void aRunningTimerDoesNotFireInANestedLoop();
    void remainingTimes();
    void notifiersOfAllKinds();
    void aNotifierMayGoWhileEventsAreDelivered();
    void aClosedDescriptorsNumberMayComeAgain();
    void plainFilesAreAlwaysReady();
    void hangUpReachesTheReader();
    void wakeUpsFromOtherThreads();
    void manyPostsFromManyThreads();
    void whatWasPostedFirstIsDoneFirst();
    void nestedLoops();
    void quitFromAnotherThread();
    void socketsTalk();
    void excludedNotifiersWait();
};

void TestEpollDispatcher::isInUse()
{
    LoopThread thread;
    bool ours = false;
    thread.run([&ours] { ours = qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()) != nullptr; });
    QVERIFY(ours);
}

void TestEpollDispatcher::timersFireInOrder()
{
    LoopThread thread;
    QList<int> fired;
    thread.run([&fired] {
        QEventLoop loop;
        QTimer::singleShot(30, &loop, [&] { fired << 30; });
        QTimer::singleShot(1, &loop, [&] { fired << 1; });
        QTimer::singleShot(60, Qt::PreciseTimer, &loop, [&] { fired << 60, loop.quit(); });
        QTimer::singleShot(10, &loop, [&] { fired << 10; });
        loop.exec();
    });
    QCOMPARE(fired, (QList<int>{1, 10, 30, 60}));
}

void TestEpollDispatcher::zeroTimersDoNotStarveSockets()
{
    LoopThread thread;
    bool read = false;
    int ticks = 0;
    thread.run([&] {
        Pipe pipe;
        QTimer busy;
        QObject::connect(&busy, &QTimer::timeout, &busy, [&] {
            if (++ticks == 10)
                (void)::write(pipe.theirs.number(), "x", 1);
        });
        busy.start(0);
        QSocketNotifier notifier(pipe.ours.number(), QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { read = true; });
        spinUntil([&] { return read; });
    });
    QVERIFY(read);
    QVERIFY(ticks >= 10);
}

void TestEpollDispatcher::aTimerMayStopItselfAndOthers()
{
    LoopThread thread;
    int first = 0;
    int second = 0;
    thread.run([&] {
        QTimer one;
        QTimer two;
        QEventLoop loop;
        QObject::connect(&one, &QTimer::timeout, &one, [&] { ++first, one.stop(), two.stop(); });
        QObject::connect(&two, &QTimer::timeout, &two, [&] { ++second; });
        one.start(5);
        two.start(5);
        QTimer::singleShot(40, &loop, &QEventLoop::quit);
        loop.exec();
    });
    QCOMPARE(first, 1);
    QCOMPARE(second, 0);
}

void TestEpollDispatcher::aRunningTimerDoesNotFireInANestedLoop()
{
    LoopThread thread;
    int depth = 0;
    int deepest = 0;
    int others = 0;
    thread.run([&] {
        QTimer timer;
        QTimer other;
        QEventLoop loop;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            deepest = std::max(deepest, ++depth);
            QEventLoop nested;
            QTimer::singleShot(30, &nested, &QEventLoop::quit);
            nested.exec();
            --depth;
            loop.quit();
        });
        QObject::connect(&other, &QTimer::timeout, &other, [&] { ++others; });
        timer.start(1);
        other.start(1);
        loop.exec();
    });
    QCOMPARE(deepest, 1);
    QVERIFY(others > 1);
}

void TestEpollDispatcher::remainingTimes()
{
    LoopThread thread;
    thread.run([] {
        QTimer timer;
        timer.start(100'000);
        const int rest = timer.remainingTime();
        QVERIFY2(rest > 90'000 && rest <= 100'000, qPrintable(QString::number(rest)));
        const auto timers = QAbstractEventDispatcher::instance()->registeredTimers(&timer);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(timers[0].interval, 100'000);
        timer.stop();
        QVERIFY(QAbstractEventDispatcher::instance()->registeredTimers(&timer).isEmpty());
        QCOMPARE(QAbstractEventDispatcher::instance()->remainingTime(987654), -1);
    });
}

void TestEpollDispatcher::notifiersOfAllKinds()
{
    LoopThread thread;
    int reads = 0;
    int writes = 0;
    int exceptions = 0;
    thread.run([&] {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const FileDescriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(server.serverPort());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(client.number(), reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
        const FileDescriptor accepted(::accept(int(server.socketDescriptor()), nullptr, nullptr));
        QVERIFY(accepted.isOpen());
        QSocketNotifier read(accepted.number(), QSocketNotifier::Read);
        QSocketNotifier write(accepted.number(), QSocketNotifier::Write);
        QSocketNotifier exception(accepted.number(), QSocketNotifier::Exception);
        QObject::connect(&read, &QSocketNotifier::activated, &read, [&] { ++reads, read.setEnabled(false); });
        QObject::connect(&write, &QSocketNotifier::activated, &write, [&] { ++writes, write.setEnabled(false); });
        QObject::connect(
            &exception, &QSocketNotifier::activated, &exception, [&] { ++exceptions, exception.setEnabled(false); });
        QVERIFY(spinUntil([&] { return writes == 1; }));
        QCOMPARE(reads, 0);
        QCOMPARE(::send(client.number(), "x", 1, 0), 1);
        QVERIFY(spinUntil([&] { return reads == 1; }));
        QCOMPARE(exceptions, 0);
        QCOMPARE(::send(client.number(), "!", 1, MSG_OOB), 1);
        QVERIFY(spinUntil([&] { return exceptions == 1; }));
        QCOMPARE(writes, 1);
    });
    QCOMPARE(exceptions, 1);
}

void TestEpollDispatcher::aNotifierMayGoWhileEventsAreDelivered()
{
    LoopThread thread;
    int told = 0;
    thread.run([&] {
        Pipe one;
        Pipe two;
        auto first = std::make_unique<QSocketNotifier>(one.ours.number(), QSocketNotifier::Read);
        auto second = std::make_unique<QSocketNotifier>(two.ours.number(), QSocketNotifier::Read);
        // Whichever comes first takes the other away.
        QObject::connect(first.get(), &QSocketNotifier::activated, first.get(),
            [&] { ++told, second.reset(), first->setEnabled(false); });
        QObject::connect(second.get(), &QSocketNotifier::activated, second.get(),
            [&] { ++told, first.reset(), second->setEnabled(false); });
        QCOMPARE(::write(one.theirs.number(), "x", 1), 1);
        QCOMPARE(::write(two.theirs.number(), "x", 1), 1);
        QVERIFY(spinUntil([&] { return told > 0; }));
        QTest::qWait(0);
    });
    QCOMPARE(told, 1);
}

void TestEpollDispatcher::aClosedDescriptorsNumberMayComeAgain()
{
    LoopThread thread;
    bool told = false;
    thread.run([&] {
        auto old = std::make_unique<Pipe>();
        const int number = old->ours.number();
        QSocketNotifier stale(number, QSocketNotifier::Read);
        old.reset(); // closed while registered
        Pipe fresh;
        if (fresh.ours.number() != number)
            fresh.ours.reset(::dup2(fresh.ours.number(), number));
        QCOMPARE(fresh.ours.number(), number);
        QSocketNotifier notifier(number, QSocketNotifier::Read);
        QObject::connect(
            &notifier, &QSocketNotifier::activated, &notifier, [&] { told = true, notifier.setEnabled(false); });
        QCOMPARE(::write(fresh.theirs.number(), "x", 1), 1);
        QVERIFY(spinUntil([&] { return told; }));
    });
    QVERIFY(told);
}

void TestEpollDispatcher::plainFilesAreAlwaysReady()
{
    LoopThread thread;
    int told = 0;
    thread.run([&] {
        QTemporaryFile file;
        QVERIFY(file.open());
        QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
        QVERIFY(spinUntil([&] { return told >= 3; }));
    });
    QVERIFY(told >= 3);
}

void TestEpollDispatcher::hangUpReachesTheReader()
{
    LoopThread thread;
    bool told = false;
    thread.run([&] {
        Pipe pipe;
        QSocketNotifier notifier(pipe.ours.number(), QSocketNotifier::Read);
        QObject::connect(
            &notifier, &QSocketNotifier::activated, &notifier, [&] { told = true, notifier.setEnabled(false); });
        pipe.theirs.reset();
        QVERIFY(spinUntil([&] { return told; }));
    });
    QVERIFY(told);
}

void TestEpollDispatcher::wakeUpsFromOtherThreads()
{
    LoopThread thread;
    QSemaphore answered;
    for (int i = 1; i <= 7000; ++i) {
        post(&thread.anchor(), [&answered] { answered.release(); });
        // Waiting now and then lets the loop go to sleep, or catches it on its way: no wake-up may be lost either way.
        if (i % 7 == 0)
            QVERIFY(answered.tryAcquire(7, 10'000));
    }
}

void TestEpollDispatcher::manyPostsFromManyThreads()
{
    LoopThread thread;
    std::atomic<int> answered = 0;
    std::vector<std::unique_ptr<QThread>> posters;
    for (int i = 0; i < 4; ++i) {
        posters.emplace_back(QThread::create([&] {
            for (int n = 0; n < 5000; ++n)
                post(&thread.anchor(), [&answered] { ++answered; });
        }));
        leaveBehind(*posters.back());
        posters.back()->start();
    }
    for (const auto &poster : posters)
        join(*poster);
    QTRY_COMPARE(answered.load(), 20'000);
}

void TestEpollDispatcher::whatWasPostedFirstIsDoneFirst()
{
    LoopThread thread;
    Pipe pipe;
    QStringList order;
    std::binary_semaphore entered(0);
    std::binary_semaphore goOn(0);
    std::binary_semaphore done(0);
    std::unique_ptr<QSocketNotifier> notifier;
    thread.run([&] {
        notifier = std::make_unique<QSocketNotifier>(pipe.ours.number(), QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [&] {
            order << QStringLiteral("socket");
            notifier.reset();
            done.release();
        });
        // Held up here, in the midst of a turn, until both have happened.
        QTimer::singleShot(1, &thread.anchor(), [&] { entered.release(), goOn.acquire(); });
    });
    entered.acquire();
    post(&thread.anchor(), [&order] { order << QStringLiteral("posted"); });
    QCOMPARE(::write(pipe.theirs.number(), "x", 1), 1);
    goOn.release();
    QVERIFY(done.try_acquire_for(std::chrono::seconds(10)));
    QCOMPARE(order, (QStringList{QStringLiteral("posted"), QStringLiteral("socket")}));
}

void TestEpollDispatcher::nestedLoops()
{
    LoopThread thread;
    QStringList order;
    thread.run([&order] {
        QEventLoop outer;
        QTimer::singleShot(1, &outer, [&] {
            QEventLoop inner;
            QTimer::singleShot(1, &inner, [&] { order << QStringLiteral("inner"), inner.quit(); });
            inner.exec();
            order << QStringLiteral("outer");
            outer.quit();
        });
        outer.exec();
    });
    QCOMPARE(order, (QStringList{QStringLiteral("inner"), QStringLiteral("outer")}));
}

void TestEpollDispatcher::quitFromAnotherThread()
{
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        thread.start();
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }
}

void TestEpollDispatcher::socketsTalk()
{
    LoopThread thread;
    QByteArray answer;
    thread.run([&answer] {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *peer = server.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
        });
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        const QByteArray sent(3'000'000, 'x');
        client.write(sent);
        spinUntil([&] { return (answer += client.readAll()).size() == sent.size(); });
    });
    QCOMPARE(answer.size(), 3'000'000);
}

void TestEpollDispatcher::excludedNotifiersWait()
{
    LoopThread thread;
    int told = 0;
    int toldMeanwhile = -1;
    thread.run([&] {
        Pipe pipe;
        QSocketNotifier notifier(pipe.ours.number(), QSocketNotifier::Read);
        QObject::connect(
            &notifier, &QSocketNotifier::activated, &notifier, [&] { ++told, notifier.setEnabled(false); });
        QCOMPARE(::write(pipe.theirs.number(), "x", 1), 1);
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeSocketNotifiers);
        toldMeanwhile = told;
        QVERIFY(spinUntil([&] { return told == 1; }));
    });
    QCOMPARE(toldMeanwhile, 0);
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
