<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>CsvExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>Exportar como CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
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
        <translation>«%1» no es un estado; escriba uno de estos: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no moment; write one as 2026-11-24, 2026-11-24T09:30, 09:30, yesterday or 7d.</source>
        <translation>«%1» no es una fecha ni una hora; escriba, por ejemplo, 2026-11-24, 2026-11-24T09:30, 09:30, yesterday o 7d.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no length of time; write one as 500ms, 90s, 15min, 12h or 7d.</source>
        <translation>«%1» no es una duración; escriba, por ejemplo, 500ms, 90s, 15min, 12h o 7d.</translation>
    </message>
</context>
<context>
    <name>GuiOptions</name>
    <message>
        <source>barto-gui shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>barto-gui muestra qué se ejecutó en una flota de equipos, qué falló y por qué, y qué está previsto a continuación.</translation>
    </message>
    <message>
        <source>As -c: connect as FILE says, without a profile</source>
        <translation>Como -c: conecta según lo que indique FILE, sin perfil</translation>
    </message>
    <message>
        <source>Connect with the profile of that name</source>
        <translation>Conecta con el perfil de ese nombre</translation>
    </message>
    <message>
        <source>Open a page: %1</source>
        <translation>Abre una página: %1</translation>
    </message>
    <message>
        <source>Open a run by its id</source>
        <translation>Abre una ejecución por su identificador</translation>
    </message>
    <message>
        <source>there is no page &apos;%1&apos;; write one of %2.</source>
        <translation>no existe la página «%1»; escriba una de estas: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the whole id of a run.</source>
        <translation>«%1» no es el identificador completo de una ejecución.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n no realizada</numerusform>
            <numerusform>%n no realizadas</numerusform>
        </translation>
    </message>
    <message>
        <source>missed</source>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>señal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>código %1</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <comment>of a sentence</comment>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet.</source>
        <translation>Aún no hay clientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) up</source>
        <translation>
            <numerusform>%n cliente en línea</numerusform>
            <numerusform>%n clientes en línea</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well: %1, no failed, missed or lost runs %2.</source>
        <translation>Todo en orden: %1, sin ejecuciones fallidas, no realizadas ni perdidas %2.</translation>
    </message>
    <message>
        <source>No failed, missed or lost runs %1; %2 away.</source>
        <translation>Sin ejecuciones fallidas, no realizadas ni perdidas %1; %2 sin conexión.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n ejecución fallida</numerusform>
            <numerusform>%n ejecuciones fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) were missed</source>
        <translation>
            <numerusform>%n activación no realizada</numerusform>
            <numerusform>%n activaciones no realizadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2; %3 away.</source>
        <translation>%1 %2; %3 sin conexión.</translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished">fallidas</translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished">no se inició</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No realizadas</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>due %1</source>
        <translation>prevista a las %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retraso</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciada a las %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>duración: %1</translation>
    </message>
    <message>
        <source>%1: signal %2</source>
        <translation>%1: señal %2</translation>
    </message>
    <message>
        <source>%1: exit %2</source>
        <translation>%1: código %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n activación entre %1 y %2</numerusform>
            <numerusform>%n activaciones entre %1 y %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>made up for at %1</source>
        <translation>recuperada a las %1</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>signal %1</source>
        <translation>señal %1</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>código %1</translation>
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
        <translation>todas</translation>
    </message>
    <message>
        <source>viewer: reads</source>
        <translation>viewer: solo lectura</translation>
    </message>
    <message>
        <source>operator: reads, runs and cancels</source>
        <translation>operator: lee, ejecuta y cancela</translation>
    </message>
    <message>
        <source>admin: everything</source>
        <translation>admin: todo</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Tiempo activo</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Compilación</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>Su token</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>Su dirección</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Su certificado</translation>
    </message>
    <message>
        <source>Listens at</source>
        <translation>Escucha en</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operadores</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada pendiente</translation>
    </message>
    <message>
        <source>Lines a second</source>
        <translation>Líneas por segundo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Oldest unacknowledged</source>
        <translation>Más antiguo sin confirmar</translation>
    </message>
    <message>
        <source>Lines since the start</source>
        <translation>Líneas desde el inicio</translation>
    </message>
    <message>
        <source>Batches since the start</source>
        <translation>Lotes desde el inicio</translation>
    </message>
    <message>
        <source>up</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>away</source>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ubicación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 desde %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Keeps runs</source>
        <translation>Conserva ejecuciones</translation>
    </message>
    <message>
        <source>Keeps failed runs</source>
        <translation>Conserva fallidas</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Conocidos</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Succeeded</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdida</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Sincronizando</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>No realizada</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>No iniciada</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nunca visto</translation>
    </message>
</context>
<context>
    <name>TimeFormat</name>
    <message>
        <source>%1 on the client (%2)</source>
        <translation>%1 en el cliente (%2)</translation>
    </message>
    <message>
        <source>Times in each client&apos;s own zone</source>
        <translation>Horas en la zona de cada cliente</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Horas en %1</translation>
    </message>
    <message>
        <source>Times in %1 (%2)</source>
        <translation>Horas en %1 (%2)</translation>
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
        <translation>Acerca de barto</translation>
    </message>
    <message>
        <source>Shows what ran on a fleet, what failed and why, and what is due next.</source>
        <translation>Muestra qué se ejecutó en una flota de equipos, qué falló y por qué, y qué está previsto a continuación.</translation>
    </message>
    <message>
        <source>Token for %1 (%2).
This system has no keychain that could keep it.</source>
        <translation>Token para %1 (%2).
Este sistema no tiene un llavero donde guardarlo.</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Conexiones…</translation>
    </message>
    <message>
        <source>New Window</source>
        <translation>Ventana nueva</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compactas</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normales</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Nothing is failing</source>
        <translation>Ninguna tarea con fallos</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n tarea con fallos</numerusform>
            <numerusform>%n tareas con fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>%1 on %2: %3
%4
%5</source>
        <translation>%1 en %2: %3
%4
%5</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Nada requiere atención.</translation>
    </message>
</context>
<context>
    <name>barto::BriefRuns</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
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
        <translation>el servidor no respondió</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>No hay nada que eliminar.</translation>
    </message>
    <message>
        <source>No run is older than %1.</source>
        <translation>No hay ejecuciones anteriores al %1.</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>Limpieza</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n run(s) older than %1?</source>
        <translation>
            <numerusform>¿Eliminar %n ejecución anterior a %1?</numerusform>
            <numerusform>¿Eliminar %n ejecuciones anteriores a %1?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were removed.</source>
        <translation>
            <numerusform>Se eliminó %n ejecución.</numerusform>
            <numerusform>Se eliminaron %n ejecuciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Su token no permite esta acción.</translation>
    </message>
    <message>
        <source>The clean-up did not work.</source>
        <translation>No se pudo realizar la limpieza.</translation>
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
        <translation>Seleccione un cliente para ver sus detalles.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Próximas activaciones</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Últimas ejecuciones</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nombre de host</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Arquitectura</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Zone data</source>
        <translation>Datos de zonas</translation>
    </message>
    <message>
        <source>Booted</source>
        <translation>Arranque</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>SO</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Último contacto</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Failed today</source>
        <translation>Fallos hoy</translation>
    </message>
    <message>
        <source>%1 since %2 (%3)</source>
        <translation>%1 desde %2 (%3)</translation>
    </message>
    <message>
        <source>This agent is of version %1, the server of %2.</source>
        <translation>La versión de este agente es %1; la del servidor, %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Output of %n run(s) waits on its disk.</source>
        <translation>
            <numerusform>La salida de %n ejecución espera en su disco.</numerusform>
            <numerusform>La salida de %n ejecuciones espera en su disco.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::ClientsPage</name>
    <message>
        <source>clients</source>
        <translation>clientes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n away</source>
        <translation>
            <numerusform>%n sin conexión</numerusform>
            <numerusform>%n sin conexión</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n catching up</source>
        <translation>
            <numerusform>%n sincronizando</numerusform>
            <numerusform>%n sincronizando</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Inicie bartoc en un equipo y configúrelo para que se conecte a este servidor.</translation>
    </message>
    <message>
        <source>Copy Configuration</source>
        <translation>Copiar configuración</translation>
    </message>
    <message>
        <source>Show Runs</source>
        <translation>Ver ejecuciones</translation>
    </message>
    <message>
        <source>Show Schedules</source>
        <translation>Ver tareas</translation>
    </message>
    <message>
        <source>Show Timeline</source>
        <translation>Ver cronología</translation>
    </message>
</context>
<context>
    <name>barto::CompareView</name>
    <message>
        <source>Previous difference (Shift+F3)</source>
        <translation>Diferencia anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Next difference (F3)</source>
        <translation>Diferencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Ignore Numbers</source>
        <translation>Ignorar números</translation>
    </message>
    <message>
        <source>Lines that differ in digits only count as equal</source>
        <translation>Las líneas que solo difieren en las cifras se consideran iguales</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Show both beside each other</source>
        <translation>Mostrar ambas salidas una junto a otra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back to the output (Esc)</source>
        <translation>Volver a la salida (Esc)</translation>
    </message>
    <message>
        <source>Reading… %1 %</source>
        <translation>Leyendo… %1&#xa0;%</translation>
    </message>
    <message>
        <source>Could not read both outputs.</source>
        <translation>No se pudieron leer las dos salidas.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Sin diferencias</translation>
    </message>
    <message>
        <source>%1 removed, %2 added</source>
        <translation>%1 eliminadas, %2 añadidas</translation>
    </message>
    <message>
        <source>%1 · only beginning and end compared: more than %2 lines</source>
        <translation>%1 · solo se compararon el principio y el final: más de %2 líneas</translation>
    </message>
</context>
<context>
    <name>barto::ConnectDialog</name>
    <message>
        <source>Encrypted (TLS)</source>
        <translation>Conexión cifrada (TLS)</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Connect to a bartos server</source>
        <translation>Conectar con un servidor bartos</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>for example: production</source>
        <translation>por ejemplo: producción</translation>
    </message>
    <message>
        <source>kept in this system&apos;s keychain</source>
        <translation>se guarda en el llavero del sistema</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>Authority&apos;s certificate</source>
        <translation>Certificado de la autoridad</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>Su certificado</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Su clave</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>las autoridades del sistema</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sin especificar</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Found %1: use %2</source>
        <translation>Se encontró %1: usar %2</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A certificate needs its key, and a key its certificate.</source>
        <translation>Un certificado necesita su clave, y una clave, su certificado.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionBanner</name>
    <message>
        <source>Connected again.</source>
        <translation>Conexión restablecida.</translation>
    </message>
    <message>
        <source>The server cannot reach its database. Agents keep their output and deliver it later.</source>
        <translation>El servidor no puede acceder a su base de datos. Los agentes conservan su salida y la entregarán más tarde.</translation>
    </message>
    <message>
        <source>The server cannot reach its database since %1. Agents keep their output and deliver it later.</source>
        <translation>El servidor no puede acceder a su base de datos (desde %1). Los agentes conservan su salida y la entregarán más tarde.</translation>
    </message>
    <message>
        <source>Connection lost at %1. What you see is from then.</source>
        <translation>Conexión perdida (%1). Lo que se muestra es de ese momento.</translation>
    </message>
    <message>
        <source>Not connected: %1.</source>
        <translation>Sin conexión: %1.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Reintentando ahora.</translation>
    </message>
    <message>
        <source>Trying again in %1.</source>
        <translation>Nuevo intento en %1.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>El servidor rechazó el token.</translation>
    </message>
    <message>
        <source>Enter Token…</source>
        <translation>Introducir token…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>El certificado del servidor no es de confianza: %1.</translation>
    </message>
    <message>
        <source>Show Certificate…</source>
        <translation>Mostrar certificado…</translation>
    </message>
    <message>
        <source>The certificate files of this connection cannot be used: %1.</source>
        <translation>No se pueden usar los archivos de certificado de esta conexión: %1.</translation>
    </message>
    <message>
        <source>Edit Connection…</source>
        <translation>Editar conexión…</translation>
    </message>
    <message>
        <source>The server does not let us in: %1.</source>
        <translation>El servidor no permite el acceso: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ConnectionTest</name>
    <message numerus="yes">
        <source>It works: bartos %1 on %2, %n client(s) up.</source>
        <translation>
            <numerusform>Funciona: bartos %1 en %2, %n cliente en línea.</numerusform>
            <numerusform>Funciona: bartos %1 en %2, %n clientes en línea.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered, but refused: %1.</source>
        <translation>El servidor respondió, pero rechazó la solicitud: %1.</translation>
    </message>
    <message>
        <source>No machine of that name is known. Check the host.</source>
        <translation>No se conoce ningún equipo con ese nombre. Compruebe el host.</translation>
    </message>
    <message>
        <source>Nobody listens there. Check host and port, and that bartos is running.</source>
        <translation>Nadie escucha allí. Compruebe el host y el puerto, y que bartos esté en ejecución.</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1.</source>
        <translation>No se puede acceder al servidor: %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1.</source>
        <translation>El certificado del servidor no es de confianza: %1.</translation>
    </message>
    <message>
        <source>The certificate files cannot be used: %1.</source>
        <translation>No se pueden usar los archivos de certificado: %1.</translation>
    </message>
    <message>
        <source>The server refused the token.</source>
        <translation>El servidor rechazó el token.</translation>
    </message>
    <message>
        <source>Something else than bartos answers there: %1. Check the port, and whether TLS is meant.</source>
        <translation>Allí no responde bartos, sino otro servicio: %1. Compruebe el puerto y si corresponde usar TLS.</translation>
    </message>
    <message>
        <source>It did not work: %1.</source>
        <translation>No funcionó: %1.</translation>
    </message>
</context>
<context>
    <name>barto::ContentStates</name>
    <message>
        <source>Copy Details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>No %1 match the filter.</source>
        <translation>No hay %1 que coincidan con el filtro.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Su token no permite esta acción.</translation>
    </message>
    <message>
        <source>Could not load the %1.</source>
        <translation>Error al cargar %1.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Cargando %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>barto::DataTable</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>barto::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal line(s), click to show</source>
        <translation>
            <numerusform>%Ln línea igual, clic para mostrarla</numerusform>
            <numerusform>%Ln líneas iguales, clic para mostrarlas</numerusform>
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
        <translation>Las últimas ejecuciones, la más reciente a la derecha.</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Failing since</source>
        <translation>Falla desde</translation>
    </message>
    <message>
        <source>In a row</source>
        <translation>Seguidas</translation>
    </message>
    <message>
        <source>Last 14 runs</source>
        <translation>Últimas 14 ejecuciones</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>barto::FailuresPage</name>
    <message>
        <source>failures</source>
        <translation>fallos</translation>
    </message>
    <message>
        <source>Every Failed Run</source>
        <translation>Todas las fallidas</translation>
    </message>
    <message>
        <source>Nothing is failing.</source>
        <translation>Ninguna tarea con fallos.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) failing</source>
        <translation>
            <numerusform>%n tarea con fallos</numerusform>
            <numerusform>%n tareas con fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Last failure: %1 on %2, %3 ago.</source>
        <translation>Último fallo: %1 en %2, hace %3.</translation>
    </message>
    <message>
        <source>Show All Its Runs</source>
        <translation>Ver todas sus ejecuciones</translation>
    </message>
    <message>
        <source>Show Its Schedule</source>
        <translation>Ver la tarea</translation>
    </message>
</context>
<context>
    <name>barto::FilterBar</name>
    <message>
        <source>Filter: words, or %1</source>
        <translation>Filtrar: palabras o %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; means nothing here. This page knows %2.</source>
        <translation>Aquí no se admite «%1:». Esta página entiende %2.</translation>
    </message>
</context>
<context>
    <name>barto::FilterChip</name>
    <message>
        <source>%1: all</source>
        <translation>%1: cualquiera</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Cualquiera</translation>
    </message>
</context>
<context>
    <name>barto::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>Buscar en la salida</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Coincidencia anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Coincidencia siguiente (F3)</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Upper and lower case are different</source>
        <translation>Distinguir mayúsculas y minúsculas</translation>
    </message>
    <message>
        <source>The text is a regular expression</source>
        <translation>El texto es una expresión regular</translation>
    </message>
    <message>
        <source>First Error</source>
        <translation>Primer error</translation>
    </message>
    <message>
        <source>The first stderr line, else the first that looks like an error (Ctrl+E)</source>
        <translation>La primera línea de stderr o, si no la hay, la primera que parezca un error (Ctrl+E)</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Time stamps (Ctrl+T)</source>
        <translation>Marcas de tiempo (Ctrl+T)</translation>
    </message>
    <message>
        <source>No Times</source>
        <translation>Sin horas</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Hora del reloj</translation>
    </message>
    <message>
        <source>Since the Start</source>
        <translation>Desde el inicio</translation>
    </message>
    <message>
        <source>Since the Line Before</source>
        <translation>Desde la línea anterior</translation>
    </message>
    <message>
        <source>stderr only</source>
        <translation>solo stderr</translation>
    </message>
    <message>
        <source>Show only what went to stderr</source>
        <translation>Mostrar solo lo que se escribió en stderr</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Break long lines instead of scrolling sideways</source>
        <translation>Partir las líneas largas en lugar de desplazarse horizontalmente</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation>Permanecer al final a medida que llegan líneas (F)</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>No es una expresión regular</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>No match so far</source>
        <translation>Sin coincidencias por ahora</translation>
    </message>
    <message>
        <source>%1 · stopped there</source>
        <translation>%1 · se detuvo ahí</translation>
    </message>
    <message>
        <source>%1 · search failed</source>
        <translation>%1 · falló la búsqueda</translation>
    </message>
    <message>
        <source>%1 · searched %2 %</source>
        <translation>%1 · buscado el %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>barto::FindField</name>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Buscar cliente, tarea, ejecución…</translation>
    </message>
</context>
<context>
    <name>barto::FindingsModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>barto::FiringList</name>
    <message>
        <source>Next firings</source>
        <translation>Próximas activaciones</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>%1 (%2) en %3
prevista: %4</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No hay nada previsto.</translation>
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
        <translation>En</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>barto::HeatMap</name>
    <message>
        <source>Failed runs by time</source>
        <translation>Ejecuciones fallidas por tiempo</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, de %2 a %3</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>aún por venir</translation>
    </message>
    <message>
        <source>nothing ran</source>
        <translation>no se ejecutó nada</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), all well</source>
        <translation>
            <numerusform>%n ejecución, correcta</numerusform>
            <numerusform>%n ejecuciones, todas correctas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s) failed</source>
        <translation>
            <numerusform>%1 de %n ejecución con fallo</numerusform>
            <numerusform>%1 de %n ejecuciones con fallo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n activación no realizada</numerusform>
            <numerusform>%n activaciones no realizadas</numerusform>
        </translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agente sin conexión</translation>
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
        <translation>Se canceló la carga.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in New Window</source>
        <translation>Abrir en una ventana nueva</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Filter by This Client</source>
        <translation>Filtrar por este cliente</translation>
    </message>
    <message>
        <source>Exclude This Client</source>
        <translation>Excluir este cliente</translation>
    </message>
    <message>
        <source>Filter by This Schedule</source>
        <translation>Filtrar por esta tarea</translation>
    </message>
    <message>
        <source>Exclude This Schedule</source>
        <translation>Excluir esta tarea</translation>
    </message>
    <message>
        <source>Filter by This State</source>
        <translation>Filtrar por este estado</translation>
    </message>
    <message>
        <source>Copy Row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy Id</source>
        <translation>Copiar ID</translation>
    </message>
    <message>
        <source>Copy as barto-cli Command</source>
        <translation>Copiar como comando de barto-cli</translation>
    </message>
</context>
<context>
    <name>barto::Minimap</name>
    <message>
        <source>Stderr on the left, matches on the right</source>
        <translation>stderr a la izquierda, coincidencias a la derecha</translation>
    </message>
    <message>
        <source>Overview of the output</source>
        <translation>Vista general de la salida</translation>
    </message>
</context>
<context>
    <name>barto::MissedList</name>
    <message>
        <source>missed slots</source>
        <translation>activaciones no realizadas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 días</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.</source>
        <translation>«%1» no es una fecha ni una hora. Escriba 2d, yesterday o 2026-11-24T09:30.</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) missed</source>
        <translation>
            <numerusform>%n activación no realizada</numerusform>
            <numerusform>%n activaciones no realizadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n omitida</numerusform>
            <numerusform>%n omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>older ones are not shown</source>
        <translation>las más antiguas no se muestran</translation>
    </message>
    <message>
        <source>No slot was missed in the last 30 days.</source>
        <translation>Ninguna activación quedó sin realizar en los últimos 30 días.</translation>
    </message>
    <message>
        <source>Run Now to Make Up…</source>
        <translation>Ejecutar ahora para recuperar…</translation>
    </message>
    <message>
        <source>Timeline Around Slot</source>
        <translation>Cronología en torno a la activación</translation>
    </message>
</context>
<context>
    <name>barto::MissedModel</name>
    <message numerus="yes">
        <source>%n slot(s) from %1 to %2</source>
        <translation>
            <numerusform>%n activación entre %1 y %2</numerusform>
            <numerusform>%n activaciones entre %1 y %2</numerusform>
        </translation>
    </message>
    <message>
        <source>run at %1</source>
        <translation>ejecución del %1</translation>
    </message>
    <message>
        <source>One run made up for it: %1</source>
        <translation>Recuperada por una sola ejecución: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Made up by</source>
        <translation>Recuperada por</translation>
    </message>
</context>
<context>
    <name>barto::Notices</name>
    <message>
        <source>Recovered</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>%1 works again on %2</source>
        <translation>%1 vuelve a funcionar en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s) work again</source>
        <translation>
            <numerusform>%n tarea vuelve a funcionar</numerusform>
            <numerusform>%n tareas vuelven a funcionar</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallo</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) failed</source>
        <translation>
            <numerusform>%n ejecución fallida</numerusform>
            <numerusform>%n ejecuciones fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>en %n cliente</numerusform>
            <numerusform>en %n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no se inició</translation>
    </message>
    <message>
        <source>%1 on %2 failed (%3)</source>
        <translation>%1 en %2 falló (%3)</translation>
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
        <translation>Salida</translation>
    </message>
    <message>
        <source>Go to the end and follow (End)</source>
        <translation>Ir al final y seguir (End)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Find Selected Text</source>
        <translation>Buscar el texto seleccionado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new stderr line(s)</source>
        <translation>
            <numerusform>%Ln línea nueva de stderr</numerusform>
            <numerusform>%Ln líneas nuevas de stderr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new line(s)</source>
        <translation>
            <numerusform>%Ln línea nueva</numerusform>
            <numerusform>%Ln líneas nuevas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::OverviewPage</name>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Timeline ›</source>
        <translation>Cronología ›</translation>
    </message>
    <message>
        <source>Next firings</source>
        <translation>Próximas activaciones</translation>
    </message>
    <message>
        <source>All ›</source>
        <translation>Todas ›</translation>
    </message>
    <message>
        <source>All failures ›</source>
        <translation>Todos los fallos ›</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 días</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>ejecuciones</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Start bartoc on a machine and point it at this server.</source>
        <translation>Inicie bartoc en un equipo y configúrelo para que se conecte a este servidor.</translation>
    </message>
    <message>
        <source>Failed runs by client and day</source>
        <translation>Ejecuciones fallidas por cliente y día</translation>
    </message>
    <message>
        <source>Failed runs by client and hour</source>
        <translation>Ejecuciones fallidas por cliente y hora</translation>
    </message>
    <message>
        <source>Failed runs by schedule and day</source>
        <translation>Ejecuciones fallidas por tarea y día</translation>
    </message>
    <message>
        <source>Failed runs by schedule and hour</source>
        <translation>Ejecuciones fallidas por tarea y hora</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Mostrar todo (%1)</translation>
    </message>
    <message>
        <source>none away</source>
        <translation>ninguno sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more away</source>
        <translation>
            <numerusform>%1 y %n más sin conexión</numerusform>
            <numerusform>%1 y %n más sin conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 away</source>
        <translation>%1 sin conexión</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>longest %1: %2 on %3</source>
        <translation>la más larga, %1: %2 en %3</translation>
    </message>
    <message>
        <source>%1 in the period before</source>
        <translation>%1 en el periodo anterior</translation>
    </message>
    <message numerus="yes">
        <source>on %n client(s)</source>
        <translation>
            <numerusform>en %n cliente</numerusform>
            <numerusform>en %n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n schedule(s)</source>
        <translation>
            <numerusform>de %n tarea</numerusform>
            <numerusform>de %n tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>every slot has its run</source>
        <translation>todas se realizaron</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>since 00:00</source>
        <translation>desde las 00:00</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n day(s)</source>
        <translation>
            <numerusform>en el último día</numerusform>
            <numerusform>en los últimos %n días</numerusform>
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
            <numerusform>en curso</numerusform>
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
            <numerusform>fallidas</numerusform>
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
        <translation>Actualización de seguridad.</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalada</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
</context>
<context>
    <name>barto::Page</name>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión con el servidor</translation>
    </message>
</context>
<context>
    <name>barto::PageHead</name>
    <message>
        <source>Zone of times</source>
        <translation>Zona horaria</translation>
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
        <translation>La de cada cliente</translation>
    </message>
</context>
<context>
    <name>barto::Palette</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find client, schedule, run…</source>
        <translation>Buscar cliente, tarea, ejecución…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Run of %1 on %2</source>
        <translation>Ejecución de %1 en %2</translation>
    </message>
</context>
<context>
    <name>barto::QueryPage</name>
    <message>
        <source>Fetch More</source>
        <translation>Obtener más</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save CSV…</source>
        <translation>Guardar CSV…</translation>
    </message>
    <message>
        <source>Run the selection or the statement around the cursor (Ctrl+Enter)</source>
        <translation>Ejecutar la selección o la sentencia en la que está el cursor (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel the query (Esc)</source>
        <translation>Cancelar la consulta (Esc)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What was asked before (Ctrl+Up, Ctrl+Down)</source>
        <translation>Consultas anteriores (Ctrl+Up, Ctrl+Down)</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Another query</source>
        <translation>Otra consulta</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Write a query, then Ctrl+Enter.</source>
        <translation>Escriba una consulta y pulse Ctrl+Enter.</translation>
    </message>
    <message>
        <source>The last lines on stderr</source>
        <translation>Las últimas líneas de stderr</translation>
    </message>
    <message>
        <source>The commands that failed last</source>
        <translation>Los últimos comandos fallidos</translation>
    </message>
    <message>
        <source>The schedules with the most runs</source>
        <translation>Las tareas con más ejecuciones</translation>
    </message>
    <message>
        <source>When each client was seen last</source>
        <translation>El último contacto de cada cliente</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Ejecutando…</translation>
    </message>
    <message>
        <source>Stopped at %1 rows.</source>
        <translation>Detenida en %1 filas.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) · %1 s</source>
        <translation>
            <numerusform>%n fila · %1 s</numerusform>
            <numerusform>%n filas · %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Su token no permite esta acción.</translation>
    </message>
    <message>
        <source>Only reading is allowed here.</source>
        <translation>Aquí solo se permite leer.</translation>
    </message>
    <message>
        <source>Cancelled after %1 s</source>
        <translation>Cancelada tras %1 s</translation>
    </message>
    <message>
        <source>result</source>
        <comment>a file&apos;s name, without .csv</comment>
        <translation>resultado</translation>
    </message>
    <message>
        <source>Query %1</source>
        <translation>Consulta %1</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Aún no hay consultas</translation>
    </message>
    <message>
        <source>Reads the database, changes nothing</source>
        <translation>Lee la base de datos, no modifica nada</translation>
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
    <message>
        <source>succeeded</source>
        <translation>correctas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>Chart of runs over time</source>
        <translation>Gráfico de la evolución de las ejecuciones</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>%n de ellas fallida</numerusform>
            <numerusform>%n de ellas fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::RunStarter</name>
    <message>
        <source>Run Now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Run %1 on %2 now?</source>
        <translation>¿Ejecutar %1 en %2 ahora?</translation>
    </message>
    <message>
        <source>%1 was not started on %2.</source>
        <translation>%1 no se inició en %2.</translation>
    </message>
</context>
<context>
    <name>barto::RunTexts</name>
    <message>
        <source>exit %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>no se inició</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>iniciada: %1</translation>
    </message>
    <message>
        <source>started %1 late</source>
        <translation>iniciada con %1 de retraso</translation>
    </message>
    <message>
        <source>%1 on %2 is running</source>
        <translation>%1 en %2 está en curso</translation>
    </message>
    <message>
        <source>%1 on %2 succeeded</source>
        <translation>%1 en %2 terminó correctamente</translation>
    </message>
    <message>
        <source>%1 on %2 failed</source>
        <translation>%1 en %2 falló</translation>
    </message>
    <message>
        <source>%1 on %2 was cancelled</source>
        <translation>%1 en %2 se canceló</translation>
    </message>
    <message>
        <source>%1 on %2 was lost</source>
        <translation>%1 en %2 se perdió</translation>
    </message>
    <message>
        <source>%1 on %2 was not started</source>
        <translation>%1 en %2 no se inició</translation>
    </message>
    <message>
        <source>%1 on %2 was skipped</source>
        <translation>%1 en %2 se omitió</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>prevista: %1</translation>
    </message>
    <message>
        <source>asked for by an operator</source>
        <translation>solicitada por un operador</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>duración: %1</translation>
    </message>
    <message>
        <source>running for %1</source>
        <translation>en curso desde hace %1</translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU: %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>pico: %1</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>final desconocido</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
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
        <translation>Cancelar…</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Compare with Previous</source>
        <translation>Comparar con la anterior</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Run Again</source>
        <translation>Ejecutar de nuevo</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
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
        <translation>El servidor no pudo realizar la acción.</translation>
    </message>
    <message>
        <source>Loading run…</source>
        <translation>Cargando ejecución…</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Ninguna ejecución</translation>
    </message>
    <message>
        <source>Could not load some lines.</source>
        <translation>No se pudieron cargar algunas líneas.</translation>
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
        <translation>Nada aquí parece un error.</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Cancel Run</source>
        <translation>Cancelar ejecución</translation>
    </message>
    <message>
        <source>Cancel %1 on %2?</source>
        <translation>¿Cancelar %1 en %2?</translation>
    </message>
    <message>
        <source>TERM now, KILL after 10 s.</source>
        <translation>TERM ahora, KILL a los 10 s.</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>Dejar en curso</translation>
    </message>
    <message>
        <source>The run is being cancelled.</source>
        <translation>Se está cancelando la ejecución.</translation>
    </message>
    <message>
        <source>The run was not cancelled: %1</source>
        <translation>La ejecución no se canceló: %1</translation>
    </message>
    <message>
        <source>Started.</source>
        <translation>Iniciada.</translation>
    </message>
    <message>
        <source>Show It</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>It was not started: %1</source>
        <translation>No se inició: %1</translation>
    </message>
    <message>
        <source>The agent has not answered, so it may have been started or not. Runs will show it if it was.</source>
        <translation>El agente no ha respondido, por lo que puede haberse iniciado o no. Si se inició, aparecerá en Ejecuciones.</translation>
    </message>
    <message>
        <source>There is no earlier run to compare with.</source>
        <translation>No hay ninguna ejecución anterior con la que comparar.</translation>
    </message>
    <message>
        <source>The run before had no such command.</source>
        <translation>La ejecución anterior no tenía ese comando.</translation>
    </message>
    <message>
        <source>Left: the run of %1 (%2). Right: this run.</source>
        <translation>Izquierda: la ejecución de %1 (%2). Derecha: esta ejecución.</translation>
    </message>
    <message>
        <source>Save Output</source>
        <translation>Guardar salida</translation>
    </message>
    <message>
        <source>Text as shown (*.txt)</source>
        <translation>Texto tal como se muestra (*.txt)</translation>
    </message>
    <message>
        <source>Bytes as printed, with colours (*.log)</source>
        <translation>Bytes tal como se emitieron, con colores (*.log)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Guardando %1…</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copiando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln línea copiada.</numerusform>
            <numerusform>%Ln líneas copiadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>That is too much to copy. Save it instead.</source>
        <translation>Es demasiado para copiarlo; en su lugar, guárdelo.</translation>
    </message>
    <message>
        <source>It could not be written: %1</source>
        <translation>No se pudo escribir: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión con el servidor</translation>
    </message>
    <message>
        <source>Connection lost. What is not here yet comes when it is back.</source>
        <translation>Conexión perdida. Lo que falta llegará cuando se restablezca.</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>There is no such run any more.</source>
        <translation>Esta ejecución ya no existe.</translation>
    </message>
    <message>
        <source>Your token does not allow this.</source>
        <translation>Su token no permite esta acción.</translation>
    </message>
    <message>
        <source>Could not load the run: %1</source>
        <translation>No se pudo cargar la ejecución: %1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Output removed (kept %1). Exit and times remain.</source>
        <translation>Salida eliminada (se conserva %1). El código de salida y las horas permanecen.</translation>
    </message>
    <message>
        <source>Output removed. Exit and times remain.</source>
        <translation>Salida eliminada. El código de salida y las horas permanecen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln línea</numerusform>
            <numerusform>%Ln líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see its output.</source>
        <translation>Seleccione una ejecución para ver su salida.</translation>
    </message>
    <message>
        <source>Waiting for the first command…</source>
        <translation>Esperando el primer comando…</translation>
    </message>
    <message>
        <source>Nothing was run.</source>
        <translation>No se ejecutó nada.</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Esperando su turno…</translation>
    </message>
    <message>
        <source>This command was not started.</source>
        <translation>Este comando no se inició.</translation>
    </message>
    <message>
        <source>Waiting for the first line…</source>
        <translation>Esperando la primera línea…</translation>
    </message>
    <message>
        <source>No output.</source>
        <translation>Sin salida.</translation>
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
        <translation>Manual: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
</context>
<context>
    <name>barto::RunsPage</name>
    <message>
        <source>runs</source>
        <translation>ejecuciones</translation>
    </message>
    <message>
        <source>New runs</source>
        <translation>Ejecuciones nuevas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>2 days</source>
        <translation>2 días</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más recientes primero</translation>
    </message>
    <message>
        <source>shortest first</source>
        <translation>más cortas primero</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>más largas primero</translation>
    </message>
    <message>
        <source>most punctual first</source>
        <translation>más puntuales primero</translation>
    </message>
    <message>
        <source>latest first</source>
        <translation>más retrasadas primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>más antiguas primero</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>The next one is %1, in %2.</source>
        <translation>La próxima es %1, dentro de %2.</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Ejecutar ahora…</translation>
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
        <translation>Seleccione una tarea para ver sus detalles.</translation>
    </message>
    <message>
        <source>the agent&apos;s own</source>
        <translation>la del agente</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1, es decir, %2</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Next five</source>
        <translation>Próximas cinco</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n ejecución</numerusform>
            <numerusform>%n ejecuciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Catches up</source>
        <translation>Recuperación</translation>
    </message>
    <message>
        <source>yes, with one run</source>
        <translation>sí, con una ejecución</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesModel</name>
    <message>
        <source>It never fires.</source>
        <translation>Nunca se activa.</translation>
    </message>
    <message>
        <source>How long the last runs took; failures are marked.</source>
        <translation>Duración de las últimas ejecuciones; los fallos están marcados.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Sin ejecutar</translation>
    </message>
    <message>
        <source>Not configured</source>
        <translation>No configurada</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>no configurada</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próxima</translation>
    </message>
    <message>
        <source>In</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>Duraciones</translation>
    </message>
</context>
<context>
    <name>barto::SchedulesPage</name>
    <message>
        <source>schedules</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Never fires</source>
        <translation>Nunca se activa</translation>
    </message>
    <message>
        <source>Run Now…</source>
        <translation>Ejecutar ahora…</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n schedule(s)</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>No schedules</source>
        <translation>No hay tareas</translation>
    </message>
    <message>
        <source>Schedules are read from the server&apos;s configuration.</source>
        <translation>Las tareas programadas se leen de la configuración del servidor.</translation>
    </message>
    <message>
        <source>Open Server Page</source>
        <translation>Abrir la página Servidor</translation>
    </message>
    <message>
        <source>Open Last Run</source>
        <translation>Abrir la última ejecución</translation>
    </message>
</context>
<context>
    <name>barto::ServerPage</name>
    <message>
        <source>Load in the last 15 minutes</source>
        <translation>Carga en los últimos 15 minutos</translation>
    </message>
    <message>
        <source>Lines a second in the last 15 minutes</source>
        <translation>Líneas por segundo en los últimos 15 minutos</translation>
    </message>
    <message>
        <source>Size of the queue in the last 15 minutes</source>
        <translation>Tamaño de la cola en los últimos 15 minutos</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Copiar todo</translation>
    </message>
    <message>
        <source>Clean Up…</source>
        <translation>Limpiar…</translation>
    </message>
    <message>
        <source>server&apos;s state</source>
        <comment>as in: Could not load the …</comment>
        <translation>el estado del servidor</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Carga</translation>
    </message>
    <message>
        <source>Ingest</source>
        <translation>Ingesta</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>bartos %1 on %2 · up for %3</source>
        <translation>bartos %1 en %2 · activo desde hace %3</translation>
    </message>
</context>
<context>
    <name>barto::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>En toda la aplicación</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>Abrir una página</translation>
    </message>
    <message>
        <source>Find a client, schedule, run or page</source>
        <translation>Buscar un cliente, una tarea, una ejecución o una página</translation>
    </message>
    <message>
        <source>Filter, or find in the output</source>
        <translation>Filtrar, o buscar en la salida</translation>
    </message>
    <message>
        <source>Clear the filter, then return to the list</source>
        <translation>Borrar el filtro y, después, volver a la lista</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Volver a donde estaba</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avanzar de nuevo</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Volver a cargar</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Ventana nueva</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <translation>Abrir en una ventana nueva</translation>
    </message>
    <message>
        <source>Copy rows as tab-separated text</source>
        <translation>Copiar las filas como texto separado por tabuladores</translation>
    </message>
    <message>
        <source>Select the rows around those you see</source>
        <translation>Seleccionar las filas en torno a las visibles</translation>
    </message>
    <message>
        <source>The first row, and new rows again</source>
        <translation>Ir a la primera fila y mostrar de nuevo las que lleguen</translation>
    </message>
    <message>
        <source>Run the schedule now</source>
        <translation>Ejecutar la tarea ahora</translation>
    </message>
    <message>
        <source>Run and output</source>
        <translation>Ejecución y salida</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Cancelar la ejecución</translation>
    </message>
    <message>
        <source>Compare with the previous run</source>
        <translation>Comparar con la ejecución anterior</translation>
    </message>
    <message>
        <source>Save the output</source>
        <translation>Guardar la salida</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>First error</source>
        <translation>Primer error</translation>
    </message>
    <message>
        <source>Times of the lines</source>
        <translation>Horas de las líneas</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Seguir las líneas nuevas</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>Ir a una línea</translation>
    </message>
    <message>
        <source>Larger font</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller font</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Next failure</source>
        <translation>Fallo siguiente</translation>
    </message>
    <message>
        <source>Previous failure</source>
        <translation>Fallo anterior</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar a la vista</translation>
    </message>
    <message>
        <source>Undo the zoom</source>
        <translation>Deshacer el zoom</translation>
    </message>
    <message>
        <source>Pin the run&apos;s card</source>
        <translation>Fijar la ficha de la ejecución</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Run the selection or the statement</source>
        <translation>Ejecutar la selección o la sentencia</translation>
    </message>
    <message>
        <source>Earlier query</source>
        <translation>Consulta anterior</translation>
    </message>
    <message>
        <source>Later query</source>
        <translation>Consulta siguiente</translation>
    </message>
    <message>
        <source>Save the result as CSV</source>
        <translation>Guardar el resultado como CSV</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>barto::ShownLines</name>
    <message>
        <source>Lines are missing here: the agent&apos;s disk lost them.</source>
        <translation>Faltan líneas aquí: se perdieron en el disco del agente.</translation>
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
        <translation>Páginas</translation>
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
            <numerusform>%1 en curso</numerusform>
            <numerusform>%1 en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>barto::SidebarFoot</name>
    <message>
        <source>Connection %1: %2, %3</source>
        <translation>Conexión %1: %2, %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivada</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>conectando…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>live</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>conexión perdida</translation>
    </message>
</context>
<context>
    <name>barto::SparkWidget</name>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
</context>
<context>
    <name>barto::SqlEditor</name>
    <message>
        <source>Query</source>
        <translation>Consulta</translation>
    </message>
</context>
<context>
    <name>barto::TimelineLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>failed or lost</source>
        <translation>fallida o perdida</translation>
    </message>
    <message>
        <source>missed slot</source>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>skipped slot</source>
        <translation>omitida</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agente sin conexión</translation>
    </message>
    <message>
        <source>due</source>
        <translation>prevista</translation>
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
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>ejecuciones</translation>
    </message>
    <message>
        <source>Nothing ran in this range.</source>
        <translation>No se ejecutó nada en este intervalo.</translation>
    </message>
    <message>
        <source>Go to Last Run</source>
        <translation>Ir a la última ejecución</translation>
    </message>
    <message>
        <source>Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.</source>
        <translation>Ctrl+rueda cambia el zoom, arrastrar desplaza, Enter abre la ejecución seleccionada.</translation>
    </message>
    <message>
        <source>Only clients and schedules with “%1”. Esc shows all.</source>
        <translation>Solo los clientes y las tareas con «%1». Esc muestra todo.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
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
        <translation>Cronología de las ejecuciones</translation>
    </message>
</context>
<context>
    <name>barto::Tray</name>
    <message>
        <source>Open barto</source>
        <translation>Abrir barto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesList</name>
    <message>
        <source>update reports</source>
        <translation>informes de actualizaciones</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n informe</numerusform>
            <numerusform>%n informes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) to update</source>
        <translation>
            <numerusform>%n paquete por actualizar</numerusform>
            <numerusform>%n paquetes por actualizar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n security update(s)</source>
        <translation>
            <numerusform>%n actualización de seguridad</numerusform>
            <numerusform>%n actualizaciones de seguridad</numerusform>
        </translation>
    </message>
    <message>
        <source>No update reports</source>
        <translation>No hay informes de actualizaciones</translation>
    </message>
    <message>
        <source>Reports come from schedules that list package updates.</source>
        <translation>Los informes proceden de tareas que enumeran las actualizaciones de paquetes.</translation>
    </message>
</context>
<context>
    <name>barto::UpdatesModel</name>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>This report is %1 old.
%2</source>
        <translation>Este informe tiene %1 de antigüedad.
%2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
</context>
</TS>
