// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"
#include "domain/tickets.h"

#include <functional>

namespace yizhan {

/** The catalogue partition in memory. */
struct Catalogue
{
    std::map<QString, Matter> matters;
    std::map<QString, Department> departments;
    std::map<QString, Category> categories;
    std::map<int, BannedCertificate> banned;
    std::map<QString, PictureNode> pictures;
    WorkCalendar calendar;

    [[nodiscard]] const Matter *matter(const QString &code) const;
    [[nodiscard]] QString departmentName(const QString &code, bool english = false) const;
    /** What a ticket or a case noted in Chinese, in English where the catalogue has it; else as it was noted. */
    [[nodiscard]] QString materialName(const QString &matter, const QString &nameZh, bool english) const;
    [[nodiscard]] QString roleName(const QString &matter, const QString &department, const QString &roleZh,
                                   bool english) const;
};

/** The hall partition in memory: on the server what commands are decided on, on a screen what models show. */
struct HallState
{
    HallInfo info;
    HallDay today;
    std::map<QString, Person> people;
    std::map<QString, Post> posts;
    std::map<QString, Window> windows;
    std::map<QString, Presence> presence; ///< by person
    Tickets tickets;
    std::map<QString, ServiceCase> cases;
    std::map<QString, HelpCall> help;
    std::map<QString, Rating> ratings;
    std::map<QString, Counter> counters;
    std::map<QString, Absence> absences;
    std::map<QString, Approval> approvals;
    std::map<QString, PairChange> pairChanges;
    std::map<QString, Vacancy> vacancies;
    std::map<QString, StandIn> standIns; ///< by post

    [[nodiscard]] const Window *windowOf(const QString &person) const;
    [[nodiscard]] const Ticket *ticketByCodeHash(const QString &hash) const;
    [[nodiscard]] const ServiceCase *caseByNumber(const QString &caseNo) const;
};

/** One changed record of the hall partition. */
using HallRecord = std::variant<HallInfo, HallDay, Person, Post, Window, Presence, Ticket, ServiceCase, HelpCall,
                                Rating, Counter, Absence, Approval, PairChange, Vacancy, StandIn>;

/** "ticket", "window" …, and the id within its kind. */
[[nodiscard]] QString kindOf(const HallRecord &record);
[[nodiscard]] QString idOf(const HallRecord &record);

void apply(HallState &state, const HallRecord &record);
void remove(HallState &state, const QString &kind, const QString &id);

} // namespace yizhan
