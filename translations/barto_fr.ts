<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>CsvExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>Impossible d’écrire %1&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1&#x202f;j</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1&#x202f;ms</translation>
    </message>
</context>
<context>
    <name>FilterQuery</name>
    <message>
        <source>&apos;%1&apos; is no state; write one of %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un état&#x202f;; valeurs possibles&#x202f;: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un moment&#x202f;; écrivez par exemple 2026-11-24, 2026-11-24T09:30, 09:30, yesterday ou 7d.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une durée&#x202f;; écrivez par exemple 500ms, 90s, 15min, 12h ou 7d.</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>barto-gui shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>barto-gui montre ce qui s’est exécuté sur un parc, ce qui a échoué et pourquoi, et ce qui est prévu ensuite.</translation>
    </message>
    <message>
        <source>As -c: connect as FILE says, without a profile</source>
        <translation>Comme -c&#x202f;: se connecter selon FILE, sans profil</translation>
    </message>
    <message>
        <source>Connect with the profile of that name</source>
        <translation>Se connecter avec le profil de ce nom</translation>
    </message>
    <message>
        <source>Open a page: %1</source>
        <translation>Ouvrir une page&#x202f;: %1</translation>
    </message>
    <message>
        <source>Open a run by its id</source>
        <translation>Ouvrir une exécution par son identifiant</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; write one of %2.</source>
        <translation>la page «&#x202f;%1&#x202f;» n’existe pas&#x202f;; valeurs possibles&#x202f;: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the whole id of a run.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’identifiant complet d’une exécution.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n manqué</numerusform>
            <numerusform>%n manqués</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <translation>manqué</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet.</source>
        <translation>Aucun client pour l’instant.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>%n client en ligne</numerusform>
            <numerusform>%n clients en ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1, no failed, missed or lost runs %2.</source>
        <translation>Tout va bien&#x202f;: %1, aucune exécution en échec, manquée ou perdue %2.</translation>
    </message>
    <message>
        <source>No failed, missed or lost runs %1; %2 away.</source>
        <translation>Aucune exécution en échec, manquée ou perdue %1&#x202f;; %2 hors ligne.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n exécution a échoué</numerusform>
            <numerusform>%n exécutions ont échoué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>%n créneau a été manqué</numerusform>
            <numerusform>%n créneaux ont été manqués</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2; %3 away.</source>
        <translation>%1 %2&#x202f;; %3 hors ligne.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">en échec</translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished">non démarré</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Planifications</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>début %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>durée %1</translation>
    </message>
    <message>
        <source>%1: signal %2</source>
        <translation>%1&#x202f;: signal %2</translation>
    </message>
    <message>
        <source>%1: exit %2</source>
        <translation>%1&#x202f;: code %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n créneau, de %1 à %2</numerusform>
            <numerusform>%n créneaux, de %1 à %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>made up for at %1</source>
        <translation>rattrapé à %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
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
        <translation>sans limite</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer&#x202f;: lecture</translation>
    </message>
    <message>
        <source>operator: reads, runs and cancels</source>
        <translation>operator&#x202f;: lecture, lancement et annulation</translation>
    </message>
    <message>
        <source>admin: everything</source>
        <translation>admin&#x202f;: tous les droits</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Actif depuis</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Compilation</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Votre jeton</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Votre adresse</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Votre certificat</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>Écoute sur</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Processeurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien en attente</translation>
    </message>
    <message>
        <source>Lines a second</source>
        <translation>Lignes par seconde</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Oldest unacknowledged</source>
        <translation>Plus ancien non acquitté</translation>
    </message>
    <message>
        <source>Lines since the start</source>
        <translation>Lignes depuis le démarrage</translation>
    </message>
    <message>
        <source>Batches since the start</source>
        <translation>Lots depuis le démarrage</translation>
    </message>
    <message>
        <source>up</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>away</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 depuis %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Keeps runs</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Keeps failed runs</source>
        <translation>Conservation des échecs</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connus</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Planifications</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Succeeded</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdu</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Rattrapage</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqué</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non démarré</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Jamais vu</translation>
    </message>
</context>
<context>
    <name>TimeFormat</name>
    <message>
        <source>%1 on the client (%2)</source>
        <translation>%1 sur le client (%2)</translation>
    </message>
    <message>
        <source>Times in each client&apos;s own zone</source>
        <translation>Heures dans le fuseau de chaque client</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Heures du fuseau %1</translation>
    </message>
    <message>
        <source>Times in %1 (%2)</source>
        <translation>Heures du fuseau %1 (%2)</translation>
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
        <translation>À propos de barto</translation>
    </message>
    <message>
        <source>Shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>Montre ce qui s’est exécuté sur un parc, ce qui a échoué et pourquoi, et ce qui est prévu ensuite.</translation>
    </message>
    <message>
        <source>Token for %1 (%2).
This system has no keychain that could keep it.</source>
        <translation>Jeton pour %1 (%2).
Ce système n’a pas de trousseau de clés où le conserver.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Densité des lignes</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacte</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Aérée</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>Rien n’est en échec</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n planification en échec</numerusform>
            <numerusform>%n planifications en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Points d’attention</translation>
    </message>
    <message>
        <source>%1 on %2: %3
%4
%5</source>
        <translation>%1 sur %2&#x202f;: %3
%4
%5</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Aucun point d’attention.</translation>
    </message>
</context>
<context>
    <name>barto::BriefRuns</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>barto::Cleanup</name>
    <message>
        <source>the server did not answer</source>
        <translation>le serveur n’a pas répondu</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>Il n’y a rien à supprimer.</translation>
    </message>
    <message>
        <source>No run is older than %1.</source>
        <translation>Aucune exécution n’est antérieure au %1.</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Nettoyage</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>Supprimer %n exécution plus ancienne que %1&#x202f;?</numerusform>
            <numerusform>Supprimer %n exécutions plus anciennes que %1&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>%n exécution a été supprimée.</numerusform>
            <numerusform>%n exécutions ont été supprimées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Votre jeton ne permet pas cette action.</translation>
    </message>
    <message>
        <source>The clean-up did not work.</source>
        <translation>Le nettoyage a échoué.</translation>
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
        <translation>Sélectionnez un client pour en voir les détails.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Prochains déclenchements</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Dernières exécutions</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Zone data</source>
        <translation>Données de fuseaux</translation>
    </message>
    <message>
        <source>Booted</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
</context>
<context>
    <name>barto::ClientsModel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Noyau</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Arriéré</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>Échecs du jour</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%1 depuis %2 (%3)</translation>
    </message>
    <message>
        <source>This agent is of version %1, the server of %2.</source>
        <translation>Cet agent est en version %1, le serveur en version %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>La sortie de %n exécution attend sur son disque.</numerusform>
            <numerusform>La sortie de %n exécutions attend sur son disque.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message>
        <source>clients</source>
        <translation>clients</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
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
            <numerusform>%n hors ligne</numerusform>
            <numerusform>%n hors ligne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>%n en rattrapage</numerusform>
            <numerusform>%n en rattrapage</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Démarrez bartoc sur une machine et faites-le pointer vers ce serveur.</translation>
    </message>
    <message>
        <source>Copy Configuration</source>
        <translation>Copier la configuration</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>Afficher les exécutions</translation>
    </message>
    <message>
        <source>Show Schedules</source>
        <translation>Afficher les planifications</translation>
    </message>
    <message>
        <source>Show Timeline</source>
        <translation>Afficher la chronologie</translation>
    </message>
</context>
<context>
    <name>barto::CompareView</name>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Différence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Différence suivante (F3)</translation>
    </message>
    <message>
        <source>Ignore Numbers</source>
        <translation>Ignorer les nombres</translation>
    </message>
    <message>
        <source>Lines that differ in digits only count as equal</source>
        <translation>Considérer comme identiques les lignes qui ne diffèrent que par des chiffres</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Show both beside each other</source>
        <translation>Afficher les deux sorties côte à côte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the output (Esc)</source>
        <translation>Retour à la sortie (Échap)</translation>
    </message>
    <message>
        <source>Reading… %1 %</source>
        <translation>Lecture… %1&#x202f;%</translation>
    </message>
    <message>
        <source>Could not read both outputs.</source>
        <translation>Impossible de lire les deux sorties.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <translation>%1 en moins, %2 en plus</translation>
    </message>
    <message>
        <source>%1 · only beginning and end compared: more than %2 lines</source>
        <translation>%1 · seuls le début et la fin sont comparés&#x202f;: plus de %2 lignes</translation>
    </message>
</context>
<context>
    <name>barto::ConnectDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Chiffrement (TLS)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Connect to a bartos server</source>
        <translation>Se connecter à un serveur bartos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>par exemple&#x202f;: production</translation>
    </message>
    <message>
        <source>kept in this system&apos;s keychain</source>
        <translation>conservé dans le trousseau de clés du système</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Hôte</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Votre certificat</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Votre clé</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>les autorités du système</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun fichier</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Jeton</translation>
    </message>
    <message>
        <source>Found %1: use %2</source>
        <translation>%1 trouvé&#x202f;: utiliser %2</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>Un certificat nécessite sa clé, et une clé son certificat.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionBanner</name>
    <message>
        <source>Connected again.</source>
        <translation>Connexion rétablie.</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Agents keep their output and deliver it later.</source>
        <translation>Le serveur n’arrive pas à joindre sa base de données. Les agents conservent leur sortie et la transmettront plus tard.</translation>
    </message>
    <message>
        <source>The server cannot reach its database since %1. Agents keep their output and deliver it later.</source>
        <translation>Le serveur n’arrive plus à joindre sa base de données depuis %1. Les agents conservent leur sortie et la transmettront plus tard.</translation>
    </message>
    <message>
        <source>Connection lost at %1. What you see is from then.</source>
        <translation>Connexion perdue (%1). Les données affichées datent de cet instant.</translation>
    </message>
    <message>
        <source>Not connected: %1.</source>
        <translation>Non connecté&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Nouvelle tentative en cours.</translation>
    </message>
    <message>
        <source>Trying again in %1.</source>
        <translation>Nouvelle tentative dans %1.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>Le serveur a refusé le jeton.</translation>
    </message>
    <message>
        <source>Enter Token…</source>
        <translation>Saisir le jeton…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>Le certificat du serveur n’est pas approuvé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>Afficher le certificat…</translation>
    </message>
    <message>
        <source>The certificate files of this connection cannot be used: %1.</source>
        <translation>Les fichiers de certificat de cette connexion sont inutilisables&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>The server does not let us in: %1.</source>
        <translation>Le serveur refuse l’accès&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>Connexion réussie&#x202f;: bartos %1 sur %2, %n client en ligne.</numerusform>
            <numerusform>Connexion réussie&#x202f;: bartos %1 sur %2, %n clients en ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered, but refused: %1.</source>
        <translation>Le serveur a répondu, mais par un refus&#x202f;: %1.</translation>
    </message>
    <message>
        <source>No machine of that name is known. Check the host.</source>
        <translation>Aucune machine de ce nom n’est connue. Vérifiez l’hôte.</translation>
    </message>
    <message>
        <source>Nobody listens there. Check host and port, and that bartos is running.</source>
        <translation>Rien n’écoute à cette adresse. Vérifiez l’hôte et le port, et que bartos est démarré.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>Le serveur est injoignable&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>Le certificat du serveur n’est pas approuvé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The certificate files cannot be used: %1.</source>
        <translation>Les fichiers de certificat sont inutilisables&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>Le serveur a refusé le jeton.</translation>
    </message>
    <message>
        <source>Something else than bartos answers there: %1. Check the port, and whether TLS is meant.</source>
        <translation>Ce n’est pas bartos qui répond à cette adresse&#x202f;: %1. Vérifiez le port, et s’il faut utiliser TLS.</translation>
    </message>
    <message>
        <source>It did not work: %1.</source>
        <translation>La connexion a échoué&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ContentStates</name>
    <message>
        <source>Copy Details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>No %1 match the filter.</source>
        <translation>Rien ne correspond au filtre parmi les %1.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Votre jeton ne permet pas cette action.</translation>
    </message>
    <message>
        <source>Could not load the %1.</source>
        <translation>Impossible de charger les %1.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Chargement des %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>barto::DataTable</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>%Ln ligne identique, cliquez pour l’afficher</numerusform>
            <numerusform>%Ln lignes identiques, cliquez pour les afficher</numerusform>
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
        <translation>Les dernières exécutions, la plus récente à droite.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>En échec depuis</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>D’affilée</translation>
    </message>
    <message>
        <source>Last 14 runs</source>
        <translation>14 dernières exécutions</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Cause</translation>
    </message>
</context>
<context>
    <name>barto::FailuresPage</name>
    <message>
        <source>failures</source>
        <translation>échecs</translation>
    </message>
    <message>
        <source>Every Failed Run</source>
        <translation>Toutes les exécutions en échec</translation>
    </message>
    <message>
        <source>Nothing is failing.</source>
        <translation>Rien n’est en échec.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n planification en échec</numerusform>
            <numerusform>%n planifications en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Last failure: %1 on %2, %3 ago.</source>
        <translation>Dernier échec&#x202f;: %1 sur %2, il y a %3.</translation>
    </message>
    <message>
        <source>Show All Its Runs</source>
        <translation>Afficher toutes ses exécutions</translation>
    </message>
    <message>
        <source>Show Its Schedule</source>
        <translation>Afficher sa planification</translation>
    </message>
</context>
<context>
    <name>barto::FilterBar</name>
    <message>
        <source>Filter: words, or %1</source>
        <translation>Filtrer&#x202f;: mots, ou %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; means nothing here. This page knows %2.</source>
        <translation>«&#x202f;%1:&#x202f;» n’a pas de sens ici. Cette page connaît %2.</translation>
    </message>
</context>
<context>
    <name>barto::FilterChip</name>
    <message>
        <source>%1: all</source>
        <translation>%1&#x202f;: tout</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>Rechercher dans la sortie</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Correspondance précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Correspondance suivante (F3)</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case are different</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>Le texte est une expression régulière</translation>
    </message>
    <message>
        <source>First Error</source>
        <translation>Première erreur</translation>
    </message>
    <message>
        <source>The first stderr line, else the first that looks like an error (Ctrl+E)</source>
        <translation>La première ligne de stderr, sinon la première qui ressemble à une erreur (Ctrl+E)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Time stamps (Ctrl+T)</source>
        <translation>Horodatage (Ctrl+T)</translation>
    </message>
    <message>
        <source>No Times</source>
        <translation>Aucune heure</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Since the Start</source>
        <translation>Depuis le début</translation>
    </message>
    <message>
        <source>Since the Line Before</source>
        <translation>Depuis la ligne précédente</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>stderr seul</translation>
    </message>
    <message>
        <source>Show only what went to stderr</source>
        <translation>N’afficher que ce qui est allé sur stderr</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Retour auto</translation>
    </message>
    <message>
        <source>Break long lines instead of scrolling sideways</source>
        <translation>Couper les lignes longues au lieu de défiler horizontalement</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation>Rester à la fin à mesure que les lignes arrivent (F)</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>Expression régulière non valide</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>Aucun résultat jusqu’ici</translation>
    </message>
    <message>
        <source>%1 · stopped there</source>
        <translation>%1 · arrêt à cet endroit</translation>
    </message>
    <message>
        <source>%1 · search failed</source>
        <translation>%1 · échec de la recherche</translation>
    </message>
    <message>
        <source>%1 · searched %2 %</source>
        <translation>%1 · %2&#x202f;% parcourus</translation>
    </message>
</context>
<context>
    <name>barto::FindField</name>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Rechercher un client, une planification…</translation>
    </message>
</context>
<context>
    <name>barto::FindingsModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nature</translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message>
        <source>Next firings</source>
        <translation>Prochains déclenchements</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1&#x202f;h&#x202f;%2</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1&#x202f;j %2&#x202f;h</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>%1 (%2) on %3
due %4</source>
        <translation>%1 (%2) sur %3
échéance&#x202f;: %4</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien n’est prévu.</translation>
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
        <translation>Dans</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message>
        <source>Failed runs by time</source>
        <translation>Exécutions en échec dans le temps</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>nothing ran</source>
        <translation>aucune exécution</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>%n exécution réussie</numerusform>
            <numerusform>%n exécutions, toutes réussies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>%1 en échec sur %n exécution</numerusform>
            <numerusform>%1 en échec sur %n exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n créneau manqué</numerusform>
            <numerusform>%n créneaux manqués</numerusform>
        </translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agent hors ligne</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>barto::ListPage</name>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Le chargement a été annulé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Filter by This Client</source>
        <translation>Filtrer sur ce client</translation>
    </message>
    <message>
        <source>Exclude This Client</source>
        <translation>Exclure ce client</translation>
    </message>
    <message>
        <source>Filter by This Schedule</source>
        <translation>Filtrer sur cette planification</translation>
    </message>
    <message>
        <source>Exclude This Schedule</source>
        <translation>Exclure cette planification</translation>
    </message>
    <message>
        <source>Filter by This State</source>
        <translation>Filtrer sur cet état</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Copy as barto-cli Command</source>
        <translation>Copier sous forme de commande barto-cli</translation>
    </message>
</context>
<context>
    <name>barto::Minimap</name>
    <message>
        <source>Stderr on the left, matches on the right</source>
        <translation>stderr à gauche, correspondances à droite</translation>
    </message>
    <message>
        <source>Overview of the output</source>
        <translation>Aperçu de la sortie</translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message>
        <source>missed slots</source>
        <translation>créneaux manqués</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 jours</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un moment. Écrivez 2d, yesterday ou 2026-11-24T09:30.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n créneau manqué</numerusform>
            <numerusform>%n créneaux manqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n ignoré</numerusform>
            <numerusform>%n ignorés</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>les plus anciens ne sont pas affichés</translation>
    </message>
    <message>
        <source>No slot was missed in the last 30 days.</source>
        <translation>Aucun créneau n’a été manqué au cours des 30 derniers jours.</translation>
    </message>
    <message>
        <source>Run Now to Make Up…</source>
        <translation>Exécuter maintenant pour rattraper…</translation>
    </message>
    <message>
        <source>Timeline Around Slot</source>
        <translation>Chronologie autour du créneau</translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n créneau, du %1 au %2</numerusform>
            <numerusform>%n créneaux, du %1 au %2</numerusform>
        </translation>
    </message>
    <message>
        <source>run at %1</source>
        <translation>exécution du %1</translation>
    </message>
    <message>
        <source>One run made up for it: %1</source>
        <translation>Rattrapé par une exécution&#x202f;: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Créneaux</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>Rattrapé par</translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message>
        <source>Recovered</source>
        <translation>Retour à la normale</translation>
    </message>
    <message>
        <source>%1 works again on %2</source>
        <translation>%1 fonctionne de nouveau sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>%n planification fonctionne de nouveau</numerusform>
            <numerusform>%n planifications fonctionnent de nouveau</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n exécution a échoué</numerusform>
            <numerusform>%n exécutions ont échoué</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>sur %n client</numerusform>
            <numerusform>sur %n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>non démarré</translation>
    </message>
    <message>
        <source>%1 on %2 failed (%3)</source>
        <translation>%1 sur %2 a échoué (%3)</translation>
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
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>Aller à la fin et suivre (Fin)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Find Selected Text</source>
        <translation>Rechercher le texte sélectionné</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>%Ln nouvelle ligne de stderr</numerusform>
            <numerusform>%Ln nouvelles lignes de stderr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln nouvelle ligne</numerusform>
            <numerusform>%Ln nouvelles lignes</numerusform>
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
        <translation>Planifications</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Timeline ›</source>
        <translation>Chronologie ›</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Prochains déclenchements</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>Tous ›</translation>
    </message>
    <message>
        <source>All failures ›</source>
        <translation>Tous les échecs ›</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Points d’attention</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 jours</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aucun client pour l’instant</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Démarrez bartoc sur une machine et faites-le pointer vers ce serveur.</translation>
    </message>
    <message>
        <source>Failed runs by client and day</source>
        <translation>Exécutions en échec par client et par jour</translation>
    </message>
    <message>
        <source>Failed runs by client and hour</source>
        <translation>Exécutions en échec par client et par heure</translation>
    </message>
    <message>
        <source>Failed runs by schedule and day</source>
        <translation>Exécutions en échec par planification et par jour</translation>
    </message>
    <message>
        <source>Failed runs by schedule and hour</source>
        <translation>Exécutions en échec par planification et par heure</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Afficher les %1</translation>
    </message>
    <message>
        <source>none away</source>
        <translation>aucun hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 et %n autre hors ligne</numerusform>
            <numerusform>%1 et %n autres hors ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 hors ligne</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>longest %1: %2 on %3</source>
        <translation>max. %1&#x202f;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 la période précédente</translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>sur %n client</numerusform>
            <numerusform>sur %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>de %n planification</numerusform>
            <numerusform>de %n planifications</numerusform>
        </translation>
    </message>
    <message>
        <source>every slot has its run</source>
        <translation>tous ont été exécutés</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>since 00:00</source>
        <translation>depuis 00:00</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>au cours du dernier jour</numerusform>
            <numerusform>au cours des %n derniers jours</numerusform>
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
            <numerusform>en cours</numerusform>
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
            <numerusform>en échec</numerusform>
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
        <translation>Mise à jour de sécurité.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
</context>
<context>
    <name>barto::Page</name>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
</context>
<context>
    <name>barto::PageHead</name>
    <message>
        <source>Zone of times</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Each client&apos;s own</source>
        <translation>Fuseau de chaque client</translation>
    </message>
</context>
<context>
    <name>barto::Palette</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Rechercher un client, une planification, une exécution…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Run of %1 on %2</source>
        <translation>Exécution de %1 sur %2</translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message>
        <source>Fetch More</source>
        <translation>Charger la suite</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Run the selection or the statement around the cursor (Ctrl+Enter)</source>
        <translation>Exécuter la sélection ou l’instruction sous le curseur (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Cancel the query (Esc)</source>
        <translation>Annuler la requête (Échap)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What was asked before (Ctrl+Up, Ctrl+Down)</source>
        <translation>Requêtes précédentes (Ctrl+Haut, Ctrl+Bas)</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>Autre requête</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Write a query, then Ctrl+Enter.</source>
        <translation>Écrivez une requête, puis Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>The last lines on stderr</source>
        <translation>Les dernières lignes de stderr</translation>
    </message>
    <message>
        <source>The commands that failed last</source>
        <translation>Les dernières commandes en échec</translation>
    </message>
    <message>
        <source>The schedules with the most runs</source>
        <translation>Les planifications ayant le plus d’exécutions</translation>
    </message>
    <message>
        <source>When each client was seen last</source>
        <translation>Le dernier contact de chaque client</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Exécution…</translation>
    </message>
    <message>
        <source>Stopped at %1 rows.</source>
        <translation>Arrêt à %1 lignes.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n ligne · %1&#x202f;s</numerusform>
            <numerusform>%n lignes · %1&#x202f;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Votre jeton ne permet pas cette action.</translation>
    </message>
    <message>
        <source>Only reading is allowed here.</source>
        <translation>Seule la lecture est autorisée ici.</translation>
    </message>
    <message>
        <source>Cancelled after %1 s</source>
        <translation>Annulée après %1&#x202f;s</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a file&apos;s name, without .csv</comment>
        <translation>résultat</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Requête %1</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Aucune requête pour l’instant</translation>
    </message>
    <message>
        <source>Reads the database, changes nothing</source>
        <translation>Lit la base de données, ne modifie rien</translation>
    </message>
</context>
<context>
    <name>barto::QueryResult</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunChart</name>
    <message>
        <source>succeeded</source>
        <translation>réussies</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>Chart of runs over time</source>
        <translation>Graphique des exécutions dans le temps</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>dont %n en échec</numerusform>
            <numerusform>dont %n en échec</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunStarter</name>
    <message>
        <source>Run Now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Run %1 on %2 now?</source>
        <translation>Exécuter %1 sur %2 maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>%1 was not started on %2.</source>
        <translation>%1 n’a pas été démarré sur %2.</translation>
    </message>
</context>
<context>
    <name>barto::RunTexts</name>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>non démarré</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>début %1</translation>
    </message>
    <message>
        <source>started %1 late</source>
        <translation>début avec %1 de retard</translation>
    </message>
    <message>
        <source>%1 on %2 is running</source>
        <translation>%1 sur %2 est en cours</translation>
    </message>
    <message>
        <source>%1 on %2 succeeded</source>
        <translation>%1 sur %2 a réussi</translation>
    </message>
    <message>
        <source>%1 on %2 failed</source>
        <translation>%1 sur %2 a échoué</translation>
    </message>
    <message>
        <source>%1 on %2 was cancelled</source>
        <translation>%1 sur %2 a été annulé</translation>
    </message>
    <message>
        <source>%1 on %2 was lost</source>
        <translation>%1 sur %2 a été perdu</translation>
    </message>
    <message>
        <source>%1 on %2 was not started</source>
        <translation>%1 sur %2 n’a pas été démarré</translation>
    </message>
    <message>
        <source>%1 on %2 was skipped</source>
        <translation>%1 sur %2 a été ignoré</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance %1</translation>
    </message>
    <message>
        <source>asked for by an operator</source>
        <translation>à la demande d’un opérateur</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>durée %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en cours depuis %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>pic mémoire %1</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>fin inconnue</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a sentence and its reason</extracomment>
        <translation type="unfinished">%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>barto::RunView</name>
    <message>
        <source>Cancel…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Compare with Previous</source>
        <translation>Comparer à la précédente</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
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
        <translation>Le serveur n’a pas pu effectuer cette action.</translation>
    </message>
    <message>
        <source>Loading run…</source>
        <translation>Chargement de l’exécution…</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Aucune exécution</translation>
    </message>
    <message>
        <source>Could not load some lines.</source>
        <translation>Impossible de charger certaines lignes.</translation>
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
        <translation>Rien ici ne ressemble à une erreur.</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Cancel Run</source>
        <translation>Annuler l’exécution</translation>
    </message>
    <message>
        <source>Cancel %1 on %2?</source>
        <translation>Annuler %1 sur %2&#x202f;?</translation>
    </message>
    <message>
        <source>TERM now, KILL after 10 s.</source>
        <translation>TERM maintenant, KILL après 10&#x202f;s.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Poursuivre l’exécution</translation>
    </message>
    <message>
        <source>The run is being cancelled.</source>
        <translation>L’exécution est en cours d’annulation.</translation>
    </message>
    <message>
        <source>The run was not cancelled: %1</source>
        <translation>L’exécution n’a pas été annulée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>Exécution démarrée.</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>It was not started: %1</source>
        <translation>L’exécution n’a pas été démarrée&#x202f;: %1</translation>
    </message>
    <message>
        <source>The agent has not answered, so it may have been started or not. Runs will show it if it was.</source>
        <translation>L’agent n’a pas répondu&#x202f;: l’exécution a peut-être été démarrée, ou non. Si elle l’a été, la page Exécutions la montrera.</translation>
    </message>
    <message>
        <source>There is no earlier run to compare with.</source>
        <translation>Aucune exécution antérieure à laquelle comparer.</translation>
    </message>
    <message>
        <source>The run before had no such command.</source>
        <translation>L’exécution précédente ne comportait pas cette commande.</translation>
    </message>
    <message>
        <source>Left: the run of %1 (%2). Right: this run.</source>
        <translation>À gauche&#x202f;: l’exécution précédente, %1 (%2). À droite&#x202f;: celle-ci.</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>Enregistrer la sortie</translation>
    </message>
    <message>
        <source>Text as shown (*.txt)</source>
        <translation>Texte tel qu’affiché (*.txt)</translation>
    </message>
    <message>
        <source>Bytes as printed, with colours (*.log)</source>
        <translation>Octets tels qu’émis, avec les couleurs (*.log)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Enregistrement de %1…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>That is too much to copy. Save it instead.</source>
        <translation>C’est trop long à copier. Enregistrez plutôt la sortie.</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>Écriture impossible&#x202f;: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connection lost. What is not here yet comes when it is back.</source>
        <translation>Connexion perdue. Ce qui manque ici arrivera à son rétablissement.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>There is no such run any more.</source>
        <translation>Cette exécution n’existe plus.</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Votre jeton ne permet pas cette action.</translation>
    </message>
    <message>
        <source>Could not load the run: %1</source>
        <translation>Impossible de charger l’exécution&#x202f;: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Output removed (kept %1). Exit and times remain.</source>
        <translation>Sortie supprimée (conservée %1). Le code de sortie et les heures restent.</translation>
    </message>
    <message>
        <source>Output removed. Exit and times remain.</source>
        <translation>Sortie supprimée. Le code de sortie et les heures restent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see its output.</source>
        <translation>Sélectionnez une exécution pour en voir la sortie.</translation>
    </message>
    <message>
        <source>Waiting for the first command…</source>
        <translation>En attente de la première commande…</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>Rien n’a été exécuté.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>En attente de son tour…</translation>
    </message>
    <message>
        <source>This command was not started.</source>
        <translation>Cette commande n’a pas été démarrée.</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>En attente de la première ligne…</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Aucune sortie.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a state and its command</comment>
        <translation type="unfinished">%1&#x202f;: %2</translation>
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
        <translation>Lancement manuel&#x202f;: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message>
        <source>runs</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>New runs</source>
        <translation>Nouvelles exécutions</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 jours</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>les plus récentes d’abord</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>les plus courtes d’abord</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>les plus longues d’abord</translation>
    </message>
    <message>
        <source>most punctual first</source>
        <translation>les plus ponctuelles d’abord</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>les plus en retard d’abord</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aucune exécution pour l’instant</translation>
    </message>
    <message>
        <source>The next one is %1, in %2.</source>
        <translation>La prochaine est %1, dans %2.</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Exécuter maintenant…</translation>
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
        <translation>Sélectionnez une planification pour en voir les détails.</translation>
    </message>
    <message>
        <source>the agent&apos;s own</source>
        <translation>celui de l’agent</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1, c’est-à-dire %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En clair</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Next five</source>
        <translation>5 prochaines</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n exécution</numerusform>
            <numerusform>%n exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Catches up</source>
        <translation>Rattrapage</translation>
    </message>
    <message>
        <source>yes, with one run</source>
        <translation>oui, par une seule exécution</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesModel</name>
    <message>
        <source>It never fires.</source>
        <translation>Ne se déclenche jamais.</translation>
    </message>
    <message>
        <source>How long the last runs took; failures are marked.</source>
        <translation>Durée des dernières exécutions&#x202f;; les échecs sont marqués.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Jamais exécutée</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>Non configurée</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>non configurée</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier état</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En clair</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prochaine</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Fuseau</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Durées</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message>
        <source>schedules</source>
        <translation>planifications</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier état</translation>
    </message>
    <message>
        <source>Never fires</source>
        <translation>Ne se déclenche jamais</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Exécuter maintenant…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n planification</numerusform>
            <numerusform>%n planifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedules</source>
        <translation>Aucune planification</translation>
    </message>
    <message>
        <source>Schedules are read from the server&apos;s configuration.</source>
        <translation>Les planifications sont lues dans la configuration du serveur.</translation>
    </message>
    <message>
        <source>Open Server Page</source>
        <translation>Ouvrir la page Serveur</translation>
    </message>
    <message>
        <source>Open Last Run</source>
        <translation>Ouvrir la dernière exécution</translation>
    </message>
</context>
<context>
    <name>barto::ServerPage</name>
    <message>
        <source>Load in the last 15 minutes</source>
        <translation>Charge sur les 15 dernières minutes</translation>
    </message>
    <message>
        <source>Lines a second in the last 15 minutes</source>
        <translation>Lignes par seconde sur les 15 dernières minutes</translation>
    </message>
    <message>
        <source>Size of the queue in the last 15 minutes</source>
        <translation>Taille de la file d’attente sur les 15 dernières minutes</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>Nettoyer…</translation>
    </message>
    <message>
        <source>server&apos;s state</source>
        <comment>as in: Could not load the …</comment>
        <translation>données du serveur</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Ingestion</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>bartos %1 on %2 · up for %3</source>
        <translation>bartos %1 sur %2 · actif depuis %3</translation>
    </message>
</context>
<context>
    <name>barto::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Ouvrir une page</translation>
    </message>
    <message>
        <source>Find a client, schedule, run or page</source>
        <translation>Rechercher un client, une planification, une exécution ou une page</translation>
    </message>
    <message>
        <source>Filter, or find in the output</source>
        <translation>Filtrer, ou rechercher dans la sortie</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>Effacer le filtre, puis revenir à la liste</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Copy rows as tab-separated text</source>
        <translation>Copier les lignes en texte séparé par des tabulations</translation>
    </message>
    <message>
        <source>Select the rows around those you see</source>
        <translation>Sélectionner les lignes autour de celles affichées</translation>
    </message>
    <message>
        <source>The first row, and new rows again</source>
        <translation>Première ligne, avec reprise des nouvelles lignes</translation>
    </message>
    <message>
        <source>Run the schedule now</source>
        <translation>Exécuter la planification maintenant</translation>
    </message>
    <message>
        <source>Run and output</source>
        <translation>Exécution et sortie</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Annuler l’exécution</translation>
    </message>
    <message>
        <source>Compare with the previous run</source>
        <translation>Comparer à l’exécution précédente</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Enregistrer la sortie</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Correspondance suivante</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Correspondance précédente</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Première erreur</translation>
    </message>
    <message>
        <source>Times of the lines</source>
        <translation>Heures des lignes</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Suivre les nouvelles lignes</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>Aller à une ligne</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Agrandir la police</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Réduire la police</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Échec suivant</translation>
    </message>
    <message>
        <source>Previous failure</source>
        <translation>Échec précédent</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Undo the zoom</source>
        <translation>Annuler le zoom</translation>
    </message>
    <message>
        <source>Pin the run&apos;s card</source>
        <translation>Épingler la fiche de l’exécution</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Run the selection or the statement</source>
        <translation>Exécuter la sélection ou l’instruction</translation>
    </message>
    <message>
        <source>Earlier query</source>
        <translation>Requête précédente</translation>
    </message>
    <message>
        <source>Later query</source>
        <translation>Requête suivante</translation>
    </message>
    <message>
        <source>Save the result as CSV</source>
        <translation>Enregistrer le résultat en CSV</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message>
        <source>Lines are missing here: the agent&apos;s disk lost them.</source>
        <translation>Il manque des lignes ici&#x202f;: le disque de l’agent les a perdues.</translation>
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
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>barto::SidebarEntry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 en cours</numerusform>
            <numerusform>%1 en cours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarFoot</name>
    <message>
        <source>Connection %1: %2, %3</source>
        <translation>Connexion %1&#x202f;: %2, %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactif</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>connexion…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>connexion perdue</translation>
    </message>
</context>
<context>
    <name>barto::SparkWidget</name>
    <message>
        <source>now %1</source>
        <translation>maintenant %1</translation>
    </message>
</context>
<context>
    <name>barto::SqlEditor</name>
    <message>
        <source>Query</source>
        <translation>Requête</translation>
    </message>
</context>
<context>
    <name>barto::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>run</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>échec ou perte</translation>
    </message>
    <message>
        <source>missed slot</source>
        <translation>créneau manqué</translation>
    </message>
    <message>
        <source>skipped slot</source>
        <translation>créneau ignoré</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agent hors ligne</translation>
    </message>
    <message>
        <source>due</source>
        <translation>prévu</translation>
    </message>
</context>
<context>
    <name>barto::TimelinePageView</name>
    <message>
        <source>1 h</source>
        <translation>1&#x202f;h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6&#x202f;h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24&#x202f;h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7&#x202f;j</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>Nothing ran in this range.</source>
        <translation>Rien ne s’est exécuté dans cette plage.</translation>
    </message>
    <message>
        <source>Go to Last Run</source>
        <translation>Aller à la dernière exécution</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.</source>
        <translation>Ctrl+molette zoome, glisser déplace, Entrée ouvre l’exécution sous le curseur.</translation>
    </message>
    <message>
        <source>Only clients and schedules with “%1”. Esc shows all.</source>
        <translation>Seulement les clients et planifications contenant «&#x202f;%1&#x202f;». Échap affiche tout.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>Chronologie des exécutions</translation>
    </message>
</context>
<context>
    <name>barto::Tray</name>
    <message>
        <source>Open barto</source>
        <translation>Ouvrir barto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message>
        <source>update reports</source>
        <translation>rapports de mises à jour</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n rapport</numerusform>
            <numerusform>%n rapports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>%n paquet à mettre à jour</numerusform>
            <numerusform>%n paquets à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>%n mise à jour de sécurité</numerusform>
            <numerusform>%n mises à jour de sécurité</numerusform>
        </translation>
    </message>
    <message>
        <source>No update reports</source>
        <translation>Aucun rapport de mises à jour</translation>
    </message>
    <message>
        <source>Reports come from schedules that list package updates.</source>
        <translation>Les rapports proviennent des planifications qui listent les mises à jour de paquets.</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesModel</name>
    <message>
        <source>up to date</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>This report is %1 old.
%2</source>
        <translation>Ce rapport date d’il y a %1.
%2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nouvelles versions</translation>
    </message>
</context>
</TS>
