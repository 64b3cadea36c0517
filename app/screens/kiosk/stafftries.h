// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QThreadPool>

#include <chrono>

namespace yizhan {

/**
 * The wrong pass words at the staff's door: five shut it for five minutes. Kept in a file, so that whoever makes the
 * kiosk start again has won nothing. In the program the steady clock counts; over a restart the machine's does, which
 * may be wrong: never more than five minutes are left. GUI thread; the file is written on a thread of its own.
 */
class StaffTries
{
public:
    static constexpr int most = 5;
    static constexpr std::chrono::milliseconds ban = std::chrono::minutes(5);

    /** Goes on from what stands in the file; an empty path: in memory only. */
    explicit StaffTries(const QString &path);

    void noteWrong();
    void noteRight();
    [[nodiscard]] bool shut() const { return m_clock.elapsed() < m_shutUntilMs; }

    /** What is left at `now` of a ban until `until`, both milliseconds of the machine's clock. */
    [[nodiscard]] static std::chrono::milliseconds left(qint64 until, qint64 now);
    /** Beside the file of the pass word where the kiosk may write there, else where it keeps its own. */
    [[nodiscard]] static QString pathBeside(const QString &passwordFile);

private:
    void read();
    void write();

    QString m_path;
    QElapsedTimer m_clock;
    int m_wrong = 0;
    qint64 m_shutUntilMs = 0; ///< of m_clock
    QThreadPool m_writer;     ///< one thread: the last state is the last in the file; waits for it at the end
};

} // namespace yizhan
