// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/testcluster.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <atomic>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace yizhan::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The newest of Debian's. */
QString programFolder()
{
    const QDir all(u"/usr/lib/postgresql"_s);
    int best = 0;
    for (const QString &version : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        best = std::max(best, version.toInt());
    }
    if (best < 15) {
        qFatal("PostgreSQL 15 or later is missing; its Debian package is postgresql-15");
    }
    return all.filePath(QString::number(best) + u"/bin/"_s);
}

void chownToServer(const QString &path)
{
    const passwd *user = ::getpwnam("postgres");
    if (::geteuid() == 0 && (!user || ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) != 0)) {
        qFatal("there is no user postgres to run the database server");
    }
}

} // namespace

bool onPostgres()
{
    return qEnvironmentVariable("YIZHAN_TEST_BACKEND") == "postgresql"_L1;
}

TestCluster::TestCluster()
    : m_folder(QDir::tempPath() + u"/yizhan-pg-XXXXXX"_s)
    , m_programs(programFolder())
{
    chownToServer(m_folder.path());
    QStringList command =
        asServer({m_programs + u"initdb"_s, u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"postgres"_s,
                  u"--auth=trust"_s, u"--encoding=UTF8"_s, u"--locale=C"_s, u"--no-sync"_s, u"--no-instructions"_s});
    QProcess initdb;
    initdb.setProcessChannelMode(QProcess::MergedChannels);
    initdb.setWorkingDirectory(u"/"_s);
    initdb.start(command.takeFirst(), command);
    if (!initdb.waitForFinished(120'000) || initdb.exitCode() != 0) {
        qFatal("initdb failed: %s", initdb.readAll().constData());
    }
    start();
}

TestCluster::~TestCluster()
{
    if (m_server.state() != QProcess::NotRunning) {
        end(SIGQUIT); // nothing of it is kept
    }
}

TestCluster &TestCluster::shared()
{
    static TestCluster *cluster = nullptr;
    if (!cluster) {
        cluster = new TestCluster;
        qAddPostRoutine([] {
            delete cluster;
            cluster = nullptr;
        });
    }
    return *cluster;
}

QStringList TestCluster::asServer(const QStringList &command) const
{
    QStringList words{u"setpriv"_s, u"--pdeathsig"_s, u"INT"_s};
    if (::geteuid() == 0) {
        words += {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s};
    }
    return words + QStringList{u"--"_s} + command;
}

void TestCluster::start(const QStringList &settings)
{
    QStringList command =
        asServer({m_programs + u"postgres"_s, u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-c"_s,
                  u"listen_addresses="_s, u"-c"_s, u"max_connections=300"_s, u"-c"_s, u"shared_buffers=64MB"_s});
    for (const QString &setting : settings) {
        command += {u"-c"_s, setting};
    }
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_server.setWorkingDirectory(u"/"_s);
    m_server.start(command.takeFirst(), command);
    // The last line of its pid file says how far it is.
    const QDeadlineTimer deadline(60'000);
    for (;;) {
        QFile pid(m_folder.filePath(u"data/postmaster.pid"_s));
        if (pid.open(QIODevice::ReadOnly)) {
            const QByteArrayList lines = pid.readAll().split('\n');
            if (lines.value(0).toLongLong() == m_server.processId() && lines.value(7).startsWith("ready")) {
                return;
            }
        }
        if (deadline.hasExpired() || m_server.waitForFinished(10)) {
            QFile log(m_folder.filePath(u"log"_s));
            (void)log.open(QIODevice::ReadOnly);
            qFatal("PostgreSQL does not start: %s", log.readAll().right(2'000).constData());
        }
    }
}

void TestCluster::end(int signal)
{
    ::kill(pid_t(m_server.processId()), signal);
    if (!m_server.waitForFinished(60'000)) {
        qFatal("PostgreSQL does not end");
    }
}

void TestCluster::stop()
{
    end(SIGINT);
}

void TestCluster::crash()
{
    end(SIGQUIT);
}

QString TestCluster::createDatabase(const QString &more)
{
    const QString name = u"test%1"_s.arg(++m_databases);
    sql(u"CREATE DATABASE %1 %2"_s.arg(name, more));
    return name;
}

QString TestCluster::address(const QString &database, const QString &words) const
{
    return u"postgresql://postgres@%1/%2%3%4"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_folder.path())),
                                                    database, words.isEmpty() ? u""_s : u"?"_s, words);
}

QString TestCluster::sql(const QString &statement, const QString &database)
{
    static std::atomic<int> count{0};
    const QString name = u"cluster%1"_s.arg(++count);
    QString first;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        connection.setHostName(m_folder.path());
        connection.setUserName(u"postgres"_s);
        connection.setDatabaseName(database);
        if (!connection.open()) {
            qFatal("%s", qPrintable(connection.lastError().text()));
        }
        QSqlQuery query(connection);
        if (!query.exec(statement)) {
            qFatal("%s", qPrintable(query.lastError().text()));
        }
        if (query.next()) {
            first = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return first;
}

QStringList filesWith(const QString &folder, const QString &database, const QByteArray &bytes)
{
    QStringList folders{folder};
    if (onPostgres()) {
        TestCluster &cluster = TestCluster::shared();
        cluster.sql(u"ANALYZE"_s, database); // keeps samples of what it finds
        cluster.sql(u"CHECKPOINT"_s);        // what is in memory goes to the files
        folders.append(cluster.dataFolder());
    }
    QStringList found;
    for (const QString &one : folders) {
        QDirIterator files(one, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains("/pg_wal/"_L1) && file.open(QIODevice::ReadOnly) &&
                file.readAll().contains(bytes)) {
                found.append(file.fileName());
            }
        }
    }
    return found;
}

void TestCluster::keep(const QString &database)
{
    sql(uR"(
        DO $$ DECLARE name TEXT; BEGIN
            DROP SCHEMA IF EXISTS kept CASCADE;
            CREATE SCHEMA kept;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
                EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', name, name);
            END LOOP;
        END $$)"_s,
        database);
}

void TestCluster::failOver(const QString &database)
{
    sql(u"SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
        u"WHERE datname = '%1' AND application_name LIKE 'yizhan %'"_s.arg(database));
    // As a replica writes rows: no trigger and no foreign key has a say.
    sql(uR"(
        DO $$ DECLARE name TEXT; BEGIN
            PERFORM set_config('session_replication_role', 'replica', true);
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'kept' LOOP
                EXECUTE format('LOCK TABLE public.%I', name);
            END LOOP;
            FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'kept' LOOP
                EXECUTE format('DELETE FROM public.%I', name);
                EXECUTE format('INSERT INTO public.%I SELECT * FROM kept.%I', name, name);
            END LOOP;
        END $$)"_s,
        database);
}

} // namespace yizhan::test
