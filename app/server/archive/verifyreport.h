// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace yizhan {

/** What a verification looked at and found; see verifyHall() for its form. */
class VerifyReport
{
public:
    void add(const QString &name, qint64 lookedAt, const QStringList &findings)
    {
        QStringList told = findings.first(std::min(findings.size(), mostFindings));
        if (findings.size() > mostFindings) {
            told.append(QStringLiteral("… and %1 more").arg(findings.size() - mostFindings));
        }
        m_sound = m_sound && findings.isEmpty();
        m_checks.append(QJsonObject{{QStringLiteral("name"), name},
                                    {QStringLiteral("looked_at"), lookedAt},
                                    {QStringLiteral("findings"), QJsonArray::fromStringList(told)}});
    }
    void remark(const QString &sentence) { m_remarks.append(sentence); }
    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("sound"), m_sound},
                {QStringLiteral("checks"), m_checks},
                {QStringLiteral("remarks"), m_remarks}};
    }

private:
    /** More of a kind are counted, not told one by one. */
    static constexpr qsizetype mostFindings = 20;

    bool m_sound = true;
    QJsonArray m_checks;
    QJsonArray m_remarks;
};

} // namespace yizhan
