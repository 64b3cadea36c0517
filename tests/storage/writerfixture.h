// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/hallname.h"
#include "storage/storagefixture.h"

#include <QTest>

namespace yizhan::test {

/** The jobs of one group, in their order. */
template <typename... Jobs>
std::vector<Job> list(Jobs &&...jobs)
{
    std::vector<Job> all;
    (all.push_back(std::forward<Jobs>(jobs)), ...);
    return all;
}

/** Each test function has a database of its own with one partition, `hall`. */
class WriterFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<Folder>();
        m_store = m_folder->open();
        QVERIFY(m_store->createPartition(hall));
    }

protected:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Store> m_store;
};

} // namespace yizhan::test
