// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/submissionwork.h"

#include "domain/afterhours.h"
#include "domain/cases/caseintake.h"
#include "domain/cases/casewakes.h"
#include "domain/duty/approvals.h"
#include "domain/duty/posts.h"
#include "domain/duty/shiftlog.h"
#include "domain/limits/escalating.h"
#include "domain/queue/queuework.h"
#include "domain/refusals.h"
#include "domain/retention.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

Fact submissionFact(const Submission &submission, const QString &kind, const QString &detail = {})
{
    return {u"submission/"_s + submission.id, kind, detail};
}

Error stateForbids(const Submission &submission)
{
    switch (submission.state) {
    case SubmissionState::Submitted:
        return refusal::stateForbids(u"已提交（待收件）"_s, u"handed in"_s);
    case SubmissionState::Taken:
        return refusal::stateForbids(u"已收件"_s, u"taken"_s);
    case SubmissionState::Done:
        return refusal::stateForbids(u"已办好"_s, u"done"_s);
    case SubmissionState::Withdrawn:
        return refusal::stateForbids(u"已撤回"_s, u"taken back"_s);
    }
    return refusal::stateForbids({}, {});
}

const Matter *matterFor(const Deciding &on, const Submit &command)
{
    if (!command.matter.isEmpty()) {
        return on.catalogue.matter(command.matter);
    }
    switch (command.kind) {
    case SubmissionKind::Report:
        return gridMatter(on.catalogue);
    case SubmissionKind::Counselling:
        return counsellingMatter(on.catalogue);
    case SubmissionKind::Apply:
        break;
    }
    return nullptr;
}

QString submissionNumber(Day day, int serial)
{
    return u"T%1%2%3"_s.arg(unsigned(day.month()), 2, 10, QLatin1Char('0'))
        .arg(unsigned(day.day()), 2, 10, QLatin1Char('0'))
        .arg(serial, 3, 10, QLatin1Char('0'));
}

Result<Submission> submissionOf(const Deciding &on, const QString &id)
{
    const auto found = on.state.submissions.find(id);
    if (found == on.state.submissions.end()) {
        return refusal::unknown(u"这次提交"_s, u"submission"_s);
    }
    return found->second;
}

/** Notices of it stay so long; the facts stay for ever. */
constexpr std::chrono::days noticesKept{60};

/** Once while nobody has taken it, and once more where what was taken then takes too long. */
bool isWarned(const Submission &submission)
{
    return isSet(submission.warnedAt) &&
           (submission.state == SubmissionState::Submitted || submission.due.due < submission.takenAt ||
            submission.warnedAt >= submission.takenAt);
}

/** Who serves its post for A now, else A; B too where nobody does; and the leaders. */
std::vector<NoticeReader> toldOf(const HallState &state, const Post *post, Instant now)
{
    std::vector<NoticeReader> told;
    const auto add = [&](const QString &person, NoticePart part) {
        const bool there = std::any_of(told.begin(), told.end(),
                                       [&person](const NoticeReader &reader) { return reader.person == person; });
        if (!person.isEmpty() && !there) {
            const auto known = state.people.find(person);
            told.push_back({person, part, {}, known == state.people.end() ? person : known->second.name});
        }
    };
    if (post) {
        ServiceCase about;
        about.post = post->id;
        const CaseHolder holder = holderOf(state, about, now);
        add(holder.person, holder.covered ? NoticePart::B : NoticePart::A);
        if (holder.person.isEmpty()) {
            add(post->a, NoticePart::A);
            add(post->b, NoticePart::B);
        }
    }
    for (const QString &leader : leaders(state)) {
        add(leader, NoticePart::Leader);
    }
    return told;
}

Decision changed(Submission submission, Fact fact)
{
    Decision decision;
    decision.submission = submission.id;
    decision.facts.push_back(std::move(fact));
    decision.changes.emplace_back(std::move(submission));
    return decision;
}

} // namespace

Result<Decision> decideOn(const Deciding &on, const Submit &command)
{
    const auto &[state, catalogue, context] = on;
    const Matter *matter = matterFor(on, command);
    if (!matter) {
        return refusal::matterNotListed();
    }
    if (matter->afterHours != u"full" && matter->afterHours != u"apply") {
        return refusal::refused(u"window-only"_s, u"这件事要到窗口办，不能在这里提交。"_s,
                                u"This matter is done at a window and cannot be handed in here."_s);
    }
    if (command.kind == SubmissionKind::Apply && command.keys.isEmpty()) {
        return refusal::refused(u"who-missing"_s, u"请留下电话或放上身份证，工作人员好联系您。"_s,
                                u"Please leave a phone number or your identity card, so that staff can reach you."_s);
    }
    Submission submission;
    submission.id = context.fresh.id();
    submission.kind = command.kind;
    submission.matter = matter->code;
    submission.report = command.report;
    submission.place = command.place.isEmpty() ? context.actor.device : command.place;
    submission.reachable = !command.keys.isEmpty();
    submission.elder = command.elder;
    submission.language = command.language.isEmpty() ? u"zh"_s : command.language;
    submission.submittedAt = context.now;
    submission.due = dueDate(ClockTerms{matter->promisedLimit, context.now, {}, 0}, timeRules(state, catalogue));
    const Day today = state.info.zone.day(context.now);
    Counter counter{u"submission/"_s + toIso(today), 0};
    if (const auto found = state.counters.find(counter.id); found != state.counters.end()) {
        counter.last = found->second.last;
    }
    submission.serial = ++counter.last;
    submission.number = submissionNumber(today, submission.serial);

    Decision decision;
    decision.slipCode = context.fresh.slipCode();
    submission.codeHash = hashOfCode(decision.slipCode);
    decision.submission = submission.id;
    decision.facts.push_back(submissionFact(submission, u"submitted"_s, command.words));
    if (submission.reachable) {
        decision.sealed = Sealed{{}, command.person, {}, {}, submission.id};
    }
    decision.changes.emplace_back(std::move(counter));
    decision.changes.emplace_back(std::move(submission));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const TakeSubmission &command)
{
    Result<Submission> submission = submissionOf(on, command.submission);
    if (!submission) {
        return submission.error();
    }
    const bool own = submission->takenBy == on.context.actor.person;
    if (submission->state == SubmissionState::Taken && own) {
        Decision decision;
        decision.submission = submission->id;
        decision.caseId = submission->caseId;
        return decision;
    }
    if (submission->state != SubmissionState::Submitted) {
        return stateForbids(*submission);
    }
    submission->state = SubmissionState::Taken;
    submission->takenAt = on.context.now;
    submission->takenBy = on.context.actor.person;
    // A matter that has left the catalogue since is settled by phone, like a report.
    const Matter *matter =
        submission->kind == SubmissionKind::Apply ? on.catalogue.matter(submission->matter) : nullptr;
    if (!matter) {
        const ShiftDeed deed =
            submission->kind == SubmissionKind::Counselling ? ShiftDeed::CounsellingTaken : ShiftDeed::SubmissionTaken;
        Decision decision = changed(*submission, submissionFact(*submission, u"taken"_s));
        logDeed(on, deed, &*submission, {}, decision);
        return decision;
    }
    Decision decision = receiveSubmission(on, *matter, *submission, command.applicant);
    submission->caseId = decision.caseId;
    submission->endedAt = on.context.now; // what follows is the case's
    decision.submission = submission->id;
    decision.facts.push_back(submissionFact(*submission, u"taken"_s, submission->caseId));
    logDeed(on, ShiftDeed::SubmissionTaken, &*submission, {}, decision);
    decision.changes.emplace_back(std::move(*submission));
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const FinishSubmission &command)
{
    Result<Submission> submission = submissionOf(on, command.submission);
    if (!submission) {
        return submission.error();
    }
    if (submission->state != SubmissionState::Taken) {
        return stateForbids(*submission);
    }
    if (!submission->caseId.isEmpty()) {
        return refusal::stateForbids(u"已转为办件"_s, u"a case now"_s);
    }
    submission->state = SubmissionState::Done;
    submission->endedAt = on.context.now;
    Decision decision = changed(*submission, submissionFact(*submission, u"done"_s, command.words));
    logDeed(on, ShiftDeed::SubmissionDone, &*submission, command.words, decision);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const WithdrawSubmission &command)
{
    Result<Submission> submission = submissionOf(on, command.submission);
    if (!submission) {
        return submission.error();
    }
    if (submission->state == SubmissionState::Withdrawn) {
        Decision decision;
        decision.submission = submission->id;
        return decision;
    }
    if (submission->state != SubmissionState::Submitted) {
        return stateForbids(*submission);
    }
    submission->state = SubmissionState::Withdrawn;
    submission->endedAt = on.context.now;
    Fact fact = submissionFact(*submission, u"withdrawn"_s);
    return changed(std::move(*submission), std::move(fact));
}

Instant owedBy(const HallState &state, const Catalogue &catalogue, const Submission &submission)
{
    const bool waits = submission.state == SubmissionState::Submitted;
    const bool unsettled = submission.state == SubmissionState::Taken && submission.caseId.isEmpty() &&
                           submission.kind != SubmissionKind::Counselling;
    if (!waits && !unsettled) {
        return {};
    }
    const Instant promised = submission.due.due;
    if (!waits || submission.kind != SubmissionKind::Apply) {
        return promised;
    }
    const HallInfo &info = state.info;
    const WorkCalendar &calendar = calendarOf(state, catalogue);
    const Day next = calendar.nextWorkday(info.zone.day(submission.submittedAt));
    const Instant closing = info.zone.at(next, closingMinute(info.hours, calendar, next));
    return isSet(promised) ? std::min(promised, closing) : closing;
}

void submissionWakes(const HallState &state, const Catalogue &catalogue, const std::function<void(Wake)> &sooner)
{
    for (const auto &[id, submission] : state.submissions) {
        if (isWarned(submission)) {
            continue;
        }
        if (const Instant by = owedBy(state, catalogue, submission); isSet(by)) {
            sooner({by + afterDue, u"warn-submission/"_s + id, WarnSubmission{id}});
        }
    }
}

Result<Decision> decideOn(const Deciding &on, const WarnSubmission &command)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    const auto found = state.submissions.find(command.submission);
    if (found == state.submissions.end() || isWarned(found->second)) {
        return decision;
    }
    Submission submission = found->second;
    const Instant by = owedBy(state, catalogue, submission);
    if (!isSet(by) || context.now < by + afterDue) {
        return decision; // somebody has taken it in the meantime
    }
    const Matter *matter = catalogue.matter(submission.matter);
    const Post *post = matter ? postForPrefix(state, matter->queuePrefix) : nullptr;
    TimeNotice notice;
    notice.rung = NoticeRung::Unanswered;
    notice.submission = submission.id;
    notice.caseNo = submission.number;
    notice.matter = submission.matter;
    notice.post = post ? post->id : QString();
    notice.due = by;
    notice.provisional = by == submission.due.due && submission.due.provisional;
    notice.at = by + afterDue;
    notice.told = toldOf(state, post, context.now);
    issueNotice(on, std::move(notice), &decision);
    submission.warnedAt = context.now;
    decision.submission = submission.id;
    decision.changes.emplace_back(std::move(submission));
    return decision;
}

bool isNumberOf(const Submission &submission, const QString &number)
{
    return submission.number == number || submission.number == u'T' + number;
}

void retireSubmissions(const Deciding &on, Decision &decision)
{
    const Zone &zone = on.state.info.zone;
    const Day asOf = retentionDay(on);
    const Instant oldestNotice = retentionTime(on) - noticesKept;
    for (const auto &[id, notice] : on.state.escalations.notices()) {
        const auto about = on.state.submissions.find(notice.submission);
        const bool over = about == on.state.submissions.end() || isSet(about->second.endedAt);
        if (!notice.submission.isEmpty() && over && notice.issuedAt < oldestNotice) {
            decision.removals.push_back({u"notice"_s, id});
        }
    }
    for (const auto &[id, submission] : on.state.submissions) {
        if (!isSet(submission.endedAt) || zone.day(submission.endedAt) >= asOf) {
            continue;
        }
        // Who it was lies beside the case.
        decision.forgottenSubmissions.push_back(id);
        if (!on.state.cases.contains(submission.caseId)) {
            decision.removals.push_back({u"submission"_s, id});
        }
    }
}

} // namespace yizhan
