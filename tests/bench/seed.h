// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

QT_FORWARD_DECLARE_CLASS(QSqlDatabase)

namespace barto::bench {

/// A history of 30 days up to now: clients with schedules, runs of one command with so many lines each, of which every
/// 50th failed and some were lost. Written by the database itself, so that it takes seconds.
struct Seed
{
    int clients = 100;
    int schedulesPerClient = 10;
    int runs = 100'000;
    int linesPerRun = 100;

    /// Into the empty tables that bartos has made.
    void plant(QSqlDatabase &database) const;
    static QString clientName(int number);
    static QString scheduleName(int number);
};

} // namespace barto::bench
