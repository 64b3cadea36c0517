// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskcontroller.h"
#include "screens/kiosk/kioskpaper.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * Booking a place, one question a page: which windows, which day, when, and whose phone. What was typed is forgotten as
 * soon as the page is left.
 */
class KioskBooking : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    /** A matter to book for; its windows are known then. */
    Q_PROPERTY(QString matter READ matter WRITE setMatter NOTIFY changed FINAL)
    Q_PROPERTY(QString matterName READ matterName NOTIFY changed FINAL)
    /** Choices at once; more are behind "others". */
    Q_PROPERTY(int pageSize READ pageSize WRITE setPageSize NOTIFY changed FINAL)
    Q_PROPERTY(int page READ page NOTIFY changed FINAL)
    Q_PROPERTY(int pages READ pages NOTIFY changed FINAL)
    /** Roles: text, hint, free (may be chosen). */
    Q_PROPERTY(yizhan::ScreenRows *choices READ choices CONSTANT FINAL)
    /** What was chosen so far: "综合 · 11月24日 周二 09:00". */
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(QString phone READ phone NOTIFY changed FINAL)
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    /** The booking that was made. */
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    /** Until when it can be taken back: "11月24日 07:00". */
    Q_PROPERTY(QString cancelBy READ cancelBy NOTIFY changed FINAL)
    /** Its slip. */
    Q_PROPERTY(yizhan::KioskPaper *paper READ paper CONSTANT FINAL)
    Q_PROPERTY(QVariantMap place READ place WRITE setPlace NOTIFY changed FINAL)

public:
    enum class Step { Group, Date, Time, Who, Busy, Done };
    Q_ENUM(Step)

    explicit KioskBooking(QObject *parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QString matter() const { return m_matter; }
    void setMatter(const QString &matter);
    [[nodiscard]] QString matterName() const;
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    void setPageSize(int size);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] ScreenRows *choices() { return &m_choices; }
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString phone() const { return m_phone; }
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString cancelBy() const;
    [[nodiscard]] KioskPaper *paper() { return &m_paper; }
    [[nodiscard]] QVariantMap place() const;
    void setPlace(const QVariantMap &place);

    Q_INVOKABLE void choose(int row);
    Q_INVOKABLE void nextPage();
    /** One question back; false where there is none before. */
    Q_INVOKABLE bool stepBack();
    Q_INVOKABLE void press(const QString &key);
    Q_INVOKABLE void erase();
    /** Books with the phone that was typed. */
    Q_INVOKABLE void goOn();
    /** Books with the identity card on the reader. */
    Q_INVOKABLE void readCard(yizhan::KioskCards *cards);
    /** On paper once more, after that failed. */
    Q_INVOKABLE void printAgain();

Q_SIGNALS:
    void changed();

protected:
    void refresh() override;

private:
    void setStep(Step step);
    void send(const QString &field, const QString &value);
    void answered(const Reply &reply, const QString &key);
    [[nodiscard]] ReceiptFacts receipt() const;
    [[nodiscard]] QList<ScreenRow> groupRows() const;
    [[nodiscard]] QList<ScreenRow> dayRows() const;
    [[nodiscard]] QList<ScreenRow> timeRows() const;

    Step m_step = Step::Group;
    QString m_matter;
    QString m_prefix;
    QString m_day; ///< ISO
    Instant m_from{};
    Instant m_to{};
    QString m_phone;
    QString m_number;
    QString m_code;
    QString m_key; ///< of the wish
    std::optional<Reply> m_refusal;
    int m_pageSize = 6;
    int m_page = 0;
    int m_pages = 1;
    ScreenRows m_choices;
    KioskPaper m_paper;
};

} // namespace yizhan
