// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QLocale>
#include <QString>

namespace barto {

/// "0.4 ms", "12 ms", "0.9 s", "41 s", "12 min 31 s", "2 h 5 min", "3 d 4 h": two units at most, numbers as the locale
/// writes them. Negative lengths (a clock that was set) count as none.
QString durationText(Microseconds length, const QLocale &locale = QLocale());
/// The largest unit alone: "44 min", "3 d".
QString roughDurationText(Microseconds length, const QLocale &locale = QLocale());
/// For a counter: "0:09", "12:31", "2:05:07".
QString counterText(Microseconds length);
/// Decimal units: "812 B", "1.2 kB", "12 MB".
QString bytesText(quint64 bytes, const QLocale &locale = QLocale());
/// Grouped: "1,004,318".
QString countText(quint64 count, const QLocale &locale = QLocale());
/// A text made by tr("%n ..."), which writes plain digits, with its count grouped: "1,004,318 runs".
QString grouped(QString text, quint64 count, const QLocale &locale = QLocale());

} // namespace barto
