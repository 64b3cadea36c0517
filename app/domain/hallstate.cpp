// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/hallstate.h"

#include <algorithm>

namespace yizhan {

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
    return found == known->materials.end() || found->nameEn.isEmpty() ? nameZh : found->nameEn;
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
    for (const auto &[id, serviceCase] : cases) {
        if (serviceCase.caseNo == caseNo) {
            return &serviceCase;
        }
    }
    return nullptr;
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
        Names operator()(const Absence &it) const { return {u"absence"_s, it.id}; }
        Names operator()(const Approval &it) const { return {u"approval"_s, it.id}; }
        Names operator()(const PairChange &it) const { return {u"pair-change"_s, it.id}; }
        Names operator()(const Vacancy &it) const { return {u"vacancy"_s, it.id}; }
        Names operator()(const StandIn &it) const { return {u"stand-in"_s, it.post}; }
    };
    return std::visit(Visitor{}, record);
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
        void operator()(const ServiceCase &it) const { state.cases[it.id] = it; }
        void operator()(const HelpCall &it) const { state.help[it.id] = it; }
        void operator()(const Rating &it) const { state.ratings[it.id] = it; }
        void operator()(const Counter &it) const { state.counters[it.id] = it; }
        void operator()(const Absence &it) const { state.absences[it.id] = it; }
        void operator()(const Approval &it) const { state.approvals[it.id] = it; }
        void operator()(const PairChange &it) const { state.pairChanges[it.id] = it; }
        void operator()(const Vacancy &it) const { state.vacancies[it.id] = it; }
        void operator()(const StandIn &it) const { state.standIns[it.post] = it; }
    };
    std::visit(Visitor{state}, record);
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
    } else if (kind == u"help") {
        state.help.erase(id);
    } else if (kind == u"rating") {
        state.ratings.erase(id);
    } else if (kind == u"counter") {
        state.counters.erase(id);
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
