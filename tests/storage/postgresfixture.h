// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/hallname.h"
#include "storage/storagefixture.h"

#include <QTest>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

/** Each test function has a database of its own on the shared PostgreSQL server, with one partition, `hall`. */
class PostgresFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = TestCluster::shared().createDatabase();
        QVERIFY(Store::prepare(config()));
        auto store = Store::open(config(), u"test"_s);
        QVERIFY(store);
        m_store = std::move(*store);
        QVERIFY(m_store->createPartition(hall));
    }
    void cleanup() { m_store.reset(); }

protected:
    [[nodiscard]] StoreConfig config(std::chrono::milliseconds patience = std::chrono::seconds(5)) const
    {
        StoreConfig config;
        config.database = TestCluster::shared().address(m_database);
        config.busyTimeout = patience;
        return config;
    }

    QString m_database;
    std::unique_ptr<Store> m_store;
};

} // namespace yizhan::test
