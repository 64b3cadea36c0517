// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/queue/queue.h"
#include "screens/halldata.h"

#include <QPointer>
#include <QVariantMap>

namespace yizhan {

/**
 * What the pages of one kiosk share besides the hall itself: print size, how long one waits, and where to go next.
 * One per kiosk window; GUI thread.
 */
class KioskShell : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::HallData *hall READ hall WRITE setHall NOTIFY hallChanged REQUIRED FINAL)
    /** Large print, a layout of its own. */
    Q_PROPERTY(bool elder READ elder WRITE setElder NOTIFY elderChanged FINAL)
    /** There is a catalogue to show, from the replica or the hall. */
    Q_PROPERTY(bool ready READ ready NOTIFY readyChanged FINAL)
    /** No numbers are given: the first page is the one for after hours, and changes by itself. */
    Q_PROPERTY(bool afterHours READ afterHours NOTIFY afterHoursChanged FINAL)
    /** When the present opening ends ("17:30"); empty while closed. */
    Q_PROPERTY(QString closesAt READ closesAt NOTIFY updated FINAL)
    /** People waiting in the whole hall. */
    Q_PROPERTY(int waiting READ waiting NOTIFY updated FINAL)
    /** Minutes for someone who takes a number now, from the shortest queue to the longest; 0–0: no wait. */
    Q_PROPERTY(int waitFrom READ waitFrom NOTIFY updated FINAL)
    Q_PROPERTY(int waitTo READ waitTo NOTIFY updated FINAL)
    /** The same for a general number, and who is before it. */
    Q_PROPERTY(int generalAhead READ generalAhead NOTIFY updated FINAL)
    Q_PROPERTY(int generalFrom READ generalFrom NOTIFY updated FINAL)
    Q_PROPERTY(int generalTo READ generalTo NOTIFY updated FINAL)
    /** What to say of the end of calling to whoever takes a number now; mostly nothing. In few words, of all queues and
     * of a general number.
     */
    Q_PROPERTY(QString callingEnd READ callingEnd NOTIFY updated FINAL)
    Q_PROPERTY(QString callingEndBrief READ callingEndBrief NOTIFY updated FINAL)
    Q_PROPERTY(QString generalEndBrief READ generalEndBrief NOTIFY updated FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);
    [[nodiscard]] bool english() const { return m_hall && m_hall->english(); }
    [[nodiscard]] bool elder() const { return m_elder; }
    void setElder(bool elder);
    [[nodiscard]] bool ready() const { return m_ready; }
    [[nodiscard]] bool afterHours() const { return m_afterHours; }
    [[nodiscard]] QString closesAt() const;
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int waitFrom() const { return span().from; }
    [[nodiscard]] int waitTo() const { return span().to; }
    [[nodiscard]] int generalAhead() const;
    [[nodiscard]] int generalFrom() const { return spanOf(generalPrefix()).from; }
    [[nodiscard]] int generalTo() const { return spanOf(generalPrefix()).to; }
    [[nodiscard]] QString callingEnd() const;
    [[nodiscard]] QString callingEndBrief() const;
    [[nodiscard]] QString generalEndBrief() const;

    /** Opens a page ("matter", {code}); an empty map where it needs nothing. */
    Q_INVOKABLE void openPage(const QString &page, const QVariantMap &arguments = {});
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void goHome();
    /**
     * Print size and language that a slip or a card has with it; who has chosen large print or English here keeps them.
     */
    void adopt(bool elder, const QString &language);
    /** The next person starts afresh: Chinese, usual print, home page. */
    Q_INVOKABLE void reset();
    /** The person says to have done. */
    Q_INVOKABLE void leave();
    /**
     * Opens a page as a picture or a self-test wants it, with what the hall has: "matter" with the first matter of the
     * pictures, "case" with a case that is under review …
     */
    Q_INVOKABLE void openScene(const QString &page);

Q_SIGNALS:
    void hallChanged();
    void elderChanged();
    void readyChanged();
    void afterHoursChanged();
    /** Something of the hall, the minute or the language changed; every text may have. */
    void updated();
    void pageRequested(const QString &page, const QVariantMap &arguments);
    void backRequested();
    void homeRequested();
    void leaveRequested();
    /** The next person is another one. */
    void personLeft();

private:
    /** A number for whoever cannot say what they need (说不清) is of this queue. */
    [[nodiscard]] static QString generalPrefix() { return QStringLiteral("Z"); }
    [[nodiscard]] WaitSpan span() const;
    [[nodiscard]] std::optional<CallingEnd> firstEnd() const;
    [[nodiscard]] WaitSpan spanOf(const QString &prefix) const;
    void lookAgain();

    QPointer<HallData> m_hall;
    bool m_elder = false;
    bool m_ready = false;
    bool m_afterHours = false;
};

} // namespace yizhan
