// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <QJsonObject>

#include <vector>

namespace yizhan {

/** The audit of a DemoLink: who did what, without hashes, and the answer to GET /v1/audit. */
class DemoAudit
{
public:
    void note(Instant at, const QString &actor, const QString &device, const QString &action, const QString &subject);
    /** What the server notes of a command that was carried out. */
    void note(Instant at, const Actor &who, const HallCommand &command, const Decision &decision);
    /** `target` with its query. */
    [[nodiscard]] QJsonObject page(const QString &target, const Zone &zone) const;

private:
    struct Entry
    {
        qint64 seq = 0;
        Instant at;
        QString actor;
        QString device;
        QString action;
        QString subject;
    };
    std::vector<Entry> m_entries;
};

} // namespace yizhan
