// SPDX-License-Identifier: MIT OR Apache-2.0

// Proves the arrows of CONVENTIONS section 1 by the includes of every source file: each room may include only the rooms
// named for it here, no two modules (a header with its .cpp) include each other in a circle, and rooms that link
// Qt6::Core alone include no header of another Qt module.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Arrows = QHash<QString, QStringList>;

// Room -> the rooms that it may include besides itself.
const Arrows &allowed()
{
    static const auto words
        = [](const char *list) { return QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts); };
    static const Arrows arrows{
        {QStringLiteral("common/base"), {}},
        {QStringLiteral("common/dispatch"), words("common/base")},
        {QStringLiteral("common/calendar"), words("common/base")},
        {QStringLiteral("common/job"), words("common/base common/calendar")},
        {QStringLiteral("common/config"), words("common/base common/calendar common/job")},
        {QStringLiteral("common/logging"), words("common/base common/config")},
        {QStringLiteral("common/message"), words("common/base common/job")},
        {QStringLiteral("common/security"), words("common/base")},
        {QStringLiteral("common/link"), words("common/base common/message common/security")},
        {QStringLiteral("common/api"), words("common/base common/job common/message common/security common/link")},
        {QStringLiteral("worker/capture"), words("common/base common/job")},
        {QStringLiteral("worker/shim"), words("common/base common/job worker/capture")},
        {QStringLiteral("worker/run"), words("common/base common/job worker/capture")},
        {QStringLiteral("worker/journal"), words("common/base common/job common/message")},
        {QStringLiteral("worker/trigger"), words("common/base common/calendar common/job worker/journal")},
        {QStringLiteral("worker/uplink"), words("common/base common/job common/message")},
        {QStringLiteral("worker"),
            words("common/base common/dispatch common/calendar common/job common/config common/logging common/message "
                  "common/security common/link worker/capture worker/run worker/journal worker/trigger worker/uplink")},
        {QStringLiteral("server/updates"), words("common/base common/job")},
        {QStringLiteral("server/store"), words("common/base common/job common/message")},
        {QStringLiteral("server/ingest"), words("common/base common/job common/message server/store")},
        {QStringLiteral("server/gateway"), words("common/base common/dispatch common/message common/security")},
        {QStringLiteral("server/fleet"), words("common/base common/calendar common/job common/config common/message")},
        {QStringLiteral("server/operators"),
            words("common/base common/calendar common/job common/message server/store server/ingest server/gateway")},
        {QStringLiteral("server"),
            words("common/base common/calendar common/job common/config common/logging common/message common/security "
                  "server/updates server/store server/ingest server/gateway server/fleet server/operators")},
        {QStringLiteral("cli/render"), words("common/base common/calendar common/job common/message")},
        {QStringLiteral("cli/commands"),
            words("common/base common/calendar common/job common/message common/security common/api cli/render")},
        {QStringLiteral("cli"),
            words("common/base common/calendar common/job common/config common/logging common/message common/security "
                  "common/link common/api cli/render cli/commands")},
        {QStringLiteral("gui/model"), words("common/base common/calendar common/job common/message gui/lines")},
        {QStringLiteral("gui/theme"), words("gui/model")},
        {QStringLiteral("gui/feed"),
            words("common/base common/job common/message common/security common/link common/api common/config")},
        {QStringLiteral("gui"),
            words("common/base common/config common/logging gui/model gui/theme gui/feed gui/view gui/window "
                  "gui/pages gui/output gui/timeline gui/overview gui/runs")},
        {QStringLiteral("gui/view"),
            words("common/base common/calendar common/job common/config common/message gui/model gui/theme gui/feed")},
        {QStringLiteral("gui/window"),
            words("common/base common/config common/message gui/model gui/theme gui/feed gui/view")},
        {QStringLiteral("gui/pages"),
            words("common/base common/calendar common/job common/message gui/model gui/theme gui/feed gui/view")},
        {QStringLiteral("gui/lines"), words("common/base common/job")},
        {QStringLiteral("gui/output"),
            words("common/base common/calendar common/job common/message common/api gui/lines gui/model gui/theme "
                  "gui/feed")},
        {QStringLiteral("gui/timeline"),
            words("common/base common/calendar common/job common/message gui/model gui/theme gui/feed gui/view")},
        {QStringLiteral("gui/runs"),
            words("common/base common/calendar common/job common/message gui/model gui/theme gui/feed gui/output "
                  "gui/view")},
        {QStringLiteral("gui/overview"),
            words("common/base common/calendar common/job common/message gui/model gui/theme gui/feed gui/view")},
    };
    return arrows;
}

// Rooms that link Qt6::Core alone.
const QStringList coreOnly{QStringLiteral("common/base"), QStringLiteral("common/dispatch"),
    QStringLiteral("common/calendar"), QStringLiteral("common/job"), QStringLiteral("common/config"),
    QStringLiteral("common/message"), QStringLiteral("common/logging"), QStringLiteral("worker/capture"),
    QStringLiteral("worker/run"), QStringLiteral("worker/uplink"), QStringLiteral("worker/trigger"),
    QStringLiteral("gui/model"), QStringLiteral("gui/lines"), QStringLiteral("server/updates")};

QString roomOf(const QString &path)
{
    return path.left(path.lastIndexOf(QLatin1Char('/')));
}

QString moduleOf(const QString &path)
{
    return path.left(path.lastIndexOf(QLatin1Char('.')));
}

struct Include
{
    QString file; ///< that includes, from the repository's root
    QString what;
    bool quoted = false;
};

QList<Include> includesOf(const QString &root, const QString &path)
{
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"));
    QFile file(root + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QList<Include> includes;
    while (!file.atEnd()) {
        const QRegularExpressionMatch match = line.match(QString::fromUtf8(file.readLine()));
        if (match.hasMatch())
            includes.append({path, match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return includes;
}

QList<Include> allIncludes(const QString &root)
{
    QList<Include> includes;
    for (const QString &top : {QStringLiteral("common"), QStringLiteral("worker"), QStringLiteral("server"),
             QStringLiteral("cli"), QStringLiteral("gui")}) {
        QDirIterator files(root + QLatin1Char('/') + top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext())
            includes += includesOf(root, QDir(root).relativeFilePath(files.next()));
    }
    return includes;
}

// Depth first; returns the circle that `module` is part of, or nothing.
QStringList circleFrom(
    const QString &module, const QHash<QString, QSet<QString>> &arrows, QSet<QString> &done, QStringList path)
{
    if (path.contains(module))
        return path.mid(path.indexOf(module)) << module;
    if (done.contains(module))
        return {};
    path << module;
    for (const QString &next : arrows.value(module)) {
        const QStringList circle = circleFrom(next, arrows, done, path);
        if (!circle.isEmpty())
            return circle;
    }
    done.insert(module);
    return {};
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void arrowsPointDownwards();
    void theTableItselfHasNoCircle();
    void modulesHaveNoCircle();
    void coreRoomsIncludeCoreOnly();
    void sourcesAreIncludedFromTheRoot();
    void windowsNeverWait();

private:
    QString m_root = QStringLiteral(BARTO_SOURCE_DIR);
    QList<Include> m_includes;
};

void TestLayers::initTestCase()
{
    m_includes = allIncludes(m_root);
    QVERIFY2(m_includes.size() > 300, "hardly any include was found: is this the source tree?");
}

void TestLayers::arrowsPointDownwards()
{
    QStringList wrong;
    for (const Include &include : m_includes) {
        if (!include.quoted || !QFile::exists(m_root + QLatin1Char('/') + include.what))
            continue;
        const QString from = roomOf(include.file);
        const QString to = roomOf(include.what);
        if (!allowed().contains(from))
            wrong << QStringLiteral("%1: the room %2 is not in the table").arg(include.file, from);
        else if (from != to && !allowed().value(from).contains(to))
            wrong << QStringLiteral("%1 includes %2").arg(include.file, include.what);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestLayers::theTableItselfHasNoCircle()
{
    QHash<QString, QSet<QString>> arrows;
    for (auto room = allowed().begin(); room != allowed().end(); ++room)
        arrows.insert(room.key(), QSet<QString>(room->begin(), room->end()));
    QSet<QString> done;
    for (auto room = arrows.begin(); room != arrows.end(); ++room)
        QCOMPARE(circleFrom(room.key(), arrows, done, {}), QStringList());
}

void TestLayers::modulesHaveNoCircle()
{
    QHash<QString, QSet<QString>> arrows;
    for (const Include &include : m_includes) {
        if (include.quoted && moduleOf(include.file) != moduleOf(include.what))
            arrows[moduleOf(include.file)].insert(moduleOf(include.what));
    }
    QSet<QString> done;
    QStringList wrong;
    for (auto module = arrows.begin(); module != arrows.end(); ++module)
        wrong << circleFrom(module.key(), arrows, done, {}).join(QStringLiteral(" -> "));
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestLayers::coreRoomsIncludeCoreOnly()
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtCore"));
    const auto isInCore = [&headers](const QString &header) { return headers.exists(header); };
    QVERIFY(isInCore(QStringLiteral("QString")));
    QVERIFY(!isInCore(QStringLiteral("QTcpSocket")));
    QStringList wrong;
    for (const Include &include : m_includes) {
        const bool ofQt = include.what.startsWith(QLatin1Char('Q')) || include.what.startsWith(QLatin1String("Qt"));
        if (!include.quoted && ofQt && coreOnly.contains(roomOf(include.file)) && !isInCore(include.what))
            wrong << QStringLiteral("%1 includes <%2>").arg(include.file, include.what);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestLayers::sourcesAreIncludedFromTheRoot()
{
    QStringList wrong;
    for (const Include &include : m_includes) {
        const bool generated
            = include.what.endsWith(QLatin1String(".moc")) || include.what == QLatin1String("common/base/buildstamp.h");
        if (include.quoted && !generated && !QFile::exists(m_root + QLatin1Char('/') + include.what))
            wrong << QStringLiteral("%1 includes \"%2\"").arg(include.file, include.what);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

/// Nothing that a window stands on waits for a network, a process or a database; nor does it run a loop of its own.
void TestLayers::windowsNeverWait()
{
    static const QRegularExpression waits(
        QStringLiteral("waitFor(Connected|Encrypted|ReadyRead|BytesWritten|Disconnected|Started|Finished)|"
                       "processEvents|QEventLoop|BlockingQueuedConnection|QSqlDatabase|QProcess\\b|"
                       "\\b[mu]?sleep\\(|(\\.|->)(exec|wait)\\("));
    QStringList wrong;
    for (const char *room : {"/gui", "/common/api", "/common/link"}) {
        QDirIterator files(m_root + QLatin1String(room), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            if (const auto found = waits.match(text); found.hasMatch())
                wrong << QStringLiteral("%1: %2").arg(file.fileName(), found.captured());
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
