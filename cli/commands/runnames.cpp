// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/runnames.h"

#include <QCoreApplication>
#include <QSet>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RunNames)
};

constexpr int digits = 32;

/// The store's keys count runs: with n of them, a prefix is shared with another one in fewer than 1 of 64 cases.
int lengthFor(qint64 key)
{
    int length = shortestRunPrefix;
    for (double room = 16777216.0 / 64; room < double(key) && length < digits; room *= 16)
        ++length;
    return length;
}

} // namespace

int runPrefixLength(const std::vector<RunSummary> &runs)
{
    qint64 greatest = 0;
    for (const RunSummary &run : runs)
        greatest = std::max(greatest, run.key);
    for (int length = lengthFor(greatest); length < digits; ++length) {
        QSet<QString> seen;
        for (const RunSummary &run : runs)
            seen.insert(runPrefix(run.run, length));
        if (seen.size() == qsizetype(runs.size()))
            return length;
    }
    return digits;
}

QString runPrefix(const RunId &run, int length)
{
    return run.uuid().toString(QUuid::Id128).left(length);
}

QString runPrefix(const RunSummary &run)
{
    return runPrefix(run.run, lengthFor(run.key));
}

Result<QString> checkedRunPrefix(const QString &text)
{
    int count = 0;
    for (const QChar c : text) {
        const bool isHex = (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
        if (!isHex && c != u'-')
            return fail(Error::Code::Parse,
                Texts::tr("'%1' is no run: runs are named by the first characters of their id, as 7f3a91").arg(text));
        count += isHex ? 1 : 0;
    }
    if (count < shortestRunPrefix || count > digits)
        return fail(Error::Code::Parse,
            Texts::tr("'%1' is no run: write %2 to %3 characters of its id")
                .arg(text)
                .arg(shortestRunPrefix)
                .arg(digits));
    return text.toLower();
}

} // namespace barto
