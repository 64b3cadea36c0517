// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/caseview.h"

#include "domain/cases/casereview.h"
#include "protocol/paperjson.h"
#include "protocol/recordjson.h"
#include "server/personaldata.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

QJsonObject withMatterName(QJsonObject object, const Services &services, const QString &matter)
{
    services.state.read([&](const HallState &, const Catalogue &catalogue) {
        const Matter *found = catalogue.matter(matter);
        object.insert(u"matter_name"_s, found ? found->nameZh : QString());
        object.insert(u"matter_name_en"_s, found ? found->nameEn : QString());
        return 0;
    });
    return object;
}

namespace {

/** New data of a person that wait for a second person. */
QJsonValue pendingJson(const PendingPerson &pending)
{
    return QJsonObject{{u"amendment"_s, pending.amendment},
                       {u"of"_s, pending.agent ? u"agent"_s : u"applicant"_s},
                       {u"person"_s, toJson(pending.person)}};
}

} // namespace

Result<RecordedFacts> factsOf(const Services &services, Store &store, const QString &subject)
{
    const auto stored = store.facts(services.hallPartition, subject);
    if (!stored) {
        return stored.error();
    }
    RecordedFacts facts;
    for (const StoredFact &fact : *stored) {
        facts.push_back({fact.at, fact.kind, fact.actor, fact.post, fact.detail});
    }
    return facts;
}

Result<RecordedFacts> caseFacts(const Services &services, Store &store, const QString &caseId)
{
    return factsOf(services, store, u"case/"_s + caseId);
}

Result<QJsonObject> caseFile(Services &services, Store &store, const ServiceCase &one)
{
    const auto data = openPersonalData(services.sealer, store, services.hallPartition, one.id);
    if (!data) {
        return data.error();
    }
    const auto facts = caseFacts(services, store, one.id);
    if (!facts) {
        return facts.error();
    }
    QJsonObject file{{u"case"_s, withMatterName(toRecord(HallRecord(one)).body, services, one.matter)},
                     {u"applicant"_s, *data ? QJsonValue(toJson((*data)->applicant)) : QJsonValue()},
                     {u"agent"_s, *data && (*data)->agent ? QJsonValue(toJson(*(*data)->agent)) : QJsonValue()},
                     {u"pending"_s, *data && (*data)->pending ? pendingJson(*(*data)->pending) : QJsonValue()},
                     {u"opinions"_s, opinionsJson(*facts)},
                     {u"facts"_s, factsJson(*facts)}};
    services.state.read([&](const HallState &state, const Catalogue &) {
        insertFiles(file, state, one);
        return 0;
    });
    return file;
}

bool concerns(const ServiceCase &one, const Principal &principal)
{
    return principal.role != Role::Reviewer || concernsDepartment(one, principal.department);
}

} // namespace yizhan
