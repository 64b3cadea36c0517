// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/caserecords.h"

/** What the hall keeps of its presence, and of its posts while somebody is away (DOMAIN 1). Part of hallrecords.h. */
namespace yizhan {

enum class PresenceState { OnDuty, Away, Meeting, Out, Leave, OffDuty };

/** Where a person is now (去向牌). `since` is when that began. */
struct Presence
{
    QString person;
    PresenceState state = PresenceState::OffDuty;
    Instant since{};
    Instant backAt{};
    Instant seenAt{};  ///< last sign of life, noted only every few minutes
    Instant askedAt{}; ///< "are you there?"; still set when no answer turned it into Away
    bool operator==(const Presence &) const = default;
};

/**
 * Why somebody is away. Stands in no record, for 病假 is nobody's business but the leader's: it is a fact, and the
 * record has what the plate says. The fact has the number: add at the end.
 */
enum class AbsenceReason { Leave, Study, Meeting, Trip, Training, Sick, Personal, Other };

/** Whether A handed over before leaving (AB-3). */
enum class HandoverAdvance { None, Before, Later };

/** An open case as it was handed over; what to do next, in words, is a fact. */
struct HandedCase
{
    QString caseId;
    CaseState stage = CaseState::Accepted;
    Instant dueAt{};
    bool operator==(const HandedCase &) const = default;
};

/** One post's hand-over of an absence (DOMAIN 1.3). Papers, seals and notes are words, and so facts. */
struct Handover
{
    QString no; ///< "JJ-20261123-0001"
    QString post;
    QString from;
    QString to; ///< who is to cover; of a new pair whoever covers by it
    HandoverAdvance advance = HandoverAdvance::None;
    std::vector<HandedCase> cases; ///< open ones: drafted, and drafted anew when A signs
    Instant dueBy{};               ///< without A's signature by then: a red mark
    Instant signedFromAt{};
    Instant signedToAt{};
    QString signedToBy;
    Instant markedAt{};             ///< the red mark
    std::vector<QString> doneCases; ///< cases that moved while A was away: the draft of the brief
    Instant briefedAt{};
    Instant signedBackAt{};
    int coveredDays = 0; ///< days on which somebody served the post in A's place, up to now
    Day coveredOn{};     ///< the last of them
    QString coveredBy;   ///< who served on that day
    bool operator==(const Handover &) const = default;
};

/** Who serves a post of which both are away (AB-5, AB-6). */
struct NamedSubstitute
{
    QString post;
    QString person;
    bool operator==(const NamedSubstitute &) const = default;
};

struct Absence
{
    QString id;
    QString person;
    PresenceState plate = PresenceState::Leave;
    bool sudden = false;
    Instant from{};
    Instant to{}; ///< expected return
    int workdays = 0;
    std::vector<NamedSubstitute> substitutes;
    QString approval; ///< empty: none was needed
    QString recordedBy;
    Instant recordedAt{};
    Instant heldAt{}; ///< was to begin and had no approval: whoever asked and the leaders were told
    Instant begunAt{};
    Instant returnedAt{};
    Instant cancelledAt{}; ///< or its time went by without an approval
    std::vector<Handover> handovers;
    bool operator==(const Absence &) const = default;
};

enum class ApprovalKind { Absence, PairChange, StandIn, Swap };
enum class ApprovalState { Waiting, Granted, Refused, Withdrawn };

/** What one of the leader's pair has to answer; the words go with it as facts of "approval/<id>". */
struct Approval
{
    QString id;
    ApprovalKind kind = ApprovalKind::Absence;
    QString subject; ///< id of the absence, the pair change, the post that somebody stands in for, the swap
    QString requestedBy;
    QString about; ///< who may not answer it
    Instant requestedAt{};
    QString to;            ///< who is asked now
    Instant escalatedAt{}; ///< when it went to the other of the pair
    Day approveBy{};       ///< 先顶岗后补批: it is done already and approved by this day
    ApprovalState state = ApprovalState::Waiting;
    QString answeredBy;
    Instant answeredAt{};
    bool operator==(const Approval &) const = default;
};

/** A and B of a post before and after (AB-13); the history of its pairs. */
struct PairChange
{
    QString id;
    QString post;
    QString fromA;
    QString fromB;
    QString fromSubstitute;
    QString toA;
    QString toB;
    QString toSubstitute;
    QString requestedBy;
    Instant requestedAt{};
    QString approval;
    Instant effectiveAt{}; ///< unset: waits, or was refused
    bool operator==(const PairChange &) const = default;
};

/** A post without anybody in opening hours (AB-12), and who was told. */
struct Vacancy
{
    QString id;
    QString post;
    Instant since{};
    Instant raisedAt{};   ///< unset: it was over before the server could tell anybody
    QStringList told;     ///< B, the substitutes, the leaders
    Instant everyoneAt{}; ///< since when every desk is told
    Instant endedAt{};
    QString endedBy; ///< who took the post; empty: the hours ended
    bool operator==(const Vacancy &) const = default;
};

/**
 * Somebody who took an empty post for the day (AB-6, 主动顶岗). One a post. Over lunch A and B do so too, where the
 * roster has neither of them at work and one opens a window or calls all the same: then nobody has to approve it.
 */
struct StandIn
{
    QString post;
    QString person;
    Instant since{};
    QString approval; ///< empty: none is needed
    bool operator==(const StandIn &) const = default;
};

} // namespace yizhan
