// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"

#include <QUrl>

namespace yizhan {

/** A local file on its way to a case; `key` makes a second try the same upload. */
struct ScanUpload
{
    QString caseId;
    QString caseNo;
    QString material; ///< empty: something else
    QUrl file;
    QString key;
    QString problem;   ///< why it did not get through; empty: not tried, or on its way
    bool lost = false; ///< and never will, however often it is sent
};

/** What is wrong with a file. */
struct ScanProblem
{
    QString words;
    bool lasting = false; ///< no other try of the same file would end otherwise
};

/**
 * Scans that were chosen while a case was taken in, on their way to it, one after another. What does not get through
 * stays here with the reason until it is tried again or left, whatever page is open and whoever logs in next: it
 * says the case's number and nothing of a resident, and the files themselves lie where they were scanned to.
 */
class DeskUploads : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** How far it is, or what did not get through and why. */
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /** Something of it may get through another time. */
    Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed FINAL)
    /** Of which what waits first is. */
    Q_PROPERTY(QString caseId READ caseId NOTIFY changed FINAL)

public:
    enum State {
        Idle,
        Sending,
        Stuck, ///< everything was tried, and something did not get through
    };
    Q_ENUM(State)

    explicit DeskUploads(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString caseId() const { return m_waiting.isEmpty() ? QString() : m_waiting.first().caseId; }
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }

    [[nodiscard]] bool canRetry() const;

    /** Why that file cannot be sent, by its content; nothing: it can. */
    [[nodiscard]] static std::optional<ScanProblem> problemOf(const QUrl &file);
    /** Sends one; `then` runs in `context`'s life. A quiet one says no refusal in the session's notice. */
    static void post(DeskSession &session, const ScanUpload &scan, QObject *context, DeskSession::Then then,
                     bool quiet = false);

    /** After what is already on its way. */
    void send(const QList<ScanUpload> &scans);
    /** Everything that may get through once more; what was not answered keeps its key and comes in only once. */
    Q_INVOKABLE void retry();
    /** Leaves what did not get through; it can be attached on the page of the case. */
    Q_INVOKABLE void leave();

Q_SIGNALS:
    /** That case has all that came through of what was sent for it. */
    void arrived(const QString &caseId);

private:
    void listen(const HallData &hall) override { Q_UNUSED(hall) }
    void refresh() override {}
    void next();
    void answered(const Reply &reply);

    State m_state = Idle;
    QList<ScanUpload> m_waiting; ///< the first without a problem is the one under way
    qsizetype m_done = 0;        ///< since there was nothing to do
};

} // namespace yizhan
