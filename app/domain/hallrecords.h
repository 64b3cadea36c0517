// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecords.h"
#include "domain/duty/dutyrecords.h"
#include "domain/duty/postrecords.h"
#include "domain/limits/calendarversion.h"
#include "domain/limits/timelimit.h"

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace yizhan {

// ---- who and where -------------------------------------------------------------------------------------------

enum class Role { Screen, Clerk, Reviewer, Leader, Administrator, Peer };

/** A member of staff as the plate shows one. Log-in data are not here (they are never in a feed). */
struct Person
{
    QString id;
    QString name;
    QString titleZh;
    QString titleEn;
    QString department; ///< code; "SQ" for the community's own staff
    Role role = Role::Clerk;
    bool partyMember = false;
    QString photo{}; ///< "data:image/jpeg;base64,…"; empty: the plate draws one
    bool operator==(const Person &) const = default;
};

struct Post
{
    QString id;
    QString nameZh;
    QString nameEn;
    QString a; ///< person ids
    QString b;
    QString substitute;
    QString window;       ///< window id the post normally sits at
    QStringList prefixes; ///< queues the post answers for
    QString phone;
    bool operator==(const Post &) const = default;
};

enum class WindowState { Closed, Open, Paused };

struct Window
{
    QString id;
    int number = 0;
    QString nameZh;
    QString nameEn;
    QStringList prefixes;
    WindowState state = WindowState::Closed;
    QString person;      ///< who sits there now
    QString ticket;      ///< ticket that is called or served there now
    Instant backAt{};    ///< while paused
    int priorityRun = 0; ///< priority calls in a row (Q-3)
    bool operator==(const Window &) const = default;
};

struct HallInfo
{
    QString id;
    QString nameZh;
    QString nameEn;
    QString regionZh;
    QString regionEn;
    QString addressZh;
    QString addressEn;
    QString phone;
    QString supervisionPhone;
    QString caseCode; ///< letters that begin every case number, "NJ"
    Zone zone;
    OpeningHours hours;
    LightRules lights;
    int minutesPerTicket = 5;    ///< until the day has shown its own pace
    bool caseBoard = true;       ///< whether the wall shows cases by tail number
    int caseDays = 90;           ///< how long a case and what it holds of a person are kept after it was handed over
    int correctionDays = 15;     ///< calendar days that a notice of missing papers leaves to bring them (DOMAIN 3.3)
    QStringList copyOrder;       ///< fields in the order of the provincial system's form; empty: the usual order
    std::vector<DutyHours> duty; ///< beside the opening hours
    BookingRules booking;
    // Posts (DOMAIN 1, 12): everything here warns, nothing refuses.
    int residents = 0;        ///< of the community; 0: not told
    int presenceMinutes = 15; ///< without a sign of life until the person is asked
    int answerMinutes = 3;    ///< from being asked until 暂离
    int mostPrimary = 1;      ///< posts one person holds as A
    int mostBackup = 2;       ///< and as B
    int mostCoverDays = 10;   ///< working days B covers before a new pair is due
    bool operator==(const HallInfo &) const = default;
};

/** What today is, worked out by the server so that no screen needs a calendar. One record, id "today". */
struct HallDay
{
    Day day{};
    DayKind kind = DayKind::Workday;
    QString name; ///< holiday's name
    QString nameEn;
    std::vector<Instant> opens; ///< pairs: from, to, from, to
    Instant takeFrom{};         ///< numbers are given between these two; both unset on a day off
    Instant takeUntil{};
    Instant nextOpen{}; ///< next time the hall opens after today's last slot
    WorkdayStrip workdays;
    bool closed = false;             ///< closing of that day has been done
    std::vector<BookingDay> booking; ///< the working days after this one that can be booked
    Instant turned{};                ///< the opening or closing of a slot that was noted last
    bool operator==(const HallDay &) const = default;
};

/** The calendar that the hall has adopted, whole: it counts by that until it adopts another. One record. */
struct HallCalendar
{
    CalendarVersion version; ///< without a name: none was adopted yet
    Instant adoptedAt{};
    bool operator==(const HallCalendar &) const = default;
};

// ---- queue ---------------------------------------------------------------------------------------------------

enum class TicketState { Waiting, Called, Serving, Done, Missed, Void };

struct Ticket
{
    QString id;
    QString number; ///< "M001"
    QString prefix;
    int serial = 0;
    Day day{};
    TicketState state = TicketState::Waiting;
    QString matter;       ///< code; empty for a general number
    bool general = false; ///< "说不清，直接取号"
    bool priority = false;
    bool elder = false;            ///< 大字版 stays with the person
    QString language;              ///< "zh" or "en"
    bool checked = false;          ///< the resident went through the materials; else nothing below says anything
    QStringList missing;           ///< names of required materials that the resident did not tick
    QStringList missingDeferrable; ///< those of them that may come later
    qint64 place = 0;              ///< order in the queue; lower is sooner
    Instant takenAt{};
    Instant calledAt{};
    Instant lastCallAt{};
    Instant startedAt{};
    Instant endedAt{};
    int calls = 0;
    int missedTimes = 0;
    QString window;    ///< window that called it
    QString endReason; ///< done | missed-twice | given-up | closing
    QString codeHash;  ///< SHA-256 of the slip's code, base64url; the code itself is only on the slip
    std::vector<QString> cases;
    bool rated = false;
    Instant bookedFor{}; ///< of a booking: from then on it goes before those who came without one
    QString post;        ///< that answers for its queue, as it was when the number was called
    QString owner;       ///< its A
    QString handler;     ///< who really called it (AB-8)
    bool operator==(const Ticket &) const = default;
};

struct HelpCall
{
    QString id;
    QString place;  ///< name of the kiosk
    QString ticket; ///< general number that goes with it, or empty
    Instant at{};
    QString answeredBy; ///< person
    Instant answeredAt{};
    Instant takenBackAt{}; ///< whoever called needs nobody any more, also where somebody was on the way
    /** Nobody goes there yet, and somebody is still to. */
    [[nodiscard]] bool rings() const { return !isSet(answeredAt) && !isSet(takenBackAt); }
    bool operator==(const HelpCall &) const = default;
};

/** Last number given per prefix and day, or last case of the year; never leaves the server. */
struct Counter
{
    QString id; ///< "M/2026-11-23", "case/2026", "handover/2026"
    int last = 0;
    bool operator==(const Counter &) const = default;
};

} // namespace yizhan
