<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CsvExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>Als CSV exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>FilterQuery</name>
    <message>
        <source>&apos;%1&apos; is no state; write one of %2.</source>
        <translation>„%1“ ist kein Status; möglich sind %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.</source>
        <translation>„%1“ ist kein Zeitpunkt; gültig sind z.&#xa0;B. 2026-11-24, 2026-11-24T09:30, 09:30, yesterday oder 7d.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.</source>
        <translation>„%1“ ist keine Zeitspanne; gültig sind z.&#xa0;B. 500ms, 90s, 15min, 12h oder 7d.</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>barto-gui shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>barto-gui zeigt, was auf Ihren Rechnern gelaufen ist, was warum fehlgeschlagen ist und was als Nächstes fällig ist.</translation>
    </message>
    <message>
        <source>As -c: connect as FILE says, without a profile</source>
        <translation>Wie -c: nach den Angaben in FILE verbinden, ohne Profil</translation>
    </message>
    <message>
        <source>Connect with the profile of that name</source>
        <translation>Mit dem Profil dieses Namens verbinden</translation>
    </message>
    <message>
        <source>Open a page: %1</source>
        <translation>Eine Seite öffnen: %1</translation>
    </message>
    <message>
        <source>Open a run by its id</source>
        <translation>Einen Lauf anhand seiner ID öffnen</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; write one of %2.</source>
        <translation>es gibt keine Seite „%1“; möglich sind %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the whole id of a run.</source>
        <translation>„%1“ ist keine vollständige ID eines Laufs.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n verpasst</numerusform>
            <numerusform>%n verpasst</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet.</source>
        <translation>Noch keine Clients.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>%n Client online</numerusform>
            <numerusform>%n Clients online</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1, no failed, missed or lost runs %2.</source>
        <translation>Alles in Ordnung: %1, keine fehlgeschlagenen, verpassten oder verlorenen Läufe %2.</translation>
    </message>
    <message>
        <source>No failed, missed or lost runs %1; %2 away.</source>
        <translation>Keine fehlgeschlagenen, verpassten oder verlorenen Läufe %1; %2 offline.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n Lauf fehlgeschlagen</numerusform>
            <numerusform>%n Läufe fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>%n Termin verpasst</numerusform>
            <numerusform>%n Termine verpasst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>%1 %2; %3 away.</source>
        <translation>%1 (%2); %3 offline.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">fehlgeschlagen</translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished">nicht gestartet</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>%1: signal %2</source>
        <translation>%1: Signal %2</translation>
    </message>
    <message>
        <source>%1: exit %2</source>
        <translation>%1: Exit %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n Termin von %1 bis %2</numerusform>
            <numerusform>%n Termine von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>made up for at %1</source>
        <translation>nachgeholt um %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>agent away since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agent of this name has connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its agent has not confirmed the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its agent is connected, and does not say what became of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerFacts</name>
    <message>
        <source>everything</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer: lesen</translation>
    </message>
    <message>
        <source>operator: reads, runs and cancels</source>
        <translation>operator: lesen, ausführen und abbrechen</translation>
    </message>
    <message>
        <source>admin: everything</source>
        <translation>admin: alles</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Ihr Token</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Ihre Adresse</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Ihr Zertifikat</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Prozessoren</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts ausstehend</translation>
    </message>
    <message>
        <source>Lines a second</source>
        <translation>Zeilen pro Sekunde</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Oldest unacknowledged</source>
        <translation>Älteste unbestätigte</translation>
    </message>
    <message>
        <source>Lines since the start</source>
        <translation>Zeilen seit Start</translation>
    </message>
    <message>
        <source>Batches since the start</source>
        <translation>Batches seit Start</translation>
    </message>
    <message>
        <source>up</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>away</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Keeps runs</source>
        <translation>Läufe behalten</translation>
    </message>
    <message>
        <source>Keeps failed runs</source>
        <translation>Fehlschläge behalten</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Holt auf</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie online</translation>
    </message>
</context>
<context>
    <name>TimeFormat</name>
    <message>
        <source>%1 on the client (%2)</source>
        <translation>%1 auf dem Client (%2)</translation>
    </message>
    <message>
        <source>Times in each client&apos;s own zone</source>
        <translation>Zeiten in der Zeitzone des jeweiligen Clients</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Times in %1 (%2)</source>
        <translation>Zeiten in %1 (%2)</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a day of a chart: a pattern of QLocale::toString, in the order and with the marks of the language</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>a day with its weekday, a pattern as above</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>barto::App</name>
    <message>
        <source>About barto</source>
        <translation>Über barto</translation>
    </message>
    <message>
        <source>Shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>Zeigt, was auf Ihren Rechnern gelaufen ist, was warum fehlgeschlagen ist und was als Nächstes fällig ist.</translation>
    </message>
    <message>
        <source>Token for %1 (%2).
This system has no keychain that could keep it.</source>
        <translation>Token für %1 (%2).
Dieses System hat keinen Schlüsselbund, der es speichern könnte.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>Zurzeit keine Fehlschläge</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n Zeitplan mit Fehlern</numerusform>
            <numerusform>%n Zeitpläne mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>%1 on %2: %3
%4
%5</source>
        <translation>%1 auf %2: %3
%4
%5</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Kein Handlungsbedarf.</translation>
    </message>
</context>
<context>
    <name>barto::BriefRuns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>barto::Cleanup</name>
    <message>
        <source>the server did not answer</source>
        <translation>der Server hat nicht geantwortet</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Es gibt nichts zu entfernen.</translation>
    </message>
    <message>
        <source>No run is older than %1.</source>
        <translation>Kein Lauf ist älter als %1.</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Aufräumen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>%n Lauf entfernen, der älter als %1 ist?</numerusform>
            <numerusform>%n Läufe entfernen, die älter als %1 sind?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>%n Lauf wurde entfernt.</numerusform>
            <numerusform>%n Läufe wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Ihr Token erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>The clean-up did not work.</source>
        <translation>Das Aufräumen ist fehlgeschlagen.</translation>
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
    <name>barto::ClientPane</name>
    <message>
        <source>Choose a client to see more of it.</source>
        <translation>Wählen Sie einen Client aus, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Zone data</source>
        <translation>Zeitzonendaten</translation>
    </message>
    <message>
        <source>Booted</source>
        <translation>Systemstart</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>barto::ClientsModel</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt online</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>Fehler heute</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%1 seit %2 (%3)</translation>
    </message>
    <message>
        <source>This agent is of version %1, the server of %2.</source>
        <translation>Dieser Agent hat Version %1, der Server Version %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>Die Ausgabe von %n Lauf liegt noch auf dem Datenträger des Clients.</numerusform>
            <numerusform>Die Ausgabe von %n Läufen liegt noch auf dem Datenträger des Clients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>%n holt auf</numerusform>
            <numerusform>%n holen auf</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Clients</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Starten Sie bartoc auf einem Rechner und verbinden Sie es mit diesem Server.</translation>
    </message>
    <message>
        <source>Copy Configuration</source>
        <translation>Konfiguration kopieren</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>Läufe anzeigen</translation>
    </message>
    <message>
        <source>Show Schedules</source>
        <translation>Zeitpläne anzeigen</translation>
    </message>
    <message>
        <source>Show Timeline</source>
        <translation>Zeitleiste anzeigen</translation>
    </message>
</context>
<context>
    <name>barto::CompareView</name>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Voriger Unterschied (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Nächster Unterschied (F3)</translation>
    </message>
    <message>
        <source>Ignore Numbers</source>
        <translation>Zahlen ignorieren</translation>
    </message>
    <message>
        <source>Lines that differ in digits only count as equal</source>
        <translation>Zeilen, die sich nur in Ziffern unterscheiden, gelten als gleich</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show both beside each other</source>
        <translation>Beide nebeneinander anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the output (Esc)</source>
        <translation>Zurück zur Ausgabe (Esc)</translation>
    </message>
    <message>
        <source>Reading… %1 %</source>
        <translation>Wird gelesen… %1&#xa0;%</translation>
    </message>
    <message>
        <source>Could not read both outputs.</source>
        <translation>Die beiden Ausgaben konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <translation>%1 entfernt, %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 · only beginning and end compared: more than %2 lines</source>
        <translation>%1 · nur Anfang und Ende verglichen: mehr als %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>barto::ConnectDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Verschlüsselt (TLS)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Connect to a bartos server</source>
        <translation>Mit einem bartos-Server verbinden</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>zum Beispiel: Produktion</translation>
    </message>
    <message>
        <source>kept in this system&apos;s keychain</source>
        <translation>im Schlüsselbund dieses Systems gespeichert</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>Zertifikat der CA</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Ihr Zertifikat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ihr Schlüssel</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>die CAs des Systems</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Found %1: use %2</source>
        <translation>%1 gefunden: %2 verwenden</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>Ein Zertifikat braucht seinen Schlüssel und ein Schlüssel sein Zertifikat.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionBanner</name>
    <message>
        <source>Connected again.</source>
        <translation>Wieder verbunden.</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Agents keep their output and deliver it later.</source>
        <translation>Der Server erreicht seine Datenbank nicht. Die Agenten behalten ihre Ausgabe und liefern sie später nach.</translation>
    </message>
    <message>
        <source>The server cannot reach its database since %1. Agents keep their output and deliver it later.</source>
        <translation>Der Server erreicht seine Datenbank seit %1 nicht. Die Agenten behalten ihre Ausgabe und liefern sie später nach.</translation>
    </message>
    <message>
        <source>Connection lost at %1. What you see is from then.</source>
        <translation>Verbindung seit %1 unterbrochen. Sie sehen den Stand von diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>Not connected: %1.</source>
        <translation>Nicht verbunden: %1.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>Trying again in %1.</source>
        <translation>Neuer Versuch in %1.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>Der Server hat das Token abgelehnt.</translation>
    </message>
    <message>
        <source>Enter Token…</source>
        <translation>Token eingeben…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig: %1.</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>Zertifikat anzeigen…</translation>
    </message>
    <message>
        <source>The certificate files of this connection cannot be used: %1.</source>
        <translation>Die Zertifikatsdateien dieser Verbindung können nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Verbindung bearbeiten…</translation>
    </message>
    <message>
        <source>The server does not let us in: %1.</source>
        <translation>Der Server verweigert den Zugang: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>Es funktioniert: bartos %1 auf %2, %n Client online.</numerusform>
            <numerusform>Es funktioniert: bartos %1 auf %2, %n Clients online.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered, but refused: %1.</source>
        <translation>Der Server hat geantwortet, aber abgelehnt: %1.</translation>
    </message>
    <message>
        <source>No machine of that name is known. Check the host.</source>
        <translation>Es ist kein Rechner dieses Namens bekannt. Prüfen Sie den Host.</translation>
    </message>
    <message>
        <source>Nobody listens there. Check host and port, and that bartos is running.</source>
        <translation>Dort lauscht niemand. Prüfen Sie Host und Port und ob bartos läuft.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>Der Server ist nicht erreichbar: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>Das Zertifikat des Servers ist nicht vertrauenswürdig: %1.</translation>
    </message>
    <message>
        <source>The certificate files cannot be used: %1.</source>
        <translation>Die Zertifikatsdateien können nicht verwendet werden: %1.</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>Der Server hat das Token abgelehnt.</translation>
    </message>
    <message>
        <source>Something else than bartos answers there: %1. Check the port, and whether TLS is meant.</source>
        <translation>Dort antwortet etwas anderes als bartos: %1. Prüfen Sie den Port und ob TLS verwendet werden soll.</translation>
    </message>
    <message>
        <source>It did not work: %1.</source>
        <translation>Es hat nicht funktioniert: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ContentStates</name>
    <message>
        <source>Copy Details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>No %1 match the filter.</source>
        <translation>Keine %1 entsprechen dem Filter.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Ihr Token erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>Could not load the %1.</source>
        <translation>%1 konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 werden geladen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>barto::DataTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>%Ln gleiche Zeile, zum Anzeigen klicken</numerusform>
            <numerusform>%Ln gleiche Zeilen, zum Anzeigen klicken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FailuresModel</name>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>The last runs, the newest one on the right.</source>
        <translation>Die letzten Läufe, der neueste rechts.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>Fehler seit</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>In Folge</translation>
    </message>
    <message>
        <source>Last 14 runs</source>
        <translation>Letzte 14 Läufe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>barto::FailuresPage</name>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Every Failed Run</source>
        <translation>Alle fehlgeschlagenen Läufe</translation>
    </message>
    <message>
        <source>Nothing is failing.</source>
        <translation>Zurzeit keine Fehlschläge.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n Zeitplan mit Fehlern</numerusform>
            <numerusform>%n Zeitpläne mit Fehlern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Last failure: %1 on %2, %3 ago.</source>
        <translation>Letzter Fehlschlag: %1 auf %2, vor %3.</translation>
    </message>
    <message>
        <source>Show All Its Runs</source>
        <translation>Alle Läufe anzeigen</translation>
    </message>
    <message>
        <source>Show Its Schedule</source>
        <translation>Zeitplan anzeigen</translation>
    </message>
</context>
<context>
    <name>barto::FilterBar</name>
    <message>
        <source>Filter: words, or %1</source>
        <translation>Filter: Wörter oder %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; means nothing here. This page knows %2.</source>
        <translation>„%1:“ bedeutet hier nichts. Diese Seite kennt %2.</translation>
    </message>
</context>
<context>
    <name>barto::FilterChip</name>
    <message>
        <source>%1: all</source>
        <translation>%1: beliebig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Beliebig</translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>In Ausgabe suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case are different</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>Der Text ist ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>First Error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>The first stderr line, else the first that looks like an error (Ctrl+E)</source>
        <translation>Die erste stderr-Zeile, sonst die erste, die nach einem Fehler aussieht (Strg+E)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Time stamps (Ctrl+T)</source>
        <translation>Zeitstempel (Strg+T)</translation>
    </message>
    <message>
        <source>No Times</source>
        <translation>Keine Zeiten</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Since the Start</source>
        <translation>Seit Start</translation>
    </message>
    <message>
        <source>Since the Line Before</source>
        <translation>Seit voriger Zeile</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>nur stderr</translation>
    </message>
    <message>
        <source>Show only what went to stderr</source>
        <translation>Nur anzeigen, was nach stderr ging</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbruch</translation>
    </message>
    <message>
        <source>Break long lines instead of scrolling sideways</source>
        <translation>Lange Zeilen umbrechen, statt seitwärts zu scrollen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation>Am Ende bleiben, wenn Zeilen hinzukommen (F)</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>Kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>Bisher kein Treffer</translation>
    </message>
    <message>
        <source>%1 · stopped there</source>
        <translation>%1 · dort angehalten</translation>
    </message>
    <message>
        <source>%1 · search failed</source>
        <translation>%1 · Suche fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 · searched %2 %</source>
        <translation>%1 · %2&#xa0;% durchsucht</translation>
    </message>
</context>
<context>
    <name>barto::FindField</name>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Client, Zeitplan, Lauf suchen…</translation>
    </message>
</context>
<context>
    <name>barto::FindingsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message>
        <source>Next firings</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 (%2) on %3
due %4</source>
        <translation>%1 (%2) auf %3
fällig %4</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Es ist nichts fällig.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::FiringsModel</name>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message>
        <source>Failed runs by time</source>
        <translation>Fehlschläge im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>steht noch aus</translation>
    </message>
    <message>
        <source>nothing ran</source>
        <translation>nichts gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>%n Lauf, alles in Ordnung</numerusform>
            <numerusform>%n Läufe, alles in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>%1 von %n Lauf fehlgeschlagen</numerusform>
            <numerusform>%1 von %n Läufen fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n Termin verpasst</numerusform>
            <numerusform>%n Termine verpasst</numerusform>
        </translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>Agent offline</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>barto::ListPage</name>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Filter by This Client</source>
        <translation>Nach diesem Client filtern</translation>
    </message>
    <message>
        <source>Exclude This Client</source>
        <translation>Diesen Client ausschließen</translation>
    </message>
    <message>
        <source>Filter by This Schedule</source>
        <translation>Nach diesem Zeitplan filtern</translation>
    </message>
    <message>
        <source>Exclude This Schedule</source>
        <translation>Diesen Zeitplan ausschließen</translation>
    </message>
    <message>
        <source>Filter by This State</source>
        <translation>Nach diesem Status filtern</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as barto-cli Command</source>
        <translation>Als barto-cli-Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>barto::Minimap</name>
    <message>
        <source>Stderr on the left, matches on the right</source>
        <translation>stderr links, Treffer rechts</translation>
    </message>
    <message>
        <source>Overview of the output</source>
        <translation>Übersicht der Ausgabe</translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message>
        <source>missed slots</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tagen</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tagen</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.</source>
        <translation>„%1“ ist kein Zeitpunkt. Schreiben Sie 2d, yesterday oder 2026-11-24T09:30.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n Termin verpasst</numerusform>
            <numerusform>%n Termine verpasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>ältere werden nicht angezeigt</translation>
    </message>
    <message>
        <source>No slot was missed in the last 30 days.</source>
        <translation>In den letzten 30 Tagen wurde kein Termin verpasst.</translation>
    </message>
    <message>
        <source>Run Now to Make Up…</source>
        <translation>Jetzt nachholen…</translation>
    </message>
    <message>
        <source>Timeline Around Slot</source>
        <translation>Zeitleiste um den Termin</translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n Termin von %1 bis %2</numerusform>
            <numerusform>%n Termine von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <source>run at %1</source>
        <translation>Lauf vom %1</translation>
    </message>
    <message>
        <source>One run made up for it: %1</source>
        <translation>Von einem Lauf nachgeholt: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>Nachgeholt</translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message>
        <source>Recovered</source>
        <translation>Wieder in Ordnung</translation>
    </message>
    <message>
        <source>%1 works again on %2</source>
        <translation>%1 läuft auf %2 wieder fehlerfrei</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>%n Zeitplan läuft wieder fehlerfrei</numerusform>
            <numerusform>%n Zeitpläne laufen wieder fehlerfrei</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n Lauf fehlgeschlagen</numerusform>
            <numerusform>%n Läufe fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>auf %n Client</numerusform>
            <numerusform>auf %n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>%1 on %2 failed (%3)</source>
        <translation>%1 auf %2 fehlgeschlagen (%3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>&quot;3 runs failed&quot;, &quot;on 2 clients&quot;</extracomment>
        <translation type="unfinished">%1 %2</translation>
    </message>
</context>
<context>
    <name>barto::OutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>Zum Ende springen und folgen (Ende)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find Selected Text</source>
        <translation>Ausgewählten Text suchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>%Ln neue stderr-Zeile</numerusform>
            <numerusform>%Ln neue stderr-Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln neue Zeile</numerusform>
            <numerusform>%Ln neue Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OverviewPage</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Timeline ›</source>
        <translation>Zeitleiste ›</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>Alle ›</translation>
    </message>
    <message>
        <source>All failures ›</source>
        <translation>Alle Fehlschläge ›</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Clients</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Starten Sie bartoc auf einem Rechner und verbinden Sie es mit diesem Server.</translation>
    </message>
    <message>
        <source>Failed runs by client and day</source>
        <translation>Fehlschläge nach Client und Tag</translation>
    </message>
    <message>
        <source>Failed runs by client and hour</source>
        <translation>Fehlschläge nach Client und Stunde</translation>
    </message>
    <message>
        <source>Failed runs by schedule and day</source>
        <translation>Fehlschläge nach Zeitplan und Tag</translation>
    </message>
    <message>
        <source>Failed runs by schedule and hour</source>
        <translation>Fehlschläge nach Zeitplan und Stunde</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 anzeigen</translation>
    </message>
    <message>
        <source>none away</source>
        <translation>keiner offline</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 und %n weiterer offline</numerusform>
            <numerusform>%1 und %n weitere offline</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 offline</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>longest %1: %2 on %3</source>
        <translation>längster %1: %2 auf %3</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 im Zeitraum davor</translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>auf %n Client</numerusform>
            <numerusform>auf %n Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>bei %n Zeitplan</numerusform>
            <numerusform>bei %n Zeitplänen</numerusform>
        </translation>
    </message>
    <message>
        <source>every slot has its run</source>
        <translation>alle Termine ausgeführt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>since 00:00</source>
        <translation>seit 00:00 Uhr</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>seit %n Tag</numerusform>
            <numerusform>in den letzten %n Tagen</numerusform>
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
            <numerusform>gerade aktiv</numerusform>
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
            <numerusform>fehlgeschlagen</numerusform>
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
    <name>barto::PackagesModel</name>
    <message>
        <source>A security update.</source>
        <translation>Ein Sicherheitsupdate.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Paketquelle</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
</context>
<context>
    <name>barto::Page</name>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
</context>
<context>
    <name>barto::PageHead</name>
    <message>
        <source>Zone of times</source>
        <translation>Zeitzone der Zeitangaben</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>Zone des Clients</translation>
    </message>
</context>
<context>
    <name>barto::Palette</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Client, Zeitplan, Lauf suchen…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Run of %1 on %2</source>
        <translation>Lauf von %1 auf %2</translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message>
        <source>Fetch More</source>
        <translation>Mehr abrufen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>CSV speichern…</translation>
    </message>
    <message>
        <source>Run the selection or the statement around the cursor (Ctrl+Enter)</source>
        <translation>Auswahl oder Anweisung am Cursor ausführen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Cancel the query (Esc)</source>
        <translation>Abfrage abbrechen (Esc)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was asked before (Ctrl+Up, Ctrl+Down)</source>
        <translation>Frühere Abfragen (Strg+Hoch, Strg+Runter)</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>Weitere Abfrage</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Write a query, then Ctrl+Enter.</source>
        <translation>Schreiben Sie eine Abfrage und drücken Sie Strg+Enter.</translation>
    </message>
    <message>
        <source>The last lines on stderr</source>
        <translation>Die letzten Zeilen auf stderr</translation>
    </message>
    <message>
        <source>The commands that failed last</source>
        <translation>Die zuletzt fehlgeschlagenen Befehle</translation>
    </message>
    <message>
        <source>The schedules with the most runs</source>
        <translation>Die Zeitpläne mit den meisten Läufen</translation>
    </message>
    <message>
        <source>When each client was seen last</source>
        <translation>Wann jeder Client zuletzt online war</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Wird ausgeführt…</translation>
    </message>
    <message>
        <source>Stopped at %1 rows.</source>
        <translation>Bei %1 Zeilen angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n Zeile · %1 s</numerusform>
            <numerusform>%n Zeilen · %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Ihr Token erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>Only reading is allowed here.</source>
        <translation>Hier ist nur Lesen erlaubt.</translation>
    </message>
    <message>
        <source>Cancelled after %1 s</source>
        <translation>Nach %1 s abgebrochen</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a file&apos;s name, without .csv</comment>
        <translation>ergebnis</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Abfrage %1</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Noch keine Abfragen</translation>
    </message>
    <message>
        <source>Reads the database, changes nothing</source>
        <translation>Liest die Datenbank, ändert nichts</translation>
    </message>
</context>
<context>
    <name>barto::QueryResult</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Byte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunChart</name>
    <message>
        <source>succeeded</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Chart of runs over time</source>
        <translation>Diagramm der Läufe im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n davon fehlgeschlagen</numerusform>
            <numerusform>%n davon fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunStarter</name>
    <message>
        <source>Run Now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Run %1 on %2 now?</source>
        <translation>%1 jetzt auf %2 ausführen?</translation>
    </message>
    <message>
        <source>%1 was not started on %2.</source>
        <translation>%1 wurde auf %2 nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>barto::RunTexts</name>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>started %1 late</source>
        <translation>%1 verspätet gestartet</translation>
    </message>
    <message>
        <source>%1 on %2 is running</source>
        <translation>%1 auf %2 läuft</translation>
    </message>
    <message>
        <source>%1 on %2 succeeded</source>
        <translation>%1 auf %2 erfolgreich</translation>
    </message>
    <message>
        <source>%1 on %2 failed</source>
        <translation>%1 auf %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 on %2 was cancelled</source>
        <translation>%1 auf %2 abgebrochen</translation>
    </message>
    <message>
        <source>%1 on %2 was lost</source>
        <translation>%1 auf %2 verloren</translation>
    </message>
    <message>
        <source>%1 on %2 was not started</source>
        <translation>%1 auf %2 nicht gestartet</translation>
    </message>
    <message>
        <source>%1 on %2 was skipped</source>
        <translation>%1 auf %2 übersprungen</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>asked for by an operator</source>
        <translation>manuell angefordert</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a sentence and its reason</extracomment>
        <translation type="unfinished">%1: %2</translation>
    </message>
</context>
<context>
    <name>barto::RunView</name>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Compare with Previous</source>
        <translation>Mit vorigem vergleichen</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Ctrl+=</source>
        <translation>Ctrl+=</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>The server could not do that.</source>
        <translation>Der Server konnte das nicht ausführen.</translation>
    </message>
    <message>
        <source>Loading run…</source>
        <translation>Lauf wird geladen…</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message>
        <source>Could not load some lines.</source>
        <translation>Einige Zeilen konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Nothing here looks like an error.</source>
        <translation>Hier sieht nichts nach einem Fehler aus.</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Cancel Run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1 on %2?</source>
        <translation>%1 auf %2 abbrechen?</translation>
    </message>
    <message>
        <source>TERM now, KILL after 10 s.</source>
        <translation>Sofort TERM, nach 10 s KILL.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>The run is being cancelled.</source>
        <translation>Der Lauf wird abgebrochen.</translation>
    </message>
    <message>
        <source>The run was not cancelled: %1</source>
        <translation>Der Lauf wurde nicht abgebrochen: %1</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>Gestartet.</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>It was not started: %1</source>
        <translation>Nicht gestartet: %1</translation>
    </message>
    <message>
        <source>The agent has not answered, so it may have been started or not. Runs will show it if it was.</source>
        <translation>Der Agent hat nicht geantwortet; ob der Lauf gestartet wurde, ist unbekannt. Falls ja, erscheint er unter „Läufe“.</translation>
    </message>
    <message>
        <source>There is no earlier run to compare with.</source>
        <translation>Es gibt keinen früheren Lauf zum Vergleichen.</translation>
    </message>
    <message>
        <source>The run before had no such command.</source>
        <translation>Im vorigen Lauf gab es diesen Befehl nicht.</translation>
    </message>
    <message>
        <source>Left: the run of %1 (%2). Right: this run.</source>
        <translation>Links: voriger Lauf (%1, %2). Rechts: dieser Lauf.</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>Text as shown (*.txt)</source>
        <translation>Text wie angezeigt (*.txt)</translation>
    </message>
    <message>
        <source>Bytes as printed, with colours (*.log)</source>
        <translation>Bytes wie ausgegeben, mit Farben (*.log)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>%1 wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>That is too much to copy. Save it instead.</source>
        <translation>Das ist zu viel zum Kopieren. Speichern Sie es stattdessen.</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Schreiben fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connection lost. What is not here yet comes when it is back.</source>
        <translation>Verbindung unterbrochen. Was noch fehlt, folgt, sobald sie wiederhergestellt ist.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>There is no such run any more.</source>
        <translation>Diesen Lauf gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Ihr Token erlaubt dies nicht.</translation>
    </message>
    <message>
        <source>Could not load the run: %1</source>
        <translation>Der Lauf konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Output removed (kept %1). Exit and times remain.</source>
        <translation>Ausgabe entfernt (Aufbewahrung: %1). Exit-Code und Zeiten bleiben erhalten.</translation>
    </message>
    <message>
        <source>Output removed. Exit and times remain.</source>
        <translation>Ausgabe entfernt. Exit-Code und Zeiten bleiben erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see its output.</source>
        <translation>Wählen Sie einen Lauf aus, um seine Ausgabe zu sehen.</translation>
    </message>
    <message>
        <source>Waiting for the first command…</source>
        <translation>Warten auf den ersten Befehl…</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>Es wurde nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Noch nicht an der Reihe…</translation>
    </message>
    <message>
        <source>This command was not started.</source>
        <translation>Dieser Befehl wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>Warten auf die erste Zeile…</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Keine Ausgabe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and its command</comment>
        <translation type="unfinished">%1: %2</translation>
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
    <name>barto::RunsModel</name>
    <message>
        <source>By hand: %1</source>
        <translation>Manuell: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>New runs</source>
        <translation>Neue Läufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 Tagen</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tagen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>neueste zuerst</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>kürzeste zuerst</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>längste zuerst</translation>
    </message>
    <message>
        <source>most punctual first</source>
        <translation>geringster Verzug zuerst</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>größter Verzug zuerst</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>älteste zuerst</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>The next one is %1, in %2.</source>
        <translation>Der nächste ist %1, in %2.</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Jetzt ausführen…</translation>
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
    <message>
        <source>Choose a schedule to see more of it.</source>
        <translation>Wählen Sie einen Zeitplan aus, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>the agent&apos;s own</source>
        <translation>die des Agenten</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1, d.&#xa0;h. %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Next five</source>
        <translation>Nächste fünf</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Catches up</source>
        <translation>Holt nach</translation>
    </message>
    <message>
        <source>yes, with one run</source>
        <translation>ja, mit einem Lauf</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesModel</name>
    <message>
        <source>It never fires.</source>
        <translation>Wird nie fällig.</translation>
    </message>
    <message>
        <source>How long the last runs took; failures are marked.</source>
        <translation>Dauer der letzten Läufe; Fehlschläge sind markiert.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>Nicht konfiguriert</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>nicht konfiguriert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster Termin</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Laufzeiten</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message>
        <source>schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Never fires</source>
        <translation>Nie fällig</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Jetzt ausführen…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n Zeitplan</numerusform>
            <numerusform>%n Zeitpläne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedules</source>
        <translation>Keine Zeitpläne</translation>
    </message>
    <message>
        <source>Schedules are read from the server&apos;s configuration.</source>
        <translation>Zeitpläne werden aus der Konfiguration des Servers gelesen.</translation>
    </message>
    <message>
        <source>Open Server Page</source>
        <translation>Serverseite öffnen</translation>
    </message>
    <message>
        <source>Open Last Run</source>
        <translation>Letzten Lauf öffnen</translation>
    </message>
</context>
<context>
    <name>barto::ServerPage</name>
    <message>
        <source>Load in the last 15 minutes</source>
        <translation>Last der letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Lines a second in the last 15 minutes</source>
        <translation>Zeilen pro Sekunde in den letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Size of the queue in the last 15 minutes</source>
        <translation>Größe der Warteschlange in den letzten 15 Minuten</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>Aufräumen…</translation>
    </message>
    <message>
        <source>server&apos;s state</source>
        <comment>as in: Could not load the …</comment>
        <translation>Serverdaten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Dateneingang</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>bartos %1 on %2 · up for %3</source>
        <translation>bartos %1 auf %2 · läuft seit %3</translation>
    </message>
</context>
<context>
    <name>barto::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Find a client, schedule, run or page</source>
        <translation>Client, Zeitplan, Lauf oder Seite suchen</translation>
    </message>
    <message>
        <source>Filter, or find in the output</source>
        <translation>Filtern oder in der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>Filter leeren, dann zurück zur Liste</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Zurück zur vorigen Stelle</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Copy rows as tab-separated text</source>
        <translation>Zeilen als tabulatorgetrennten Text kopieren</translation>
    </message>
    <message>
        <source>Select the rows around those you see</source>
        <translation>Zeilen rund um die sichtbaren auswählen</translation>
    </message>
    <message>
        <source>The first row, and new rows again</source>
        <translation>Zur ersten Zeile und wieder zu neuen Zeilen</translation>
    </message>
    <message>
        <source>Run the schedule now</source>
        <translation>Zeitplan jetzt ausführen</translation>
    </message>
    <message>
        <source>Run and output</source>
        <translation>Lauf und Ausgabe</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Compare with the previous run</source>
        <translation>Mit vorigem Lauf vergleichen</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Ausgabe speichern</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Erster Fehler</translation>
    </message>
    <message>
        <source>Times of the lines</source>
        <translation>Zeiten der Zeilen</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Neuen Zeilen folgen</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Nächster Fehlschlag</translation>
    </message>
    <message>
        <source>Previous failure</source>
        <translation>Voriger Fehlschlag</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Undo the zoom</source>
        <translation>Zoom rückgängig machen</translation>
    </message>
    <message>
        <source>Pin the run&apos;s card</source>
        <translation>Karte des Laufs anheften</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Run the selection or the statement</source>
        <translation>Auswahl oder Anweisung ausführen</translation>
    </message>
    <message>
        <source>Earlier query</source>
        <translation>Frühere Abfrage</translation>
    </message>
    <message>
        <source>Later query</source>
        <translation>Spätere Abfrage</translation>
    </message>
    <message>
        <source>Save the result as CSV</source>
        <translation>Ergebnis als CSV speichern</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message>
        <source>Lines are missing here: the agent&apos;s disk lost them.</source>
        <translation>Hier fehlen Zeilen: Der Datenträger des Agenten hat sie verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were dropped by the agent (spool full)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>barto::SidebarEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 läuft</numerusform>
            <numerusform>%1 laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarFoot</name>
    <message>
        <source>Connection %1: %2, %3</source>
        <translation>Verbindung %1: %2, %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>wird verbunden…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>live</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>barto::SparkWidget</name>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>barto::SqlEditor</name>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
</context>
<context>
    <name>barto::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>fehlgeschlagen/verloren</translation>
    </message>
    <message>
        <source>missed slot</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>skipped slot</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>Agent offline</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
</context>
<context>
    <name>barto::TimelinePageView</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Nothing ran in this range.</source>
        <translation>In diesem Zeitraum ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>Go to Last Run</source>
        <translation>Zum letzten Lauf</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.</source>
        <translation>Strg+Mausrad zoomt, Ziehen verschiebt, Enter öffnet den markierten Lauf.</translation>
    </message>
    <message>
        <source>Only clients and schedules with “%1”. Esc shows all.</source>
        <translation>Nur Clients und Zeitpläne mit „%1“. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>Due slots of %n more client(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::TimelineView</name>
    <message>
        <source>Timeline of runs</source>
        <translation>Zeitleiste der Läufe</translation>
    </message>
</context>
<context>
    <name>barto::Tray</name>
    <message>
        <source>Open barto</source>
        <translation>barto öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message>
        <source>update reports</source>
        <translation>Update-Berichte</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n Bericht</numerusform>
            <numerusform>%n Berichte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>%n Paket zu aktualisieren</numerusform>
            <numerusform>%n Pakete zu aktualisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>%n Sicherheitsupdate</numerusform>
            <numerusform>%n Sicherheitsupdates</numerusform>
        </translation>
    </message>
    <message>
        <source>No update reports</source>
        <translation>Keine Update-Berichte</translation>
    </message>
    <message>
        <source>Reports come from schedules that list package updates.</source>
        <translation>Die Berichte stammen von Zeitplänen, die Paket-Updates auflisten.</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesModel</name>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>This report is %1 old.
%2</source>
        <translation>Dieser Bericht ist %1 alt.
%2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neue Versionen</translation>
    </message>
</context>
</TS>
