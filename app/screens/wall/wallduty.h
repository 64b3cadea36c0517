// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/halldata.h"
#include "screens/screenrows.h"

#include <QPointer>

namespace yizhan {

struct PostNow;

/** Who answers for each post now, and whom to ring after hours; derived from presence every minute. GUI thread. */
class WallDuty : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(yizhan::HallData *hall READ hall WRITE setHall NOTIFY hallSet REQUIRED FINAL)
    /** place ("1号"), name (person or post), text ("B岗 代张敏 到14:00"), served (somebody is there), photo (of whoever
     * serves; empty where there is none), post (its name where the window's is another's, or there is none) */
    Q_PROPERTY(yizhan::ScreenRows *posts READ posts CONSTANT FINAL)
    /** "服务中", "午间休息", "已下班", "今天休息" */
    Q_PROPERTY(QString hallState READ hallState NOTIFY changed FINAL)
    /** Name and phone of the shift leader, whom to ring while the hall is closed. */
    Q_PROPERTY(QString leader READ leader NOTIFY changed FINAL)
    Q_PROPERTY(QString leaderPhone READ leaderPhone NOTIFY changed FINAL)
    /** Outside of opening hours somebody is in the house by the roster: who, until when, and that one may ring. */
    Q_PROPERTY(bool onSite READ onSite NOTIFY changed FINAL)
    Q_PROPERTY(QString onDuty READ onDuty NOTIFY changed FINAL)
    Q_PROPERTY(QString onDutyUntil READ onDutyUntil NOTIFY changed FINAL)
    /** When somebody comes next, while nobody is there: "11月24日 07:30". */
    Q_PROPERTY(QString nextDuty READ nextDuty NOTIFY changed FINAL)

public:
    explicit WallDuty(QObject *parent = nullptr);

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);
    [[nodiscard]] ScreenRows *posts() { return &m_posts; }
    [[nodiscard]] QString hallState() const { return m_hallState; }
    [[nodiscard]] QString leader() const { return m_leader; }
    [[nodiscard]] QString leaderPhone() const { return m_leaderPhone; }
    [[nodiscard]] bool onSite() const { return m_onSite; }
    [[nodiscard]] QString onDuty() const { return m_onDuty; }
    [[nodiscard]] QString onDutyUntil() const { return m_onDutyUntil; }
    [[nodiscard]] QString nextDuty() const { return m_nextDuty; }

Q_SIGNALS:
    void hallSet();
    void changed();

private:
    void refresh();
    /** `window` as plateWindow() has it. */
    [[nodiscard]] ScreenRow rowFor(const Post &post, const PostNow &now, const Window *window) const;
    /** A window that serves beside those of the posts. */
    [[nodiscard]] ScreenRow rowFor(const Window &window) const;
    [[nodiscard]] QString personName(const QString &id) const;
    [[nodiscard]] QString stateText() const;
    void readRoster();

    QPointer<HallData> m_hall;
    ScreenRows m_posts;
    QString m_hallState;
    QString m_leader;
    QString m_leaderPhone;
    bool m_onSite = false;
    QString m_onDuty;
    QString m_onDutyUntil;
    QString m_nextDuty;
};

} // namespace yizhan
