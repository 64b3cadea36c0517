// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

#include <QSet>

namespace yizhan {

/** 好差评: five levels, a few tags, never a choice made beforehand. */
class KioskRating : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString caseId MEMBER m_caseId NOTIFY subjectChanged FINAL)
    Q_PROPERTY(QString access MEMBER m_access NOTIFY subjectChanged FINAL)
    /** For a visit without a case: the slip's code. */
    Q_PROPERTY(QString ticketCode MEMBER m_ticketCode NOTIFY subjectChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** 0: nothing chosen yet. */
    Q_PROPERTY(int stars READ stars NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    /** After a bad rating: who will call and by when, or that nobody can; empty otherwise. */
    Q_PROPERTY(QString followText READ followText NOTIFY changed FINAL)
    /** Tags of the chosen level, six at once. Roles: code, text, chosen. */
    Q_PROPERTY(yizhan::ScreenRows *tags READ tags CONSTANT FINAL)

public:
    enum class State { Choosing, Busy, Thanks };
    Q_ENUM(State)

    explicit KioskRating(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int stars() const { return m_stars; }
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] QString followText() const;
    [[nodiscard]] ScreenRows *tags() { return &m_tags; }

    Q_INVOKABLE void choose(int stars);
    Q_INVOKABLE void toggleTag(int code);
    Q_INVOKABLE void send();

Q_SIGNALS:
    void subjectChanged();
    void changed();

protected:
    void refresh() override;

private:
    QString m_caseId;
    QString m_access;
    QString m_ticketCode;
    State m_state = State::Choosing;
    int m_stars = 0;
    QSet<int> m_chosen;
    std::optional<Reply> m_refusal;
    Instant m_callBackBy{};
    QString m_key;
    ScreenRows m_tags;
};

/** What a tag of a rating says (DOMAIN 5); empty for an unknown one. */
[[nodiscard]] QString ratingTagText(int code);

} // namespace yizhan
