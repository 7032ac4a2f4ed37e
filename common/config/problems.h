// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/confignode.h"

#include <QStringList>

#include <vector>

namespace barto {

/// Collects what is wrong with a configuration, so that all of it is told at once.
class Problems
{
public:
    void error(const Place &place, const QString &detail) { m_errors.push_back({place, detail}); }
    void warning(const Place &place, const QString &detail) { m_warnings.push_back({place, detail}); }

    bool hasErrors() const { return !m_errors.empty(); }
    /// Error::Config with all errors, one per line, by place.
    Error toError() const;
    QStringList warnings() const;

private:
    struct Entry
    {
        Place place;
        QString detail;
    };
    static QStringList sorted(std::vector<Entry> entries);

    std::vector<Entry> m_errors;
    std::vector<Entry> m_warnings;
};

} // namespace barto
