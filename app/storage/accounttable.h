// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "domain/result.h"

namespace yizhan {

class Connection;

/** Who may log in at a desk. Never in a feed, an event or a log. */
struct Account
{
    QString login;
    QString person; ///< person id of the hall; may be empty for an administrator
    Role role = Role::Clerk;
    QString department;
    QString passwordHash;   ///< Argon2id string, made by the caller on a thread of its own
    bool mustChange = true; ///< the one-time pass word has not been replaced yet
    Instant changedAt{};
    bool operator==(const Account &) const = default;
};

/** Accounts by login (exact, as typed). Each call is a transaction of its own unless one is open. */
class AccountTable
{
public:
    explicit AccountTable(Connection &connection)
        : m_connection(connection)
    {
    }

    /** Ends the PINs of the login where its person or its pass word is another one than before. */
    [[nodiscard]] Status put(const Account &account);
    /**
     * put() where the account still is `before`, or still is not there for nothing; else StoreFault::Conflict. What was
     * decided on an account that was read earlier goes through here, also where it stays as it is: until the
     * transaction ends nobody else changes it.
     */
    [[nodiscard]] Status replace(const std::optional<Account> &before, const Account &after);
    /** With its PINs. */
    [[nodiscard]] Status remove(const QString &login);
    [[nodiscard]] Result<std::optional<Account>> find(const QString &login);
    [[nodiscard]] Result<std::vector<Account>> all();

    // A PIN is good for one account at one desk; its hash is the caller's.
    [[nodiscard]] Status setPin(const QString &login, const QString &device, const QString &hash, Instant at);
    [[nodiscard]] Result<std::optional<QString>> pin(const QString &login, const QString &device);
    /** An empty name stands for every account, every desk. */
    [[nodiscard]] Status forgetPins(const QString &login, const QString &device);

private:
    Connection &m_connection;
};

} // namespace yizhan
