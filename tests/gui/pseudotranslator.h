// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QTranslator>

namespace barto {

/// Translates every text into one that is a third longer and stands in brackets: what has none was never translated,
/// and what fits here fits in German.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        if (qstrncmp(context, "Q", 1) == 0)
            return {}; // Qt's own
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%n"), QString::number(n)).replace(QStringLiteral("%Ln"), QString::number(n));
        const QString longer(std::max<qsizetype>(1, text.size() / 3), QLatin1Char('~'));
        return QLatin1Char('[') + text + longer + QLatin1Char(']');
    }
};

} // namespace barto
