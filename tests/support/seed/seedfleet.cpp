// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/support/seed/seedfleet.h"

#include <array>

namespace barto::seed {

namespace {

constexpr std::array names{"vader", "leia", "luke", "han", "chewie", "yoda", "lando", "r2d2", "c3po", "obiwan", "mace",
    "padme", "jango", "db-backup-01", "db-backup-02", "db-01", "db-02", "web-01", "web-02", "web-03", "web-04",
    "web-05", "web-06", "mail-01", "mail-02", "nas-01", "build-01", "build-02", "monitor-01", "gate-01"};

Job job(const char *name, const char *onCalendar, QStringList cmds)
{
    Job made;
    made.schedule.name = QString::fromLatin1(name);
    made.schedule.onCalendar = QString::fromLatin1(onCalendar);
    made.schedule.cmds = std::move(cmds);
    return made;
}

Job heartbeat(int minutes)
{
    Job made = job("heartbeat", "", {QStringLiteral("curl -fsS https://status.example.com/beat")});
    made.schedule.onCalendar = QStringLiteral("*:0/%1").arg(minutes);
    made.medianSeconds = 0.03;
    made.lineWeight = 1;
    made.failChance = 0.0005;
    made.exitCode = 7;
    made.output = {"ok"};
    made.complaint = "curl: (7) Failed to connect to status.example.com port 443: Connection refused";
    return made;
}

Job metrics()
{
    Job made = job("metrics", "hourly", {QStringLiteral("collect-metrics --push nas-01")});
    made.medianSeconds = 0.8;
    made.lineWeight = 12;
    made.output = {"cpu: %1 samples", "memory: %1 samples", "disk: %1 samples", "\x1b[32mpushed\x1b[0m %1 series"};
    made.complaint = "collect-metrics: push to nas-01 failed: timeout after 10 s";
    return made;
}

Job rotateLogs()
{
    Job made = job("rotate-logs", "*:47", {QStringLiteral("logrotate -v /etc/logrotate.conf")});
    made.medianSeconds = 2.3;
    made.lineWeight = 45;
    made.output = {"rotating pattern: /var/log/nginx/access.log.%1 after 1 days (14 rotations)",
        "considering log /var/log/app/%1.log", "  log does not need rotating (log is empty)"};
    made.complaint = "error: stat of /var/log/app failed: No such file or directory";
    return made;
}

Job backup()
{
    Job made = job("backup", "0/4:33",
        {QStringLiteral("restic snapshots --compact"), QStringLiteral("restic backup /srv"),
            QStringLiteral("restic forget --keep-daily 14 --prune")});
    made.schedule.persistent = true;
    made.medianSeconds = 240;
    made.lineWeight = 900;
    made.failChance = 0.01;
    made.exitCode = 3;
    made.output = {"new       /srv/shop/images/2026/11/%1.jpg, saved in 0.004 s (1.184 MiB added)",
        "modified  /srv/shop/orders/part-%1.parquet, saved in 0.021 s (412.3 KiB added)",
        "unchanged /srv/mail/archive/%1.mbox", "\x1b[1m[%1 / 48211]\x1b[0m files, \x1b[36m87.662 GiB\x1b[0m"};
    made.complaint = "Fatal: unable to open repository at sftp:nas:/backup";
    made.troubles = {"client_loop: send disconnect: Broken pipe",
        "subprocess ssh: Connection closed by remote host, unable to reconnect"};
    return made;
}

Job dump()
{
    Job made = job("db-dump", "*-*-* 01:15", {QStringLiteral("pg_dumpall | zstd > /backup/all.sql.zst")});
    made.medianSeconds = 640;
    made.lineWeight = 300;
    made.exitCode = 2;
    made.output = {"dumping table public.orders_%1", "\x1b[33mwarning:\x1b[0m table audit_%1 is large"};
    made.complaint = "pg_dump: error: connection to server on socket failed: too many clients already";
    return made;
}

Job vacuum()
{
    Job made = job("vacuum", "*-*-* 03:12", {QStringLiteral("vacuumdb --all --analyze")});
    made.medianSeconds = 180;
    made.lineWeight = 200;
    made.output = {"vacuumdb: vacuuming database \"shop_%1\"", "INFO:  \"orders_%1\": found 0 removable row versions"};
    made.complaint = "vacuumdb: error: canceling statement due to lock timeout";
    return made;
}

Job report()
{
    Job made = job("report", "*-*-* 05:30", {QStringLiteral("nightly-report --mail board@example.com")});
    made.medianSeconds = 41;
    made.lineWeight = 60;
    made.signal = 9;
    made.output = {"rendering page %1", "chart %1 done"};
    made.complaint = "Killed (memory limit)";
    return made;
}

Job mailQueue()
{
    Job made = job("mail-queue", "*:0/15", {QStringLiteral("check-queue --max 100")});
    made.medianSeconds = 0.3;
    made.lineWeight = 3;
    made.failChance = 0.004;
    made.exitCode = 75;
    made.output = {"%1 messages queued", "oldest is %1 s old"};
    made.complaint = "postqueue: warning: Mail system is down";
    return made;
}

Job updates()
{
    Job made = job("apt-updates", "*-*-* 06:R", {QStringLiteral("apt list --upgradable")});
    made.schedule.updates = QStringLiteral("apt");
    made.medianSeconds = 1.4;
    made.lineWeight = 8;
    made.output = {"Listing...", "libssl3/stable-security 3.0.1%1-1~deb12u2 amd64 [upgradable from: 3.0.11-1~deb12u1]",
        "curl/stable 7.88.1-10+deb12u1%1 amd64 [upgradable from: 7.88.1-10+deb12u4]"};
    made.complaint = "E: Could not open lock file /var/lib/apt/lists/lock";
    return made;
}

Job certRenew()
{
    Job made = job("cert-renew", "Mon *-*-* 04:20", {QStringLiteral("certbot renew --no-random-sleep-on-renew")});
    made.schedule.persistent = true;
    made.medianSeconds = 9;
    made.lineWeight = 25;
    made.failChance = 0.05;
    made.output
        = {"Processing /etc/letsencrypt/renewal/shop%1.example.com.conf", "Certificate not yet due for renewal"};
    made.complaint = "Failed to renew certificate shop.example.com: rate limited";
    return made;
}

Job build()
{
    Job made = job("nightly-build", "*-*-* 00:40",
        {QStringLiteral("git -C /src pull"), QStringLiteral("ninja -C /src/build"),
            QStringLiteral("ctest --test-dir /src/build")});
    made.medianSeconds = 1500;
    made.lineWeight = 4000;
    made.failChance = 0.08;
    made.exitCode = 8;
    made.output = {"[%1/4180] Building CXX object src/core/file%1.cpp.o", "\x1b[32m      Start %1\x1b[0m: unit_%1",
        "%1/912 Test #%1: unit_%1 ...   Passed    0.02 sec"};
    made.complaint = "Errors while running CTest";
    return made;
}

Job scrub()
{
    Job made = job("scrub", "Sun *-*-* 02:00", {QStringLiteral("zpool scrub -w tank")});
    made.medianSeconds = 9'000;
    made.lineWeight = 30;
    made.output = {"scan: scrub in progress, %1 GiB scanned", "0 errors so far"};
    made.complaint = "cannot scrub tank: pool is currently unavailable";
    return made;
}

std::vector<Job> jobsOf(const QString &name, int index, int heartbeatMinutes)
{
    std::vector<Job> jobs{heartbeat(heartbeatMinutes), metrics(), updates()};
    const auto isNamed = [&name](const char *start) { return name.startsWith(QLatin1StringView(start)); };
    if (index % 2 == 0 || isNamed("leia"))
        jobs.push_back(rotateLogs());
    if (index % 3 == 0 || isNamed("db-backup") || isNamed("leia"))
        jobs.push_back(backup());
    if (isNamed("db-"))
        jobs.push_back(dump());
    if (isNamed("db-") || isNamed("leia") || isNamed("jango"))
        jobs.push_back(vacuum());
    if (isNamed("luke") || isNamed("padme"))
        jobs.push_back(report());
    if (isNamed("mail-") || isNamed("yoda"))
        jobs.push_back(mailQueue());
    if (isNamed("web-") || isNamed("mail-") || isNamed("gate-"))
        jobs.push_back(certRenew());
    if (isNamed("build-") || isNamed("han"))
        jobs.push_back(build());
    if (isNamed("nas-"))
        jobs.push_back(scrub());
    return jobs;
}

} // namespace

std::vector<Machine> fleet(int clients, int heartbeatMinutes)
{
    std::vector<Machine> machines;
    for (int i = 0; i < clients; ++i) {
        Machine machine;
        machine.name = i < int(names.size()) ? QString::fromLatin1(names[std::size_t(i)])
                                             : QStringLiteral("node-%1").arg(i + 1, 5, 10, QChar(u'0'));
        machine.client = ClientId(QUuid::createUuidV5(QUuid(), machine.name));
        machine.address = QStringLiteral("10.0.%1.%2").arg(i / 250).arg(i % 250 + 7);
        const bool isArch = i % 7 == 1;
        machine.facts = {machine.name + QStringLiteral(".example.com"),
            isArch ? QStringLiteral("Arch Linux") : QStringLiteral("Debian GNU/Linux 12 (bookworm)"),
            isArch ? QStringLiteral("6.11.9-arch1-1") : QStringLiteral("6.1.0-21-amd64"),
            i % 11 == 2 ? QStringLiteral("aarch64") : QStringLiteral("x86_64"),
            i % 13 == 4 ? QStringLiteral("0.9.4") : QStringLiteral("1.0.0"), QStringLiteral("Europe/Berlin"),
            QStringLiteral("2024a"), {}};
        machine.jobs = jobsOf(machine.name, i, heartbeatMinutes);
        machines.push_back(std::move(machine));
    }
    return machines;
}

QString schedulesToml(const std::vector<Machine> &machines)
{
    QString toml;
    for (const Machine &machine : machines) {
        toml += QStringLiteral("[schedules.%1]\nschedules = [\n").arg(machine.name);
        for (const Job &one : machine.jobs) {
            const Schedule &schedule = one.schedule;
            toml += QStringLiteral("    { name = \"%1\", on_calendar = \"%2\", ")
                        .arg(schedule.name, schedule.onCalendar);
            if (schedule.persistent)
                toml += QStringLiteral("persistent = true, ");
            if (!schedule.updates.isEmpty())
                toml += QStringLiteral("updates = \"%1\", ").arg(schedule.updates);
            toml += QStringLiteral("cmds = ['%1'] },\n").arg(schedule.cmds.join(QStringLiteral("', '")));
        }
        toml += QStringLiteral("]\n");
    }
    return toml;
}

} // namespace barto::seed
