// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/backup.h"

#include "server/archive/verification.h"
#include "server/paperfiles.h"
#include "storage/archivefile.h"
#include "storage/audittable.h"
#include "storage/connection.h"
#include "storage/storecheck.h"
#include "storage/storeerror.h"
#include "storage/tablecopy.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

/** A folder of our own that goes with us, and with the next one where we were cut off. */
class WorkFolder
{
public:
    explicit WorkFolder(const QString &path)
        : m_path(path)
    {
        QDir(m_path).removeRecursively();
        m_made = QDir().mkpath(m_path);
    }
    ~WorkFolder() { QDir(m_path).removeRecursively(); }
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;

    [[nodiscard]] bool made() const { return m_made; }
    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }

private:
    QString m_path;
    bool m_made = false;
};

/** What the manifest says of the copied database. Checks it, and leaves one plain file. */
Result<QJsonObject> describeDatabase(const QString &path, const std::stop_token &stop)
{
    StoreConfig config{path};
    config.stop = stop;
    const auto store = Store::open(config, u"backup"_s);
    if (!store) {
        return store.error();
    }
    StoreCheck check(**store);
    const Result<QStringList> faults = check.structure();
    if (!faults) {
        return faults.error();
    }
    if (!faults->isEmpty()) {
        return storeError(StoreFault::Corrupt, faults->join(u"; "_s));
    }
    const Result<int> schema = check.schema();
    const auto partitions = (*store)->partitions();
    const auto heads = AuditTable((*store)->connection()).heads();
    if (!schema || !partitions || !heads) {
        return !schema ? schema.error() : !partitions ? partitions.error() : heads.error();
    }
    QJsonArray described;
    for (size_t i = 0; i < partitions->size(); ++i) { // both are sorted by id
        const Partition &one = (*partitions)[i];
        described.append(QJsonObject{{u"id"_s, one.id},
                                     {u"epoch"_s, one.epoch},
                                     {u"revision"_s, one.revision},
                                     {u"home"_s, one.home},
                                     {u"audit_count"_s, (*heads)[i].count},
                                     {u"audit_head"_s, (*heads)[i].hash}});
    }
    return QJsonObject{{u"schema"_s, *schema}, {u"partitions"_s, described}};
}

/** Every paper there is. They never change once written, so whatever the copied database names is among them. */
std::vector<std::pair<QString, QString>> papersOf(const HallFolder &folder)
{
    std::vector<std::pair<QString, QString>> papers;
    const QDir root(folder.papers());
    QDirIterator all(folder.papers(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path.startsWith(incomingFolder(folder.papers()) + u'/')) {
            continue; // not whole yet, and named by nothing
        }
        papers.emplace_back(u"papers/"_s + root.relativeFilePath(path), path);
    }
    std::sort(papers.begin(), papers.end());
    return papers;
}

QJsonObject toJson(const ArchiveMember &member)
{
    return {{u"name"_s, member.name}, {u"size"_s, member.size}, {u"sha256"_s, member.sha256}};
}

} // namespace

QString keyCheck(const Sealer &sealer, const QString &hallId)
{
    return sealer.keyedHash(u"backup key check"_s, hallId);
}

Result<QJsonObject> makeBackup(const HallFolder &folder, Store &store, const Sealer &sealer, const QString &file,
                               Instant hallTime)
{
    const std::stop_token stop = store.connection().config().stop;
    auto archive = ArchiveWriter::create(file, stop);
    if (!archive) {
        return archive.error();
    }
    const WorkFolder work(folder.backupWork());
    if (!work.made()) {
        return storeError(StoreFault::ReadOnly, folder.path);
    }
    const QString copy = work.file(u"yizhan.sqlite"_s);
    if (const Status copied = copyToFile(store, copy); !copied) {
        return copied.error();
    }
    Result<QJsonObject> manifest = describeDatabase(copy, stop);
    if (!manifest) {
        return manifest.error();
    }
    std::vector<std::pair<QString, QString>> files{{u"hall.json"_s, folder.path + u"/hall.json"_s},
                                                   {u"yizhan.sqlite"_s, copy}};
    const auto papers = papersOf(folder);
    files.insert(files.end(), papers.begin(), papers.end());
    std::vector<ArchiveMember> members;
    QJsonArray described;
    for (const auto &[name, path] : files) {
        Result<ArchiveMember> member = describeFile(name, path, stop);
        if (!member) {
            return member.error();
        }
        described.append(toJson(*member));
        members.push_back(std::move(*member));
    }
    manifest->insert(u"format"_s, backupFormat);
    manifest->insert(u"program"_s, QStringLiteral(YIZHAN_VERSION));
    manifest->insert(u"hall"_s, folder.hallId);
    manifest->insert(u"created_at"_s, toIso(realNow()));
    manifest->insert(u"hall_time"_s, toIso(hallTime));
    manifest->insert(u"key_check"_s, keyCheck(sealer, folder.hallId));
    manifest->insert(u"members"_s, described);
    if (const Status added = (*archive)->addBytes(u"manifest.json"_s, QJsonDocument(*manifest).toJson()); !added) {
        return added.error();
    }
    for (size_t i = 0; i < files.size(); ++i) {
        if (const Status added = (*archive)->addFile(members[i], files[i].second); !added) {
            return added.error();
        }
    }
    // What is missing or damaged in the hall is so in the backup too, and is said while another copy may still be had.
    {
        StoreConfig config{copy};
        config.stop = stop;
        const auto copied = Store::open(config, u"backup"_s);
        const Result<QStringList> faults =
            copied ? paperFaults(**copied, folder.hallPartition(), PaperFiles(folder.papers(), sealer))
                   : Result<QStringList>(copied.error());
        if (!faults) {
            return faults.error();
        }
        manifest->insert(u"faults"_s, QJsonArray::fromStringList(*faults));
    }
    if (const Status finished = (*archive)->finish(); !finished) {
        return finished.error();
    }
    manifest->insert(u"file"_s, file);
    manifest->insert(u"bytes"_s, QFileInfo(file).size());
    return *manifest;
}

} // namespace yizhan
