<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>%n client up</numerusform>
            <numerusform>%n clients up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n run failed</numerusform>
            <numerusform>%n runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>%n slot was missed</numerusform>
            <numerusform>%n slots were missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n slot from %1 to %2</numerusform>
            <numerusform>%n slots from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::App</name>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n schedule failing</numerusform>
            <numerusform>%n schedules failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::Cleanup</name>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>Remove %n run older than %1?</numerusform>
            <numerusform>Remove %n runs older than %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>%n run was removed.</numerusform>
            <numerusform>%n runs were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their output, %n line(s), is removed with them. This cannot be undone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) went with them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsModel</name>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>Output of %n run waits on its disk.</numerusform>
            <numerusform>Output of %n runs waits on its disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>%n away</numerusform>
            <numerusform>%n away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>%n catching up</numerusform>
            <numerusform>%n catching up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>It works: bartos %1 on %2, %n client up.</numerusform>
            <numerusform>It works: bartos %1 on %2, %n clients up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>%Ln equal line, click to show</numerusform>
            <numerusform>%Ln equal lines, click to show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FailuresPage</name>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n schedule failing</numerusform>
            <numerusform>%n schedules failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>%n run, all well</numerusform>
            <numerusform>%n runs, all well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>%1 of %n run failed</numerusform>
            <numerusform>%1 of %n runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n slot missed</numerusform>
            <numerusform>%n slots missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n slot missed</numerusform>
            <numerusform>%n slots missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n slot from %1 to %2</numerusform>
            <numerusform>%n slots from %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>%n schedule works again</numerusform>
            <numerusform>%n schedules work again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n run failed</numerusform>
            <numerusform>%n runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>on %n client</numerusform>
            <numerusform>on %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OutputView</name>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>%Ln new stderr line</numerusform>
            <numerusform>%Ln new stderr lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln new line</numerusform>
            <numerusform>%Ln new lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OverviewPage</name>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 and %n more away</numerusform>
            <numerusform>%1 and %n more away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>on %n client</numerusform>
            <numerusform>on %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>of %n schedule</numerusform>
            <numerusform>of %n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>client(s) up</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>running now</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>run(s)</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>failed</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>slot(s) missed</source>
        <comment>below its number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n row · %1 s</numerusform>
            <numerusform>%n rows · %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::QueryResult</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunChart</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n of them failed</numerusform>
            <numerusform>%n of them failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunView</name>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln line copied.</numerusform>
            <numerusform>%Ln lines copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connection lost. %n line(s) so far; the job goes on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ run(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SchedulePane</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n schedule</numerusform>
            <numerusform>%n schedules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message numerus="yes">
        <source>%n line(s) were dropped by the agent (spool full)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarEntry</name>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 running</numerusform>
            <numerusform>%1 running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::TimelinePageView</name>
    <message numerus="yes">
        <source>Due slots of %n more client(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>%n package to update</numerusform>
            <numerusform>%n packages to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>%n security update</numerusform>
            <numerusform>%n security updates</numerusform>
        </translation>
    </message>
</context>
</TS>
