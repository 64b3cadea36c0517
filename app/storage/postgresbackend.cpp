// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/postgresbackend.h"

#include "storage/connection.h"
#include "storage/databaseaddress.h"
#include "storage/log.h"
#include "storage/postgresrows.h"

#include <QDateTime>
#include <QThread>

#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Of the advisory locks, which are the database's: beside each stands the schema, so that halls in two of one database
 * do not meet. "yz" and "ys". */
constexpr int servingLockKey = 0x797a;
constexpr int schemaLockKey = 0x7973;
/** The tables of a schema's upkeep. */
const QString schemaStep = u"schema_step"_s;
const QString unfinished = u"unfinished"_s;
constexpr int oldestServer = 150'000;
constexpr QLatin1StringView copyPrefix("yizhan."); ///< of the schemas that backup() makes

/** Of libpq's connection string: Qt's driver puts the options there as they stand. */
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s);
    value.replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

QString identifier(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

/** Whatever is in the schema by one of these names or by that of a table of its upkeep. */
Result<QStringList> relationsOf(Connection &connection, const QStringList &tables)
{
    QStringList names;
    for (const QString &name : tables + QStringList{schemaStep, unfinished}) {
        names.append(u'\'' + name + u'\'');
    }
    QStringList present;
    const Status read = connection.runOnce(
        u"look for a hall"_s,
        u"SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        u"WHERE nspname = current_schema() AND relname IN (%1) ORDER BY relname"_s.arg(names.join(u',')),
        [&present](const QSqlQuery &row) { present.append(row.value(0).toString()); });
    return read ? Result<QStringList>(present) : Result<QStringList>(read.error());
}

Status refused(const QString &why)
{
    return storeError(StoreFault::CannotOpen, why);
}

/**
 * A rewritten table keeps the deleted rows that somebody's snapshot still sees: a backup, a standby's reader. What a
 * standby's readers see it tells every ten seconds (wal_receiver_status_interval), so it is waited for a little longer.
 */
Status waitForReaders(Connection &connection)
{
    constexpr int looks = 240;
    const QString what = u"wait for readers"_s;
    QString now;
    const Status taken = connection.runOnce(what, u"SELECT CAST(CAST(pg_current_xact_id() AS xid) AS TEXT)"_s,
                                            [&now](const QSqlQuery &row) { now = row.value(0).toString(); });
    if (!taken) {
        return taken;
    }
    for (int look = 0; look < looks; ++look) {
        int older = 0;
        const Status read = connection.runOnce(what, uR"(
            WITH held AS (
                SELECT backend_xmin AS xmin FROM pg_stat_activity
                WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
                UNION ALL SELECT xmin FROM pg_replication_slots
                UNION ALL SELECT transaction FROM pg_prepared_xacts WHERE database = current_database())
            SELECT COUNT(*) FROM held WHERE age(xmin) > age(CAST('%1' AS xid)))"_s.arg(now),
                                               [&older](const QSqlQuery &row) { older = row.value(0).toInt(); });
        if (!read || older == 0) {
            return read;
        }
        QThread::msleep(50);
    }
    return storeError(StoreFault::Locked, what);
}

} // namespace

QString PostgresBackend::driver() const
{
    return u"QPSQL"_s;
}

Status PostgresBackend::precheck(const StoreConfig &config) const
{
    if (!QSqlDatabase::isDriverAvailable(driver())) {
        return refused(u"Qt's driver for PostgreSQL is missing; its Debian package is libqt6sql6-psql"_s);
    }
    if (const auto address = DatabaseAddress::fromText(config.database); !address) {
        return address.error();
    }
    return Done{};
}

void PostgresBackend::describe(QSqlDatabase &database, const StoreConfig &config, const QString &role) const
{
    const auto read = DatabaseAddress::fromText(config.database);
    Q_ASSERT(read); // precheck()
    const DatabaseAddress &address = *read;
    database.setHostName(address.hosts.join(u','));
    database.setDatabaseName(address.database);
    database.setUserName(address.user);
    database.setPassword(address.password);

    // A host that vanished without a word is noticed within 15 s, here and (for its locks) by the session's time-out.
    std::vector<std::pair<QString, QString>> options{
        {u"connect_timeout"_s, QString::number(config.connectPatience.count())},
        {u"keepalives_idle"_s, u"5"_s},
        {u"keepalives_interval"_s, u"3"_s},
        {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"15000"_s},
        {u"client_encoding"_s, u"UTF8"_s},
        {u"application_name"_s, u"yizhan "_s + role}};
    if (address.hosts.size() > 1) {
        options.emplace_back(u"target_session_attrs"_s, u"read-write"_s); // the one that is primary now
    }
    std::erase_if(options, [&address](const auto &option) { return address.hasOption(option.first); });
    if (!address.ports.isEmpty()) {
        options.emplace_back(u"port"_s, address.ports.join(u','));
    }
    // Qt's driver looks once, while it opens, at how a backslash in a literal is read: too late to set it then.
    QString session = u"-c standard_conforming_strings=on"_s;
    for (const auto &[name, value] : address.options) {
        if (name == "options"_L1) {
            session = value + u' ' + session;
        } else {
            options.emplace_back(name, value);
        }
    }
    options.emplace_back(u"options"_s, session);
    QStringList texts;
    for (const auto &[name, value] : options) {
        texts.append(name + u'=' + quoted(value));
    }
    database.setConnectOptions(texts.join(u';'));
}

QString PostgresBackend::identity(const StoreConfig &) const
{
    return {};
}

Status PostgresBackend::setUpSession(Connection &connection) const
{
    const QString patience = QString::number(connection.config().busyTimeout.count());
    // No limit for a statement: it would also cut a COMMIT's waiting for its standby, which then counts as done. What
    // waits for a lock gives up, who died in the middle of a transaction loses its locks, and what runs for somebody
    // who has left (see statementStop()) is ended.
    const std::array<std::pair<QString, QString>, 8> settings{
        {{u"synchronous_commit"_s, u"on"_s},
         {u"default_transaction_isolation"_s, u"read committed"_s},
         {u"lock_timeout"_s, patience},
         {u"statement_timeout"_s, u"0"_s},
         {u"idle_in_transaction_session_timeout"_s, u"30000"_s},
         {u"client_connection_check_interval"_s, u"1000"_s},
         {u"client_min_messages"_s, u"error"_s},
         {u"client_encoding"_s, u"UTF8"_s}}};
    QStringList calls;
    QStringList names;
    for (const auto &[name, value] : settings) {
        calls.append(u"set_config('%1', '%2', false)"_s.arg(name, value));
        names.append(u'\'' + name + u'\'');
    }
    const Status set = connection.runOnce(u"set up session"_s, u"SELECT "_s + calls.join(u", "_s));
    if (!set) {
        return set.error();
    }
    QHash<QString, QString> is;
    const Status got = connection.runOnce(
        u"read back session"_s,
        u"SELECT name, setting FROM pg_settings WHERE name IN (%1, 'standard_conforming_strings')"_s.arg(
            names.join(u", "_s)),
        [&is](const QSqlQuery &row) { is.insert(row.value(0).toString(), row.value(1).toString()); });
    if (!got) {
        return got.error();
    }
    const auto expect = [&is](const QString &name, const QString &value) -> Status {
        if (is.value(name) != value) {
            return storeError(StoreFault::Failed, u"%1 is %2, not %3"_s.arg(name, is.value(name), value));
        }
        return Done{};
    };
    for (const auto &[name, value] : settings) {
        if (const Status same = expect(name, value); !same) {
            return same.error();
        }
    }
    return expect(u"standard_conforming_strings"_s, u"on"_s);
}

std::unique_ptr<RowWriter> PostgresBackend::rowWriter(QSqlDatabase &database) const
{
    return postgresRows(database);
}

std::unique_ptr<StatementStop> PostgresBackend::statementStop(const std::stop_token &stop, QSqlDatabase &database) const
{
    return stopPostgres(stop, database);
}

QString PostgresBackend::beginWrite() const
{
    // Each statement sees what was committed before it: after rowLock() all that the partition's last writer did. Not
    // READ WRITE: a database that was made read-only for a while stays so.
    return u"BEGIN ISOLATION LEVEL READ COMMITTED"_s;
}

QString PostgresBackend::beginRead() const
{
    return u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
}

QString PostgresBackend::rowLock() const
{
    return u" FOR UPDATE"_s;
}

QString PostgresBackend::forgetKeys() const
{
    // Every partition's writer sweeps the one table: what another one holds is left to it, so that none waits.
    return uR"(
        DELETE FROM idempotency WHERE (scope, key) IN (
            SELECT scope, key FROM idempotency WHERE at <= ? FOR UPDATE SKIP LOCKED))"_s;
}

Result<Scrubbed> PostgresBackend::scrub(Connection &connection, Scrub how) const
{
    if (const Status unseen = waitForReaders(connection); !unseen) {
        return unseen.error();
    }
    // A plain VACUUM leaves the bytes where they are until something is written over them.
    QStringList copies;
    const Status listed = connection.runOnce(
        u"list copies"_s,
        u"SELECT nspname FROM pg_namespace WHERE starts_with(nspname, '%1') AND nspowner = CAST(current_user AS regrole)"_s
            .arg(copyPrefix + copyLabel),
        [&copies](const QSqlQuery &row) { copies.append(identifier(row.value(0).toString())); });
    if (!listed) {
        return listed.error();
    }
    for (const QString &copy : copies) {
        const Status dropped = connection.runOnce(u"drop a copy"_s, u"DROP SCHEMA %1 CASCADE"_s.arg(copy));
        if (!dropped) {
            return dropped.error();
        }
    }
    // Every command stores facts, and while their table is rewritten it waits: a minute for some millions.
    const bool whole = how == Scrub::Whole;
    const Status done =
        connection.runOnce(u"overwrite deleted rows"_s,
                           whole ? u"VACUUM (FULL) sealed, sealed_key, fact"_s : u"VACUUM (FULL) sealed, sealed_key"_s);
    if (!done) {
        return done.error();
    }
    return whole ? Scrubbed::All : Scrubbed::Part;
}

Status PostgresBackend::check(Connection &connection, bool thorough) const
{
    QString complaint;
    const Status read =
        connection.runOnce(u"look at the database"_s, uR"(
        SELECT CAST(current_setting('server_version_num') AS INTEGER), current_setting('server_encoding'),
               CAST(datlocprovider AS TEXT), datcollate, current_setting('fsync'), current_setting('full_page_writes')
        FROM pg_database WHERE datname = current_database())"_s,
                           [&complaint](const QSqlQuery &row) {
                               const QString collation = row.value(3).toString();
                               static const QStringList plain{u"C"_s, u"POSIX"_s, u"C.UTF-8"_s, u"C.utf8"_s};
                               if (row.value(0).toInt() < oldestServer) {
                                   complaint = u"PostgreSQL 15 or later is needed"_s;
                               } else if (row.value(1).toString() != "UTF8"_L1 || row.value(2).toString() != "c"_L1 ||
                                          !plain.contains(collation)) {
                                   // Text sorts by its bytes, here as in SQLite, and no update of
                                   // the system's locales spoils an index.
                                   complaint = u"create the database with ENCODING 'UTF8' LOCALE 'C' "
                                               u"TEMPLATE template0"_s;
                               } else if (row.value(4).toString() != "on"_L1 || row.value(5).toString() != "on"_L1) {
                                   complaint = u"fsync and full_page_writes of the database server "
                                               u"are not both on: an answer would not be durable"_s;
                               }
                           });
    if (!read) {
        return read.error();
    }
    if (!complaint.isEmpty()) {
        return refused(complaint);
    }
    if (!thorough) {
        return Done{};
    }
    // Every row is read whole: a damaged page is an error of class XX.
    QStringList queries;
    const auto collect = [&queries](const QSqlQuery &row) {
        queries.append(row.value(0).toString());
    };
    const Status tables = connection.runOnce(
        u"list tables"_s,
        u"SELECT format('SELECT 0 * COALESCE(SUM(LENGTH(CAST(t AS TEXT))), 0) FROM %I t', tablename) FROM pg_tables "
        u"WHERE schemaname = current_schema()"_s,
        collect);
    if (!tables) {
        return tables.error();
    }
    const Status keys = connection.runOnce(u"list foreign keys"_s, uR"(
        SELECT format('SELECT COUNT(*) FROM %s child WHERE NOT EXISTS (SELECT 1 FROM %s parent WHERE %s)',
            CAST(f.conrelid AS regclass), CAST(f.confrelid AS regclass),
            (SELECT string_agg(format('parent.%I = child.%I', p.attname, c.attname), ' AND ')
             FROM unnest(f.conkey, f.confkey) AS k (child, parent)
             JOIN pg_attribute c ON c.attrelid = f.conrelid AND c.attnum = k.child
             JOIN pg_attribute p ON p.attrelid = f.confrelid AND p.attnum = k.parent))
        FROM pg_constraint f JOIN pg_namespace n ON n.oid = f.connamespace
        WHERE f.contype = 'f' AND n.nspname = current_schema())"_s,
                                           collect);
    if (!keys) {
        return keys.error();
    }
    for (const QString &query : queries) {
        qint64 bad = 0;
        const Status done = connection.runOnce(u"check the database"_s, query,
                                               [&bad](const QSqlQuery &row) { bad = row.value(0).toLongLong(); });
        if (!done) {
            return done.error();
        }
        if (bad != 0) {
            return storeError(StoreFault::Corrupt, u"%1 rows of: %2"_s.arg(bad).arg(query));
        }
    }
    return Done{};
}

/**
 * For what asks or says whether a hall is there, or is being made. A process that was killed may leave a session that
 * is still at its last statement, a COMMIT even: it is waited for, so that what is seen is what stays. Given back with
 * the session.
 */
Result<std::unique_ptr<Connection>> PostgresBackend::openLocked(const StoreConfig &config, const QString &role) const
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(config, role);
    if (connection) {
        if (const Status locked = lockSchema(**connection); !locked) {
            return locked.error();
        }
    }
    return connection;
}

Result<bool> PostgresBackend::claim(Connection &connection) const
{
    const QString what = u"claim the database"_s;
    // Who dies with the machine, or hangs, says no good-bye: a session that is silent for so long is ended over there.
    if (const Status set = connection.runOnce(what, u"SET idle_session_timeout = '15s'"_s); !set) {
        return set.error();
    }
    bool claimed = false;
    const Status asked =
        connection.runOnce(what, u"SELECT pg_try_advisory_lock(%1, hashtext(current_schema()))"_s.arg(servingLockKey),
                           [&claimed](const QSqlQuery &row) { claimed = row.value(0).toBool(); });
    return asked ? Result<bool>(claimed) : Result<bool>(asked.error());
}

Status PostgresBackend::lockSchema(Connection &connection) const
{
    const QString what = u"wait for the schema"_s;
    const QString keys = u"(%1, hashtext(current_schema()))"_s.arg(schemaLockKey);
    connection.stayConnected(true);
    // A machine that has lost its power says no good-bye: its session ends by itself, and with it the lock.
    Status done = connection.runOnce(what, u"SET idle_session_timeout = '30s'"_s);
    bool locked = false;
    if (done) {
        done = connection.runOnce(what, u"SELECT pg_try_advisory_lock"_s + keys,
                                  [&locked](const QSqlQuery &row) { locked = row.value(0).toBool(); });
    }
    if (done && !locked) {
        // Longer than any lock of daily work: another process may be migrating.
        qCWarning(logStorage) << "another program is at work on the schema of the database; waiting up to five minutes";
        done = connection.runOnce(what, u"SET lock_timeout = '5min'"_s);
        if (done) {
            done = connection.runOnce(what, u"SELECT pg_advisory_lock"_s + keys);
        }
        if (done) {
            done = connection.runOnce(what, u"SET lock_timeout = %1"_s.arg(connection.config().busyTimeout.count()));
        }
    }
    if (!done) {
        connection.stayConnected(false);
    }
    return done;
}

void PostgresBackend::unlockSchema(Connection &connection) const
{
    // A broken connection has given it back.
    const QString what = u"release the schema"_s;
    (void)connection.runOnce(what, u"SELECT pg_advisory_unlock(%1, hashtext(current_schema()))"_s.arg(schemaLockKey));
    (void)connection.runOnce(what, u"RESET idle_session_timeout"_s);
    connection.stayConnected(false);
}

Status PostgresBackend::backup(Connection &connection, const QString &label) const
{
    const QString what = u"copy the database"_s;
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    const QString target = identifier(copyPrefix + u"%1-%2"_s.arg(label, stamp));
    Result<Transaction> transaction = Transaction::begin(connection, what);
    if (!transaction) {
        return transaction.error();
    }
    QStringList tables;
    Status done = connection.runOnce(
        what, u"SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"_s,
        [&tables](const QSqlQuery &row) { tables.append(row.value(0).toString()); });
    if (done) {
        done = connection.runOnce(what, u"CREATE SCHEMA "_s + target);
    }
    for (const QString &table : tables) {
        if (done) {
            done = connection.runOnce(what, u"CREATE TABLE %1.%2 AS TABLE %2"_s.arg(target, identifier(table)));
        }
    }
    return done ? transaction->commit() : done;
}

Result<Occupancy> PostgresBackend::look(const StoreConfig &config, const QStringList &tables) const
{
    const auto connection = openLocked(config, u"look"_s);
    if (!connection) {
        return connection.error();
    }
    const Result<QStringList> present = relationsOf(**connection, tables);
    if (!present) {
        return present.error();
    }
    Occupancy found;
    found.schema = present->contains(schemaStep);
    if (present->contains(unfinished)) {
        const Status read = (*connection)
                                ->runOnce(u"read a creation"_s, u"SELECT creation FROM unfinished"_s,
                                          [&found](const QSqlQuery &row) { found.creation = row.value(0).toString(); });
        if (!read) {
            return read.error();
        }
    }
    if (!found.schema && found.creation.isEmpty() && !present->isEmpty()) {
        found.foreign = present->front();
    }
    return found;
}

Status PostgresBackend::begin(const StoreConfig &config, const QString &creation, const QStringList &tables) const
{
    const QString what = u"begin a hall"_s;
    const auto connection = openLocked(config, u"begin"_s);
    if (!connection) {
        return connection.error();
    }
    Result<Transaction> transaction = Transaction::begin(**connection, what);
    if (!transaction) {
        return transaction.error();
    }
    const Result<QStringList> present = relationsOf(**connection, tables);
    if (!present) {
        return present.error();
    }
    if (!present->isEmpty()) {
        return storeError(StoreFault::Conflict, u"%1 is in the database already"_s.arg(present->front()));
    }
    if (const Status made = (*connection)->runOnce(what, u"CREATE TABLE unfinished (creation TEXT)"_s); !made) {
        return made.error();
    }
    const Result<int> noted = (*connection)->write(what, u"INSERT INTO unfinished (creation) VALUES (?)"_s, {creation});
    return noted ? transaction->commit() : Status(noted.error());
}

Status PostgresBackend::finish(const StoreConfig &config) const
{
    const auto connection = openLocked(config, u"finish"_s);
    if (!connection) {
        return connection.error();
    }
    return (*connection)->runOnce(u"finish a hall"_s, u"DROP TABLE IF EXISTS unfinished"_s);
}

Status PostgresBackend::discard(const StoreConfig &config, const QStringList &tables) const
{
    const auto connection = openLocked(config, u"discard"_s);
    if (!connection) {
        return connection.error();
    }
    QStringList names{schemaStep, unfinished}; // in one statement: without its mark the rest would be nobody's
    for (const QString &table : tables) {
        names.append(identifier(table));
    }
    return (*connection)
        ->runOnce(u"take the database back"_s, u"DROP TABLE IF EXISTS %1 CASCADE"_s.arg(names.join(u", "_s)));
}

StoreFault PostgresBackend::classify(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    // Without one libpq found the connection gone, or never got it.
    static const QStringList gone{u""_s,      u"57P01"_s, u"57P02"_s, u"57P03"_s,
                                  u"57P04"_s, u"57P05"_s, u"25P03"_s, u"53300"_s};
    if (state.startsWith("08"_L1) || gone.contains(state)) {
        return StoreFault::Unreachable;
    }
    static const QHash<QString, StoreFault> faults{
        {u"53100"_s, StoreFault::DiskFull},   {u"25006"_s, StoreFault::ReadOnly}, // read_only_sql_transaction
        {u"55P03"_s, StoreFault::Locked},                                         // lock_not_available
        {u"40001"_s, StoreFault::Conflict},                                       // serialization_failure
        {u"40P01"_s, StoreFault::Conflict},                                       // deadlock_detected
        {u"23505"_s, StoreFault::Conflict},                                       // unique_violation
        {u"28000"_s, StoreFault::CannotOpen}, {u"28P01"_s, StoreFault::CannotOpen},
        {u"3D000"_s, StoreFault::CannotOpen}, {u"XX001"_s, StoreFault::Corrupt},
        {u"XX002"_s, StoreFault::Corrupt}};
    return faults.value(state, StoreFault::Failed);
}

QString PostgresBackend::words(const QSqlError &error, bool valuesBound) const
{
    const QString state = error.nativeErrorCode();
    if (state.isEmpty()) {
        return error.databaseText().isEmpty() ? u"no connection"_s : error.databaseText().simplified();
    }
    // The lines after the first quote rows and statements, and those of these classes quote values in the first: the
    // driver writes what is bound into the statement's text.
    static const QStringList quoting{u"21"_s, u"22"_s, u"42"_s};
    if (valuesBound && quoting.contains(state.left(2))) {
        return u"SQLSTATE %1"_s.arg(state);
    }
    return u"%1 (%2)"_s.arg(error.databaseText().section(u'\n', 0, 0).simplified(), state);
}

} // namespace yizhan
