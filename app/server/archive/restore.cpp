// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/backup.h"

#include "domain/restoring.h"
#include "protocol/names.h"
#include "protocol/recordjson.h"
#include "server/accounts/tokens.h"
#include "server/catalogueservice.h"
#include "server/log.h"
#include "server/unfinished.h"
#include "storage/accounttable.h"
#include "storage/archivefile.h"
#include "storage/audittable.h"
#include "storage/connection.h"
#include "storage/databaselock.h"
#include "storage/datafolderlock.h"
#include "storage/migrations.h"
#include "storage/partitionwriter.h"
#include "storage/storecheck.h"
#include "storage/storeerror.h"
#include "storage/tablecopy.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <future>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Error refused(const QString &zh, const QString &en)
{
    return {409, u"restore-refused"_s, zh, en, {}};
}

Error cannotMove(const QString &from, const QString &to)
{
    return storeError(StoreFault::Failed, u"%1 cannot be moved to %2"_s.arg(from, to));
}

struct Manifest
{
    QString hall;
    QString createdAt;
    Instant created{};
    Instant hallTime{};
    QString keyCheck;
    std::vector<ArchiveMember> members;
};

Result<Manifest> readManifest(const QString &path)
{
    QFile file(path);
    QJsonObject object;
    if (file.open(QIODevice::ReadOnly)) {
        object = QJsonDocument::fromJson(file.readAll()).object();
    }
    if (object.value(u"schema"_s).toInt() > builtInMigrations().back().number ||
        object.value(u"format"_s).toInt() > backupFormat) {
        return storeError(StoreFault::NewerSchema,
                          u"the backup is of version %1"_s.arg(object.value(u"program"_s).toString()));
    }
    Manifest manifest;
    manifest.hall = object.value(u"hall"_s).toString();
    manifest.createdAt = object.value(u"created_at"_s).toString();
    const auto created = instantFromIso(manifest.createdAt);
    const auto hallTime = instantFromIso(object.value(u"hall_time"_s).toString());
    manifest.keyCheck = object.value(u"key_check"_s).toString();
    for (const QJsonValue &member : object.value(u"members"_s).toArray()) {
        manifest.members.push_back(
            {member[u"name"_s].toString(), member[u"size"_s].toInteger(), member[u"sha256"_s].toString()});
    }
    if (object.value(u"format"_s).toInt() != backupFormat || !created || !hallTime || !isHallId(manifest.hall)) {
        return refused(u"这不是本程序的备份文件。"_s, u"This is no backup of a hall."_s);
    }
    manifest.created = *created;
    manifest.hallTime = *hallTime;
    return manifest;
}

/** Every member is what the manifest says, and there is no other. */
Status compare(const Manifest &manifest, std::vector<ArchiveMember> found)
{
    std::erase_if(found, [](const ArchiveMember &member) { return member.name == "manifest.json"_L1; });
    const auto byName = [](const ArchiveMember &a, const ArchiveMember &b) {
        return a.name < b.name;
    };
    std::vector<ArchiveMember> told = manifest.members;
    std::sort(told.begin(), told.end(), byName);
    std::sort(found.begin(), found.end(), byName);
    for (size_t i = 0; i < std::max(told.size(), found.size()); ++i) {
        if (i >= told.size() || i >= found.size() || !(told[i] == found[i])) {
            const QString name = i < told.size() ? told[i].name : found[i].name;
            return Error{422,
                         u"archive-damaged"_s,
                         u"备份中的 %1 与清单不符，没有恢复任何内容。"_s.arg(name),
                         u"%1 in the backup is not what its manifest says; nothing was restored."_s.arg(name),
                         {}};
        }
    }
    return Done{};
}

/** By a wrong clock, numbers of days that have been would be given again once it is put right. */
Status clockMayBe(const Manifest &manifest, bool accepted)
{
    const Instant now = realNow();
    if (!accepted && now - manifest.created > PartitionWriter::longestSilence) {
        return refused(u"这台机器的时钟（%1）比备份的时间（%2）晚了三十天以上，没有恢复任何内容：备份真有这么旧时，"
                       "加上 --accept-clock。"_s.arg(toIso(now), manifest.createdAt),
                       u"This machine's clock (%1) is more than thirty days ahead of the time of the backup (%2); "
                       "nothing was restored. Say --accept-clock if the backup really is that old."_s.arg(
                           toIso(now), manifest.createdAt));
    }
    if (accepted || manifest.created - now <= PartitionWriter::clockTolerance) {
        return Done{};
    }
    return refused(u"这台机器的时钟（%1）比备份的时间（%2）还早，没有恢复任何内容：请先校准时钟，"
                   "确认无误时加上 --accept-clock。"_s.arg(toIso(now), manifest.createdAt),
                   u"This machine's clock (%1) is behind the time of the backup (%2); nothing was restored. Set the "
                   "clock, or say --accept-clock if it is right."_s.arg(toIso(now), manifest.createdAt));
}

struct Key
{
    QByteArray bytes;
    Sealer sealer;
};

Result<Key> findKey(const RestoreWish &wish, const QString &keyFile, const Manifest &manifest)
{
    const bool lies = Sealer::isKeyFile(keyFile);
    const Result<QByteArray> bytes = lies ? Sealer::readKey(keyFile) : wish.key();
    if (!bytes) {
        return bytes.error();
    }
    const Result<Sealer> sealer = Sealer::fromKey(*bytes);
    if (!sealer) {
        return sealer.error();
    }
    if (keyCheck(*sealer, manifest.hall) != manifest.keyCheck) {
        return refused(
            u"这把密钥不属于这个备份，没有恢复任何内容。"_s,
            u"This key does not belong to this backup; nothing was restored%1."_s.arg(
                lies ? u" (it is the one in %1; put it elsewhere if it is not the hall's)"_s.arg(keyFile) : QString()));
    }
    return Key{*bytes, *sealer};
}

AuditEntry restoredEntry(const Partition &before, const Manifest &manifest)
{
    AuditEntry entry;
    entry.partition = before.id;
    entry.actor = u"administrator"_s;
    entry.device = u"command-line"_s;
    entry.action = u"restored"_s;
    entry.subject = before.id;
    entry.detail = u"backup of %1, epoch %2, revision %3"_s.arg(manifest.createdAt, before.epoch).arg(before.revision);
    return entry;
}

/** The hall's own command of a restore: new ends of the queues' numbers. Answers with them. */
Result<QJsonObject> movePastPaper(const StoreConfig &config, const Partition &before, const Manifest &manifest,
                                  const Catalogue &catalogue, Instant now)
{
    HallState state;
    PartitionWriter::Setup setup;
    setup.store = config;
    setup.partition = before.id;
    setup.now = [now] {
        return now;
    };
    setup.loaded = [&state](const Partition &, const std::vector<Record> &records) {
        state = HallState();
        for (const Record &record : records) {
            applyRecord(state, record);
        }
    };
    PartitionWriter writer(setup);
    if (const Status started = writer.start(); !started) {
        return started.error();
    }
    QJsonObject moved;
    std::promise<Reply> answered;
    Job job;
    job.name = u"restore"_s;
    job.actor = u"administrator"_s;
    job.device = u"command-line"_s;
    job.acceptsClock = true; // the machine may be new and its clock not yet right: what counts is to be past the paper
    job.decide = [&](const Turn &) -> Result<Outcome> {
        Outcome outcome;
        for (const Counter &counter : countersPastPaper(state, catalogue, manifest.hallTime, now)) {
            outcome.records.push_back(toRecord(HallRecord(counter)));
            moved.insert(counter.id, counter.last);
        }
        outcome.facts.push_back({before.id, u"restored"_s, u"backup of "_s + manifest.createdAt});
        outcome.audit.push_back(restoredEntry(before, manifest));
        return outcome;
    };
    job.done = [&answered](const Reply &reply) {
        answered.set_value(reply);
    };
    writer.submit(std::move(job));
    const Reply reply = answered.get_future().get();
    if (!reply.ok()) {
        return storeError(StoreFault::Failed, QString::fromUtf8(reply.body));
    }
    return moved;
}

Result<Catalogue> loadCatalogue(Store &store)
{
    const auto records = store.load(QString::fromLatin1(catalogueId));
    if (!records) {
        return records.error();
    }
    Catalogue catalogue;
    for (const Record &record : *records) {
        applyRecord(catalogue, record);
    }
    return catalogue;
}

/** Who had logged in has to do so again: a session that was ended since the backup must not come back to life, nor a
 * PIN that was forgotten. Which other tokens do nobody can tell here: answers with those that are let in. */
Result<QJsonArray> endSessions(Store &store, bool screensToo)
{
    if (const Status forgotten = AccountTable(store.connection()).forgetPins({}, {}); !forgotten) {
        return forgotten.error();
    }
    TokenTable table(store.connection());
    const auto tokens = table.all();
    if (!tokens) {
        return tokens.error();
    }
    QJsonArray letIn;
    for (const Token &token : *tokens) {
        if (token.isSession() || (screensToo && token.role == Role::Screen)) {
            if (const Status ended = table.revoke(token.hash); !ended) {
                return ended.error();
            }
        } else if (isLive(token)) {
            letIn.append(QJsonObject{{u"kind"_s, token.isStanding() ? toString(token.role) : token.deviceKind},
                                     {u"name"_s, token.device},
                                     {u"made_at"_s, toIso(token.createdAt)}});
        }
    }
    return letIn;
}

/** Turns the copied database into one that may live: it knows that something was lost. */
Result<QJsonObject> revive(const QString &database, const Manifest &manifest, bool revokeScreens)
{
    const StoreConfig config{database};
    if (const Status prepared = Store::prepare(config); !prepared) {
        return prepared.error();
    }
    const auto store = Store::open(config, u"restore"_s);
    if (!store) {
        return store.error();
    }
    const Result<QStringList> faults = StoreCheck(**store).structure();
    if (!faults || !faults->isEmpty()) {
        return faults ? storeError(StoreFault::Corrupt, faults->join(u"; "_s)) : faults.error();
    }
    const Result<QJsonArray> letIn = endSessions(**store, revokeScreens);
    if (!letIn) {
        return letIn.error();
    }
    const Result<Catalogue> catalogue = loadCatalogue(**store);
    const auto partitions = (*store)->partitions();
    if (!catalogue || !partitions) {
        return catalogue ? partitions.error() : catalogue.error();
    }
    // The time that has gone by since the backup, on the hall's own clock.
    const Instant now = manifest.hallTime + std::max(std::chrono::milliseconds(0), realNow() - manifest.created);
    QJsonObject answer;
    QStringList epochs;
    for (const Partition &before : *partitions) {
        if (!before.isHome()) {
            continue; // its home sends it again
        }
        if (const Status anew = (*store)->newEpoch(before.id); !anew) {
            return anew.error();
        }
        epochs.append(before.id);
        if (before.id == u"hall/"_s + manifest.hall) {
            const Result<QJsonObject> moved = movePastPaper(config, before, manifest, *catalogue, now);
            if (!moved) {
                return moved.error();
            }
            answer.insert(u"counters"_s, *moved);
            continue;
        }
        AuditEntry entry = restoredEntry(before, manifest);
        entry.at = now;
        if (const Status noted = AuditTable((*store)->connection()).append({entry}); !noted) {
            return noted.error();
        }
    }
    answer.insert(u"partitions"_s, QJsonArray::fromStringList(epochs));
    answer.insert(u"devices"_s, *letIn);
    return answer;
}

/** What makes a folder not empty. A lock, the key's own file and what an earlier attempt left behind do not count. */
QStringList occupants(const QString &data, const QString &keyFile)
{
    QStringList names = QDir(data).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : {u"yizhan.lock"_s, u"secret.key"_s, u"restore.tmp"_s, u"unfinished.json"_s}) {
        names.removeAll(name);
    }
    names.removeIf([](const QString &name) { return name.startsWith("unfinished.json."_L1); });
    if (const QFileInfo key(keyFile); !keyFile.isEmpty() && key.absolutePath() == data) {
        names.removeAll(key.fileName());
    }
    return names;
}

/** The name of the folder into which what is there is moved. */
QString asideName()
{
    return u"replaced-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
}

/** Moves what is in the folder out of the way, into a folder made for it where there is anything. */
Status putAside(const HallFolder &folder, const QString &aside, const QString &keyFile)
{
    QStringList names = occupants(folder.path, keyFile);
    names.removeIf([](const QString &name) { return name.startsWith("replaced-"_L1); });
    if (names.isEmpty()) {
        return Done{};
    }
    if (const Status noted = notePuttingAside(folder, aside); !noted) {
        return noted.error();
    }
    const QString to = folder.path + u'/' + aside;
    if (!QDir().mkdir(to)) {
        return storeError(StoreFault::ReadOnly, folder.path);
    }
    // hall.json first: without it the folder is no hall, and half a hall is never served.
    names.removeAll(u"hall.json"_s);
    names.prepend(u"hall.json"_s);
    for (const QString &name : std::as_const(names)) {
        const QString from = folder.path + u'/' + name;
        if (QFile::exists(from) && !QDir().rename(from, to + u'/' + name)) {
            return cannotMove(from, to);
        }
    }
    syncFolder(to);
    syncFolder(folder.path);
    return Done{};
}

/** Moves the restored hall from where it was unpacked into the folder that was emptied for it; on an error back again.
 */
Status moveIn(const HallFolder &folder, const QString &staging)
{
    if (const Status continued = continueCreation(folder, Unfinished::Restored); !continued) {
        return continued.error();
    }
    QStringList moved;
    const auto move = [](const QString &name, const QString &from, const QString &to) {
        return !QFile::exists(from + u'/' + name) || QDir().rename(from + u'/' + name, to + u'/' + name);
    };
    for (const QString &name : {u"papers"_s, u"yizhan.sqlite"_s, u"hall.json"_s}) {
        syncFolder(folder.path);
        if (move(name, staging, folder.path)) {
            moved.prepend(name);
            continue;
        }
        const bool back = std::all_of(moved.begin(), moved.end(),
                                      [&](const QString &one) { return move(one, folder.path, staging); });
        // Now nothing of it lies there, but perhaps of somebody who came in between.
        if (back && !continueCreation(folder, Unfinished::Staged)) {
            qCCritical(serverLog).noquote() << "cannot be written:" << folder.unfinished();
        }
        return cannotMove(staging + u'/' + name, folder.path);
    }
    syncFolder(folder.path);
    return Done{};
}

/** The papers' own folders; the database is synced by its engine, each paper by who unpacked it. */
void syncPapers(const QString &papers)
{
    QDirIterator folders(papers, QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        syncFolder(folders.next());
    }
    syncFolder(papers);
}

/** Brings all of the database into its one file, which alone is moved. */
Status settle(const QString &database)
{
    {
        const auto store = Store::open({database}, u"restore"_s);
        if (!store) {
            return store.error();
        }
        if (const auto emptied = (*store)->connection().scrub(); !emptied) {
            return emptied.error();
        }
    }
    const QFileInfo log(database + u"-wal"_s);
    return log.size() == 0 ? Status(Done{}) : Status(storeError(StoreFault::Failed, log.filePath()));
}

/** Says in hall.json where the data are from now on and whose they are, and brings them there where that is no file of
 * the folder. */
Status place(const HallFolder &folder, const QString &staging)
{
    Result<HallFolder> kept = HallFolder::open(staging);
    if (!kept) {
        return kept.error();
    }
    kept->address = folder.address;
    kept->creation = folder.creation;
    const QString file = kept->database();
    if (const Status settled = settle(file); !settled) {
        return settled.error();
    }
    if (const Status saved = kept->save(); !saved) {
        return saved.error();
    }
    if (folder.address.isEmpty()) {
        return Done{};
    }
    const auto store = Store::open({file}, u"restore"_s);
    if (!store) {
        return store.error();
    }
    if (const Status copied = copyTables(**store, folder.store()); !copied) {
        return copied.error();
    }
    QFile::remove(file);
    return Done{};
}

} // namespace

Result<QJsonObject> restoreHall(const RestoreWish &wish)
{
    const QString data = QDir(wish.data).absolutePath();
    if (!QFile::exists(wish.file)) {
        return refused(u"没有备份文件 %1。"_s.arg(wish.file), u"There is no file %1."_s.arg(wish.file));
    }
    const Result<DataFolderLock> lock = DataFolderLock::take(data);
    if (!lock) {
        return lock.error();
    }
    if (const Status cleared = clearUnfinished(HallFolder{data, {}, false, false, wish.database}); !cleared) {
        return cleared.error();
    }
    if (!wish.replace && !occupants(data, wish.keyFile).isEmpty()) {
        return refused(u"%1 不是空文件夹，没有恢复任何内容。"_s.arg(data),
                       u"%1 is not empty and was left alone; --replace puts what is there aside."_s.arg(data));
    }
    const QString staging = HallFolder{data, {}, false, false, {}}.restoreWork();
    QDir(staging).removeRecursively();
    if (!QDir().mkpath(staging)) {
        return storeError(StoreFault::ReadOnly, data);
    }
    const auto sweep = qScopeGuard([&staging] { QDir(staging).removeRecursively(); });
    const auto members = extractArchive(wish.file, staging);
    if (!members) {
        return members.error();
    }
    const Result<Manifest> manifest = readManifest(staging + u"/manifest.json"_s);
    if (!manifest) {
        return manifest.error();
    }
    if (const Status same = compare(*manifest, *members); !same) {
        return same.error();
    }
    if (const Status right = clockMayBe(*manifest, wish.acceptClock); !right) {
        return right.error();
    }
    HallFolder folder{data, manifest->hall, false, false, wish.database};
    const QString keyFile = wish.keyFile.isEmpty() ? folder.defaultKeyFile() : wish.keyFile;
    const Result<Key> key = findKey(wish, keyFile, *manifest);
    if (!key) {
        return key.error();
    }
    const Result<std::unique_ptr<DatabaseLock>> alone = DatabaseLock::take(folder.store());
    if (!alone) {
        return alone.error();
    }
    // A database server's database is not put aside: it has to be a new one.
    if (const Status free = databaseMustBeFree(folder); !free) {
        return free.error();
    }
    Result<QJsonObject> answer = revive(staging + u"/yizhan.sqlite"_s, *manifest, wish.revokeScreens);
    if (!answer) {
        return answer.error();
    }
    const bool newKey = wish.keyFile.isEmpty() && !Sealer::isKeyFile(keyFile);
    const Result<QString> begun = beginCreation(folder, Unfinished::Staged);
    if (!begun) {
        return begun.error();
    }
    folder.creation = *begun;
    const QString aside = asideName();
    const auto bring = [&]() -> Status {
        if (const Status placed = place(folder, staging); !placed) {
            return placed.error();
        }
        if (const Status kept = Sealer::writeKey(keyFile, key->bytes); !kept) {
            return kept.error();
        }
        syncPapers(staging + u"/papers"_s);
        if (const Status away = putAside(folder, aside, wish.keyFile); !away) {
            return away.error();
        }
        return moveIn(folder, staging);
    };
    if (const Status brought = bring(); !brought) {
        const Status back = clearUnfinished(folder);
        if (!back) {
            qCCritical(serverLog).noquote()
                << "not everything is as it was; say the same restore again:" << back.error().en;
        } else if (newKey) {
            QFile::remove(keyFile);
        }
        return brought.error();
    }
    finishCreation(folder);
    answer->insert(u"hall"_s, manifest->hall);
    answer->insert(u"data"_s, data);
    if (const QString former = data + u'/' + aside; QFile::exists(former)) {
        answer->insert(u"replaced"_s, former);
    }
    answer->insert(u"created_at"_s, manifest->createdAt);
    return *answer;
}

} // namespace yizhan
