// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/verdict.h"

#include "tests/system/torture/judgedcommand.h"
#include "tests/system/torture/ledgers.h"
#include "tests/system/torture/slots.h"

#include <QRegularExpression>
#include <QUuid>

namespace barto::torture {

namespace {

constexpr qint64 commandsAtOnce = 200;

QString uuidText(const QVariant &bytes)
{
    return QUuid::fromRfc4122(bytes.toByteArray()).toString(QUuid::WithoutBraces);
}

class Judge
{
public:
    Judge(Site &site, const Evidence &evidence)
        : m_site(site), m_evidence(evidence), m_ledgers(site.path(QStringLiteral("ledgers")))
    {
    }

    QStringList run()
    {
        loadRuns();
        loadCommands();
        for (qint64 first = 0; first <= m_lastCommand; first += commandsAtOnce)
            readLines(first, first + commandsAtOnce - 1);
        for (const JudgedRun &run : std::as_const(m_runs))
            judgeRun(run);
        judgeLedgers();
        for (const QString &run : m_evidence.accepted) {
            if (!m_runs.contains(run) && !m_evidence.forgotten.contains(run))
                complain(QStringLiteral("run %1 was accepted by its agent and is not there").arg(run));
        }
        judgeSlots();
        const Database::Rows quarantined = m_site.database->rows(
            QStringLiteral("SELECT what, run_uuid, frame_seq, reason FROM quarantine ORDER BY id"));
        for (const QVariantList &row : quarantined)
            complain(QStringLiteral("in quarantine: a %1 of run %2, frame %3: %4")
                         .arg(row[0].toString(), uuidText(row[1]), row[2].toString(), row[3].toString()));
        return m_wrong;
    }

private:
    void complain(const QString &what) { m_wrong += what; }

    void loadRuns()
    {
        const Database::Rows rows = m_site.database->rows(QStringLiteral(
            "SELECT run.id, run.uuid, client.name, schedule.name, run.started_by, run.due, run.due_last, "
            "run.slots, run.outcome, run.reason, run.line_count FROM run JOIN client ON client.id = "
            "run.client_id JOIN schedule ON schedule.id = run.schedule_id ORDER BY run.id"));
        for (const QVariantList &row : rows) {
            JudgedRun run;
            run.uuid = uuidText(row[1]);
            run.client = row[2].toString();
            run.schedule = row[3].toString();
            run.startedBy = row[4].toInt();
            run.due = row[5].toLongLong();
            run.dueLast = row[6].toLongLong();
            run.slotCount = row[7].toLongLong();
            run.outcome = Outcome(row[8].toInt());
            run.reason = row[9].toString();
            run.lineCount = row[10].toLongLong();
            run.isForgotten = m_evidence.forgotten.contains(run.uuid);
            run.wasShimKilled = m_evidence.killedShims.contains(run.uuid);
            m_site.figures.add(QStringLiteral("runs ") + nameOf(run.outcome));
            m_runs.insert(run.uuid, run);
            m_runByKey.insert(row[0].toLongLong(), run.uuid);
        }
    }

    void loadCommands()
    {
        const Database::Rows rows
            = m_site.database->rows(QStringLiteral("SELECT id, run_id, position, text, finished, exit_code, "
                                                   "exit_signal, line_count FROM command ORDER BY id"));
        for (const QVariantList &row : rows) {
            JudgedCommand command;
            const QString uuid = m_runByKey.value(row[1].toLongLong());
            command.position = row[2].toInt();
            command.text = row[3].toString();
            command.isFinished = !row[4].isNull();
            command.exitCode = row[5].isNull() ? std::optional<int>() : row[5].toInt();
            command.exitSignal = row[6].isNull() ? std::optional<int>() : row[6].toInt();
            command.lineCount = row[7].toLongLong();
            m_lastCommand = std::max(m_lastCommand, row[0].toLongLong());
            m_runs[uuid].commands.push_back(row[0].toLongLong());
            m_commands.insert(row[0].toLongLong(), command);
        }
    }

    void readLines(qint64 first, qint64 last)
    {
        const Database::Rows rows = m_site.database->rows(
            QStringLiteral("SELECT command_id, seq, kind, data FROM line WHERE command_id BETWEEN %1 AND %2 ORDER BY "
                           "command_id, seq")
                .arg(first)
                .arg(last));
        for (const QVariantList &row : rows) {
            const auto command = m_commands.find(row[0].toLongLong());
            if (command == m_commands.end())
                complain(QStringLiteral("a line belongs to no command (%1)").arg(row[0].toLongLong()));
            else
                command->take(row[1].toLongLong(), row[2].toInt(), row[3].toByteArray());
        }
        m_site.figures.add(QStringLiteral("lines"), rows.size());
    }

    void judgeRun(const JudgedRun &run)
    {
        qint64 lines = 0;
        bool failed = false;
        bool executed = false;
        for (const qint64 key : run.commands) {
            JudgedCommand &command = m_commands[key];
            lines += command.lineCount;
            const Ledgers::Entry *ledger = m_ledgers.of(run.uuid, command.position);
            executed = executed || ledger;
            for (const QString &wrong : command.judge(run, ledger))
                complain(QStringLiteral("%1, command %2: %3").arg(run.text()).arg(command.position).arg(wrong));
            failed = failed || command.exitSignal || command.exitCode.value_or(0) != 0;
            if (ledger && !command.token().isEmpty() && ledger->token != command.token())
                complain(QStringLiteral("%1 holds the lines of another execution").arg(run.text()));
        }
        if (lines != run.lineCount)
            complain(QStringLiteral("%1 counts %2 lines and has %3").arg(run.text()).arg(run.lineCount).arg(lines));
        for (const QString &wrong : judgeOutcome(run, failed, executed))
            complain(QStringLiteral("%1: %2").arg(run.text(), wrong));
    }

    QStringList judgeOutcome(const JudgedRun &run, bool failed, bool executed)
    {
        switch (run.outcome) {
        case Outcome::Running:
            return {QStringLiteral("goes on for ever")};
        case Outcome::Succeeded:
        case Outcome::Failed:
            if (failed != (run.outcome == Outcome::Failed))
                return {QStringLiteral("is %1, and its commands say otherwise").arg(nameOf(run.outcome))};
            return {};
        case Outcome::Cancelled:
            if (!m_evidence.cancelTried.contains(run.uuid))
                return {QStringLiteral("is cancelled, and nobody had tried to")};
            return {};
        case Outcome::Lost:
            if (executed && !run.wasShimKilled && !run.isForgotten)
                return {QStringLiteral("is lost, and nobody had killed its shim")};
            break;
        case Outcome::NotStarted:
        case Outcome::Skipped:
            if (executed && !run.isForgotten)
                return {QStringLiteral("is %1, but was executed").arg(nameOf(run.outcome))};
            break;
        }
        static const QRegularExpression place(QStringLiteral("/[^ :]+"));
        m_site.figures.add(
            QStringLiteral("slots with a reason: ") + QString(run.reason).replace(place, QStringLiteral("...")),
            std::max<qint64>(run.slotCount, 1));
        return run.reason.isEmpty() ? QStringList{QStringLiteral("has no reason")} : QStringList();
    }

    void judgeLedgers()
    {
        m_site.figures.add(QStringLiteral("executions"), m_ledgers.count());
        for (const QString &twice : m_ledgers.twice())
            complain(QStringLiteral("run %1 was executed twice").arg(twice));
        for (const QString &run : m_ledgers.runs()) {
            if (!m_runs.contains(run) && !m_evidence.forgotten.contains(run))
                complain(QStringLiteral("run %1 was executed and is not there").arg(run));
        }
    }

    void judgeSlots()
    {
        SlotLists lists;
        for (const JudgedRun &run : std::as_const(m_runs)) {
            if (run.startedBy != int(RunTrigger::AdHoc))
                lists[{run.client, run.schedule}].push_back(run);
        }
        for (const auto &agent : m_site.agents) {
            for (const Schedule &schedule : agent->plan.schedules) {
                if (schedule.onCalendar == never)
                    continue;
                const SlotSpan span{m_evidence.from.value(agent->plan.name).value(schedule.name),
                    m_evidence.upTo.value(agent->plan.name).value(schedule.name)};
                m_wrong += torture::judgeSlots(
                    agent->plan.name, schedule, span, lists[{agent->plan.name, schedule.name}], m_site.figures);
            }
        }
    }

    Site &m_site;
    const Evidence &m_evidence;
    Ledgers m_ledgers;
    QHash<QString, JudgedRun> m_runs;
    QHash<qint64, QString> m_runByKey;
    QHash<qint64, JudgedCommand> m_commands;
    qint64 m_lastCommand = 0;
    QStringList m_wrong;
};

} // namespace

QStringList judge(Site &site, const Evidence &evidence)
{
    return Judge(site, evidence).run();
}

} // namespace barto::torture
