// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/unfinished.h"

#include "storage/archivefile.h"
#include "storage/storeerror.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct Mark
{
    QString creation; ///< random; empty: there is none
    Unfinished what = Unfinished::Staged;
};

Mark readMark(const HallFolder &folder)
{
    Mark mark;
    QFile file(folder.unfinished());
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        mark.creation = object.value(u"creation"_s).toString();
        const QString what = object.value(u"what"_s).toString();
        mark.what = what == "init"_L1       ? Unfinished::Init
                    : what == "restored"_L1 ? Unfinished::Restored
                                            : Unfinished::Staged;
    }
    return mark;
}

Status writeMark(const HallFolder &folder, const Mark &mark)
{
    QString what;
    switch (mark.what) {
    case Unfinished::Init:
        what = u"init"_s;
        break;
    case Unfinished::Staged:
        what = u"staged"_s;
        break;
    case Unfinished::Restored:
        what = u"restored"_s;
        break;
    }
    QSaveFile file(folder.unfinished());
    const QJsonObject object{{u"creation"_s, mark.creation}, {u"what"_s, what}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit()) {
        return storeError(StoreFault::ReadOnly, file.fileName());
    }
    syncFolder(folder.path);
    return Done{};
}

/** Killed between "hall.json" and the mark's going; with a mark of what only lies staged the hall there is an old one.
 */
bool isFinished(const HallFolder &folder, const Mark &mark)
{
    return !mark.creation.isEmpty() && mark.what != Unfinished::Staged && HallFolder::isHall(folder.path);
}

} // namespace

Status databaseMustBeFree(const HallFolder &folder)
{
    if (folder.address.isEmpty()) {
        return Done{};
    }
    const Result<QString> begun = Store::begun(folder.store());
    if (!begun) {
        return begun.error();
    }
    const Result<bool> taken = Store::isTaken(folder.store());
    if (!taken) {
        return taken.error();
    }
    if (!begun->isEmpty()) {
        return Error{409,
                     u"database-taken"_s,
                     u"这个数据库里有一次没有做完的 init 或 restore，这个文件夹不知道它：请在原来的文件夹再执行一次，"
                     "或者删掉数据库重建。什么也没有改动。"_s,
                     u"An init or restore that was not finished has begun in that database, and this folder does not "
                     u"know of it: say it again for its own folder, or drop the database and create it anew. Nothing "
                     u"was changed."_s,
                     {}};
    }
    return *taken ? Status(Error{409,
                                 u"database-taken"_s,
                                 u"这个数据库里已有大厅，什么也没有改动。"_s,
                                 u"That database holds a hall already; nothing was changed."_s,
                                 {}})
                  : Status(Done{});
}

Status beginCreation(const HallFolder &folder, Unfinished what)
{
    const Mark mark{QUuid::createUuid().toString(QUuid::WithoutBraces), what};
    if (const Status written = writeMark(folder, mark); !written) {
        return written.error();
    }
    const Status begun = Store::begin(folder.store(), mark.creation);
    if (!mayBeStored(begun)) {
        QFile::remove(folder.unfinished());
    }
    return begun;
}

Status continueCreation(const HallFolder &folder, Unfinished what)
{
    Mark mark = readMark(folder);
    mark.what = what;
    return writeMark(folder, mark);
}

Status finishCreation(const HallFolder &folder)
{
    if (const Status finished = Store::finish(folder.store()); !finished) {
        return finished.error();
    }
    QFile::remove(folder.unfinished());
    return Done{};
}

Status abandonCreation(const HallFolder &folder)
{
    const bool filled = readMark(folder).what == Unfinished::Init; // a restore has moved back what it brought
    if (filled) {
        folder.unsave();
    }
    if (filled || !folder.address.isEmpty()) {
        if (const Status discarded = Store::discard(folder.store()); !discarded) {
            return discarded.error();
        }
    }
    QFile::remove(folder.unfinished());
    return Done{};
}

Status settleUnfinished(const HallFolder &folder)
{
    if (!HallFolder::isHall(folder.path)) {
        return Done{}; // it is being made
    }
    const Result<QString> begun = Store::begun(folder.store());
    if (!begun) {
        return begun.error();
    }
    if (!begun->isEmpty()) { // begin() refuses a database with a hall in it, so it is this one's
        if (const Status finished = Store::finish(folder.store()); !finished) {
            return finished.error();
        }
    }
    if (isFinished(folder, readMark(folder))) {
        QFile::remove(folder.unfinished());
    }
    return Done{};
}

Status clearUnfinished(const HallFolder &folder)
{
    const Mark mark = readMark(folder);
    if (mark.creation.isEmpty()) {
        return Done{};
    }
    const Result<QString> begun = Store::begun(folder.store());
    if (!begun) {
        return begun.error();
    }
    const bool here = *begun == mark.creation;
    if (isFinished(folder, mark)) {
        return here ? finishCreation(folder) : Status(Done{});
    }
    if (here) {
        if (const Status discarded = Store::discard(folder.store()); !discarded) {
            return discarded.error();
        }
    }
    if (mark.what != Unfinished::Staged) {
        HallFolder files = folder;
        files.address.clear();
        if (const Status discarded = Store::discard(files.store()); !discarded) {
            return discarded.error();
        }
    }
    if (mark.what == Unfinished::Restored) {
        QDir(folder.papers()).removeRecursively();
    }
    QFile::remove(folder.unfinished());
    return Done{};
}

} // namespace yizhan
