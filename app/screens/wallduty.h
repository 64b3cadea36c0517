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
    /** place ("1号"), name (person or post), text ("B岗 代张敏 到14:00"), served (somebody is there) */
    Q_PROPERTY(yizhan::ScreenRows *posts READ posts CONSTANT FINAL)
    /** "服务中", "午间休息", "已下班", "今天休息" */
    Q_PROPERTY(QString hallState READ hallState NOTIFY changed FINAL)
    /** Name and phone of the shift leader, whom to ring while the hall is closed. */
    Q_PROPERTY(QString leader READ leader NOTIFY changed FINAL)
    Q_PROPERTY(QString leaderPhone READ leaderPhone NOTIFY changed FINAL)

public:
    explicit WallDuty(QObject *parent = nullptr);

    [[nodiscard]] HallData *hall() const { return m_hall; }
    void setHall(HallData *hall);
    [[nodiscard]] ScreenRows *posts() { return &m_posts; }
    [[nodiscard]] QString hallState() const { return m_hallState; }
    [[nodiscard]] QString leader() const { return m_leader; }
    [[nodiscard]] QString leaderPhone() const { return m_leaderPhone; }

Q_SIGNALS:
    void hallSet();
    void changed();

private:
    void refresh();
    /** `window` is a number, 0: nowhere. */
    [[nodiscard]] ScreenRow rowFor(const Post &post, const PostNow &now, int window) const;
    [[nodiscard]] QString personName(const QString &id) const;
    [[nodiscard]] QString stateText() const;

    QPointer<HallData> m_hall;
    ScreenRows m_posts;
    QString m_hallState;
    QString m_leader;
    QString m_leaderPhone;
};

} // namespace yizhan
