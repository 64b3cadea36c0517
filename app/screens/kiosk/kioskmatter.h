// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcontroller.h"
#include "screens/kiosk/kioskpaper.h"
#include "screens/screenrows.h"

#include <QSet>

namespace yizhan {

/** The guide of one matter: what it takes, how long, who does it, and what the resident says to have. */
class KioskMatter : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY codeChanged FINAL)
    Q_PROPERTY(bool known READ known NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString promised READ promised NOTIFY changed FINAL)
    Q_PROPERTY(QString legal READ legal NOTIFY changed FINAL)
    Q_PROPERTY(bool feeCharged READ feeCharged NOTIFY changed FINAL)
    Q_PROPERTY(QString feeNote READ feeNote NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    /** Who is at its post now, "A", "B" or "" (substitute), whom that person covers, and the window. */
    Q_PROPERTY(QString servedBy READ servedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString servedPart READ servedPart NOTIFY changed FINAL)
    Q_PROPERTY(QString coveredFor READ coveredFor NOTIFY changed FINAL)
    Q_PROPERTY(int servedWindow READ servedWindow NOTIFY changed FINAL)
    /** "14:00": when its post is served again, while it is closed; else "". */
    Q_PROPERTY(QString servedFrom READ servedFrom NOTIFY changed FINAL)
    Q_PROPERTY(int ahead READ ahead NOTIFY changed FINAL)
    /** What to say of the end of calling to whoever takes a number now; mostly nothing. */
    Q_PROPERTY(QString callingEnd READ callingEnd NOTIFY changed FINAL)
    /** After hours: it can be handed in here and now, and from which day its time counts ("11月24日"). */
    Q_PROPERTY(bool mayApply READ mayApply NOTIFY changed FINAL)
    /** Being written down is what counts; staff only confirm it, see isRegistration(). */
    Q_PROPERTY(bool registers READ registers NOTIFY changed FINAL)
    Q_PROPERTY(QString countsFrom READ countsFrom NOTIFY changed FINAL)
    /** There is a place to book for it. */
    Q_PROPERTY(bool mayBook READ mayBook NOTIFY changed FINAL)

    /** Roles: text, answer (0 not answered, 1 yes, 2 no). */
    Q_PROPERTY(yizhan::ScreenRows *conditions READ conditions CONSTANT FINAL)
    /** Roles: name, originals, copies, needed, deferrable, note, electronic, ticked. */
    Q_PROPERTY(yizhan::ScreenRows *materials READ materials CONSTANT FINAL)
    /** Roles: departments (side by side when more than one), role, limit. */
    Q_PROPERTY(yizhan::ScreenRows *review READ review CONSTANT FINAL)
    Q_PROPERTY(bool parallel READ parallel NOTIFY changed FINAL)

    /** A condition was answered with no: what it is about is not for this resident. */
    Q_PROPERTY(bool unfit READ unfit NOTIFY answersChanged FINAL)
    /** Something was ticked or answered at all. */
    Q_PROPERTY(bool checked READ checked NOTIFY answersChanged FINAL)
    /** Required materials that are not ticked and may not come later, and those that may. */
    Q_PROPERTY(int missing READ missing NOTIFY answersChanged FINAL)
    Q_PROPERTY(int missingLater READ missingLater NOTIFY answersChanged FINAL)
    Q_PROPERTY(QList<int> ticked READ ticked NOTIFY answersChanged FINAL)
    /** What was answered and ticked, to go on from when the page is built anew. Set it after `code`. */
    Q_PROPERTY(QVariantMap place READ place WRITE setPlace NOTIFY answersChanged FINAL)

    /** There is a printer, and what became of the guide on paper. */
    Q_PROPERTY(bool printable READ printable CONSTANT FINAL)
    Q_PROPERTY(yizhan::KioskPaper *paper READ paper CONSTANT FINAL)

public:
    explicit KioskMatter(QObject *parent = nullptr);

    [[nodiscard]] QString code() const { return m_code; }
    void setCode(const QString &code);
    [[nodiscard]] bool known() const { return matter() != nullptr; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString promised() const;
    [[nodiscard]] QString legal() const;
    [[nodiscard]] bool feeCharged() const { return known() && matter()->feeCharged; }
    [[nodiscard]] QString feeNote() const
    {
        return known() ? hall()->pick(matter()->feeNote, matter()->feeNoteEn) : QString();
    }
    [[nodiscard]] QString result() const
    {
        return known() ? hall()->pick(matter()->result, matter()->resultEn) : QString();
    }
    [[nodiscard]] QString servedBy() const { return m_servedBy; }
    [[nodiscard]] QString servedPart() const { return m_servedPart; }
    [[nodiscard]] QString coveredFor() const { return m_coveredFor; }
    [[nodiscard]] int servedWindow() const { return m_servedWindow; }
    [[nodiscard]] QString servedFrom() const { return m_servedFrom; }
    [[nodiscard]] int ahead() const;
    [[nodiscard]] QString callingEnd() const;
    [[nodiscard]] bool mayApply() const;
    [[nodiscard]] bool registers() const;
    [[nodiscard]] QString countsFrom() const;
    [[nodiscard]] bool mayBook() const;
    [[nodiscard]] ScreenRows *conditions() { return &m_conditions; }
    [[nodiscard]] ScreenRows *materials() { return &m_materials; }
    [[nodiscard]] ScreenRows *review() { return &m_review; }
    [[nodiscard]] bool parallel() const { return m_parallel; }
    [[nodiscard]] bool unfit() const;
    [[nodiscard]] bool checked() const { return m_touched; }
    [[nodiscard]] int missing() const { return countMissing(false); }
    [[nodiscard]] int missingLater() const { return countMissing(true); }
    /** Indices of the materials the resident has. */
    [[nodiscard]] QList<int> ticked() const;

    [[nodiscard]] bool printable() const;
    [[nodiscard]] KioskPaper *paper() { return &m_paper; }
    [[nodiscard]] QVariantMap place() const;
    void setPlace(const QVariantMap &place);

    Q_INVOKABLE void answer(int condition, bool yes);
    Q_INVOKABLE void tick(int material, bool has);
    /** What to bring, where and when, on paper to take home; one print at a time. */
    Q_INVOKABLE void printGuide();

Q_SIGNALS:
    void codeChanged();
    void changed();
    void answersChanged();

protected:
    void refresh() override;

private:
    [[nodiscard]] const Matter *matter() const;
    [[nodiscard]] int countMissing(bool deferrable) const;
    void fillAnswers(const Matter &matter);
    void fillReview(const Matter &matter);
    void findServing(const Matter &matter);
    [[nodiscard]] GuideFacts guide(const Matter &matter) const;
    [[nodiscard]] QString paperText(const Material &material) const;

    QString m_code;
    QString m_servedBy;
    QString m_servedPart;
    QString m_coveredFor;
    int m_servedWindow = 0;
    QString m_servedFrom;
    bool m_parallel = false;
    bool m_touched = false;
    QMap<int, bool> m_answers;
    QSet<int> m_ticked;
    ScreenRows m_conditions;
    ScreenRows m_materials;
    ScreenRows m_review;
    KioskPaper m_paper;
};

} // namespace yizhan
