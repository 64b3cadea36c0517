// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

namespace yizhan::test {

/** Stands between a client and a PostgreSQL server, and breaks the line at the one moment that matters. */
class CuttingProxy
{
public:
    enum class Cut {
        None,
        CommitLost, ///< COMMIT never arrives
        AnswerLost, ///< COMMIT is carried out, and nobody is told
        CommitLate, ///< the client has lost the line for a while when COMMIT arrives
    };

    explicit CuttingProxy(const QString &serverFolder);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    /** The folder of its socket: a host for libpq. */
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /** The next COMMIT, once. */
    void cutNext(Cut cut) { m_cut = cut; }
    [[nodiscard]] bool hasCut() const { return m_cut == Cut::None; }

    enum class Fault {
        Lost,       ///< the statement never arrives, and the line is cut
        AnswerLost, ///< it is carried out, and the line is cut before its answer
        Refused,    ///< the server answers it with “disk full”; never a ROLLBACK
    };
    /** From now on the `statement`th statement of all lines together meets the fault, once; counted from 1. */
    void failAt(int statement, Fault fault);
    /** No more of that; whether it has happened. */
    bool heal() { return m_failAt.exchange(0) == 0; }

private:
    struct Line
    {
        int client = -1;
        int server = -1;
    };

    void run();
    void accept();
    /** False when the line has ended. */
    [[nodiscard]] bool fromClient(Line &line);
    [[nodiscard]] bool meetFault(Line &line, const QByteArray &statement);

    QTemporaryDir m_folder;
    QByteArray m_server;
    std::atomic<Cut> m_cut{Cut::None};
    std::atomic<int> m_failAt{0}; ///< statements until the fault; 0: none
    std::atomic<Fault> m_fault{Fault::Lost};
    std::atomic<bool> m_stopping{false};
    int m_listener = -1;
    std::vector<Line> m_lines;
    std::vector<std::thread> m_late;
    std::thread m_thread;
};

} // namespace yizhan::test
