// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/casequeue.h"
#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

class DeskCases;

/** The rows of DeskCases. What a row says is worked out when it is looked at: a list shows a dozen of 50,000. */
class DeskCaseRows : public QAbstractListModel, private CaseQueue::Listener
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Rows come from their owner")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit DeskCaseRows(DeskCases &owner);
    ~DeskCaseRows() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const;
    /** Value by role name; invalid when row or role do not exist. */
    [[nodiscard]] QVariant value(int row, QByteArrayView role) const;

Q_SIGNALS:
    void countChanged();

private:
    friend class DeskCases;

    void removing(int row) override;
    void removed() override;
    void inserting(int row) override;
    void inserted() override;
    void changed(int row) override;
    /** The list is another one: `change` makes it. Views keep their rows and only fill them anew. */
    void replace(const std::function<void()> &change);
    /** Every row may say something else. */
    void retold();
    [[nodiscard]] const QVariantList &values(int row) const;

    DeskCases &m_owner;
    int m_count = 0; ///< as views know it: while a change is under way the owner's queue is ahead
    mutable QHash<QString, QVariantList> m_said; ///< of the rows that were looked at
};

/**
 * The table of cases under a time limit (限时办件): open ones by their due time, then those that are only to be
 * finished or handed over. Delivered ones appear when they are searched for. Filters by light (what is overdue or
 * stopped included), post, department and word.
 */
class DeskCases : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Which of the pages that have the table is looked at: what was chosen on one says nothing of the other. */
    Q_PROPERTY(int view READ view WRITE setView NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light WRITE setLight NOTIFY changed FINAL)
    Q_PROPERTY(bool mineOnly READ mineOnly WRITE setMineOnly NOTIFY changed FINAL)
    /** Id of a post, code of a department; "" for all. */
    Q_PROPERTY(QString post READ post WRITE setPost NOTIFY changed FINAL)
    Q_PROPERTY(QString department READ department WRITE setDepartment NOTIFY changed FINAL)
    Q_PROPERTY(QString postName READ postName NOTIFY changed FINAL)
    Q_PROPERTY(QString departmentName READ departmentName NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> allCounts READ allCounts NOTIFY changed FINAL)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::DeskCaseRows *rows READ rows CONSTANT FINAL)
    /** What may be chosen, as of loadChoices(). Roles: value, text, hint. */
    Q_PROPERTY(yizhan::ScreenRows *posts READ posts CONSTANT FINAL)
    Q_PROPERTY(yizhan::ScreenRows *departments READ departments CONSTANT FINAL)

public:
    explicit DeskCases(QObject *parent = nullptr);

    [[nodiscard]] int view() const { return m_view; }
    void setView(int view);
    [[nodiscard]] QString search() const { return m_chosen.search; }
    void setSearch(const QString &search);
    /** Only cases with this light (value of Light), -1: all. Blue counts as on time. */
    [[nodiscard]] int light() const { return m_chosen.light; }
    void setLight(int light);
    [[nodiscard]] bool mineOnly() const { return m_chosen.mineOnly; }
    void setMineOnly(bool mineOnly);
    [[nodiscard]] QString post() const { return m_chosen.post; }
    void setPost(const QString &post);
    [[nodiscard]] QString department() const { return m_chosen.department; }
    void setDepartment(const QString &department);
    [[nodiscard]] QString postName() const;
    [[nodiscard]] QString departmentName() const;
    /** How many of each light, by value of Light; Blue is counted with Green. */
    [[nodiscard]] QList<int> counts() const;
    /** The same of all that are open, whatever is looked for. */
    [[nodiscard]] QList<int> allCounts() const;
    [[nodiscard]] bool filtered() const;
    [[nodiscard]] DeskCaseRows *rows() { return &m_rows; }
    [[nodiscard]] ScreenRows *posts() { return &m_posts; }
    [[nodiscard]] ScreenRows *departments() { return &m_departments; }

    /** Id of the case on top of the table, "" when it is empty. */
    Q_INVOKABLE QString firstCase() const { return m_queue.count() > 0 ? m_queue.at(0) : QString(); }
    /** Counts what there is to choose from; before a choice is offered. */
    Q_INVOKABLE void loadChoices();

Q_SIGNALS:
    /** Somebody asked for other cases: what is looked at begins anew. */
    void chosenAnew();

private:
    friend class DeskCaseRows;

    struct Chosen
    {
        QString search;
        int light = -1;
        bool mineOnly = false;
        QString post;
        QString department;
        bool operator==(const Chosen &) const = default;
    };

    void forget() override;
    void listen(const HallData &hall) override;
    void refresh() override;
    void loggedInOrOut() override;
    void takeChanges();
    void takePosts();
    void update(const QString &id);
    void filterAnew();
    void chooseAnew();
    [[nodiscard]] CaseFilter filter() const;
    [[nodiscard]] bool isMine(const ServiceCase &serviceCase) const;
    [[nodiscard]] QSet<QString> postsOf(const QString &person) const;
    [[nodiscard]] QVariantList say(const QString &id) const;

    int m_view = 0;
    Chosen m_chosen;             ///< of this view
    QHash<int, Chosen> m_others; ///< of the others
    QSet<QString> m_myPosts;     ///< the person is A or B of them, or serves them now
    bool m_loaded = false;
    CaseQueue m_queue;
    DeskCaseRows m_rows;
    ScreenRows m_posts;
    ScreenRows m_departments;
};

} // namespace yizhan
