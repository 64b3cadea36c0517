// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/kiosk/kioskcards.h"
#include "screens/kiosk/kioskcontroller.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * Finding a case: by case number, by today's number, or by the slip's code from the scanner, always with the last four
 * digits of the phone, and in the same way what was handed in or booked at a kiosk; or by the identity card on the
 * reader, which is proof enough. What was typed is forgotten as soon as the page is left.
 */
class KioskLookup : public yizhan::KioskController
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    /** What was typed so far, as it is shown. */
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString lastFour READ lastFour NOTIFY changed FINAL)
    /** The number came from a slip's code. */
    Q_PROPERTY(bool scanned READ scanned NOTIFY changed FINAL)
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    /** Letters a number can begin with, besides digits: the hall's queues, and T of what was handed in. */
    Q_PROPERTY(QStringList letters READ letters NOTIFY changed FINAL)
    Q_PROPERTY(QString example READ example NOTIFY changed FINAL)
    /** What was typed, to go on from when the page is built anew. */
    Q_PROPERTY(QVariantMap place READ place WRITE setPlace NOTIFY changed FINAL)
    /** Found cases, at most `limit` at a time. Roles: caseId, matter, tail, name. */
    Q_PROPERTY(yizhan::ScreenRows *cases READ cases CONSTANT FINAL)
    Q_PROPERTY(int limit MEMBER m_limit NOTIFY limitChanged FINAL)
    /** There are others than those shown; and whether these are the last. */
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY changed FINAL)

public:
    enum class State { Number, LastFour, Busy, Found };
    Q_ENUM(State)

    explicit KioskLookup(QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString lastFour() const { return m_lastFour; }
    [[nodiscard]] bool scanned() const { return m_scanned; }
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] QString message() const { return sentence(m_refusal); }
    [[nodiscard]] QStringList letters() const;
    [[nodiscard]] QString example() const;
    [[nodiscard]] ScreenRows *cases() { return &m_cases; }
    [[nodiscard]] bool hasMore() const { return m_bodies.size() > m_limit; }
    [[nodiscard]] bool atEnd() const { return m_first + shownAtOnce() >= m_bodies.size(); }
    [[nodiscard]] QVariantMap place() const;
    void setPlace(const QVariantMap &place);

    /** A key of the pad: one digit or letter. */
    Q_INVOKABLE void press(const QString &key);
    Q_INVOKABLE void erase();
    /** From the digits back to the number, which stays as it was typed; a scanned slip is given up. */
    Q_INVOKABLE void stepBack();
    /** On to the last four digits, or off with the question. */
    Q_INVOKABLE void goOn();
    /** Back to the number; everything typed is gone. */
    Q_INVOKABLE void restart();
    /** A slip was held before the scanner. */
    Q_INVOKABLE void scan(const QString &code);
    /** An identity card lies on the reader. */
    Q_INVOKABLE void readCard(yizhan::KioskCards *cards);
    /** The cases after these; after the last come the first. */
    Q_INVOKABLE void more();
    /** Opens the page of a found case. */
    Q_INVOKABLE void openCase(int row);

Q_SIGNALS:
    void changed();
    void limitChanged();

protected:
    void refresh() override;

private:
    void ask();
    void post(const QString &path, const QJsonObject &body, void (KioskLookup::*answer)(const Reply &));
    void answered(const Reply &reply);
    void cardAnswered(const Reply &reply);
    void showFound(const QJsonObject &body);
    void scanAnswered(const Reply &reply);
    void bookingAnswered(const Reply &reply);
    void submissionAnswered(const Reply &reply);
    void fillCases();
    /** One place fewer where a button leads to the others. */
    [[nodiscard]] qsizetype shownAtOnce() const { return hasMore() ? std::max(1, m_limit - 1) : m_limit; }
    [[nodiscard]] QString wholeNumber() const;

    State m_state = State::Number;
    QString m_number;
    QString m_lastFour;
    std::optional<Reply> m_refusal;
    QString m_access;            ///< lets the resident rate what was found, for ten minutes
    QList<QVariantMap> m_bodies; ///< of the cases found
    int m_limit = 6;
    qsizetype m_first = 0; ///< the case in the first row
    bool m_scanned = false;
    bool m_visitUnrated = false; ///< of the slip that was scanned
    int m_asked = 0;             ///< answers to an older question are dropped
    ScreenRows m_cases;
};

} // namespace yizhan
