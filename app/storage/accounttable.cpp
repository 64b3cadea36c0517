// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/accounttable.h"

#include "protocol/names.h"
#include "storage/connection.h"
#include "storage/storeerror.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"login, person, role, department, password_hash, must_change, changed_at"_s;

Account readAccount(const QSqlQuery &row)
{
    Account account;
    account.login = row.value(0).toString();
    account.person = row.value(1).toString();
    // An unknown role (a newer program wrote it) gets the least rights.
    account.role = Role::Screen;
    fromString(row.value(2).toString(), &account.role);
    account.department = row.value(3).toString();
    account.passwordHash = row.value(4).toString();
    account.mustChange = row.value(5).toInt() != 0;
    account.changedAt = fromMs(row.value(6).toLongLong());
    return account;
}

/** In the order of `columns`. */
QVariantList valuesOf(const Account &account)
{
    return {account.login,
            notNull(account.person),
            toString(account.role),
            notNull(account.department),
            notNull(account.passwordHash),
            int(account.mustChange),
            toMs(account.changedAt)};
}

} // namespace

Status AccountTable::put(const Account &account)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"store account"_s);
    if (!transaction) {
        return transaction.error();
    }
    // A PIN stood for this person and this pass word; nor is one that an account of that name left behind the new
    // one's.
    if (const Result<int> gone =
            m_connection.write(u"forget PINs"_s,
                               u"DELETE FROM desk_pin WHERE login = ? AND NOT EXISTS (SELECT 1 FROM account "
                               u"WHERE login = ? AND person = ? AND password_hash = ?)"_s,
                               {account.login, account.login, notNull(account.person), notNull(account.passwordHash)});
        !gone) {
        return gone.error();
    }
    const Result<int> written =
        m_connection.write(u"store account"_s,
                           u"INSERT INTO account (%1) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO UPDATE SET "
                           u"person = excluded.person, role = excluded.role, department = excluded.department, "
                           u"password_hash = excluded.password_hash, must_change = excluded.must_change, "
                           u"changed_at = excluded.changed_at"_s.arg(columns),
                           valuesOf(account));
    if (!written) {
        return written.error();
    }
    return transaction->commit();
}

Status AccountTable::replace(const std::optional<Account> &before, const Account &after)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"replace account"_s);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> held =
        before ? m_connection.write(u"hold account"_s,
                                    u"UPDATE account SET login = login WHERE login = ? AND person = ? AND role = ? AND "
                                    u"department = ? AND password_hash = ? AND must_change = ? AND changed_at = ?"_s,
                                    valuesOf(*before))
               : m_connection.write(u"add account"_s,
                                    u"INSERT INTO account (%1) VALUES (?, ?, ?, ?, ?, ?, ?) "
                                    u"ON CONFLICT (login) DO NOTHING"_s.arg(columns),
                                    valuesOf(after));
    if (!held) {
        return held.error();
    }
    if (*held != 1) {
        return storeError(StoreFault::Conflict, u"replace account"_s);
    }
    if (before != after) {
        if (const Status stored = put(after); !stored) {
            return stored.error();
        }
    }
    return transaction->commit();
}

Status AccountTable::remove(const QString &login)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"remove account"_s);
    if (!transaction) {
        return transaction.error();
    }
    if (const Result<int> gone =
            m_connection.write(u"remove account"_s, u"DELETE FROM account WHERE login = ?"_s, {login});
        !gone) {
        return gone.error();
    }
    if (const Status forgotten = forgetPins(login, {}); !forgotten) {
        return forgotten.error();
    }
    return transaction->commit();
}

Result<std::optional<Account>> AccountTable::find(const QString &login)
{
    std::optional<Account> found;
    const Status read = m_connection.read(u"find account"_s, u"SELECT %1 FROM account WHERE login = ?"_s.arg(columns),
                                          {login}, [&found](const QSqlQuery &row) { found = readAccount(row); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<Account>> AccountTable::all()
{
    std::vector<Account> accounts;
    const Status read =
        m_connection.read(u"read accounts"_s, u"SELECT %1 FROM account ORDER BY login"_s.arg(columns), {},
                          [&accounts](const QSqlQuery &row) { accounts.push_back(readAccount(row)); });
    if (!read) {
        return read.error();
    }
    return accounts;
}

Status AccountTable::setPin(const QString &login, const QString &device, const QString &hash, Instant at)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"store PIN"_s);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> written =
        m_connection.write(u"store PIN"_s,
                           u"INSERT INTO desk_pin (login, device, pin_hash, set_at) VALUES (?, ?, ?, ?) "
                           u"ON CONFLICT (login, device) DO UPDATE SET pin_hash = excluded.pin_hash, "
                           u"set_at = excluded.set_at"_s,
                           {login, notNull(device), hash, toMs(at)});
    if (!written) {
        return written.error();
    }
    return transaction->commit();
}

Result<std::optional<QString>> AccountTable::pin(const QString &login, const QString &device)
{
    std::optional<QString> found;
    const Status read = m_connection.read(
        u"find PIN"_s, u"SELECT pin_hash FROM desk_pin WHERE login = ? AND device = ?"_s, {login, notNull(device)},
        [&found](const QSqlQuery &row) { found = row.value(0).toString(); });
    if (!read) {
        return read.error();
    }
    return found;
}

Status AccountTable::forgetPins(const QString &login, const QString &device)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, u"forget PINs"_s);
    if (!transaction) {
        return transaction.error();
    }
    const Result<int> gone = m_connection.write(
        u"forget PINs"_s, u"DELETE FROM desk_pin WHERE (? = '' OR login = ?) AND (? = '' OR device = ?)"_s,
        {notNull(login), notNull(login), notNull(device), notNull(device)});
    if (!gone) {
        return gone.error();
    }
    return transaction->commit();
}

} // namespace yizhan
