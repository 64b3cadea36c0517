// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/cases.h"
#include "domain/cases/issuedpapers.h"
#include "domain/hallrecords.h"
#include "domain/limits/escalations.h"
#include "domain/oneof.h"
#include "domain/queue/tickets.h"

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
    std::map<QString, CalendarVersion> calendars; ///< every version that was published, by its name
    CalendarYears looseYears;                     ///< of a centre that does not publish versions yet
    WorkCalendar unversioned;                     ///< made of those

    /** The one published last; nullptr while there is none. */
    [[nodiscard]] const CalendarVersion *newestCalendar() const;
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
    HallCalendar calendar;
    std::map<QString, Person> people;
    std::map<QString, Post> posts;
    std::map<QString, Window> windows;
    std::map<QString, Presence> presence; ///< by person
    Tickets tickets;
    Cases cases;
    Escalations escalations; ///< notices of cases that are due, and which comes next
    std::map<QString, HelpCall> help;
    std::map<QString, Rating> ratings;
    std::map<QString, Counter> counters;
    std::map<QString, CreditMark> creditMarks;
    std::map<QString, FollowUp> followUps;
    std::map<QString, Attachment> attachments; ///< those of a case lie one after another
    IssuedPapers papers;
    std::map<QString, RosterSlot> roster;
    std::map<QString, Booking> bookings;
    std::map<QString, BookingKey> bookingKeys;
    std::map<QString, DoorBell> bells;
    std::map<QString, Submission> submissions;
    std::map<QString, Absence> absences;
    std::map<QString, Approval> approvals;
    std::map<QString, PairChange> pairChanges;
    std::map<QString, Vacancy> vacancies;
    std::map<QString, StandIn> standIns; ///< by post

    [[nodiscard]] const Window *windowOf(const QString &person) const;
    [[nodiscard]] const Ticket *ticketByCodeHash(const QString &hash) const;
    [[nodiscard]] const ServiceCase *caseByNumber(const QString &caseNo) const;
};

/** What the hall counts by: its adopted calendar; until it has one, the newest there is. */
[[nodiscard]] const WorkCalendar &calendarOf(const HallState &state, const Catalogue &catalogue);
/** The rules of that hall for time limits; refers to both. */
[[nodiscard]] TimeRules timeRules(const HallState &state, const Catalogue &catalogue);

/** One changed record of the hall partition. */
using HallRecord = OneOf<HallInfo, HallDay, Person, Post, Window, Presence, Ticket, ServiceCase, HelpCall, Rating,
                         Counter, CreditMark, TimeNotice, HallCalendar, FollowUp, Attachment, IssuedPaper, RosterSlot,
                         Booking, BookingKey, DoorBell, Submission, Absence, Approval, PairChange, Vacancy, StandIn>;

/** "ticket", "window" …, and the id within its kind. */
[[nodiscard]] QString kindOf(const HallRecord &record);
[[nodiscard]] QString idOf(const HallRecord &record);

void apply(HallState &state, const HallRecord &record);
void remove(HallState &state, const QString &kind, const QString &id);

} // namespace yizhan
