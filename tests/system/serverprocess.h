// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "system/httpclient.h"

#include <QProcess>
#include <QTemporaryDir>

namespace yizhan::system {

/** What a program said and how it ended. */
struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/** Runs one of the built programs to its end. */
Ran runProgram(const QString &name, const QStringList &arguments, int ms = 60'000);
[[nodiscard]] QString programPath(const QString &name);

/**
 * A real hall: a data folder made by `yizhan-server init`, and the server on it; on PostgreSQL where this run of the
 * test is that one. Ends what it started.
 */
class ServerProcess
{
public:
    /** Demonstration hall on a simulated clock; `arguments` are added to `init`. */
    explicit ServerProcess(const QStringList &initArguments = {QStringLiteral("--demo"),
                                                               QStringLiteral("--simulated")});
    /**
     * An empty machine for the hall of another one, whose tokens and pass words it knows, and on PostgreSQL an empty
     * database: for a restore.
     */
    struct EmptyMachine
    {
        const ServerProcess &of;
    };
    explicit ServerProcess(EmptyMachine machine);
    ~ServerProcess();

    /** Serves on `port` (0: any free one) and waits until it listens. */
    bool start(const QStringList &arguments = {QStringLiteral("--clock"), QStringLiteral("2026-11-23T09:00+08:00")},
               quint16 port = 0);
    /** The same without waiting for anything. */
    void launch(const QStringList &arguments, quint16 port);
    /** SIGKILL: what a power cut leaves. */
    void kill();
    /** SIGTERM; the exit code. */
    int stop();

    /** Waits until it has ended by itself; -1 where it does not within that time. */
    [[nodiscard]] int ended(int ms = 15'000);

    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("%1://127.0.0.1:%2").arg(m_scheme).arg(m_port); }
    /** Of the certificate, as the server said it at its start; empty without TLS. */
    [[nodiscard]] QString fingerprint() const { return m_fingerprint; }
    /** All that it has logged, earlier starts included. */
    [[nodiscard]] QByteArray log() const;
    [[nodiscard]] QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    /** Its address on PostgreSQL; empty on SQLite. */
    [[nodiscard]] QString database() const { return m_database; }
    [[nodiscard]] QString partition() const;
    [[nodiscard]] QString token(const QString &kind) const;
    [[nodiscard]] QString passwordOf(const QString &login) const;
    [[nodiscard]] QJsonObject hall() const { return m_hall; }
    [[nodiscard]] QStringList logins(const QString &role, const QString &department = {}) const;

    [[nodiscard]] HttpClient client(const QString &kind) const { return HttpClient(m_port, token(kind)); }
    /** Logs a person in at the desk and gives the session's client. */
    [[nodiscard]] HttpClient loggedIn(const QString &login) const;

private:
    QTemporaryDir m_folder;
    QString m_database;
    QJsonObject m_hall;
    QProcess m_process;
    QString m_scheme = QStringLiteral("http");
    QString m_fingerprint;
    quint16 m_port = 0;
};

} // namespace yizhan::system
