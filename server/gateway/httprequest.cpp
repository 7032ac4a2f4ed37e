// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/httprequest.h"

#include <algorithm>

namespace barto {

namespace {

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(Error::Code::Protocol, QStringLiteral("not an HTTP request: %1").arg(why));
}

/// The line in front of the next line end, without it; `rest` begins behind it.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView lowerCaseName) const
{
    QByteArrayList values;
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            values.append(value);
    }
    return values.join(", ");
}

bool HttpRequest::headerHas(QByteArrayView lowerCaseName, QByteArrayView token) const
{
    const QByteArrayList items = header(lowerCaseName).split(',');
    return std::any_of(items.begin(), items.end(),
        [token](const QByteArray &item) { return item.trimmed().compare(token, Qt::CaseInsensitive) == 0; });
}

std::optional<qsizetype> headLength(QByteArrayView received)
{
    for (qsizetype at = received.indexOf('\n'); at >= 0; at = received.indexOf('\n', at + 1)) {
        if (received.sliced(at + 1).startsWith('\n'))
            return at + 2;
        if (received.sliced(at + 1).startsWith("\r\n"))
            return at + 3;
    }
    return std::nullopt;
}

Result<HttpRequest> parseHttpRequest(QByteArrayView head)
{
    const QByteArrayList words = takeLine(head).toByteArray().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || !words[1].startsWith('/')
        || !std::all_of(words.begin(), words.end(), isVisible))
        return refuse(QStringLiteral("the first line is not METHOD /PATH HTTP/1.1"));
    HttpRequest request;
    request.method = words[0];
    const qsizetype mark = words[1].indexOf('?');
    request.path = words[1].first(mark < 0 ? words[1].size() : mark);
    request.query = mark < 0 ? QByteArray() : words[1].sliced(mark + 1);
    while (!head.isEmpty()) {
        const QByteArrayView line = takeLine(head);
        if (line.isEmpty())
            return request;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isVisible(line.first(colon)))
            return refuse(QStringLiteral("a header has no name"));
        request.headers.append(
            {line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).toByteArray().trimmed()});
    }
    return refuse(QStringLiteral("it ends without a blank line"));
}

} // namespace barto
