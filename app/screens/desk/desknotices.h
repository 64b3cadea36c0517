// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskfiles.h"
#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

struct TimeNotice;
struct NoticeReader;

/**
 * The notices of cases that are due soon or overdue (限时预警), newest first: those that tell this person, or all of
 * the hall for its leader. One of them can be opened again as it was issued; 知道了 is recorded.
 */
class DeskNotices : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Where a notice is looked at as a paper. */
    Q_PROPERTY(yizhan::DeskFiles *papers MEMBER m_papers NOTIFY changed FINAL)
    Q_PROPERTY(Show show READ show WRITE setShow NOTIFY changed FINAL)
    Q_PROPERTY(bool leads READ leads NOTIFY changed FINAL)
    /** How many tell this person and are not read. */
    Q_PROPERTY(int unread READ unread NOTIFY changed FINAL)
    /** Roles: noticeId, number, title, light, matter, caseNo, about, when, unread. */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)
    /** There are more than the list holds. */
    Q_PROPERTY(int more READ more NOTIFY changed FINAL)

    /** The one that is open; "" for none. */
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY changed FINAL)
    Q_PROPERTY(QString caseId READ caseId NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light NOTIFY changed FINAL)
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString issued READ issued NOTIFY changed FINAL)
    /** This person is told by it and has not said 知道了. */
    Q_PROPERTY(bool canRead READ canRead NOTIFY changed FINAL)
    /** Whom it told. Roles: name, part, when. */
    Q_PROPERTY(yizhan::ScreenRows *told READ told CONSTANT FINAL)

public:
    enum Show { Unread, Mine, Everybodys };
    Q_ENUM(Show)

    explicit DeskNotices(QObject *parent = nullptr);

    [[nodiscard]] Show show() const { return m_show; }
    void setShow(Show show);
    [[nodiscard]] bool leads() const { return !m_session.isNull() && m_session->leads(); }
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] int more() const { return m_more; }
    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString &current);
    [[nodiscard]] QString caseId() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int light() const;
    /** As they stand on its paper. */
    [[nodiscard]] QString words() const { return paper().opening.value(0); }
    [[nodiscard]] QString issued() const { return paper().closing.join(u'\n'); }
    [[nodiscard]] bool canRead() const;
    [[nodiscard]] ScreenRows *told() { return &m_told; }

    /** 知道了, for the one that is open. */
    Q_INVOKABLE void read();
    /** 全部已读: 知道了 for all that tell this person and are not read. */
    Q_INVOKABLE void readAll();
    /** The one that is open, as a paper to be printed or saved. */
    Q_INVOKABLE void showPaper();

private:
    DeskFiles *m_papers = nullptr; ///< of the same page

    void listen(const HallData &hall) override;
    void refresh() override;
    void forget() override;
    void open();
    [[nodiscard]] const TimeNotice *notice() const;
    [[nodiscard]] OfficialPaper paper() const;
    [[nodiscard]] const NoticeReader *me(const TimeNotice &notice) const;
    [[nodiscard]] ScreenRow row(const TimeNotice &notice) const;

    Show m_show = Unread;
    int m_unread = 0;
    int m_more = 0;
    QString m_current;
    ScreenRows m_rows;
    ScreenRows m_told;
};

} // namespace yizhan
