// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/support/mariadbserver.h"

#include <QVariant>

#include <memory>

namespace barto::torture {

/// What the server stores into, and how it is tortured. `folder` is a disk of its own.
class Database
{
public:
    using Rows = QList<QVariantList>;

    virtual ~Database() = default;

    virtual bool isDaemon() const = 0;
    /// Of the daemon; 0 if there is none.
    virtual qint64 pid() const { return 0; }
    /// False if its daemon has ended.
    virtual bool isRunning() const { return true; }
    virtual Result<void> start() { return {}; }
    virtual void kill() { }

    virtual QString toml() const = 0;
    /// Asks past all of our programs; fatal if it cannot be asked.
    virtual Rows rows(const QString &sql) const = 0;
    /// With the server and the daemon down.
    virtual Result<void> copyTo(const QString &folder) = 0;
    virtual Result<void> restoreFrom(const QString &folder) = 0;
};

std::unique_ptr<Database> makeSqlite(const QString &folder);
/// Started, with a database made.
Result<std::unique_ptr<Database>> makeMariaDb(const QString &folder);

/// Runs a program to its end.
Result<void> execute(const QString &program, const QStringList &arguments);

} // namespace barto::torture
