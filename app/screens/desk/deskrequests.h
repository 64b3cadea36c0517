// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screens/desk/deskmodel.h"
#include "screens/screenrows.h"

#include <QJsonObject>

#include <set>

namespace yizhan {

struct ServiceCase;

/**
 * What was asked for about cases and waits for another person: corrections (更正) for whoever may confirm them,
 * extensions (延期) for the leader. GUI thread.
 */
class DeskRequests : public yizhan::DeskModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /** Those that waited longest first. Roles: caseId, heading, text, answerable. */
    Q_PROPERTY(yizhan::ScreenRows *rows READ rows CONSTANT FINAL)

public:
    explicit DeskRequests(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return m_rows.count(); }
    [[nodiscard]] ScreenRows *rows() { return &m_rows; }

    /** Id of the case that waited longest; "" where none waits. */
    Q_INVOKABLE QString firstCase() const { return m_rows.value(0, "caseId").toString(); }

    /** The leader's word on the extension of a row that is answerable here; a refusal needs its words. */
    Q_INVOKABLE void answerExtension(const QString &caseId, bool grant, const QString &words);

private:
    void forget() override;
    void loggedInOrOut() override;
    void listen(const HallData &hall) override;
    void refresh() override;
    void takeChanges();
    void gather();
    [[nodiscard]] bool waits(const ServiceCase &one) const;
    [[nodiscard]] bool extensionWaits(const ServiceCase &one) const;
    /** Fetches the grounds of an extension, which no feed has, and the date it would come to; once. */
    void fetchWords(const ServiceCase &one);

    bool m_gathered = false;
    std::set<QString> m_waiting; ///< ids of cases, whichever person is here
    /// The server's words about extensions, by case and time of asking; what was asked for and has not come: {}.
    QHash<QString, QJsonObject> m_told;
    ScreenRows m_rows;
};

} // namespace yizhan
