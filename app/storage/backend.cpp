// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/backend.h"

#include "storage/connection.h"
#include "storage/postgresbackend.h"
#include "storage/sqliterows.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

// Result codes of sqlite3.h; Qt's driver hands them through as text, so its header is not needed.
enum SqliteCode {
    Busy = 5,
    TableLocked = 6,
    ReadOnlyFile = 8,
    Interrupted = 9,
    CorruptFile = 11,
    Full = 13,
    CannotOpenFile = 14,
    NotADatabase = 26,
};

bool writable(const QString &path)
{
    // With the effective user, unlike QFileInfo::isWritable().
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

} // namespace

std::unique_ptr<Backend> Backend::forConfig(const StoreConfig &config)
{
    if (!config.database.isEmpty()) {
        return std::make_unique<PostgresBackend>();
    }
    return std::make_unique<SqliteBackend>();
}

std::unique_ptr<RowWriter> Backend::rowWriter(QSqlDatabase &) const
{
    return {};
}

Result<bool> Backend::claim(Connection &) const
{
    return true; // its folder's lock keeps others off
}

QString SqliteBackend::driver() const
{
    return u"QSQLITE"_s;
}

void SqliteBackend::describe(QSqlDatabase &database, const StoreConfig &config, const QString &) const
{
    database.setDatabaseName(config.path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(config.busyTimeout.count()));
}

QString SqliteBackend::identity(const StoreConfig &config) const
{
    const QFileInfo file(config.path);
    return QFileInfo(file.absolutePath()).canonicalFilePath() + u'/' + file.fileName();
}

Status SqliteBackend::precheck(const StoreConfig &config) const
{
    const QFileInfo file(config.path);
    const QString folder = file.absolutePath();
    if (config.path.isEmpty() || !QFileInfo(folder).isDir() || file.isDir()) {
        return storeError(StoreFault::CannotOpen, config.path);
    }
    // SQLite would open such a file for reading and fail much later, with a less useful word.
    if (!writable(folder)) {
        return storeError(StoreFault::ReadOnly, folder);
    }
    if (file.exists() && !writable(config.path)) {
        return storeError(StoreFault::ReadOnly, config.path);
    }
    return Done{};
}

Status SqliteBackend::setUpSession(Connection &connection) const
{
    struct Pragma
    {
        QLatin1StringView name;
        QLatin1StringView value;
        QLatin1StringView readBack;
    };
    // FULL: an answer means durable. The cache is KiB when negative. What is deleted is overwritten with zeros.
    static constexpr std::array pragmas{
        Pragma{"journal_mode"_L1, "WAL"_L1, "wal"_L1},     Pragma{"synchronous"_L1, "FULL"_L1, "2"_L1},
        Pragma{"foreign_keys"_L1, "ON"_L1, "1"_L1},        Pragma{"temp_store"_L1, "MEMORY"_L1, "2"_L1},
        Pragma{"cache_size"_L1, "-16384"_L1, "-16384"_L1}, Pragma{"secure_delete"_L1, "ON"_L1, "1"_L1},
    };
    for (const Pragma &pragma : pragmas) {
        const Status set = connection.runOnce(u"set up session"_s, u"PRAGMA %1 = %2"_s.arg(pragma.name, pragma.value));
        if (!set) {
            return set.error();
        }
        QString is;
        const Status got = connection.runOnce(u"read back session"_s, u"PRAGMA %1"_s.arg(pragma.name),
                                              [&is](const QSqlQuery &row) { is = row.value(0).toString(); });
        if (!got) {
            return got.error();
        }
        if (is != pragma.readBack) {
            return storeError(StoreFault::Failed, u"PRAGMA %1 is %2, not %3"_s.arg(pragma.name, is, pragma.readBack));
        }
    }
    return Done{};
}

std::unique_ptr<RowWriter> SqliteBackend::rowWriter(QSqlDatabase &database) const
{
    return sqliteRows(database);
}

std::unique_ptr<StatementStop> SqliteBackend::statementStop(const std::stop_token &stop, QSqlDatabase &database) const
{
    return stopSqlite(stop, database);
}

QString SqliteBackend::beginWrite() const
{
    return u"BEGIN IMMEDIATE"_s;
}

QString SqliteBackend::beginRead() const
{
    return u"BEGIN"_s;
}

QString SqliteBackend::rowLock() const
{
    return {}; // BEGIN IMMEDIATE keeps every other writer out
}

QString SqliteBackend::forgetKeys() const
{
    return u"DELETE FROM idempotency WHERE at <= ?"_s;
}

Result<Scrubbed> SqliteBackend::scrub(Connection &connection, Scrub) const
{
    const QFileInfo database(connection.config().path);
    QDir folder = database.dir();
    for (const QString &copy : folder.entryList({database.fileName() + u'.' + copyLabel + u'*'}, QDir::Files)) {
        if (!folder.remove(copy)) {
            return storeError(StoreFault::Failed, folder.filePath(copy));
        }
    }
    // The pages themselves are overwritten by secure_delete; their former content stands in the log until this.
    int busy = 0;
    const Status done = connection.runOnce(u"empty the log"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s,
                                           [&busy](const QSqlQuery &row) { busy = row.value(0).toInt(); });
    if (done && busy != 0) {
        return storeError(StoreFault::Locked, u"empty the log"_s);
    }
    return done ? Result<Scrubbed>(Scrubbed::All) : Result<Scrubbed>(done.error());
}

Status SqliteBackend::lockSchema(Connection &) const
{
    return Done{}; // whoever migrates holds the data folder
}

void SqliteBackend::unlockSchema(Connection &) const
{
}

Status SqliteBackend::check(Connection &connection, bool thorough) const
{
    QString finding;
    const auto note = [&finding](const QSqlQuery &row) {
        const QString text = row.value(0).toString();
        if (text != "ok"_L1 && finding.isEmpty()) {
            finding = text;
        }
    };
    const QString pragma = thorough ? u"PRAGMA integrity_check(10)"_s : u"PRAGMA quick_check(10)"_s;
    Status result = connection.runOnce(u"check the database"_s, pragma, note);
    if (result && thorough && finding.isEmpty()) {
        result = connection.runOnce(u"check foreign keys"_s, u"PRAGMA foreign_key_check"_s, note);
    }
    if (result && !finding.isEmpty()) {
        return storeError(StoreFault::Corrupt, finding);
    }
    return result;
}

Status SqliteBackend::backup(Connection &connection, const QString &label) const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    QString target = u"%1.%2-%3"_s.arg(connection.config().path, label, stamp);
    // VACUUM INTO reads through the WAL and takes an expression, not a bound value, in older versions: quote it.
    target.replace(u'\'', u"''"_s);
    return connection.runOnce(u"copy the database"_s, u"VACUUM INTO '%1'"_s.arg(target));
}

Status Backend::begin(const StoreConfig &, const QString &, const QStringList &) const
{
    return Done{};
}

Status Backend::finish(const StoreConfig &) const
{
    return Done{};
}

Result<Occupancy> SqliteBackend::look(const StoreConfig &config, const QStringList &) const
{
    Occupancy found;
    found.schema = QFile::exists(config.path);
    return found;
}

Status SqliteBackend::discard(const StoreConfig &config, const QStringList &) const
{
    // A journal that stays would be rolled back into whatever lies there next.
    for (const char *suffix : {"-journal", "-wal", "-shm", ""}) {
        const QString name = config.path + QLatin1StringView(suffix);
        if (QFile::exists(name) && !QFile::remove(name)) {
            return storeError(StoreFault::ReadOnly, name);
        }
    }
    return Done{};
}

QString SqliteBackend::words(const QSqlError &error, bool) const
{
    return error.text();
}

StoreFault SqliteBackend::classify(const QSqlError &error) const
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known) & 0xff; // the low byte is the primary code
    if (!known) {
        return error.type() == QSqlError::ConnectionError ? StoreFault::CannotOpen : StoreFault::Failed;
    }
    switch (code) {
    case Busy:
    case TableLocked:
        return StoreFault::Locked;
    case ReadOnlyFile:
        return StoreFault::ReadOnly;
    case CorruptFile:
    case NotADatabase:
        return StoreFault::Corrupt;
    case Full:
        return StoreFault::DiskFull;
    case Interrupted: // see statementStop()
        return StoreFault::Stopped;
    case CannotOpenFile:
        return StoreFault::CannotOpen;
    }
    return StoreFault::Failed;
}

} // namespace yizhan
