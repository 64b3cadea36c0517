// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QJsonObject>
#include <QUrl>

namespace yizhan {

/**
 * The roster, a week at a time, as the server reads it out: for everybody to see and to ask for a swap, for the leader
 * to draft, change and publish.
 */
class DeskRoster : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** "11月23日 – 11月29日" */
    Q_PROPERTY(QString week READ week NOTIFY changed FINAL)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed FINAL)
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)
    Q_PROPERTY(bool loading READ loading NOTIFY changed FINAL)
    /** Slots of the week that want something done about. */
    Q_PROPERTY(int problems READ problems NOTIFY changed FINAL)
    /** Slots of the week that are filled and wait to be published, and those that are. */
    Q_PROPERTY(int drafts READ drafts NOTIFY changed FINAL)
    Q_PROPERTY(int published READ published NOTIFY changed FINAL)
    /**
     * A row a slot, day by day. Roles: day (of the first slot of a day, else empty), dayOff, time, kind, leader,
     * workers, flags (in words), severe (nobody or not allowed), published, mine, slot (id, may be empty).
     */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

    // The slot that is open beside the week.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed FINAL)
    Q_PROPERTY(QString currentTitle READ currentTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString currentFlags READ currentFlags NOTIFY changed FINAL)
    /** Roles: id, name, leads, works, away. */
    Q_PROPERTY(yizhan::ScreenRows *people READ people CONSTANT FINAL)
    /** Roles: id, text, open (to be answered). */
    Q_PROPERTY(yizhan::ScreenRows *swaps READ swaps CONSTANT FINAL)
    /** I am of that slot, and it is not over. */
    Q_PROPERTY(bool maySwap READ maySwap NOTIFY changed FINAL)
    Q_PROPERTY(bool edited READ edited NOTIFY changed FINAL)
    /** What is wrong with the file that was to be imported last, a line each. Role: text. */
    Q_PROPERTY(yizhan::ScreenRows *faults READ faults CONSTANT FINAL)
    /** The folder of what is saved here, where a file to read in is looked for first. */
    Q_PROPERTY(QUrl folder READ folder CONSTANT FINAL)

public:
    explicit DeskRoster(QObject *parent = nullptr);

    [[nodiscard]] QString week() const;
    [[nodiscard]] bool mayEdit() const { return !m_session.isNull() && m_session->leads(); }
    [[nodiscard]] QString message() const { return m_message; }
    [[nodiscard]] bool loading() const { return m_loading; }
    [[nodiscard]] int problems() const { return m_problems; }
    [[nodiscard]] int drafts() const { return m_drafts; }
    [[nodiscard]] int published() const { return m_published; }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int row);
    [[nodiscard]] QString currentTitle() const;
    [[nodiscard]] QString currentFlags() const;
    [[nodiscard]] ScreenRows *people() { return &m_people; }
    [[nodiscard]] ScreenRows *swaps() { return &m_swaps; }
    [[nodiscard]] bool maySwap() const;
    [[nodiscard]] bool edited() const { return m_edited; }
    [[nodiscard]] ScreenRows *faults() { return &m_faults; }
    [[nodiscard]] static QUrl folder();

    Q_INVOKABLE void load();
    Q_INVOKABLE void turn(int weeks);
    /** Proposes whoever is missing, this week. */
    Q_INVOKABLE void draft();
    Q_INVOKABLE void publish();
    /** The week as a PDF for the board on the wall, in the folder for documents. */
    Q_INVOKABLE void print();
    /** The week as a file of that form, "csv" or "ics", in the same folder. */
    Q_INVOKABLE void exportFile(const QString &form);
    /** Takes all of a local file of such a form, or nothing: says what changed, or answers importRefused. */
    Q_INVOKABLE void importFile(const QUrl &file);
    Q_INVOKABLE void setLeader(int person);
    Q_INVOKABLE void toggleWorker(int person);
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();
    /** Asks that this person take my place. */
    Q_INVOKABLE void askSwap(int person);
    Q_INVOKABLE void answerSwap(int swap, bool approve);

Q_SIGNALS:
    /** Nothing was taken; `faults` has every line that does not fit. */
    void importRefused();

private:
    static constexpr int WeekDays = 7;

    void listen(const HallData &hall) override;
    void refresh() override {}
    void loggedInOrOut() override { Q_EMIT changed(); }
    void forget() override;
    void take(const Reply &reply);
    void addDay(const QJsonObject &day, QList<ScreenRow> &rows);
    void openCurrent();
    void fillPeople();
    void imported(const Reply &reply);
    void command(const QString &path, const QJsonObject &body, const QString &done);
    [[nodiscard]] QString name(const QString &person) const;
    [[nodiscard]] QJsonObject range() const;

    Day m_from{};
    bool m_stale = false;
    bool m_loading = false;
    int m_asked = 0;
    QString m_message;
    int m_problems = 0;
    int m_drafts = 0;
    int m_published = 0;
    QList<QJsonObject> m_plan; ///< of each row, with its day
    int m_current = -1;
    QString m_currentId; ///< of the row, to find it again
    QString m_leader;
    QStringList m_workers;
    bool m_edited = false;
    ScreenRows m_rows;
    ScreenRows m_people;
    ScreenRows m_swaps;
    ScreenRows m_faults;
};

} // namespace yizhan
