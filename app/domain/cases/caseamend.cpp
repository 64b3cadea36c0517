// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/caseamend.h"

#include "domain/cases/casereview.h"
#include "domain/cases/casesteps.h"
#include "domain/limits/escalating.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The working day to which that moment belongs: a day off belongs to the next one. */
Day workdayOf(Instant at, const WorkCalendar &calendar, const Zone &zone)
{
    return calendar.workdayFrom(zone.day(at));
}

bool concerns(const Actor &actor, const ServiceCase &serviceCase)
{
    return actor.role != Role::Reviewer || concernsDepartment(serviceCase, actor.department);
}

bool ofPerson(const QString &about)
{
    return about == "applicant"_L1 || about == "agent"_L1;
}

Error nothingToAmend()
{
    return refusal::refused(u"nothing-to-amend"_s, u"这个办件没有这项记录，不用更正。"_s,
                            u"The case has no such record to put right."_s, u"S-1"_s);
}

/** The lines that the correction may mean; one said by several at once with the same words counts once. */
std::vector<TimelineEntry> linesOf(const ServiceCase &serviceCase, const Amendment &amendment)
{
    std::vector<TimelineEntry> lines;
    for (const TimelineEntry &one : serviceCase.timeline) {
        const bool listed = std::any_of(lines.begin(), lines.end(), [&one](const TimelineEntry &other) {
            return other.at == one.at && other.department == one.department;
        });
        if (isAbout(amendment, one) && !listed) {
            lines.push_back(one);
        }
    }
    return lines;
}

/** One waits already for what this one is about. */
bool asked(const ServiceCase &serviceCase, const Amendment &amendment)
{
    return std::any_of(serviceCase.amendments.begin(), serviceCase.amendments.end(),
                       [&amendment](const Amendment &one) {
                           return !isSet(one.answeredAt) && one.about == amendment.about &&
                                  (!isSet(one.entryAt) ||
                                   (one.entryAt == amendment.entryAt && one.department == amendment.department));
                       });
}

/** Writes into the correction which line it is about, so that no later line of the kind is taken for it. */
std::optional<Error> point(const ServiceCase &serviceCase, Amendment &amendment)
{
    const std::vector<TimelineEntry> lines = linesOf(serviceCase, amendment);
    if (lines.empty()) {
        return nothingToAmend();
    }
    if (lines.size() > 1) {
        return refusal::refused(u"which-record"_s, u"这样的记录不止一条，请说明更正哪一条。"_s,
                                u"There are several such records; please say which one is put right."_s, u"S-1"_s);
    }
    amendment.entryAt = lines.front().at;
    amendment.department = lines.front().department;
    return std::nullopt;
}

/** The case, where the asking person may put its records right. */
Result<ServiceCase> amendable(const Deciding &on, const QString &caseId)
{
    Result<ServiceCase> found = caseFor(on, caseId, CaseAct::Amend);
    const Actor &actor = on.context.actor;
    if (found && (actor.person.isEmpty() || !concerns(actor, *found))) {
        return refusal::notAllowed();
    }
    return found;
}

/** New data of a person are sealed together with the old ones, as they were read: nothing may come between. */
std::optional<Error> overtaken(const ServiceCase &serviceCase, const std::vector<Amendment> &seen)
{
    if (serviceCase.amendments == seen) {
        return std::nullopt;
    }
    return refusal::refused(u"amendment-open"_s, u"另一项更正刚刚提出或确认，请再看一遍。"_s,
                            u"Another correction was made at this moment; please look again."_s, u"S-1"_s);
}

} // namespace

bool mayUrge(const ServiceCase &serviceCase, Instant now, const WorkCalendar &calendar, const Zone &zone)
{
    return allows(serviceCase.state, CaseAct::Urge) && !waitsForCorrection(serviceCase, zone.day(now)) &&
           (!isSet(serviceCase.urgedAt) ||
            workdayOf(serviceCase.urgedAt, calendar, zone) != workdayOf(now, calendar, zone));
}

bool isAbout(const Amendment &amendment, const TimelineEntry &entry)
{
    return amendment.about == entry.kind && (!isSet(amendment.entryAt) || amendment.entryAt == entry.at) &&
           (amendment.department.isEmpty() || amendment.department == entry.department);
}

bool waitsForSecondPerson(const ServiceCase &serviceCase, const QString &person)
{
    return allows(serviceCase.state, CaseAct::Amend) &&
           std::any_of(serviceCase.amendments.begin(), serviceCase.amendments.end(),
                       [&](const Amendment &one) { return !isSet(one.answeredAt) && one.by != person; });
}

Result<Decision> decideOn(const Deciding &on, const AmendFact &command)
{
    auto found = amendable(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    Amendment amendment;
    amendment.id = on.context.fresh.id();
    amendment.about = command.about;
    amendment.at = on.context.now;
    amendment.by = on.context.actor.person;
    const bool person = ofPerson(command.about);
    if (!person) {
        amendment.department = command.department;
        amendment.entryAt = command.entryAt;
    }
    if (command.about == "agent"_L1 && !serviceCase.hasAgent) {
        return nothingToAmend();
    }
    if (const auto error = person ? std::nullopt : point(serviceCase, amendment)) {
        return *error;
    }
    if (command.reason.trimmed().isEmpty() || (person ? !command.person : command.words.trimmed().isEmpty())) {
        return reasonMissing(u"更正要写明正确的内容和理由。"_s, u"A correction needs what is right, and its reason."_s,
                             u"S-1"_s);
    }
    if (asked(serviceCase, amendment)) {
        return refusal::refused(u"amendment-open"_s, u"这项更正已经提出，等第二个人确认。"_s,
                                u"That was asked for already and waits for a second person."_s, u"S-1"_s);
    }
    if (const auto error = person ? overtaken(serviceCase, command.seen) : std::nullopt) {
        return *error;
    }
    std::optional<SealedAmendment> aside;
    if (person) {
        aside = SealedAmendment{serviceCase.id, amendment.id, command.about == "agent"_L1, command.person, false};
    }
    const QString words = person ? QString() : command.words.trimmed() + u'\n';
    Fact fact = caseFact(serviceCase, u"amend"_s, command.about + u": "_s + words + command.reason.trimmed());
    serviceCase.amendments.push_back(std::move(amendment));
    Decision decision = changed(std::move(serviceCase), {std::move(fact)});
    decision.amended = std::move(aside);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const AnswerAmendment &command)
{
    auto found = amendable(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    const auto amendment =
        std::find_if(serviceCase.amendments.begin(), serviceCase.amendments.end(),
                     [&](const Amendment &one) { return one.id == command.amendment && !isSet(one.answeredAt); });
    if (amendment == serviceCase.amendments.end()) {
        return refusal::refused(u"nothing-to-answer"_s, u"没有等待确认的更正。"_s,
                                u"There is no correction that waits for an answer."_s, u"S-1"_s);
    }
    if (amendment->by == on.context.actor.person) {
        return refusal::refused(u"second-person"_s, u"更正要由另一个人确认。"_s,
                                u"Another person has to confirm a correction."_s, u"S-1"_s);
    }
    if (!command.confirm && command.words.trimmed().isEmpty()) {
        return reasonMissing(u"不同意更正要写明理由。"_s, u"Turning a correction down needs its reason."_s, u"S-1"_s);
    }
    if (const auto error = ofPerson(amendment->about) ? overtaken(serviceCase, command.seen) : std::nullopt) {
        return *error;
    }
    amendment->answeredAt = on.context.now;
    amendment->answeredBy = on.context.actor.person;
    amendment->confirmed = command.confirm;
    serviceCase.unnamed = serviceCase.unnamed && !(command.confirm && amendment->about == "applicant"_L1);
    std::optional<SealedAmendment> aside;
    if (ofPerson(amendment->about)) {
        aside = SealedAmendment{serviceCase.id, amendment->id, amendment->about == "agent"_L1, {}, command.confirm};
    }
    Fact fact = caseFact(serviceCase, command.confirm ? u"amended"_s : u"amend-refused"_s,
                         amendment->about + u": "_s + command.words.trimmed());
    if (command.confirm) {
        serviceCase.timeline.push_back(
            entry(on, u"amended"_s, on.context.actor.department, actingFor(on, serviceCase.matter)));
    }
    Decision decision = changed(std::move(serviceCase), {std::move(fact)});
    decision.amended = std::move(aside);
    return decision;
}

Applicant filled(Applicant recorded, const Applicant &given)
{
    for (const auto &field : {&Applicant::name, &Applicant::phone, &Applicant::idNumber}) {
        if ((recorded.*field).isEmpty()) {
            recorded.*field = given.*field;
        }
    }
    return recorded;
}

Result<Decision> decideOn(const Deciding &on, const NameApplicant &command)
{
    auto found = amendable(on, command.caseId);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!serviceCase.unnamed) {
        return refusal::refused(u"named-already"_s, u"申请人姓名已经有了；记错了请用更正。"_s,
                                u"The applicant has a name already; a wrong one is put right by a correction."_s,
                                u"S-1"_s);
    }
    if (const auto error = overtaken(serviceCase, command.seen)) {
        return *error;
    }
    SealedAmendment aside;
    aside.caseId = serviceCase.id;
    aside.person = command.applicant;
    aside.fills = true;
    serviceCase.unnamed = false;
    Fact fact = caseFact(serviceCase, u"named"_s);
    Decision decision = changed(std::move(serviceCase), {std::move(fact)});
    decision.amended = std::move(aside);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const MarkExternalNo &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::MarkExternalNo);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (!concerns(on.context.actor, serviceCase)) {
        return refusal::notAllowed();
    }
    const QString number = command.number.trimmed();
    if (number == serviceCase.externalNo) {
        return refusal::refused(u"unchanged"_s, u"已经是这个编号。"_s, u"It has that number already."_s);
    }
    serviceCase.externalNo = number;
    Fact fact = caseFact(serviceCase, u"external-no"_s, number);
    return changed(std::move(serviceCase), {std::move(fact)});
}

Result<Decision> decideOn(const Deciding &on, const UrgeCase &command)
{
    auto found = caseFor(on, command.caseId, CaseAct::Urge);
    if (!found) {
        return found.error();
    }
    ServiceCase &serviceCase = *found;
    if (waitsForCorrection(serviceCase, on.state.info.zone.day(on.context.now))) {
        return refusal::refused(u"waits-for-applicant"_s, u"现在等您补正材料，交来就接着办，不用催办。"_s,
                                u"It waits for papers from you; once they are in, it goes on."_s, u"S-1"_s);
    }
    if (!mayUrge(serviceCase, on.context.now, calendarOf(on.state, on.catalogue), on.state.info.zone)) {
        return refusal::refused(u"urged-today"_s, u"今天已经催办过了，工作人员已经收到。"_s,
                                u"You have asked today already, and the staff have been told."_s, u"S-1"_s);
    }
    ++serviceCase.urges;
    serviceCase.urgedAt = on.context.now;
    serviceCase.timeline.push_back(entry(on, u"urged"_s, {}));
    Fact fact = caseFact(serviceCase, u"urged"_s, QString::number(serviceCase.urges));
    Decision decision = changed(serviceCase, {std::move(fact)});
    tellHurried(on, serviceCase, &decision);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const MarkCredit &command)
{
    if (on.context.actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    if (command.reason.trimmed().isEmpty()) {
        return reasonMissing(u"失信记录要写明理由。"_s, u"A bad credit mark needs its reason."_s, u"D-1"_s);
    }
    if (!command.until.ok() || command.until < on.state.info.zone.day(on.context.now)) {
        return refusal::refused(u"day-over"_s, u"失信记录要写明截止日期，不能早于今天。"_s,
                                u"A mark needs the day it ends, not before today."_s, u"D-1"_s);
    }
    Decision decision;
    for (const QString &key : command.personKeys) {
        CreditMark mark{key, command.until, on.context.now, on.context.actor.person};
        decision.facts.push_back(
            {u"credit/"_s + key, u"marked"_s, toIso(command.until) + u": "_s + command.reason.trimmed()});
        decision.changes.emplace_back(std::move(mark));
    }
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const ClearCredit &command)
{
    if (on.context.actor.role != Role::Leader) {
        return refusal::notAllowed();
    }
    if (command.reason.trimmed().isEmpty()) {
        return reasonMissing(u"信用修复要写明理由。"_s, u"Lifting a mark needs its reason."_s, u"D-1"_s);
    }
    Decision decision;
    for (const QString &key : command.personKeys) {
        if (on.state.creditMarks.contains(key)) {
            decision.removals.push_back({u"credit"_s, key});
            decision.forgottenWords.append(u"credit/"_s + key); // as if it had never been; the audit has both reasons
            decision.facts.push_back({u"credit/"_s + key, u"cleared"_s, command.reason.trimmed()});
        }
    }
    if (decision.removals.empty()) {
        return refusal::unknown(u"这个人的失信记录"_s, u"credit mark of that person"_s);
    }
    return decision;
}

} // namespace yizhan
