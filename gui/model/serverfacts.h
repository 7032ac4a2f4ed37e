// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"
#include "gui/model/timeformat.h"

#include <QList>
#include <QPair>

namespace barto {

/// What the server's page says of each part of ServerInfo: names and values; those without a value are left out by the
/// list that shows them.
class ServerFacts
{
public:
    using Facts = QList<QPair<QString, QString>>;

    ServerFacts(const ServerInfo &info, const TimeFormat &times, Instant now) : m_info(info), m_times(times), m_now(now)
    {
    }

    Facts identity() const;
    Facts link() const;
    Facts load() const;
    Facts ingest() const;
    Facts database() const;
    Facts agents() const;

private:
    QString keepText(Microseconds keep) const;
    QString roleText() const;

    const ServerInfo &m_info;
    const TimeFormat &m_times;
    const Instant m_now;
};

} // namespace barto
