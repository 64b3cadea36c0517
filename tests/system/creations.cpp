// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/creations.h"

#include "storage/testcluster.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan::system {

QStringList emptyDatabase()
{
    if (!test::onPostgres()) {
        return {};
    }
    test::TestCluster &cluster = test::TestCluster::shared();
    return {u"--database"_s, cluster.address(cluster.createDatabase())};
}

Ran hallCommand(const QStringList &words)
{
    return runProgram(u"yizhan-server"_s, words);
}

QJsonObject hallFile(const QString &data)
{
    QFile file(data + u"/hall.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString hallIn(const QString &data)
{
    return hallFile(data)[u"hall"_s].toString();
}

QStringList asideOf(const QString &data, const QString &hall)
{
    QStringList found;
    for (const QString &name : QDir(data).entryList({u"replaced-*"_s}, QDir::Dirs)) {
        if (hallIn(data + u'/' + name) == hall) {
            found.append(data + u'/' + name);
        }
    }
    return found;
}

} // namespace yizhan::system
