// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/daemon.h"

#include <QFile>

#include <csignal>

namespace barto {

namespace {

constexpr int patience = 20'000;

}

QString binDir()
{
    return qEnvironmentVariable("BARTO_TEST_BIN_DIR");
}

Daemon::Daemon(const QString &program, const QString &logPath)
    : m_program(binDir() + QLatin1Char('/') + program), m_logPath(logPath)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(logPath, QIODevice::Append);
}

Daemon::~Daemon()
{
    kill();
}

bool Daemon::start(const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(m_program, arguments);
    return m_process.waitForStarted(patience);
}

void Daemon::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

int Daemon::stop()
{
    if (!isRunning())
        return -1;
    m_process.terminate();
    return waitForEnd();
}

int Daemon::waitForEnd()
{
    if (isRunning() && !m_process.waitForFinished(patience)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

int Daemon::endSignal() const
{
    return m_process.exitStatus() == QProcess::CrashExit ? m_process.exitCode() : 0;
}

void Daemon::signal(int number) const
{
    ::kill(pid_t(pid()), number);
}

QString Daemon::log() const
{
    QFile file(m_logPath);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace barto
