// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/hallstate.h"

#include <algorithm>

namespace yizhan {

const CalendarVersion *Catalogue::newestCalendar() const
{
    const auto newest = std::max_element(calendars.begin(), calendars.end(), [](const auto &a, const auto &b) {
        return a.second.number < b.second.number;
    });
    return newest == calendars.end() ? nullptr : &newest->second;
}

namespace {

const CalendarVersion *versionFor(const HallState &state, const Catalogue &catalogue)
{
    return state.calendar.version.days ? &state.calendar.version : catalogue.newestCalendar();
}

} // namespace

const WorkCalendar &calendarOf(const HallState &state, const Catalogue &catalogue)
{
    const CalendarVersion *version = versionFor(state, catalogue);
    return version ? *version->days : catalogue.unversioned;
}

TimeRules timeRules(const HallState &state, const Catalogue &catalogue)
{
    const CalendarVersion *version = versionFor(state, catalogue);
    return {state.info.hours, version ? *version->days : catalogue.unversioned, state.info.zone, state.info.lights,
            version ? version->id : QString()};
}

const Matter *Catalogue::matter(const QString &code) const
{
    const auto found = matters.find(code);
    return found == matters.end() ? nullptr : &found->second;
}

QString Catalogue::departmentName(const QString &code, bool english) const
{
    const auto found = departments.find(code);
    if (found == departments.end()) {
        return code;
    }
    return english && !found->second.nameEn.isEmpty() ? found->second.nameEn : found->second.nameZh;
}

QString Catalogue::materialName(const QString &code, const QString &nameZh, bool english) const
{
    const Matter *known = english ? matter(code) : nullptr;
    if (!known) {
        return nameZh;
    }
    const auto found = std::find_if(known->materials.begin(), known->materials.end(),
                                    [&nameZh](const Material &material) { return material.name == nameZh; });
    if (found == known->materials.end()) {
        const Material ofAgent = agentAuthority();
        return ofAgent.name == nameZh ? ofAgent.nameEn : nameZh;
    }
    return found->nameEn.isEmpty() ? nameZh : found->nameEn;
}

QString Catalogue::roleName(const QString &code, const QString &department, const QString &roleZh, bool english) const
{
    const Matter *known = english ? matter(code) : nullptr;
    if (!known) {
        return roleZh;
    }
    const auto found = std::find_if(known->review.begin(), known->review.end(), [&](const ReviewDepartment &part) {
        return part.department == department && part.role == roleZh;
    });
    return found == known->review.end() || found->roleEn.isEmpty() ? roleZh : found->roleEn;
}

const Window *HallState::windowOf(const QString &person) const
{
    if (person.isEmpty()) {
        return nullptr;
    }
    for (const auto &[id, window] : windows) {
        if (window.person == person) {
            return &window;
        }
    }
    return nullptr;
}

const Ticket *HallState::ticketByCodeHash(const QString &hash) const
{
    return tickets.byCodeHash(hash);
}

const ServiceCase *HallState::caseByNumber(const QString &caseNo) const
{
    return cases.byNumber(caseNo);
}

namespace {

struct Names
{
    QString kind;
    QString id;
};

Names namesOf(const HallRecord &record)
{
    using namespace Qt::Literals::StringLiterals;
    struct Visitor
    {
        Names operator()(const HallInfo &it) const { return {u"hall"_s, it.id}; }
        Names operator()(const HallDay &) const { return {u"day"_s, u"today"_s}; }
        Names operator()(const Person &it) const { return {u"person"_s, it.id}; }
        Names operator()(const Post &it) const { return {u"post"_s, it.id}; }
        Names operator()(const Window &it) const { return {u"window"_s, it.id}; }
        Names operator()(const Presence &it) const { return {u"presence"_s, it.person}; }
        Names operator()(const Ticket &it) const { return {u"ticket"_s, it.id}; }
        Names operator()(const ServiceCase &it) const { return {u"case"_s, it.id}; }
        Names operator()(const HelpCall &it) const { return {u"help"_s, it.id}; }
        Names operator()(const Rating &it) const { return {u"rating"_s, it.id}; }
        Names operator()(const Counter &it) const { return {u"counter"_s, it.id}; }
        Names operator()(const CreditMark &it) const { return {u"credit"_s, it.id}; }
        Names operator()(const TimeNotice &it) const { return {u"notice"_s, it.id}; }
        Names operator()(const HallCalendar &) const { return {u"adoption"_s, u"calendar"_s}; }
        Names operator()(const FollowUp &it) const { return {u"follow-up"_s, it.id}; }
        Names operator()(const Attachment &it) const { return {u"attachment"_s, it.id}; }
        Names operator()(const IssuedPaper &it) const { return {u"paper"_s, it.id}; }
        Names operator()(const RosterSlot &it) const { return {u"roster"_s, it.id}; }
        Names operator()(const Booking &it) const { return {u"booking"_s, it.id}; }
        Names operator()(const BookingKey &it) const { return {u"booking-key"_s, it.id}; }
        Names operator()(const DoorBell &it) const { return {u"bell"_s, it.id}; }
        Names operator()(const Submission &it) const { return {u"submission"_s, it.id}; }
        Names operator()(const Absence &it) const { return {u"absence"_s, it.id}; }
        Names operator()(const Approval &it) const { return {u"approval"_s, it.id}; }
        Names operator()(const PairChange &it) const { return {u"pair-change"_s, it.id}; }
        Names operator()(const Vacancy &it) const { return {u"vacancy"_s, it.id}; }
        Names operator()(const StandIn &it) const { return {u"stand-in"_s, it.post}; }
    };
    return record.visit(Visitor{});
}

/** What has been said of a case decides what comes next. */
void followAgain(HallState &state, const QString &caseId)
{
    if (const auto found = state.cases.find(caseId); found != state.cases.end()) {
        state.escalations.follow(found->second);
    }
}

} // namespace

QString kindOf(const HallRecord &record)
{
    return namesOf(record).kind;
}

QString idOf(const HallRecord &record)
{
    return namesOf(record).id;
}

void apply(HallState &state, const HallRecord &record)
{
    struct Visitor
    {
        HallState &state;
        void operator()(const HallInfo &it) const { state.info = it; }
        void operator()(const HallDay &it) const { state.today = it; }
        void operator()(const Person &it) const { state.people[it.id] = it; }
        void operator()(const Post &it) const { state.posts[it.id] = it; }
        void operator()(const Window &it) const { state.windows[it.id] = it; }
        void operator()(const Presence &it) const { state.presence[it.person] = it; }
        void operator()(const Ticket &it) const { state.tickets.put(it); }
        void operator()(const ServiceCase &it) const
        {
            state.cases.put(it);
            state.escalations.follow(it);
        }
        void operator()(const HelpCall &it) const { state.help[it.id] = it; }
        void operator()(const Rating &it) const { state.ratings[it.id] = it; }
        void operator()(const Counter &it) const { state.counters[it.id] = it; }
        void operator()(const CreditMark &it) const { state.creditMarks[it.id] = it; }
        void operator()(const TimeNotice &it) const
        {
            state.escalations.put(it);
            followAgain(state, it.caseId);
        }
        void operator()(const HallCalendar &it) const { state.calendar = it; }
        void operator()(const FollowUp &it) const { state.followUps[it.id] = it; }
        void operator()(const Attachment &it) const { state.attachments[it.id] = it; }
        void operator()(const IssuedPaper &it) const { state.papers.put(it); }
        void operator()(const RosterSlot &it) const { state.roster[it.id] = it; }
        void operator()(const Booking &it) const { state.bookings[it.id] = it; }
        void operator()(const BookingKey &it) const { state.bookingKeys[it.id] = it; }
        void operator()(const DoorBell &it) const { state.bells[it.id] = it; }
        void operator()(const Submission &it) const { state.submissions[it.id] = it; }
        void operator()(const Absence &it) const { state.absences[it.id] = it; }
        void operator()(const Approval &it) const { state.approvals[it.id] = it; }
        void operator()(const PairChange &it) const { state.pairChanges[it.id] = it; }
        void operator()(const Vacancy &it) const { state.vacancies[it.id] = it; }
        void operator()(const StandIn &it) const { state.standIns[it.post] = it; }
    };
    record.visit(Visitor{state});
}

void remove(HallState &state, const QString &kind, const QString &id)
{
    if (kind == u"hall") {
        state.info = {};
    } else if (kind == u"day") {
        state.today = {};
    } else if (kind == u"person") {
        state.people.erase(id);
    } else if (kind == u"post") {
        state.posts.erase(id);
    } else if (kind == u"window") {
        state.windows.erase(id);
    } else if (kind == u"presence") {
        state.presence.erase(id);
    } else if (kind == u"ticket") {
        state.tickets.erase(id);
    } else if (kind == u"case") {
        state.cases.erase(id);
        state.escalations.forget(id);
    } else if (kind == u"help") {
        state.help.erase(id);
    } else if (kind == u"rating") {
        state.ratings.erase(id);
    } else if (kind == u"counter") {
        state.counters.erase(id);
    } else if (kind == u"credit") {
        state.creditMarks.erase(id);
    } else if (kind == u"notice") {
        followAgain(state, state.escalations.erase(id));
    } else if (kind == u"adoption") {
        state.calendar = {};
    } else if (kind == u"follow-up") {
        state.followUps.erase(id);
    } else if (kind == u"attachment") {
        state.attachments.erase(id);
    } else if (kind == u"paper") {
        state.papers.erase(id);
    } else if (kind == u"roster") {
        state.roster.erase(id);
    } else if (kind == u"booking") {
        state.bookings.erase(id);
    } else if (kind == u"booking-key") {
        state.bookingKeys.erase(id);
    } else if (kind == u"bell") {
        state.bells.erase(id);
    } else if (kind == u"submission") {
        state.submissions.erase(id);
    } else if (kind == u"absence") {
        state.absences.erase(id);
    } else if (kind == u"approval") {
        state.approvals.erase(id);
    } else if (kind == u"pair-change") {
        state.pairChanges.erase(id);
    } else if (kind == u"vacancy") {
        state.vacancies.erase(id);
    } else if (kind == u"stand-in") {
        state.standIns.erase(id);
    }
}

} // namespace yizhan
