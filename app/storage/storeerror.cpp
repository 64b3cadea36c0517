// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/storeerror.h"

#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Text
{
    StoreFault fault;
    QLatin1StringView type;
    QStringView zh;
    QStringView en;
};

constexpr std::array texts{
    Text{StoreFault::DiskFull, "storage-full"_L1, u"服务器磁盘已满，暂时不能办理，请找工作人员。",
         u"The server's disk is full; nothing can be stored."},
    Text{StoreFault::Locked, "storage-locked"_L1, u"数据正被其他程序占用，请稍候再试。",
         u"Another program holds the database; please try again."},
    Text{StoreFault::ReadOnly, "storage-read-only"_L1, u"服务器的数据文件不能写入，请找工作人员。",
         u"The data folder or its database cannot be written."},
    Text{StoreFault::Corrupt, "storage-corrupt"_L1, u"服务器的数据文件已损坏，请找工作人员。",
         u"The database is damaged; restore it from a backup."},
    Text{StoreFault::CannotOpen, "storage-cannot-open"_L1, u"服务器打不开数据文件，请找工作人员。",
         u"The database cannot be opened."},
    Text{StoreFault::NewerSchema, "schema-newer"_L1, u"数据由更新版本的程序写成，请先升级本程序。",
         u"The database was written by a newer program; please update this one."},
    Text{StoreFault::SchemaChanged, "schema-changed"_L1, u"数据库的结构与本程序不一致，请找工作人员。",
         u"The database was migrated by a different build of this program."},
    Text{StoreFault::FolderInUse, "data-folder-in-use"_L1, u"另一个服务器正在使用这个数据文件夹。",
         u"Another server is using this data folder."},
    Text{StoreFault::DatabaseInUse, "database-in-use"_L1,
         u"另一个服务器正在使用这个数据库，一个数据库只能由一个服务器使用。",
         u"Another server is using this database, perhaps from another machine; only one can."},
    Text{StoreFault::Conflict, "storage-conflict"_L1, u"数据刚刚被改动，请再试一次。",
         u"The data changed meanwhile; please try again."},
    Text{StoreFault::Unreachable, "storage-unreachable"_L1, u"服务器连不上数据库，请稍候再试。",
         u"The database server cannot be reached; please try again."},
    Text{StoreFault::CommitUnknown, "storage-commit-unknown"_L1, u"服务器与数据库的连接断了，结果不明，请再试一次。",
         u"The connection to the database broke while storing; please try again, nothing is done twice."},
    Text{StoreFault::Stopped, "storage-stopped"_L1, u"服务器正在关闭，这件事没有做完。",
         u"The server is closing and this was given up; nothing of it is left."},
    Text{StoreFault::Failed, "storage-failed"_L1, u"服务器没能保存数据，请再试一次。",
         u"The server could not store the data."},
};

} // namespace

Error storeError(StoreFault fault, const QString &detail)
{
    for (const Text &text : texts) {
        if (text.fault == fault) {
            Error error;
            error.status = 503;
            error.type = text.type;
            error.zh = text.zh.toString();
            error.en = detail.isEmpty() ? text.en.toString() : u"%1 (%2)"_s.arg(text.en, detail);
            return error;
        }
    }
    Q_UNREACHABLE();
}

std::optional<StoreFault> storeFault(const Error &error)
{
    for (const Text &text : texts) {
        if (error.type == text.type) {
            return text.fault;
        }
    }
    return std::nullopt;
}

bool mayBeStored(const Status &committed)
{
    return committed || storeFault(committed.error()) == StoreFault::CommitUnknown;
}

} // namespace yizhan
