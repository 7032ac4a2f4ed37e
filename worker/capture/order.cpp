// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/capture/order.h"

#include "worker/capture/format.h"

#include <charconv>
#include <cstdio>

namespace barto::capture {

namespace {

constexpr std::string_view orderMagic = "barto order";
constexpr std::size_t crcDigits = 8;
constexpr std::size_t maxResources = 64;

std::string hexCrc(std::string_view bytes)
{
    char digits[crcDigits + 1];
    std::snprintf(digits, sizeof(digits), "%08x", crc32(bytes));
    return digits;
}

class FieldWriter
{
public:
    void text(std::string_view field)
    {
        m_hasNul = m_hasNul || field.find('\0') != std::string_view::npos;
        m_out.append(field).push_back('\0');
    }
    template<typename T>
    void number(T value)
    {
        text(std::to_string(value));
    }
    void instant(const std::optional<std::int64_t> &value) { text(value ? std::to_string(*value) : std::string()); }
    bool hasNul() const { return m_hasNul; }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    bool m_hasNul = false;
};

/// Takes fields off the front; after the first failure everything fails.
class FieldReader
{
public:
    explicit FieldReader(std::string_view bytes) : m_rest(bytes) { }

    void text(std::string &field) { field = std::string(next()); }
    template<typename T>
    void number(T &value)
    {
        const std::string_view field = next();
        const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
        m_ok = m_ok && error == std::errc() && end == field.data() + field.size();
    }
    void instant(std::optional<std::int64_t> &value)
    {
        if (m_ok && m_rest.starts_with('\0')) {
            m_rest.remove_prefix(1);
            return;
        }
        number(value.emplace());
    }
    /// A number of things that follow.
    std::size_t count(std::size_t most)
    {
        std::size_t value = 0;
        number(value);
        m_ok = m_ok && value <= most;
        return m_ok ? value : 0;
    }
    bool isOk() const { return m_ok; }
    bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view next()
    {
        const std::size_t end = m_rest.find('\0');
        if (!m_ok || end == std::string_view::npos) {
            m_ok = false;
            return {};
        }
        const std::string_view field = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return field;
    }

    std::string_view m_rest;
    bool m_ok = true;
};

void writeLimits(FieldWriter &out, const OrderLimits &limits)
{
    out.number(limits.termGraceMs);
    out.number(limits.pipeGraceMs);
    out.number(unsigned(limits.onFull));
    out.number(limits.spoolMaxBytes);
    out.number(limits.spoolMinFree);
    out.number(limits.segmentBytes);
    out.number(limits.resources.size());
    for (const ResourceLimit &resource : limits.resources) {
        out.number(resource.resource);
        out.number(resource.soft);
        out.number(resource.hard);
    }
}

bool readLimits(FieldReader &in, OrderLimits &limits)
{
    unsigned onFull = 0;
    in.number(limits.termGraceMs);
    in.number(limits.pipeGraceMs);
    in.number(onFull);
    in.number(limits.spoolMaxBytes);
    in.number(limits.spoolMinFree);
    in.number(limits.segmentBytes);
    limits.resources.resize(in.count(maxResources));
    for (ResourceLimit &resource : limits.resources) {
        in.number(resource.resource);
        in.number(resource.soft);
        in.number(resource.hard);
    }
    limits.onFull = OnFull(onFull);
    return in.isOk() && onFull <= unsigned(OnFull::Drop);
}

} // namespace

std::optional<std::string> encode(const Order &order, std::string &why)
{
    if (order.commands.empty() || order.commands.size() > maxCommands) {
        why = "a run has 1 to " + std::to_string(maxCommands) + " commands, not "
            + std::to_string(order.commands.size());
        return {};
    }
    FieldWriter out;
    out.text(orderMagic);
    out.number(orderFormat);
    for (const std::string *field : {&order.run, &order.schedule, &order.onCalendar, &order.timezone, &order.revision})
        out.text(*field);
    out.number(unsigned(order.trigger));
    out.instant(order.due);
    out.instant(order.dueLast);
    out.number(order.slots);
    out.text(order.shell);
    out.text(order.folder);
    writeLimits(out, order.limits);
    out.number(order.commands.size());
    for (const OrderedCommand &command : order.commands) {
        out.text(command.id);
        out.text(command.text);
    }
    if (out.hasNul()) {
        why = "a text of the run holds a NUL character, which no command line can carry";
        return {};
    }
    std::string bytes = out.take();
    if (bytes.size() + crcDigits > maxOrderBytes) {
        why = "the run's commands are longer than " + std::to_string(maxOrderBytes) + " bytes";
        return {};
    }
    bytes += hexCrc(bytes);
    return bytes;
}

std::optional<Order> decodeOrder(std::string_view bytes, std::string &why)
{
    why = "the order is torn or damaged";
    if (bytes.size() < crcDigits || bytes.size() > maxOrderBytes)
        return {};
    const std::string_view body = bytes.substr(0, bytes.size() - crcDigits);
    if (hexCrc(body) != bytes.substr(body.size()))
        return {};
    FieldReader in(body);
    std::string magic;
    std::uint32_t format = 0;
    in.text(magic);
    in.number(format);
    if (!in.isOk() || magic != orderMagic)
        return {};
    if (format != orderFormat) {
        why = "the order has format " + std::to_string(format) + ", this version knows " + std::to_string(orderFormat);
        return {};
    }
    Order order;
    for (std::string *field : {&order.run, &order.schedule, &order.onCalendar, &order.timezone, &order.revision})
        in.text(*field);
    in.number(order.trigger);
    in.instant(order.due);
    in.instant(order.dueLast);
    in.number(order.slots);
    in.text(order.shell);
    in.text(order.folder);
    const bool limitsOk = readLimits(in, order.limits);
    order.commands.resize(in.count(maxCommands));
    for (OrderedCommand &command : order.commands) {
        in.text(command.id);
        in.text(command.text);
    }
    if (!in.isOk() || !in.isAtEnd() || !limitsOk || order.commands.empty())
        return {};
    why.clear();
    return order;
}

} // namespace barto::capture
