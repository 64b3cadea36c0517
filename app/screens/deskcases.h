// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/deskmodel.h"
#include "screens/screenrows.h"

namespace yizhan {

/**
 * The table of cases under a time limit (限时办件): open ones by their due time, then those that are only to be
 * finished or handed over. Delivered ones appear when they are searched for.
 */
class DeskCases : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(int light READ light WRITE setLight NOTIFY changed FINAL)
    Q_PROPERTY(bool mineOnly READ mineOnly WRITE setMineOnly NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY changed FINAL)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed FINAL)
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

public:
    explicit DeskCases(QObject *parent = nullptr);

    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString &search);
    /** Only cases with this light (value of Light), -1: all. Blue counts as on time. */
    [[nodiscard]] int light() const { return m_light; }
    void setLight(int light);
    [[nodiscard]] bool mineOnly() const { return m_mineOnly; }
    void setMineOnly(bool mineOnly);
    /** How many of each light, by value of Light; Blue is counted with Green. */
    [[nodiscard]] QList<int> counts() const { return m_counts; }
    [[nodiscard]] bool filtered() const { return m_light >= 0 || m_mineOnly || !m_search.isEmpty(); }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }

    /** Id of the case on top of the table, "" when it is empty. */
    Q_INVOKABLE QString firstCase() const { return m_rows.value(0, "caseId").toString(); }

private:
    void forget() override;
    void listen(const HallData &hall) override;
    void refresh() override;
    [[nodiscard]] bool isMine(const ServiceCase &serviceCase) const;
    [[nodiscard]] bool matches(const ServiceCase &serviceCase, const QString &matterName) const;

    QString m_search;
    int m_light = -1;
    bool m_mineOnly = false;
    QList<int> m_counts;
    ScreenRows m_rows;
};

} // namespace yizhan
