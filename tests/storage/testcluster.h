// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace yizhan::test {

/** True where this run of a test is the one on PostgreSQL (YIZHAN_TEST_BACKEND=postgresql). */
[[nodiscard]] bool onPostgres();

/**
 * A PostgreSQL server of this process's own, on a Unix socket in a temporary folder. It is a child that the kernel
 * ends when this process dies, however it does, so none is left behind; nothing of the machine's own clusters is
 * touched. PostgreSQL refuses to be run by root, so root runs it as the user "postgres". Fails the test program when
 * it cannot.
 */
class TestCluster
{
public:
    TestCluster();
    ~TestCluster();
    TestCluster(const TestCluster &) = delete;
    TestCluster &operator=(const TestCluster &) = delete;

    /** The one that the fixtures share; made at the first call, ended with the application. */
    [[nodiscard]] static TestCluster &shared();

    void start(const QStringList &settings = {});
    /** As an administrator does: connections are ended, what was committed is kept. */
    void stop();
    /** SIGQUIT: ends at once, recovers at the next start. */
    void crash();

    /** A new database; returns its name. None is dropped: each drop takes a checkpoint, and all go with the cluster. */
    [[nodiscard]] QString createDatabase(const QString &more = {});
    /** postgresql://… of a superuser; `words` stand behind the question mark. */
    [[nodiscard]] QString address(const QString &database, const QString &words = {}) const;
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    /** Where all its databases lie. */
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }

    /** Runs a statement as the superuser; the first column of the first row. */
    QString sql(const QString &statement, const QString &database = QStringLiteral("postgres"));

    /** Keeps what a database holds now, as a standby that lags has it … */
    void keep(const QString &database);
    /** … and has the database hold that again: the lines are cut and the standby is the primary. */
    void failOver(const QString &database);

private:
    void end(int signal);
    [[nodiscard]] QStringList asServer(const QStringList &command) const;

    QTemporaryDir m_folder;
    QString m_programs;
    QProcess m_server;
    int m_databases = 0;
};

/**
 * Files below `folder` that hold these bytes and, where this run is on PostgreSQL, of the shared cluster that has
 * `database`: all that it has but its log of writes, which goes round by itself.
 */
[[nodiscard]] QStringList filesWith(const QString &folder, const QString &database, const QByteArray &bytes);

} // namespace yizhan::test
