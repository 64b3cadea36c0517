// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "system/stranger.h"

#include "storage/testcluster.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace yizhan::system {

namespace {

const QString connectionName = u"stranger"_s;

} // namespace

Stranger::Stranger(const QString &dataFolder, const QString &address)
    : m_database(QSqlDatabase::addDatabase(address.isEmpty() ? u"QSQLITE"_s : u"QPSQL"_s, connectionName))
{
    if (address.isEmpty()) {
        m_database.setDatabaseName(dataFolder + u"/yizhan.sqlite"_s);
    } else {
        m_database.setHostName(yizhan::test::TestCluster::shared().socketFolder());
        m_database.setDatabaseName(QUrl(address).path().mid(1));
        m_database.setUserName(u"postgres"_s);
    }
    if (!m_database.open()) {
        qFatal("%s", qPrintable(m_database.lastError().text()));
    }
}

Stranger::~Stranger()
{
    m_database = {};
    QSqlDatabase::removeDatabase(connectionName);
}

bool Stranger::run(const QStringList &statements) const
{
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement)) {
            qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
            return false;
        }
    }
    return true;
}

} // namespace yizhan::system
