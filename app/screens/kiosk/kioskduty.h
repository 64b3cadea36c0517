// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

struct PostNow;

/** Who serves now, post by post: A, B who covers, a substitute, or nobody (AB-12: then the plate says where to go). */
class KioskDuty : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    /**
     * Roles: person, windowNumber (0: sits at none), window (its name; empty where it is not the post's own: then the
     * plate names the post), post, part ("A", "B", ""), covers (name of A while another serves), pair ("A岗 刘洋 外出 ·
     * B岗 孙丽"), phone, backAt ("14:00": when A is back, or whoever is back first, or the post opens), duty
     * (KioskDuty::State), since ("08:20"), photo (of whoever serves; empty where there is none).
     */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    /** Posts that sit at a window; the list is cut at `limit`. */
    Q_PROPERTY(int total READ total NOTIFY totalChanged FINAL)
    /** Somebody is in the hall at all, to whom one could be sent: see helpIsHeard(). */
    Q_PROPERTY(bool attended READ attended NOTIFY attendedChanged FINAL)
    Q_PROPERTY(int limit MEMBER m_limit NOTIFY limitChanged FINAL)

public:
    enum class State { Primary, Covered, Substitute, Vacant, Closed };
    Q_ENUM(State)

    explicit KioskDuty(QObject *parent = nullptr);

    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] bool attended() const { return m_attended; }

Q_SIGNALS:
    void totalChanged();
    void attendedChanged();
    void limitChanged();

protected:
    void refresh() override;

private:
    [[nodiscard]] QString pairText(const Post &post, const PostNow &now) const;

    ScreenRows m_rows;
    int m_total = 0;
    bool m_attended = true;
    int m_limit = 100;
};

} // namespace yizhan
