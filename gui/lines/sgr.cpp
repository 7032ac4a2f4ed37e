// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/sgr.h"

#include <array>
#include <cstring>

namespace barto {

namespace {

constexpr char escapeByte = '\x1b';
constexpr int maxParts = 8; ///< "38:2:space:r:g:b:unused:tolerance" is the longest that there is

/// One parameter with its sub-parameters: "38:5:123". A missing number is -1.
struct Parameter
{
    std::array<int, maxParts> parts{};
    int count = 0;
};

int numberOf(QByteArrayView digits)
{
    if (digits.isEmpty())
        return -1;
    int number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return -1;
        number = std::min(number * 10 + (digit - '0'), 100'000);
    }
    return number;
}

/// Walks the parameters of one sequence.
class Parameters
{
public:
    explicit Parameters(QByteArrayView bytes) : m_bytes(bytes) { }

    bool isAtEnd() const { return m_at > m_bytes.size(); }
    Parameter next()
    {
        Parameter parameter;
        const QByteArrayView whole = upTo(m_bytes, ';', m_at);
        for (qsizetype at = 0; at <= whole.size();) {
            const int number = numberOf(upTo(whole, ':', at));
            if (parameter.count < maxParts)
                parameter.parts[size_t(parameter.count++)] = number;
        }
        return parameter;
    }
    int nextNumber() { return isAtEnd() ? -1 : next().parts[0]; }

private:
    static QByteArrayView upTo(QByteArrayView bytes, char separator, qsizetype &at)
    {
        qsizetype end = bytes.indexOf(separator, at);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView part = bytes.sliced(at, end - at);
        at = end + 1;
        return part;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

bool isByte(int number)
{
    return number >= 0 && number <= 255;
}

void setRgb(SgrColour &colour, int red, int green, int blue)
{
    if (isByte(red) && isByte(green) && isByte(blue))
        colour = {SgrColour::Kind::Rgb, quint8(red), quint8(green), quint8(blue)};
}

/// 38 and 48: "38;5;n", "38;2;r;g;b", and with colons, where a colour space may stand before red.
void setExtended(SgrColour &colour, const Parameter &first, Parameters &rest)
{
    const auto &parts = first.parts;
    if (first.count > 1) {
        const size_t red = first.count > 5 ? 3 : 2;
        if (parts[1] == 5 && isByte(parts[2]) && first.count > 2)
            colour = SgrColour::palette(quint8(parts[2]));
        else if (parts[1] == 2 && first.count >= 5)
            setRgb(colour, parts[red], parts[red + 1], parts[red + 2]);
        return;
    }
    const int kind = rest.nextNumber();
    if (kind == 5) {
        if (const int number = rest.nextNumber(); isByte(number))
            colour = SgrColour::palette(quint8(number));
    } else if (kind == 2) {
        const int red = rest.nextNumber();
        const int green = rest.nextNumber();
        setRgb(colour, red, green, rest.nextNumber());
    }
}

/// What 1..9 set and 21..29 take back.
void applyAttribute(quint8 &attributes, int number, int style)
{
    static constexpr quint8 set[] = {0, SgrState::Bold, SgrState::Faint, SgrState::Italic, SgrState::Underline, 0, 0,
        SgrState::Inverse, SgrState::Concealed, SgrState::Struck};
    static constexpr quint8 clear[] = {0, 0, SgrState::Bold | SgrState::Faint, SgrState::Italic, SgrState::Underline, 0,
        0, SgrState::Inverse, SgrState::Concealed, SgrState::Struck};
    if (number == 21 || (number == 4 && style > 0))
        attributes |= SgrState::Underline; // 21 is a double underline, 4:3 a curly one
    else if (number == 4 && style == 0)
        attributes &= quint8(~SgrState::Underline);
    else if (number < 10)
        attributes |= set[number];
    else if (number >= 20 && number < 30)
        attributes &= quint8(~clear[number - 20]);
}

qsizetype stringEnd(QByteArrayView bytes)
{
    for (qsizetype i = 2; i < bytes.size(); ++i) {
        if (bytes[i] == '\a')
            return i + 1;
        if (bytes[i] == escapeByte)
            return i + 1 < bytes.size() && bytes[i + 1] == '\\' ? i + 2 : 0;
    }
    return 0;
}

bool isBetween(char byte, int low, int high)
{
    return quint8(byte) >= low && quint8(byte) <= high;
}

Escape readControl(QByteArrayView bytes)
{
    qsizetype end = 2;
    while (end < bytes.size() && isBetween(bytes[end], 0x30, 0x3f))
        ++end;
    const QByteArrayView parameters = bytes.sliced(2, end - 2);
    const qsizetype parametersEnd = end;
    while (end < bytes.size() && isBetween(bytes[end], 0x20, 0x2f))
        ++end;
    if (end == bytes.size() || !isBetween(bytes[end], 0x40, 0x7e))
        return {};
    const bool isPrivate = !parameters.isEmpty() && isBetween(parameters[0], 0x3c, 0x3f);
    return {end + 1, bytes[end] == 'm' && end == parametersEnd && !isPrivate, parameters};
}

} // namespace

void SgrState::apply(QByteArrayView bytes)
{
    for (Parameters parameters(bytes); !parameters.isAtEnd();) {
        const Parameter parameter = parameters.next();
        const int number = std::max(0, parameter.parts[0]);
        if (number == 0)
            *this = {};
        else if (number < 30)
            applyAttribute(attributes, number, parameter.count > 1 ? parameter.parts[1] : -1);
        else if (number == 38 || number == 48)
            setExtended(number == 38 ? foreground : background, parameter, parameters);
        else if (number == 58) {
            SgrColour ofUnderline; // read, so that its numbers are not taken for others
            setExtended(ofUnderline, parameter, parameters);
        } else if (number == 39 || number == 49)
            (number == 39 ? foreground : background) = {};
        else if (number < 48)
            (number < 40 ? foreground : background) = SgrColour::palette(quint8(number % 10));
        else if (number >= 90 && number < 98)
            foreground = SgrColour::palette(quint8(number - 90 + 8));
        else if (number >= 100 && number < 108)
            background = SgrColour::palette(quint8(number - 100 + 8));
    }
}

Escape readEscape(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    switch (bytes[1]) {
    case '[':
        return readControl(bytes);
    case ']': // operating system command
    case 'P': // device control string
    case 'X': // start of string
    case '^': // privacy message
    case '_': // application program command
        return {stringEnd(bytes), false, {}};
    default:
        break;
    }
    qsizetype end = 1;
    while (end < bytes.size() && isBetween(bytes[end], 0x20, 0x2f))
        ++end;
    if (end == bytes.size() || !isBetween(bytes[end], 0x30, 0x7e))
        return {};
    return {end + 1, false, {}};
}

SgrState stateAfter(QByteArrayView line, SgrState state)
{
    for (qsizetype at = 0; at < line.size();) {
        const void *found = std::memchr(line.data() + at, escapeByte, size_t(line.size() - at));
        if (!found)
            break;
        at = static_cast<const char *>(found) - line.data();
        const Escape escape = readEscape(line.sliced(at));
        if (escape.isSgr)
            state.apply(escape.parameters);
        at += std::max<qsizetype>(1, escape.length);
    }
    return state;
}

} // namespace barto
