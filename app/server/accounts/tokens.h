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
    /** And how long an administrator's or a following server's own token is good: a year, and time to notice. */
    static constexpr std::chrono::hours standingLifetime{400 * 24};
    /** From when on a token's end is told at each start. */
    static constexpr std::chrono::hours endIsNear{30 * 24};

    void load(const std::vector<Token> &tokens);
    /** `department`: of a person whom the hall's records do not name. */
    void add(const Token &token, const QString &department);
    /** Ends a screen's token and the sessions begun on it; their hashes. */
    [[nodiscard]] QStringList revokeDevice(const Token &device);
    /** Ends that one; its hash, if it was there. */
    [[nodiscard]] QStringList revoke(const QString &hash);
    /** Ends the sessions of a person, but for that one; for an empty id those of the administrators who are nobody in
     *  the hall. Their hashes. */
    [[nodiscard]] QStringList revokeSessions(const QString &person, const QString &butHash = {});
    [[nodiscard]] QStringList hashes() const;
    /** Ends those of `asked` that are not among what was read from the table after they were asked for, or are revoked
     *  there; one that has just begun may not be in it yet. Their hashes. */
    [[nodiscard]] QStringList keepOnly(const QStringList &asked, const std::vector<Token> &table);
    /** Ends sessions of a clock that was ahead of this one. Their hashes. */
    [[nodiscard]] QStringList revokeBegunAfter(Instant instant);
    /** What was ended since the start, whatever the table says of it by now; those that are over anyhow are left out.
     */
    [[nodiscard]] QStringList ended() const;
    /** Departments of staff: a session acts for the department that the hall's records name now. */
    void setDepartments(QHash<QString, QString> departmentOfPerson);

    [[nodiscard]] std::optional<Principal> principalOf(const QString &bearerToken) const override;
    /** Those of administrators and following servers that are good now. */
    [[nodiscard]] std::vector<Token> standing() const;

private:
    /** The hashes of those for which `ends` holds. */
    QStringList remove(const std::function<bool(const Token &)> &ends);

    mutable std::shared_mutex m_mutex;
    QHash<QString, Token> m_tokens;
    QHash<QString, Instant> m_ended; ///< when each would have expired
    QHash<QString, QString> m_departments;
};

/** Neither revoked nor at its end, by the real time even where the hall's own is simulated. */
[[nodiscard]] bool isLive(const Token &token);

} // namespace yizhan
