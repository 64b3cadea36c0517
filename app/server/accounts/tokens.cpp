// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/tokens.h"

#include "storage/connection.h"
#include "storage/partitionwriter.h"
#include "storage/sealer.h"

#include <QSet>

#include <mutex>

namespace yizhan {

namespace {

/** Whoever begins a session tells of it a little before it is durable. */
constexpr std::chrono::minutes young{1};

} // namespace

bool isLive(const Token &token)
{
    const Instant now = realNow();
    // A session of a clock that was ahead would outlive its hours by as much.
    const bool begun = !token.isSession() || token.createdAt <= now + PartitionWriter::clockTolerance;
    return !token.revoked && begun && (!isSet(token.expiresAt) || token.expiresAt > now);
}

void Tokens::load(const std::vector<Token> &tokens)
{
    const std::unique_lock lock(m_mutex);
    m_tokens.clear();
    for (const Token &token : tokens) {
        m_tokens.insert(token.hash, token);
    }
}

void Tokens::add(const Token &token, const QString &department)
{
    const std::unique_lock lock(m_mutex);
    m_tokens.insert(token.hash, token);
    if (!token.person.isEmpty() && !m_departments.contains(token.person)) {
        m_departments.insert(token.person, department);
    }
}

QStringList Tokens::revokeDevice(const Token &device)
{
    return remove([&device](const Token &token) {
        return token.hash == device.hash ||
               (token.isSession() && token.device == device.device && token.deviceKind == device.deviceKind);
    });
}

QStringList Tokens::revoke(const QString &hash)
{
    return remove([&hash](const Token &token) { return token.hash == hash; });
}

QStringList Tokens::revokeSessions(const QString &person, const QString &butHash)
{
    return remove([&person, &butHash](const Token &token) {
        return token.isSession() && token.person == person && token.hash != butHash;
    });
}

QStringList Tokens::hashes() const
{
    const std::shared_lock lock(m_mutex);
    return m_tokens.keys();
}

QStringList Tokens::keepOnly(const QStringList &asked, const std::vector<Token> &table)
{
    QSet<QString> gone(asked.begin(), asked.end());
    for (const Token &token : table) {
        if (!token.revoked) {
            gone.remove(token.hash);
        }
    }
    QSet<QString> known;
    for (const Token &token : table) {
        known.insert(token.hash);
    }
    const Instant lately = realNow() - young;
    return remove([&](const Token &token) {
        return gone.contains(token.hash) && (known.contains(token.hash) || token.createdAt < lately);
    });
}

QStringList Tokens::revokeBegunAfter(Instant instant)
{
    return remove([instant](const Token &token) { return token.isSession() && token.createdAt > instant; });
}

QStringList Tokens::ended() const
{
    const std::shared_lock lock(m_mutex);
    return m_ended.keys();
}

QStringList Tokens::remove(const std::function<bool(const Token &)> &ends)
{
    const std::unique_lock lock(m_mutex);
    const Instant now = realNow();
    m_ended.removeIf([now](const QHash<QString, Instant>::iterator &it) { return isSet(*it) && *it < now; });
    QStringList ended;
    m_tokens.removeIf([&](const QHash<QString, Token>::iterator &it) {
        const bool goes = ends(*it);
        if (goes) {
            ended.append(it->hash);
            m_ended.insert(it->hash, it->expiresAt);
        }
        return goes;
    });
    return ended;
}

void Tokens::setDepartments(QHash<QString, QString> departmentOfPerson)
{
    const std::unique_lock lock(m_mutex);
    m_departments = std::move(departmentOfPerson);
}

std::optional<Principal> Tokens::principalOf(const QString &bearerToken) const
{
    if (bearerToken.isEmpty() || bearerToken.size() > 256) {
        return {};
    }
    const QString hash = tokenHash(bearerToken);
    const std::shared_lock lock(m_mutex);
    const auto found = m_tokens.constFind(hash);
    if (found == m_tokens.cend() || !isLive(*found)) {
        return {};
    }
    Principal principal;
    principal.role = found->role;
    principal.device = found->device;
    principal.deviceKind = found->deviceKind;
    principal.person = found->person;
    principal.department = m_departments.value(found->person);
    principal.tokenHash = hash;
    principal.expiresAt = found->expiresAt;
    return principal;
}

std::vector<Token> Tokens::standing() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<Token> found;
    std::copy_if(m_tokens.begin(), m_tokens.end(), std::back_inserter(found),
                 [](const Token &token) { return token.isStanding() && isLive(token); });
    return found;
}

} // namespace yizhan
