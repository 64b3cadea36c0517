// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/duty/dutyrecords.h"

/** Commands about the roster, bookings and the door bell. Part of commands.h. */
namespace yizhan {

/** A slot as somebody plans it, or a file has it. */
struct PlanSlot
{
    Day day{};
    SlotKind kind = SlotKind::Regular;
    int from = 0;
    int to = 0;
    QString leader;
    QStringList workers;
    QString phone; ///< empty: the hall's
    bool operator==(const PlanSlot &) const = default;
};
struct RemoveSlot
{
    QString slot;
};
/** All of them or none. */
struct ImportRoster
{
    std::vector<PlanSlot> entries;
};
/** Fills what is missing with a proposal. */
struct DraftRoster
{
    Day from{};
    int days = 7;
};
struct PublishRoster
{
    Day from{};
    int days = 7;
};
struct AskSwap
{
    QString slot;
    QString from;
    QString to;
};
/** 我换、我不换: of the colleague who is asked, until the leader has answered. */
struct ReplyToSwap
{
    QString slot;
    QString swap;
    bool agree = false;
};
struct AnswerSwap
{
    QString slot;
    QString swap;
    bool approve = false;
};
struct LogShift
{
    QString slot;
    ShiftVisitor who = ShiftVisitor::Resident;
    QString matter;
    ShiftResult result = ShiftResult::Settled;
    QString handedTo;
    QString words;
};
struct HandOverShift
{
    QString slot;
    QString words;
};

struct CheckInBooking
{
    QString booking;
};
struct CancelBooking
{
    QString booking;
    QString words{}; ///< why somebody who did not come is excused
};

struct FinishSubmission
{
    QString submission;
    QString words;
};
struct WithdrawSubmission
{
    QString submission;
};

struct RingBell
{
    QString place;
};
struct AnswerBell
{
    QString bell;
};

/** Of the clockwork: whose slot has gone by and who has not come. */
struct MissBookings
{
};

} // namespace yizhan
