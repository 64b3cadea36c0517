// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/limits/escalating.h"

#include "domain/cases/casewakes.h"
#include "domain/cases/casework.h"
#include "domain/duty/absences.h"
#include "domain/limits/clockledger.h"
#include "domain/refusals.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString ownDepartment = u"SQ"_s; ///< the community's own staff

/** Whoever is told, each once: the first reason counts. */
class Told
{
public:
    explicit Told(const HallState &state)
        : m_state(state)
    {
    }

    void add(const QString &person, NoticePart part)
    {
        const bool there = std::any_of(m_readers.begin(), m_readers.end(),
                                       [&](const NoticeReader &reader) { return reader.person == person; });
        if (!person.isEmpty() && !there) {
            const auto known = m_state.people.find(person);
            m_readers.push_back({person, part, {}, known == m_state.people.end() ? person : known->second.name});
        }
    }
    /** Those who review for a department; its head is whoever leads there. */
    void addDepartment(const QString &department, NoticePart part)
    {
        for (const auto &[id, person] : m_state.people) {
            if (person.department == department && person.role == Role::Reviewer) {
                add(id, part);
            }
        }
    }
    void addHeads(const QString &department)
    {
        for (const auto &[id, person] : m_state.people) {
            if (person.department == department && person.role == Role::Leader) {
                add(id, department == ownDepartment ? NoticePart::Leader : NoticePart::Head);
            }
        }
    }
    [[nodiscard]] bool nobody() const { return m_readers.empty(); }
    [[nodiscard]] std::vector<NoticeReader> take() { return std::move(m_readers); }

private:
    const HallState &m_state;
    std::vector<NoticeReader> m_readers;
};

bool onLeave(const HallState &state, const QString &person)
{
    const auto found = state.presence.find(person);
    return found != state.presence.end() && found->second.state == PresenceState::Leave;
}

/** The A of the case; B too where the rung says so, or where A is away for long: then whoever covers. */
void addPost(Told &told, const HallState &state, const ServiceCase &serviceCase, bool both)
{
    const auto post = state.posts.find(serviceCase.post);
    if (post == state.posts.end()) {
        told.add(serviceCase.owner.isEmpty() ? serviceCase.handler : serviceCase.owner, NoticePart::A);
        return;
    }
    told.add(post->second.a, NoticePart::A);
    if (both || post->second.a.isEmpty() || onLeave(state, post->second.a)) {
        told.add(post->second.b, NoticePart::B);
    }
    if (runningAbsence(state, post->second.a)) { // also one whose plate says 外出; B may be away too (AB-5)
        told.add(coverOf(state, post->second), NoticePart::B);
    }
}

/** Those in whose department the case is now; nobody of them once it is decided. */
void addHolders(Told &told, const ServiceCase &serviceCase)
{
    for (const Branch *branch : activeBranches(serviceCase)) {
        told.addDepartment(branch->department, NoticePart::Department);
    }
    const QStringList owed = owedResults(serviceCase);
    for (const QString &department : owed) {
        told.addDepartment(department, NoticePart::Department);
    }
    if (waitsForDecision(serviceCase) && owed.isEmpty()) {
        told.addDepartment(serviceCase.decidingDepartment, NoticePart::Lead);
    }
}

struct RunningClock
{
    const DueDate *due = nullptr;
    Instant since{};
};

bool ofDelivery(NoticeRung rung)
{
    return rung == NoticeRung::DeliverySoon || rung == NoticeRung::DeliveryLate;
}

/** The clock that a rung is about, if it still runs towards that due date. */
RunningClock clockOf(const ServiceCase &serviceCase, const Escalate &rung)
{
    if (ofDelivery(rung.rung)) {
        const DueDate *due = deliveryClock(serviceCase);
        return due && due->due == rung.due ? RunningClock{due, {}} : RunningClock{};
    }
    if (!clockRuns(serviceCase)) {
        return {};
    }
    RunningClock clock;
    if (rung.department.isEmpty()) {
        clock = {&serviceCase.due, serviceCase.dueSince};
    }
    for (const Branch *branch : activeBranches(serviceCase)) {
        if (!clock.due && branch->department == rung.department && branch->order == rung.step) {
            clock = {&branch->due, branch->dueSince};
        }
    }
    return clock.due && clock.due->due == rung.due ? clock : RunningClock{};
}

/** What the facts about it belong to. */
QString subjectOf(const TimeNotice &notice)
{
    return notice.submission.isEmpty() ? u"case/"_s + notice.caseId : u"submission/"_s + notice.submission;
}

/** Names whom the notice tells and adds it to the decision. `notice` says what it is about. */
void issue(const Deciding &on, const ServiceCase &serviceCase, TimeNotice notice, Decision *decision)
{
    notice.caseId = serviceCase.id;
    notice.caseNo = serviceCase.caseNo;
    notice.matter = serviceCase.matter;
    notice.post = serviceCase.post;
    notice.told = toldOf(on.state, serviceCase, notice.department, notice.rung);
    issueNotice(on, std::move(notice), decision);
}

/** That the actor has read it, at the time when that was first said; or why that cannot be. */
std::optional<Error> noteRead(const Deciding &on, const QString &id, Decision *decision)
{
    const TimeNotice *found = on.state.escalations.notice(id);
    if (!found) {
        return refusal::unknown(u"这份通知"_s, u"notice"_s);
    }
    TimeNotice notice = *found;
    const auto reader = std::find_if(notice.told.begin(), notice.told.end(),
                                     [&](const NoticeReader &one) { return one.person == on.context.actor.person; });
    if (reader == notice.told.end()) {
        return refusal::notAllowed();
    }
    if (!isSet(reader->readAt)) {
        reader->readAt = on.context.now;
        decision->facts.push_back({subjectOf(notice), u"notice-read"_s, notice.number});
        decision->changes.emplace_back(std::move(notice));
    }
    return {};
}

} // namespace

void issueNotice(const Deciding &on, TimeNotice notice, Decision *decision)
{
    const auto &[state, catalogue, context] = on;
    const Day today = state.info.zone.day(context.now);
    Counter counter{noticeCounter(today), 0};
    if (const auto last = state.counters.find(counter.id); last != state.counters.end()) {
        counter.last = last->second.last;
    }
    ++counter.last;
    notice.id = context.fresh.id();
    notice.number =
        u"%1-TZ%2-%3"_s.arg(state.info.caseCode).arg(int(today.year())).arg(counter.last, 4, 10, QLatin1Char('0'));
    notice.issuedAt = context.now;
    notice.hallName = state.info.nameZh;
    const Matter *matter = catalogue.matter(notice.matter);
    notice.matterName = matter ? matter->nameZh : notice.matter;
    notice.departmentName = notice.department.isEmpty() ? QString() : catalogue.departmentName(notice.department);
    QStringList persons;
    for (const NoticeReader &reader : notice.told) {
        persons.append(reader.person);
    }
    decision->notice = notice.id;
    decision->facts.push_back(
        {subjectOf(notice), u"notice"_s,
         u"%1 %2 %3: %4"_s.arg(notice.number, rungName(notice.rung, false), notice.department, persons.join(u' '))});
    decision->changes.emplace_back(std::move(counter));
    decision->changes.emplace_back(std::move(notice));
}

QString noticeCounter(Day day)
{
    return u"notice/"_s + QString::number(int(day.year()));
}

QString rungName(NoticeRung rung, bool english)
{
    switch (rung) {
    case NoticeRung::Reminder:
        return english ? u"Reminder"_s : u"到期提示"_s;
    case NoticeRung::Yellow:
        return english ? u"Yellow notice"_s : u"黄灯预警"_s;
    case NoticeRung::Red:
        return english ? u"Overdue: yellow card"_s : u"超期黄牌"_s;
    case NoticeRung::Urge:
        return english ? u"Urging notice"_s : u"催办通知"_s;
    case NoticeRung::RedCard:
        return english ? u"Red card"_s : u"红牌通报"_s;
    case NoticeRung::Deemed:
        return english ? u"Accepted by default"_s : u"逾期视为受理"_s;
    case NoticeRung::DeliverySoon:
        return english ? u"Delivery due soon"_s : u"送达提示"_s;
    case NoticeRung::DeliveryLate:
        return english ? u"Delivery overdue"_s : u"送达超期"_s;
    case NoticeRung::Hurried:
        return english ? u"The applicant asks to hurry"_s : u"居民催办"_s;
    case NoticeRung::Unanswered:
        return english ? u"Kiosk submission overdue"_s : u"自助机提交超时"_s;
    }
    return {};
}

std::vector<NoticeReader> toldOf(const HallState &state, const ServiceCase &serviceCase, const QString &department,
                                 NoticeRung rung)
{
    Told told(state);
    const QString &lead = serviceCase.decidingDepartment;
    if (ofDelivery(rung) || rung == NoticeRung::Hurried) {
        addPost(told, state, serviceCase, ofDelivery(rung));
        addHolders(told, serviceCase);
        if (rung == NoticeRung::DeliveryLate || told.nobody()) {
            told.addHeads(ownDepartment);
        }
        return told.take();
    }
    if (!department.isEmpty()) {
        told.addDepartment(department, NoticePart::Department);
    }
    if (department.isEmpty() || rung >= NoticeRung::Yellow) {
        addPost(told, state, serviceCase, rung >= NoticeRung::Yellow);
    }
    if (rung >= NoticeRung::Yellow) {
        told.addDepartment(lead, NoticePart::Lead);
    }
    if (rung >= NoticeRung::Red) {
        if (!department.isEmpty() && department != ownDepartment) {
            told.addHeads(department);
        }
        if (lead != ownDepartment) {
            told.addHeads(lead);
        }
        told.addHeads(ownDepartment);
    }
    if (told.nobody()) {
        told.addHeads(ownDepartment);
    }
    return told.take();
}

Wake wakeFor(const DueRung &rung)
{
    Escalate command{rung.caseId, rung.department, rung.step, rung.rung, rung.due};
    const QString clock = rung.department.isEmpty() ? u"total"_s : u"%1.%2"_s.arg(rung.department).arg(rung.step);
    return {rung.at, u"notice/%1/%2/%3/%4"_s.arg(rung.caseId, clock).arg(int(rung.rung)).arg(toIso(rung.due)),
            std::move(command)};
}

void tellDeemed(const Deciding &on, const ServiceCase &serviceCase, Instant answerDue, Decision *decision)
{
    TimeNotice notice;
    notice.rung = NoticeRung::Deemed;
    notice.due = answerDue;
    notice.at = answerDue + afterDue;
    issue(on, serviceCase, std::move(notice), decision);
}

void tellHurried(const Deciding &on, const ServiceCase &serviceCase, Decision *decision)
{
    TimeNotice notice;
    notice.rung = NoticeRung::Hurried;
    notice.due = serviceCase.due.due;
    notice.provisional = serviceCase.due.provisional;
    notice.at = on.context.now;
    issue(on, serviceCase, std::move(notice), decision);
}

Result<Decision> decideOn(const Deciding &on, const Escalate &command)
{
    const auto &[state, catalogue, context] = on;
    Decision decision;
    const auto found = state.cases.find(command.caseId);
    if (found == state.cases.end()) {
        return decision;
    }
    const ServiceCase &serviceCase = found->second;
    const auto [due, since] = clockOf(serviceCase, command);
    if (!due) {
        return decision; // it was decided, extended or told of in the meantime
    }
    const std::vector<RungAt> rungs = ofDelivery(command.rung) ? deliveryRungs(*due) : rungsOf(*due, since);
    const auto at =
        std::find_if(rungs.begin(), rungs.end(), [&](const RungAt &one) { return one.rung == command.rung; });
    if (at == rungs.end() || at->at > context.now) {
        return decision;
    }
    const DueRung rung{at->at, command.caseId, command.department, command.step, command.rung, command.due};
    if (state.escalations.told(rung, since)) {
        return decision;
    }
    TimeNotice notice;
    notice.rung = command.rung;
    notice.department = command.department;
    notice.step = command.step;
    notice.due = due->due;
    notice.provisional = due->provisional;
    notice.at = at->at;
    notice.behind = isSet(since) && at->at <= since;
    issue(on, serviceCase, std::move(notice), &decision);
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const ReadNotice &command)
{
    Decision decision;
    if (const auto error = noteRead(on, command.notice, &decision)) {
        return *error;
    }
    decision.notice = command.notice;
    return decision;
}

Result<Decision> decideOn(const Deciding &on, const ReadNotices &command)
{
    Decision decision;
    QSet<QString> noted;
    for (const QString &notice : command.notices) {
        if (!noted.contains(notice)) { // one named twice is noted once
            noted.insert(notice);
            if (const auto error = noteRead(on, notice, &decision)) {
                return *error;
            }
        }
    }
    return decision;
}

} // namespace yizhan
