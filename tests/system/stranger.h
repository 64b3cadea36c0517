// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace yizhan::system {

/** Another program's connection to a hall's database: what somebody with the file, or with the right to it, can do. */
class Stranger
{
public:
    /** `address`: postgresql://…, of the tests' own cluster; empty: the file in the folder. Fails the test program. */
    Stranger(const QString &dataFolder, const QString &address);
    ~Stranger();
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    /** One after another; false, with the reason in the log, as soon as one fails. */
    [[nodiscard]] bool run(const QStringList &statements) const;

private:
    QSqlDatabase m_database;
};

} // namespace yizhan::system
