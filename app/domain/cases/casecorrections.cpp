// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casecorrections.h"

#include "domain/cases/caseintake.h"
#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/casewakes.h"
#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRequired(const Matter &matter, const QString &name)
{
    return std::any_of(matter.materials.begin(), matter.materials.end(),
                       [&](const Material &material) { return material.name == name && material.required; });
}

/** Once five working days are over the law has accepted it: too late for a notice or a refusal. */
std::optional<Error> tooLateToRefuse(const Deciding &on, const ServiceCase &serviceCase)
{
    if (serviceCase.state != CaseState::Received || !isSet(serviceCase.noticeDue) ||
        on.context.now <= serviceCase.noticeDue) {
        return std::nullopt;
    }
    return refusal::refused(u"accepted-by-default"_s, u"收件满五个工作日没有答复，已视为受理，不能再退回。"_s,
                            u"Five working days have passed without an answer, so it counts as accepted."_s, u"T-4"_s);
}

} // namespace

void layDown(const Matter &matter, const std::vector<HandedMaterial> &handed, ServiceCase &serviceCase)
{
    for (const HandedMaterial &item : handed) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == item.name; });
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        const bool wanted = target.missing || isRequired(matter, item.name);
        target = item;
        target.missing = wanted && !item.deferred && !isComplete(matter, item);
    }
}

void nameMissing(const Matter &matter, ServiceCase &serviceCase)
{
    for (const QString &name : missingMaterials(matter, serviceCase.materials)) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == name; });
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        target.name = name;
        target.missing = true;
    }
}

std::optional<Error> nameless(const ServiceCase &serviceCase)
{
    if (!serviceCase.unnamed) {
        return std::nullopt;
    }
    return refusal::refused(u"name-missing"_s, u"这个办件是自助机上提交的，还没有姓名，请先填上申请人姓名。"_s,
                            u"This came from the kiosk without a name; please enter the applicant's name first."_s);
}

std::optional<Error> giveNotice(const Deciding &on, const Matter &matter, const NoticeWords &words, PaperKind kind,
                                ServiceCase &serviceCase, std::vector<Fact> &facts)
{
    std::vector<HandedMaterial> named;
    for (const QString &name : words.items) {
        named.push_back({name, false, 0, false, false});
    }
    if (auto error = wrongMaterials(matter, named)) {
        return error;
    }
    if (words.items.isEmpty()) {
        return reasonMissing(u"一次性告知要写明缺哪些材料。"_s, u"A notice has to say what is missing."_s, u"S-2"_s);
    }
    QStringList left;
    for (const QString &name : missingMaterials(matter, serviceCase.materials)) {
        if (!words.items.contains(name)) {
            left.append(name);
        }
    }
    if (!left.isEmpty()) {
        const QString list = left.join(u"、"_s);
        return refusal::refused(
            u"notice-incomplete"_s, u"一次性告知要写全，还缺：%1。"_s.arg(list),
            u"A one-time notice has to name everything; also missing: %1."_s.arg(englishNames(&matter, left)),
            u"S-2"_s);
    }
    const Day today = on.state.info.zone.day(on.context.now);
    const std::chrono::sys_days last = std::chrono::sys_days{today} + std::chrono::days{on.state.info.correctionDays};
    const Day until = words.until.ok() ? words.until : calendarOf(on.state, on.catalogue).workdayFrom(last);
    if (until < today) {
        return refusal::refused(u"day-over"_s, u"补正期限不能早于今天。"_s, u"The papers cannot be due before today."_s,
                                u"S-2"_s);
    }
    for (const QString &name : words.items) {
        const auto known = std::find_if(serviceCase.materials.begin(), serviceCase.materials.end(),
                                        [&](const HandedMaterial &one) { return one.name == name; });
        const bool there = known != serviceCase.materials.end() && !known->missing;
        if (there && words.words.trimmed().isEmpty()) {
            return reasonMissing(u"“%1”已经交了，要写明哪里不对。"_s.arg(name),
                                 u"\"%1\" was handed in; say what is wrong with it."_s.arg(name), u"S-2"_s);
        }
        HandedMaterial &target = known == serviceCase.materials.end() ? serviceCase.materials.emplace_back() : *known;
        target.name = name;
        target.missing = true;
    }
    CorrectionNotice notice;
    notice.at = on.context.now;
    notice.items = words.items;
    notice.until = until;
    notice.breach = !serviceCase.notices.empty();
    notice.paper = issuePaper(serviceCase, kind, on.context.now);
    const Acting acting = actingFor(on, matter.code);
    serviceCase.timeline.push_back(entry(on, u"correction"_s, u"SQ"_s, acting, notice.paper));
    facts.push_back(caseFact(serviceCase, u"correction"_s,
                             words.items.join(u"、"_s) + (words.words.trimmed().isEmpty() ? QString() : u": "_s) +
                                 words.words.trimmed()));
    if (notice.breach) {
        facts.push_back(caseFact(serviceCase, u"second-notice"_s, notice.paper));
    }
    serviceCase.notices.push_back(std::move(notice));
    serviceCase.noticeDue = {};
    serviceCase.state = CaseState::Correction;
    return std::nullopt;
}

std::optional<Error> refuseIntake(const Deciding &on, const RefusalWords &words, ServiceCase &serviceCase,
                                  std::vector<Fact> &facts)
{
    if (words.reason.trimmed().isEmpty()) {
        return reasonMissing(u"不予受理必须写明理由。"_s, u"A refusal needs its reason."_s, u"S-4"_s);
    }
    const QString paper = issuePaper(serviceCase, PaperKind::Refusal, on.context.now);
    end(on, serviceCase, CaseState::Refused);
    serviceCase.noticeDue = {};
    serviceCase.timeline.push_back(entry(on, u"refused"_s, u"SQ"_s, actingFor(on, serviceCase.matter), paper));
    facts.push_back(caseFact(serviceCase, u"refused"_s, words.reason.trimmed()));
    return std::nullopt;
}

Result<Decision> decideOn(const Deciding &on, const RequestCorrection &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::RequestCorrection);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const std::optional<Matter> matter = matterFor(on.catalogue, serviceCase.matter, serviceCase.hasAgent);
    if (!matter) {
        return refusal::matterNotListed();
    }
    std::vector<Fact> facts;
    std::optional<Error> error = nameless(serviceCase);
    if (!error) {
        error = tooLateToRefuse(on, serviceCase);
    }
    if (!error) {
        error = giveNotice(on, *matter, command.notice, PaperKind::CorrectionNotice, serviceCase, facts);
    }
    if (error) {
        return *error;
    }
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const SupplyCorrection &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::SupplyCorrection);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const std::optional<Matter> matter = matterFor(on.catalogue, serviceCase.matter, serviceCase.hasAgent);
    if (!matter) {
        return refusal::matterNotListed();
    }
    if (const auto error = wrongMaterials(*matter, command.materials)) {
        return *error;
    }
    if (command.materials.empty()) {
        return refusal::refused(u"nothing-supplied"_s, u"请勾选补交的材料。"_s, u"Tick what was brought."_s, u"S-2"_s);
    }
    layDown(*matter, command.materials, serviceCase);
    for (HandedMaterial &material : serviceCase.materials) {
        material.deferred = false;
    }
    nameMissing(*matter, serviceCase);
    QStringList names;
    for (const HandedMaterial &material : command.materials) {
        names.append(material.name);
    }
    serviceCase.timeline.push_back(entry(on, u"supplied"_s, u"SQ"_s, actingFor(on, serviceCase.matter)));
    std::vector<Fact> facts{caseFact(serviceCase, u"supplied"_s, names.join(u"、"_s))};
    const bool complete = missingMaterials(*matter, serviceCase.materials).isEmpty();
    if (serviceCase.state == CaseState::Correction && complete) {
        serviceCase.state = CaseState::Received;
        if (!isSet(serviceCase.firstReceivedAt)) {
            serviceCase.firstReceivedAt = serviceCase.receivedAt;
        }
        serviceCase.receivedAt = on.context.now;
        serviceCase.notices.back().completedAt = on.context.now;
        serviceCase.noticeDue = noticeDue(serviceCase, timeRules(on.state, on.catalogue));
        facts.push_back(caseFact(serviceCase, u"complete"_s));
    }
    return changed(std::move(serviceCase), std::move(facts));
}

Result<Decision> decideOn(const Deciding &on, const RefuseCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Refuse);
    if (!found) {
        return found.error();
    }
    std::vector<Fact> facts;
    std::optional<Error> error = nameless(*found);
    if (!error) {
        error = tooLateToRefuse(on, *found);
    }
    if (!error) {
        error = refuseIntake(on, command.refusal, *found, facts);
    }
    if (error) {
        return *error;
    }
    return changed(std::move(*found), std::move(facts));
}

} // namespace yizhan
