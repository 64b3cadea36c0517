// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/router.h"
#include "storage/tokentable.h"

#include <QHash>

#include <functional>
#include <shared_mutex>

namespace yizhan {

/**
 * All tokens of the hall in memory, by hash, so that asking who calls costs no query. The tables stay the truth:
 * whoever adds or revokes a token writes the row first and then tells here. Any thread.
 */
class Tokens : public Authenticator
{
public:
    /** How long staff stay logged in at most. */
    static constexpr std::chrono::hours sessionLifetime{12};

    void load(const std::vector<Token> &tokens);
    void add(const Token &token, const QString &department);
    /** Ends a screen's token and the sessions begun on it; their hashes. */
    [[nodiscard]] QStringList revokeDevice(const Token &device);
    /** Ends that one; its hash, if it was there. */
    [[nodiscard]] QStringList revoke(const QString &hash);
    /** Ends the sessions of a person; for an empty id those of the administrators who are nobody in the hall.
     *  Their hashes. */
    [[nodiscard]] QStringList revokeSessions(const QString &person);
    /** Departments of staff: a session acts for the department that the hall's records name now. */
    void setDepartments(QHash<QString, QString> departmentOfPerson);

    [[nodiscard]] std::optional<Principal> principalOf(const QString &bearerToken) const override;
    [[nodiscard]] QStringList peopleWithSessions() const;

private:
    /** The hashes of those for which `ends` holds. */
    QStringList remove(const std::function<bool(const Token &)> &ends);

    mutable std::shared_mutex m_mutex;
    QHash<QString, Token> m_tokens;
    QHash<QString, QString> m_departments;
};

/** The real time: sessions end by it even where the hall's own time is simulated. */
[[nodiscard]] Instant machineNow();

} // namespace yizhan
