// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/plan.h"

#include <QRegularExpression>

namespace barto::torture {

namespace {

Schedule makeSchedule(const QString &name, const QString &onCalendar, const QString &job, const QStringList &wishes)
{
    Schedule schedule;
    schedule.name = name;
    schedule.onCalendar = onCalendar;
    schedule.timezone = QStringLiteral("UTC");
    int position = 0;
    for (const QString &wish : wishes)
        schedule.cmds += QStringLiteral("exec %1 pos=%2 %3").arg(job).arg(++position).arg(wish);
    return schedule;
}

} // namespace

std::vector<AgentPlan> planAgents(int count, const QString &job)
{
    using List = QStringList;
    std::vector<AgentPlan> agents;
    for (int i = 1; i <= count; ++i) {
        AgentPlan agent;
        agent.name = QStringLiteral("agent%1").arg(i);
        agent.isTight = count > 1 && i == count;
        const auto add = [&](const QString &name, const QString &onCalendar, const QStringList &wishes) {
            agent.schedules.push_back(makeSchedule(name, onCalendar, job, wishes));
        };
        add(QStringLiteral("second"), QStringLiteral("*-*-* *:*:*"), List{QStringLiteral("out=12 err=4 pause=20000")});
        add(QStringLiteral("pair"), QStringLiteral("*-*-* *:*:0/2"),
            List{QStringLiteral("out=20 err=10 pause=4000"), QStringLiteral("out=3 err=30 pause=2000 exit=3")});
        add(QStringLiteral("awkward"), QStringLiteral("*-*-* *:*:1/4"),
            List{QStringLiteral("out=33 err=0 longest=9000 bytes=1 open=1 pause=3000"),
                QStringLiteral("out=16 err=16 longest=150000 pause=1000 signal=9"),
                QStringLiteral("out=0 err=0 exit=77")});
        add(QStringLiteral("slow"), QStringLiteral("*-*-* *:*:0/7"), List{QStringLiteral("out=60 err=40 pause=60000")});
        add(QStringLiteral("daemon"), QStringLiteral("*-*-* *:*:2/9"),
            List{QStringLiteral("out=30 err=30 left=15 pause=20000"), QStringLiteral("out=5 err=5 signal=15")});
        add(QStringLiteral("flood"), QStringLiteral("*-*-* *:*:0/15"), List{QStringLiteral("out=3000 err=300")});
        add(adHocSchedule, never, List{QStringLiteral("out=20 err=20 pause=50000 exit=5")});
        for (Schedule &schedule : agent.schedules)
            schedule.persistent = schedule.name == QLatin1String("slow") && !agent.isTight;
        agents.push_back(std::move(agent));
    }
    return agents;
}

long wished(const QString &command, const QString &key)
{
    const QRegularExpression word(QStringLiteral(" %1=(\\d+)").arg(key));
    const QRegularExpressionMatch match = word.match(command);
    return match.hasMatch() ? match.captured(1).toLong() : 0;
}

} // namespace barto::torture
