// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/support/mariadbserver.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct st_mysql;

namespace barto::bench {

/// The line that benches store: 80 bytes, the number first.
QByteArray lineText(qint64 number);
/// A file of such lines, 1 to `lines`.
void writeLines(const QString &path, qint64 lines);

/// The same rows into the same table by other means, in a database of their own on the same MariaDB.
class Baseline
{
public:
    /// Makes the database `baseline` and a file of `lines` rows in `folder`.
    Baseline(MariaDbServer &server, const QString &folder, qint64 lines);
    ~Baseline();

    /// Lines a second by LOAD DATA LOCAL INFILE into an empty table.
    double loadData();
    /// Lines a second by one prepared, committed INSERT a line.
    double insertEach(int lines);

private:
    void run(const QByteArray &sql);
    void freshTable();

    st_mysql *m_handle = nullptr;
    QString m_file;
    qint64 m_lines;
};

} // namespace barto::bench
