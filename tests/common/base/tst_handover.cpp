// SPDX-License-Identifier: MIT OR Apache-2.0
// Under the preset `tsan` this shows, too, that ThreadSanitizer knows what was handed over.
#include "common/base/handover.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <semaphore>

using namespace barto;

namespace {

class Speaker : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void said(int number, const QString &text);
};

class Listener : public QObject
{
    Q_OBJECT
public:
    void hear(int number, const QString &text) { heard.append(QStringLiteral("%1 %2").arg(number).arg(text)); }
    QStringList heard;
};

/// A thread with an event loop and an object in it.
class Loop
{
public:
    Loop()
    {
        anchor.moveToThread(&m_thread);
        leaveBehind(m_thread);
        m_thread.start();
    }
    ~Loop() { end(); }
    void end()
    {
        m_thread.quit();
        join(m_thread);
    }
    QObject anchor;

private:
    QThread m_thread;
};

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersArriveInOrder();
    void ordersComeBack();
    void eitherThreadMayLetGoLast();
    void nobodyToTakeIt();
    void signalsArePosted();
    void whatAThreadLeftBehind();
    void aThreadThatGoesOn();
};

void TestHandover::ordersArriveInOrder()
{
    std::vector<int> seen; // written there, read here once the thread ended
    {
        Loop loop;
        for (int i = 0; i < 1000; ++i) {
            auto value = std::make_unique<int>(i); // may be moved only
            post(&loop.anchor, [&seen, value = std::move(value)] { seen.push_back(*value); });
        }
        std::binary_semaphore done(0);
        post(&loop.anchor, [&done] { done.release(); });
        done.acquire();
    }
    QCOMPARE(seen.size(), size_t(1000));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void TestHandover::ordersComeBack()
{
    Loop loop;
    QStringList answers;
    for (int i = 0; i < 200; ++i) {
        post(&loop.anchor, [this, &answers, text = QStringLiteral("question %1").arg(i)] {
            post(this, [&answers, answer = QString(text + QStringLiteral(", answer"))] { answers.append(answer); });
        });
    }
    QTRY_COMPARE(answers.size(), 200);
    QCOMPARE(answers.last(), QStringLiteral("question 199, answer"));
}

// Either thread may be the last to let go of an order, and then destroys what it holds.
void TestHandover::eitherThreadMayLetGoLast()
{
    Loop loop;
    std::atomic<int> calls = 0;
    for (int i = 0; i < 5000; ++i)
        post(&loop.anchor, [&calls, text = QString::number(i)]() mutable {
            text = QString();
            ++calls;
        });
    QTRY_COMPARE(calls.load(), 5000);
}

void TestHandover::nobodyToTakeIt()
{
    const auto held = std::make_shared<int>(1);
    bool isCalled = false;
    {
        QObject receiver;
        post(&receiver, [held, &isCalled] { isCalled = true; });
        QCOMPARE(held.use_count(), 2);
    }
    QCOMPARE(held.use_count(), 1);
    QVERIFY(!isCalled);
}

void TestHandover::signalsArePosted()
{
    Loop loop;
    auto speaker = std::make_unique<Speaker>();
    Listener listener;
    connect(speaker.get(), &Speaker::said, &listener, posting(&listener, &Listener::hear), Qt::DirectConnection);
    post(&loop.anchor, [speaker = speaker.get()] {
        for (int i = 0; i < 100; ++i)
            Q_EMIT speaker->said(i, QStringLiteral("times"));
    });
    QTRY_COMPARE(listener.heard.size(), 100);
    QCOMPARE(listener.heard.last(), QStringLiteral("99 times"));
    loop.end();
}

void TestHandover::whatAThreadLeftBehind()
{
    for (int i = 0; i < 50; ++i) {
        QString text;
        const std::unique_ptr<QThread> thread(QThread::create([&text] { text = QStringLiteral("left behind"); }));
        leaveBehind(*thread);
        thread->start();
        QVERIFY(join(*thread));
        QCOMPARE(text, QStringLiteral("left behind"));
    }
}

void TestHandover::aThreadThatGoesOn()
{
    std::binary_semaphore goOn(0);
    const std::unique_ptr<QThread> thread(QThread::create([&goOn] { goOn.acquire(); }));
    leaveBehind(*thread);
    thread->start();
    QVERIFY(!join(*thread, QDeadlineTimer(1)));
    goOn.release();
    QVERIFY(join(*thread));
}

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
