// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/tokens.h"

#include "storage/sealer.h"

#include <QSet>

#include <mutex>

namespace yizhan {

Instant machineNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
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
    if (!token.person.isEmpty()) {
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

QStringList Tokens::revokeSessions(const QString &person)
{
    return remove([&person](const Token &token) { return token.isSession() && token.person == person; });
}

QStringList Tokens::remove(const std::function<bool(const Token &)> &ends)
{
    const std::unique_lock lock(m_mutex);
    QStringList ended;
    m_tokens.removeIf([&](const QHash<QString, Token>::iterator &it) {
        const bool goes = ends(*it);
        if (goes) {
            ended.append(it->hash);
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
    if (found == m_tokens.cend() || found->revoked || (isSet(found->expiresAt) && found->expiresAt <= machineNow())) {
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

QStringList Tokens::peopleWithSessions() const
{
    const std::shared_lock lock(m_mutex);
    QSet<QString> people;
    for (const Token &token : m_tokens) {
        if (!token.person.isEmpty()) {
            people.insert(token.person);
        }
    }
    return people.values();
}

} // namespace yizhan
