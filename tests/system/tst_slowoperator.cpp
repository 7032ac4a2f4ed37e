// SPDX-License-Identifier: MIT OR Apache-2.0

// An operator that subscribes to everything and then reads nothing: the server stays small, nobody else notices, and
// the operator is told how much it missed and where to resume.

#include "common/api/operatorclient.h"
#include "common/base/handover.h"
#include "common/link/link.h"
#include "tests/support/processuse.h"
#include "tests/system/lab.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace barto;

namespace {

constexpr int patience = 60'000;
constexpr qint64 lines = 500'000; // 40 MB
const QString vader = QStringLiteral("vader");

/// Follows everything, in a thread of its own that can be put to sleep.
class SleepyOperator
{
public:
    explicit SleepyOperator(quint16 port)
    {
        leaveBehind(m_thread);
        m_context.moveToThread(&m_thread);
        m_thread.start();
        post(&m_context, [this, port] { begin(port); });
    }
    ~SleepyOperator()
    {
        wake();
        post(&m_context, [this] {
            m_client.reset();
            m_link.reset();
            m_thread.quit();
        });
        join(m_thread);
    }

    void sleep()
    {
        post(&m_context, [this] { m_awake.acquire(); });
    }
    void wake() { m_awake.release(); }

    std::atomic<bool> isFollowing = false;
    std::atomic<quint64> heard = 0; ///< frames
    std::atomic<quint64> missed = 0;
    std::atomic<quint64> linesBeforeTheGap = 0;
    std::atomic<quint64> gapAfter = 0; ///< what the server says of it
    std::atomic<int> gapPosition = -1;

private:
    void begin(quint16 port)
    {
        LinkSettings settings;
        settings.peer = LinkSettings::Peer::Operator;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = port;
        settings.name = QStringLiteral("sleepy");
        settings.heartbeat = settings.heartbeatTimeout = std::chrono::hours(1);
        m_link = std::make_unique<Link>(settings, m_clock);
        m_client = std::make_unique<OperatorClient>(*m_link);
        m_client->send(TailRequest{})->on<TailPage>(m_client.get(), [this](const TailPage &page) { take(page); });
        m_client->send(InfoRequest{})->onEnd(m_client.get(), [this](const std::optional<Error> &error) {
            isFollowing = !error; // it was asked after the subscription
        });
        m_link->open();
    }

    void take(const TailPage &page)
    {
        if (!page.gaps.empty() && gapPosition < 0) {
            gapAfter = page.gaps[0].afterSeq;
            gapPosition = page.gaps[0].position;
        }
        missed += page.skipped;
        heard += quint64(page.frames.count());
        page.frames.forEach(0, [this](qsizetype, const FrameView &frame) {
            if (frame.kind() == FrameKind::Stdout && missed == 0)
                ++linesBeforeTheGap;
        });
    }

    SystemClock m_clock;
    QThread m_thread;
    QObject m_context;
    QSemaphore m_awake;
    std::unique_ptr<Link> m_link;
    std::unique_ptr<OperatorClient> m_client;
};

} // namespace

class TestSlowOperator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isToldWhatItMissed();
};

void TestSlowOperator::initTestCase()
{
    QVERIFY2(!binDir().isEmpty(), "BARTO_TEST_BIN_DIR says where the programs are; ctest sets it.");
}

void TestSlowOperator::isToldWhatItMissed()
{
    Lab lab;
    QProcessEnvironment environment = lab.environment();
    environment.insert(QStringLiteral("BARTOS_SERVER__HEARTBEAT_TIMEOUT"), QStringLiteral("1h"));
    lab.setEnvironment(environment);
    lab.addSchedule(vader,
        QStringLiteral("{ name = \"flood\", on_calendar = \"2199-01-01\", cmds = [\"seq -f %079g 1 %1\"] }")
            .arg(lines));
    QVERIFY(lab.startServer());
    QVERIFY(lab.startAgent(vader));
    SleepyOperator sleepy(lab.port());
    QTRY_VERIFY_WITH_TIMEOUT(sleepy.isFollowing, patience);
    sleepy.sleep();
    QCOMPARE(lab.cli({QStringLiteral("run"), vader, QStringLiteral("flood")}).exitCode, 0);
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("flood"), int(Outcome::Succeeded)), 1, 2 * patience);
    QCOMPARE(lab.number(QStringLiteral("SELECT count(*) FROM line")), lines);
    QCOMPARE(lab.cli({QStringLiteral("clients")}).exitCode, 0);
    QVERIFY(ProcessUse::of(lab.server().pid()).peakKib < 128 * 1024);

    sleepy.wake();
    constexpr quint64 frames = lines + 4; // the run and its command begin and end
    QTRY_COMPARE_WITH_TIMEOUT(sleepy.heard + sleepy.missed, frames, patience);
    QVERIFY(sleepy.missed > 0);
    QCOMPARE(sleepy.gapPosition, 1);
    QCOMPARE(sleepy.gapAfter, sleepy.linesBeforeTheGap);
}

QTEST_GUILESS_MAIN(TestSlowOperator)
#include "tst_slowoperator.moc"
