// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/reader.h"
#include "tests/server/store/storerig.h"

#include <QProcess>

namespace barto {

/// A test object with a writer, a reader and one client on a fresh store for each case.
class StoreFixture : public QObject
{
    Q_OBJECT

protected:
    store::BatchOutcome store(const FrameBatch &batch);
    RunDetail detail(const RunScript &script);
    std::vector<QByteArray> lines(const RunScript &script, quint16 position = 1);
    /// How many rows the table has; -1 if it cannot be asked.
    qint64 count(const QString &table);
    /// SQL past the store, for what it has no words for.
    void change(const QString &sql);

    StoreRig m_rig;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Reader> m_reader;
    store::ClientKey m_client = 0;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace barto
