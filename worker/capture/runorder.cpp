// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/runorder.h"

#include "worker/capture/format.h"
#include "worker/capture/segments.h"

#include <QFile>

namespace barto {

namespace {

std::optional<std::int64_t> microsecondsOf(const std::optional<Instant> &instant)
{
    return instant ? std::optional(toMicroseconds(*instant)) : std::nullopt;
}

std::optional<Instant> instantOf(const std::optional<std::int64_t> &microseconds)
{
    return microseconds ? std::optional(fromMicroseconds(*microseconds)) : std::nullopt;
}

QByteArray fromHex(const std::string &digits)
{
    return QByteArray::fromHex(QByteArray::fromStdString(digits));
}

} // namespace

capture::Order makeOrder(
    const RunHeader &header, const RunLimits &limits, const QString &shell, const QString &workingFolder)
{
    capture::Order order;
    order.run = header.run.text().toStdString();
    order.schedule = header.schedule.toStdString();
    order.onCalendar = header.onCalendar.toStdString();
    order.timezone = header.timezone.toStdString();
    order.revision = header.revision.toHex().toStdString();
    order.trigger = quint8(header.trigger);
    order.due = microsecondsOf(header.due);
    order.dueLast = microsecondsOf(header.dueLast);
    order.slots = header.slotCount;
    order.shell = QFile::encodeName(shell).toStdString();
    order.folder = QFile::encodeName(workingFolder).toStdString();
    order.limits = limits;
    for (const CommandSpec &command : header.commands)
        order.commands.push_back({command.id.text().toStdString(), command.text.toStdString()});
    return order;
}

Result<QByteArray> encodeOrder(const capture::Order &order)
{
    std::string why;
    const auto bytes = capture::encode(order, why);
    if (!bytes)
        return fail(Error::Code::Config, QString::fromStdString(why));
    return QByteArray::fromStdString(*bytes);
}

Result<capture::Order> readOrder(const QString &folder)
{
    const QString path = folder + QLatin1Char('/') + QLatin1StringView(capture::orderName);
    const auto bytes = readRegularFile(path, qsizetype(capture::maxOrderBytes) + 1);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::string why;
    const auto order = capture::decodeOrder(std::string_view(bytes->constData(), size_t(bytes->size())), why);
    if (!order)
        return fail(Error::Code::Parse, path + QStringLiteral(": ") + QString::fromStdString(why));
    return *order;
}

Result<RunHeader> headerOf(const capture::Order &order)
{
    RunHeader header;
    const auto run = RunId::fromText(QString::fromStdString(order.run));
    if (!run)
        return tl::unexpected(run.error());
    if (order.trigger < quint8(RunTrigger::Slot) || order.trigger > quint8(RunTrigger::AdHoc))
        return fail(Error::Code::Parse, QStringLiteral("%1 is no trigger of a run").arg(order.trigger));
    header.run = *run;
    header.schedule = QString::fromStdString(order.schedule);
    header.onCalendar = QString::fromStdString(order.onCalendar);
    header.timezone = QString::fromStdString(order.timezone);
    header.revision = fromHex(order.revision);
    header.trigger = RunTrigger(order.trigger);
    header.due = instantOf(order.due);
    header.dueLast = instantOf(order.dueLast);
    header.slotCount = order.slots;
    for (const capture::OrderedCommand &command : order.commands) {
        const auto id = CommandId::fromText(QString::fromStdString(command.id));
        if (!id)
            return tl::unexpected(id.error());
        header.commands.push_back({*id, QString::fromStdString(command.text)});
    }
    return header;
}

} // namespace barto
