// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "domain/result.h"

#include <QVariantList>

namespace yizhan {

class Connection;

/** A bearer token; stored by its hash alone (see tokenHash() in sealer.h). */
struct Token
{
    QString hash;
    Role role = Role::Screen;
    QString device;     ///< name of the screen, "自助机1"
    QString deviceKind; ///< "kiosk", "desk", "wall"; empty for a peer
    QString person;     ///< of a session; empty for a device
    QString partition;  ///< the one hall it is bound to; empty for a peer that reads the catalogue only
    Instant createdAt{};
    Instant expiresAt{}; ///< unset: until revoked
    bool revoked = false;
    bool operator==(const Token &) const = default;
    /** Begun at a desk by somebody, be it an administrator who is nobody in the hall; else it is a device's own. */
    [[nodiscard]] bool isSession() const
    {
        return !person.isEmpty() || (role == Role::Administrator && !deviceKind.isEmpty());
    }
    /** A program's own: an administrator's, or that of a server that follows. */
    [[nodiscard]] bool isStanding() const
    {
        return (role == Role::Administrator || role == Role::Peer) && !isSession();
    }
};

/** Tokens by hash. Each call is a transaction of its own unless one is open. */
class TokenTable
{
public:
    explicit TokenTable(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Status put(const Token &token);
    /** Revoked and expired ones are found too: the caller says why it refuses. */
    [[nodiscard]] Result<std::optional<Token>> find(const QString &hash);
    [[nodiscard]] Result<std::vector<Token>> all();
    [[nodiscard]] Status revoke(const QString &hash);
    /** Ends a screen's token and the sessions begun on it. */
    [[nodiscard]] Status revokeDevice(const Token &device);
    /** Ends every session of a person; for an empty id those of the administrators who are nobody in the hall. */
    [[nodiscard]] Status revokeSessions(const QString &person);
    /** Ends the sessions of a clock that was ahead: they would live again when this one is so far. */
    [[nodiscard]] Status revokeBegunAfter(Instant instant);
    /** Forgets tokens that expired before `instant`. */
    [[nodiscard]] Status removeExpired(Instant instant);

private:
    [[nodiscard]] Status change(const QString &what, const QString &sql, const QVariantList &values);

    Connection &m_connection;
};

} // namespace yizhan
