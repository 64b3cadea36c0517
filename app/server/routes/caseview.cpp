// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/routes/caseview.h"

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

QJsonArray factsJson(const std::vector<StoredFact> &facts)
{
    QJsonArray array;
    for (const StoredFact &fact : facts) {
        array.append(QJsonObject{{u"at"_s, toIso(fact.at)},
                                 {u"kind"_s, fact.kind},
                                 {u"actor"_s, fact.actor},
                                 {u"post"_s, fact.post},
                                 {u"detail"_s, fact.detail}});
    }
    return array;
}

/** New data of a person that wait for a second person. */
QJsonValue pendingJson(const PendingPerson &pending)
{
    return QJsonObject{{u"amendment"_s, pending.amendment},
                       {u"of"_s, pending.agent ? u"agent"_s : u"applicant"_s},
                       {u"person"_s, toJson(pending.person)}};
}

/** Opinions with their reasons, and the lead's replies to them: a fact's detail is "<department>: <reason>". */
QJsonArray opinionsJson(const std::vector<StoredFact> &facts)
{
    QJsonArray array;
    for (const StoredFact &fact : facts) {
        if (fact.kind != "agree"_L1 && fact.kind != "disagree"_L1 && fact.kind != "agree-forward"_L1 &&
            fact.kind != "deemed-agree"_L1 && fact.kind != "reply"_L1) {
            continue;
        }
        const qsizetype colon = fact.detail.indexOf(u": ");
        array.append(QJsonObject{{u"department"_s, colon < 0 ? fact.detail : fact.detail.left(colon)},
                                 {u"opinion"_s, QString(fact.kind).replace(u'-', u'_')},
                                 {u"reason"_s, colon < 0 ? QString() : fact.detail.mid(colon + 2)},
                                 {u"by"_s, fact.actor},
                                 {u"at"_s, toIso(fact.at)}});
    }
    return array;
}

} // namespace

Result<QJsonObject> caseFile(Services &services, Store &store, const ServiceCase &one)
{
    const auto data = openPersonalData(services.sealer, store, services.hallPartition, one.id);
    if (!data) {
        return data.error();
    }
    const auto facts = store.facts(services.hallPartition, u"case/"_s + one.id);
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
    return principal.role != Role::Reviewer || one.decidingDepartment == principal.department ||
           std::any_of(one.branches.begin(), one.branches.end(),
                       [&](const Branch &branch) { return branch.department == principal.department; });
}

} // namespace yizhan
