// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/copyfields.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

const QStringList &copyFields()
{
    static const QStringList fields{u"name"_s,     u"id_number"_s,    u"phone"_s,       u"agent_name"_s,
                                    u"agent_id"_s, u"agent_phone"_s,  u"matter_code"_s, u"matter_name"_s,
                                    u"case_no"_s,  u"accepted_day"_s, u"promised_day"_s};
    return fields;
}

QString copyText(const QStringList &order, const ServiceCase &serviceCase, const Matter *matter,
                 const Applicant &applicant, const std::optional<Applicant> &agent, const Zone &zone)
{
    const auto day = [&zone](Instant at) {
        return isSet(at) ? toIso(zone.day(at)) : QString();
    };
    const Applicant by = agent.value_or(Applicant{});
    const std::map<QString, QString> values{{u"name"_s, applicant.name},
                                            {u"id_number"_s, applicant.idNumber},
                                            {u"phone"_s, applicant.phone},
                                            {u"agent_name"_s, by.name},
                                            {u"agent_id"_s, by.idNumber},
                                            {u"agent_phone"_s, by.phone},
                                            {u"matter_code"_s, serviceCase.matter},
                                            {u"matter_name"_s, matter ? matter->nameZh : QString()},
                                            {u"case_no"_s, serviceCase.caseNo},
                                            {u"accepted_day"_s, day(serviceCase.acceptedAt)},
                                            {u"promised_day"_s, day(serviceCase.due.due)}};
    QStringList texts;
    for (const QString &field : order.isEmpty() ? copyFields() : order) {
        const auto found = values.find(field);
        texts.append(found == values.end() ? QString() : found->second);
    }
    return texts.join(u'\t');
}

} // namespace yizhan
