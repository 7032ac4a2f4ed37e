// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>
#include <QUuid>

namespace barto {

/// A real terminal with a program in it, by a tmux server of its own: keys go in, its screen comes out as text.
class TerminalScreen
{
public:
    TerminalScreen(const QString &command, const QProcessEnvironment &environment, int columns = 100, int rows = 24)
        : m_environment(environment), m_socket(QStringLiteral("barto-") + QUuid::createUuid().toString(QUuid::Id128))
    {
        for (const char *name : {"TMUX", "NO_COLOR", "PAGER", "LESS", "COLUMNS", "LINES"})
            m_environment.remove(QLatin1StringView(name));
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        tmux({QStringLiteral("-f"), QStringLiteral("/dev/null"), QStringLiteral("new-session"), QStringLiteral("-d"),
            QStringLiteral("-x"), QString::number(columns), QStringLiteral("-y"), QString::number(rows), command});
    }
    ~TerminalScreen() { tmux({QStringLiteral("kill-server")}); }
    TerminalScreen(const TerminalScreen &) = delete;
    TerminalScreen &operator=(const TerminalScreen &) = delete;

    void type(const QString &text) { tmux({QStringLiteral("send-keys"), QStringLiteral("-l"), text}); }
    /// "Enter", "Tab", "C-c"
    void press(const char *key) { tmux({QStringLiteral("send-keys"), QLatin1StringView(key)}); }
    QString text() { return tmux({QStringLiteral("capture-pane"), QStringLiteral("-p")}); }
    bool shows(const QString &part, int patience = 15'000)
    {
        const bool does = QTest::qWaitFor([&] { return text().contains(part); }, patience);
        if (!does)
            qInfo().noquote() << "the screen:\n" << text();
        return does;
    }

private:
    QString tmux(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("tmux"), QStringList{QStringLiteral("-L"), m_socket} + arguments);
        process.waitForFinished(10'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QProcessEnvironment m_environment;
    const QString m_socket;
};

} // namespace barto
