// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/parser.h"

#include "common/calendar/crontab.h"
#include "common/calendar/fieldcheck.h"
#include "common/calendar/reader.h"
#include "common/calendar/shorthands.h"

namespace barto {

namespace {

// Longer than any expression of the most parts that a field may have, written plainly.
constexpr qsizetype mostCharacters = 32'768;
constexpr qsizetype mostQuoted = 200;

struct Pieces
{
    QStringView body;
    std::optional<Zone> zone;
};

// systemd takes the last word off where it is a zone; otherwise it stays, and the reader will say what it is not.
Pieces splitZone(QStringView text)
{
    const qsizetype space = text.lastIndexOf(u' ');
    if (space < 0)
        return {text, {}};
    const QStringView word = text.mid(space + 1);
    if (word.compare(QLatin1StringView("UTC"), Qt::CaseInsensitive) == 0)
        return {text.left(space), Zone::utc()};
    if (word.isEmpty() || !word.front().isLetter())
        return {text, {}};
    const std::optional<Zone> zone = Zone::known(word.toString());
    return zone ? Pieces{text.left(space), zone} : Pieces{text, {}};
}

// An error is shown on terminals and in logs: no line breaks or escape sequences of a stranger's.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString quoted(const QString &text)
{
    const QString shown = text.size() > mostQuoted ? QString(text.left(mostQuoted) + QChar(u'…')) : text;
    return QLatin1Char('\'') + shown + QLatin1Char('\'');
}

QString complaintAbout(QStringView body, CalendarExpression &out)
{
    if (body.isEmpty())
        return QStringLiteral("it is empty; write a time like 09:00 or a word like daily");
    if (const auto found = shorthand(body.toString())) {
        out = *found;
        return {};
    }
    CalendarReader reader(body);
    if (!reader.read(out))
        return reader.complaint();
    return normalizeFields(out);
}

} // namespace

Result<ParsedCalendar> parseCalendar(const QString &text)
{
    const auto refuse = [&text](const QString &why) {
        return fail(Error::Code::Parse, printable(quoted(text) + QStringLiteral(": ") + why));
    };
    if (text.size() > mostCharacters)
        return refuse(QStringLiteral("it is longer than %1 characters").arg(mostCharacters));
    const Pieces pieces = splitZone(text);
    ParsedCalendar parsed;
    const QString complaint = complaintAbout(pieces.body, parsed.expression);
    if (!complaint.isEmpty()) {
        const QString hint = crontabHint(text);
        return refuse(hint.isEmpty() ? complaint : hint);
    }
    const bool isEpoch = pieces.body.contains(u'@'); // always UTC, whatever zone was written
    parsed.zone = isEpoch ? Zone::utc() : pieces.zone;
    if (parsed.zone)
        parsed.expression.zone = parsed.zone->name();
    return parsed;
}

} // namespace barto
