// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/unfinished.h"

#include "server/log.h"
#include "storage/archivefile.h"
#include "storage/databaseaddress.h"
#include "storage/datafolderlock.h"
#include "storage/storeerror.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

struct Mark
{
    QString creation; ///< empty: there is none
    Unfinished what = Unfinished::Staged;
    QString aside;    ///< name of the folder that what was there is moved into
    QString database; ///< address without its pass word, where it has begun in one
};

QString wordOf(Unfinished what)
{
    switch (what) {
    case Unfinished::Init:
        return u"init"_s;
    case Unfinished::Staged:
        break;
    case Unfinished::Restored:
        return u"restored"_s;
    }
    return u"staged"_s;
}

QString shown(const QString &address)
{
    const auto read = DatabaseAddress::fromText(address);
    return read ? read->withoutPassword() : QString();
}

Mark readMark(const HallFolder &folder)
{
    static const QRegularExpression asideName(u"\\Areplaced-[0-9TZ]+\\z"_s);
    Mark mark;
    QFile file(folder.unfinished());
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        mark.creation = object.value(u"creation"_s).toString();
        for (const Unfinished what : {Unfinished::Init, Unfinished::Restored}) {
            mark.what = object.value(u"what"_s).toString() == wordOf(what) ? what : mark.what;
        }
        const QString aside = object.value(u"aside"_s).toString();
        mark.aside = asideName.match(aside).hasMatch() ? aside : QString();
        mark.database = object.value(u"database"_s).toString();
    }
    return mark;
}

Status writeMark(const HallFolder &folder, const Mark &mark)
{
    QSaveFile file(folder.unfinished());
    const QJsonObject object{{u"creation"_s, mark.creation},
                             {u"what"_s, wordOf(mark.what)},
                             {u"aside"_s, mark.aside},
                             {u"database"_s, mark.database}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0 || !file.commit()) {
        return storeError(StoreFault::ReadOnly, file.fileName());
    }
    syncFolder(folder.path);
    return Done{};
}

/** With what a killed writeMark() may have left beside it. */
void removeMark(const HallFolder &folder)
{
    const QDir here(folder.path);
    for (const QString &name : here.entryList({u"unfinished.json"_s, u"unfinished.json.*"_s}, QDir::Files)) {
        QFile::remove(here.filePath(name));
    }
}

/** Never over something, never by copying: a file is in one of two places. */
Status moveFile(const QString &from, const QString &to)
{
    return QDir().rename(from, to) ? Status(Done{})
                                   : Status(storeError(StoreFault::Failed, u"%1 to %2"_s.arg(from, to)));
}

Status putBack(const HallFolder &folder, const QString &aside)
{
    const QString hallFile = u"hall.json"_s;
    const QString from = folder.path + u'/' + aside;
    if (aside.isEmpty() || !QFile::exists(from)) {
        return Done{};
    }
    if (!HallFolder::isHall(folder.path)) { // else it is back already, by this or by somebody's hand
        QStringList names = QDir(from).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        const bool isHall = names.removeAll(hallFile) > 0;
        for (const QString &name : std::as_const(names)) {
            if (const Status moved = moveFile(from + u'/' + name, folder.path + u'/' + name); !moved) {
                return moved.error();
            }
        }
        syncFolder(folder.path); // all of it, before it is a hall again
        if (isHall) {
            if (const Status moved = moveFile(from + u'/' + hallFile, folder.path + u'/' + hallFile); !moved) {
                return moved.error();
            }
            syncFolder(folder.path);
        }
    }
    QDir().rmdir(from); // an empty one
    return Done{};
}

/** Of a creation that is not finished. Can be cut off anywhere and said again. */
Status takeBackFiles(const HallFolder &folder, Mark *mark)
{
    if (mark->what != Unfinished::Staged && !HallFolder::isHall(folder.path)) {
        HallFolder files = folder;
        files.address.clear();
        if (const Status discarded = Store::discard(files.store()); !discarded) {
            return discarded.error();
        }
        if (mark->what == Unfinished::Restored) {
            if (QDir papers(folder.papers()); papers.exists() && !papers.removeRecursively()) {
                return storeError(StoreFault::Failed, folder.papers());
            }
            syncFolder(folder.path);
            mark->what = Unfinished::Staged; // before the first of the former files is back
            if (const Status written = writeMark(folder, *mark); !written) {
                return written.error();
            }
        }
    }
    return putBack(folder, mark->aside);
}

/** Where it is the unfinished one's: that is told by its word. */
Status takeBackDatabase(const HallFolder &folder, const Mark &mark)
{
    const Result<Occupancy> found = Store::look(folder.store());
    if (!found) {
        return found.error();
    }
    return found->creation == mark.creation ? Store::discard(folder.store()) : Status(Done{});
}

} // namespace

Status databaseMustBeFree(const HallFolder &folder)
{
    if (folder.address.isEmpty()) {
        return Done{};
    }
    const Result<Occupancy> found = Store::look(folder.store());
    if (!found) {
        return found.error();
    }
    const auto taken = [](const QString &zh, const QString &en) {
        return Error{409, u"database-taken"_s, zh, en, {}};
    };
    if (!found->creation.isEmpty()) {
        return taken(
            u"这个数据库里开始了一次 init 或 restore，可能还在进行，也可能没有做完：请在它自己的文件夹再执行一次，"
            "或者换一个数据库。什么也没有改动。"_s,
            u"An init or restore has begun in that database; it may be at work still, or not have come to its "
            u"end. Say it again for its own folder, or name another database. Nothing was changed."_s);
    }
    if (found->schema) {
        return taken(u"这个数据库里已有大厅，什么也没有改动。"_s,
                     u"That database holds a hall already; nothing was changed."_s);
    }
    if (!found->foreign.isEmpty()) {
        return taken(u"这个数据库里有别的程序的“%1”，请换一个空的数据库。什么也没有改动。"_s.arg(found->foreign),
                     u"Another program has its \"%1\" in that database; name an empty one. Nothing was changed."_s.arg(
                         found->foreign));
    }
    return Done{};
}

Result<QString> beginCreation(const HallFolder &folder, Unfinished what)
{
    const Mark mark{QUuid::createUuid().toString(QUuid::WithoutBraces), what, {}, shown(folder.address)};
    if (const Status written = writeMark(folder, mark); !written) {
        return written.error();
    }
    const Status begun = Store::begin(folder.store(), mark.creation);
    if (!mayBeStored(begun)) {
        removeMark(folder);
    }
    return begun ? Result<QString>(mark.creation) : Result<QString>(begun.error());
}

Status notePuttingAside(const HallFolder &folder, const QString &aside)
{
    Mark mark = readMark(folder);
    mark.aside = aside;
    return writeMark(folder, mark);
}

Status continueCreation(const HallFolder &folder, Unfinished what)
{
    Mark mark = readMark(folder);
    mark.what = what;
    return writeMark(folder, mark);
}

void finishCreation(const HallFolder &folder)
{
    if (const Status finished = Store::finish(folder.store()); !finished) {
        qCWarning(serverLog).noquote()
            << "the mark of the hall's creation stays in the database until the hall is opened:" << finished.error().en;
        return;
    }
    removeMark(folder);
}

Status settleCreation(const HallFolder &folder)
{
    const Mark mark = readMark(folder);
    const Result<Occupancy> found = Store::look(folder.store());
    if (!found) {
        return found.error();
    }
    const bool own = found->creation == folder.creation;
    if (!found->creation.isEmpty() && !own) {
        return Error{503,
                     u"hall-unfinished"_s,
                     u"这个大厅的数据库里有一次没有做完的恢复：请把那条 restore 命令再执行一次。"_s,
                     u"A restore has begun in this hall's database and was not finished; say it again."_s,
                     {}};
    }
    if (!found->creation.isEmpty() || (!mark.creation.isEmpty() && mark.creation == folder.creation)) {
        finishCreation(folder);
    }
    return Done{};
}

Status clearUnfinished(const HallFolder &folder)
{
    Mark mark = readMark(folder);
    if (mark.creation.isEmpty()) {
        removeMark(folder); // one that was being written
        return Done{};
    }
    const Result<QString> hall = HallFolder::creationIn(folder.path);
    if (!hall) {
        return hall.error();
    }
    if (*hall == mark.creation) {
        const Result<Occupancy> found = Store::look(folder.store());
        if (!found) {
            return found.error();
        }
        if (found->creation == mark.creation) {
            finishCreation(folder);
        }
        removeMark(folder);
        return Done{};
    }
    if (const Status back = takeBackFiles(folder, &mark); !back) {
        return back.error();
    }
    if (const Status back = takeBackDatabase(folder, mark); !back) {
        return back.error();
    }
    if (!mark.database.isEmpty() && mark.database != shown(folder.address)) { // said again with other words
        HallFolder first = folder;
        first.address = mark.database;
        if (const Status back = takeBackDatabase(first, mark); !back) {
            qCWarning(serverLog).noquote() << "what was begun in" << mark.database << "stays there:" << back.error().en;
        }
    }
    removeMark(folder);
    return Done{};
}

Result<bool> bringBackFormer(const QString &path)
{
    const HallFolder folder{QDir(path).absolutePath(), {}, false, false, {}};
    if (HallFolder::isHall(folder.path) || readMark(folder).aside.isEmpty()) {
        return false;
    }
    const Result<DataFolderLock> lock = DataFolderLock::take(folder.path);
    if (!lock) {
        return lock.error();
    }
    Mark mark = readMark(folder);
    if (HallFolder::isHall(folder.path) || mark.aside.isEmpty()) {
        return false;
    }
    if (const Status back = takeBackFiles(folder, &mark); !back) {
        return back.error();
    }
    return HallFolder::isHall(folder.path);
}

} // namespace yizhan
