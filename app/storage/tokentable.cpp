// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/tokentable.h"

#include "protocol/names.h"
#include "storage/connection.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Token::isSession() */
const QString isSession = u"(person <> '' OR (role = 'administrator' AND device_kind <> ''))"_s;
const QString columns = u"hash, role, device, device_kind, person, partition, created_at, expires_at, revoked"_s;

Token readToken(const QSqlQuery &row)
{
    Token token;
    token.hash = row.value(0).toString();
    const bool roleKnown = fromString(row.value(1).toString(), &token.role);
    token.device = row.value(2).toString();
    token.deviceKind = row.value(3).toString();
    token.person = row.value(4).toString();
    token.partition = row.value(5).toString();
    token.createdAt = fromMs(row.value(6).toLongLong());
    token.expiresAt = fromMs(row.value(7).toLongLong());
    // A role that this program does not know opens nothing.
    token.revoked = row.value(8).toInt() != 0 || !roleKnown;
    return token;
}

} // namespace

Status TokenTable::change(const QString &what, const QString &sql, const QVariantList &values)
{
    Result<Transaction> transaction = Transaction::begin(m_connection, what);
    if (!transaction) {
        return transaction.error();
    }
    if (const Result<int> written = m_connection.write(what, sql, values); !written) {
        return written.error();
    }
    return transaction->commit();
}

Status TokenTable::put(const Token &token)
{
    return change(u"store token"_s,
                  u"INSERT INTO token (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET "
                  u"role = excluded.role, device = excluded.device, device_kind = excluded.device_kind, "
                  u"person = excluded.person, partition = excluded.partition, created_at = excluded.created_at, "
                  u"expires_at = excluded.expires_at, revoked = excluded.revoked"_s.arg(columns),
                  {token.hash, toString(token.role), notNull(token.device), notNull(token.deviceKind),
                   notNull(token.person), notNull(token.partition), toMs(token.createdAt), toMs(token.expiresAt),
                   int(token.revoked)});
}

Result<std::optional<Token>> TokenTable::find(const QString &hash)
{
    std::optional<Token> found;
    const Status read = m_connection.read(u"find token"_s, u"SELECT %1 FROM token WHERE hash = ?"_s.arg(columns),
                                          {hash}, [&found](const QSqlQuery &row) { found = readToken(row); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<Token>> TokenTable::all()
{
    std::vector<Token> tokens;
    const Status read =
        m_connection.read(u"read tokens"_s, u"SELECT %1 FROM token ORDER BY created_at, hash"_s.arg(columns), {},
                          [&tokens](const QSqlQuery &row) { tokens.push_back(readToken(row)); });
    if (!read) {
        return read.error();
    }
    return tokens;
}

Status TokenTable::revoke(const QString &hash)
{
    return change(u"revoke token"_s, u"UPDATE token SET revoked = 1 WHERE hash = ?"_s, {hash});
}

Status TokenTable::revokeDevice(const Token &device)
{
    return change(
        u"revoke device"_s,
        u"UPDATE token SET revoked = 1 WHERE hash = ? OR (%1 AND device = ? AND device_kind = ?)"_s.arg(isSession),
        {device.hash, notNull(device.device), notNull(device.deviceKind)});
}

Status TokenTable::revokeSessions(const QString &person)
{
    return change(u"revoke sessions"_s, u"UPDATE token SET revoked = 1 WHERE person = ? AND %1"_s.arg(isSession),
                  {notNull(person)});
}

Status TokenTable::revokeBegunAfter(Instant instant)
{
    return change(u"revoke sessions"_s, u"UPDATE token SET revoked = 1 WHERE created_at > ? AND %1"_s.arg(isSession),
                  {toMs(instant)});
}

Status TokenTable::removeExpired(Instant instant)
{
    return change(u"forget tokens"_s, u"DELETE FROM token WHERE expires_at > 0 AND expires_at < ?"_s, {toMs(instant)});
}

} // namespace yizhan
