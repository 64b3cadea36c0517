// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/hallfolder.h"

#include "storage/archivefile.h"
#include "storage/databaseaddress.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

constexpr int format = 1;

Error folderError(const QString &type, const QString &zh, const QString &en)
{
    return {503, type, zh, en, {}};
}

Error unreadable(const QFile &file)
{
    return folderError(u"no-hall"_s, u"读不了 %1。"_s.arg(file.fileName()),
                       u"Cannot read %1: %2."_s.arg(file.fileName(), file.errorString()));
}

QString settingsFile(const QString &path)
{
    return path + u"/hall.json"_s;
}

} // namespace

bool isHallId(const QString &id)
{
    static const QRegularExpression shape(u"\\A[a-z0-9][a-z0-9-]{0,31}\\z"_s);
    return shape.match(id).hasMatch();
}

void HallFolder::sweepWork() const
{
    for (const QString &left : {backupWork(), restoreWork()}) {
        QDir(left).removeRecursively();
    }
}

Result<QString> HallFolder::creationIn(const QString &path)
{
    QFile file(settingsFile(path));
    if (file.exists() && !file.open(QIODevice::ReadOnly)) {
        return unreadable(file);
    }
    // Damaged it is nobody's: what save() writes is whole.
    return file.isOpen() ? QJsonDocument::fromJson(file.readAll()).object().value(u"creation"_s).toString() : QString();
}

bool HallFolder::isHall(const QString &path)
{
    return QFile::exists(settingsFile(path));
}

bool HallFolder::isTaken(const QString &path)
{
    return isHall(path) || QFile::exists(HallFolder{path, {}, false, false, {}}.database());
}

Result<HallFolder> HallFolder::open(const QString &path, const QString &address)
{
    QFile file(settingsFile(path));
    if (!file.exists()) {
        const HallFolder here{path, {}, false, false, {}};
        if (QFile::exists(here.unfinished())) {
            return folderError(
                u"no-hall"_s,
                u"%1 里的大厅没有建完：请把原来的 init 或 restore 命令再执行一次；"
                "被挪开的大厅，用 serve 启动就会回来。"_s.arg(path),
                u"The hall in %1 was never finished; say the same init or restore again, which takes "
                "away what the first one left. A hall that was put aside comes back by serve."_s.arg(path));
        }
        if (QFile::exists(here.database())) {
            return folderError(u"no-hall"_s, u"%1 里有数据库，但没有 hall.json，所以不是大厅。"_s.arg(path),
                               u"There is a database in %1 but no hall.json, so it is no hall; put back the hall.json "
                               "that belongs to it, or create a hall in another folder."_s.arg(path));
        }
        const QStringList aside = QDir(path).entryList({u"replaced-*"_s}, QDir::Dirs);
        if (!aside.isEmpty()) {
            return folderError(
                u"no-hall"_s,
                u"%1 里没有大厅；恢复时挪开的内容在 %2 里，要用原来的大厅请移回来。"_s.arg(path, aside.back()),
                u"There is no hall in %1. What a restore put aside lies in %2: move it back to have the "
                u"hall of before."_s.arg(path, aside.back()));
        }
        return folderError(u"no-hall"_s, u"%1 里没有大厅。"_s.arg(path),
                           u"There is no hall in %1; create one with: yizhan-server init --data %1"_s.arg(path));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file);
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    HallFolder folder{QDir(path).absolutePath(),
                      object.value(u"hall"_s).toString(),
                      object.value(u"simulated"_s).toBool(),
                      object.value(u"demo"_s).toBool(),
                      object.value(u"database"_s).toString(),
                      object.value(u"creation"_s).toString()};
    if (object.value(u"format"_s).toInt() != format || !isHallId(folder.hallId)) {
        return folderError(u"hall-unreadable"_s, u"%1 的内容不认识。"_s.arg(file.fileName()),
                           u"%1 is damaged or was written by another version of this program."_s.arg(file.fileName()));
    }
    if (folder.address.isEmpty() && !address.isEmpty()) {
        return folderError(u"database-refused"_s, u"%1 的数据就在文件夹里。"_s.arg(path),
                           u"The hall in %1 keeps its data in that folder, not on a database server."_s.arg(path));
    }
    if (!folder.address.isEmpty()) {
        const QString other = address.isEmpty() ? qEnvironmentVariable("YIZHAN_DATABASE") : address;
        folder.address = other.isEmpty() ? folder.address : other;
        if (const auto read = DatabaseAddress::fromText(folder.address); !read) {
            return read.error();
        }
    }
    return folder;
}

Status HallFolder::save() const
{
    QSaveFile file(settingsFile(path));
    QJsonObject object{{u"format"_s, format},
                       {u"hall"_s, hallId},
                       {u"simulated"_s, simulated},
                       {u"demo"_s, demo},
                       {u"creation"_s, creation}};
    if (!address.isEmpty()) {
        const auto read = DatabaseAddress::fromText(address);
        if (!read) {
            return read.error();
        }
        object.insert(u"database"_s, read->withoutPassword());
    }
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(object).toJson()) < 0 || !file.commit()) {
        return folderError(u"storage-read-only"_s, u"写不了 %1。"_s.arg(file.fileName()),
                           u"Cannot write %1: %2."_s.arg(file.fileName(), file.errorString()));
    }
    syncFolder(path);
    return Done{};
}

} // namespace yizhan
