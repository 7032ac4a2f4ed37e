// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace barto {

/// One of our programs as a real process. What it writes to stdout and stderr goes to a file, so that it never waits
/// for the test. Killed when it goes out of scope.
class Daemon
{
public:
    Daemon(const QString &program, const QString &logPath);
    ~Daemon();

    /// False if it could not be started at all.
    bool start(const QStringList &arguments, const QProcessEnvironment &environment);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    qint64 pid() const { return m_process.processId(); }
    /// kill -9, and wait until it is gone.
    void kill();
    /// SIGTERM, and wait; the exit code, or -1 if it had to be killed.
    int stop();
    /// Of the last process, once it is not running: the signal that ended it (0: none), and its exit code.
    int endSignal() const;
    int exitCode() const { return m_process.exitCode(); }
    /// Waits until it ends by itself; the exit code, or -1 if it did not within 20 s.
    int waitForEnd();
    void signal(int number) const;
    /// Everything it has written so far, over all its starts.
    QString log() const;

private:
    QString m_program;
    QString m_logPath;
    QProcess m_process;
};

/// Where the programs under test lie: $BARTO_TEST_BIN_DIR.
QString binDir();

} // namespace barto
