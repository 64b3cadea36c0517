// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/hallrecords.h"

/** Commands about who is there, away, handing over or standing in. Part of commands.h. */
namespace yizhan {

/** The person is there: any touch of the desk, at most every few minutes. */
struct SignOfLife
{
    QString person;
};
/** 请假 (planned) or 临时离岗 (sudden: from now on). */
struct RecordAbsence
{
    QString person;
    bool sudden = false;
    AbsenceReason reason = AbsenceReason::Leave;
    Instant from{}; ///< of a planned one
    Instant to{};
    std::vector<NamedSubstitute> substitutes;
    QString words;
};
struct CancelAbsence
{
    QString absence;
};
/** A's signature: what the system cannot know is added in words. */
struct SignHandover
{
    struct NextAction
    {
        QString caseId;
        QString words;
    };
    QString absence;
    QString post;
    std::vector<NextAction> actions;
    QString materials;
    QString seals;
    QString notes;
};
/** The signature of who covers. */
struct TakeHandover
{
    QString absence;
    QString post;
};
/** On A's return: what was done, and the papers that go back (AB-7). */
struct BriefReturn
{
    QString absence;
    QString post;
    QString words;
    QString returned;
};
struct SignBack
{
    QString absence;
    QString post;
};
struct RequestPairChange
{
    QString post;
    QString a;
    QString b;
    QString substitute;
    QString words;
};
/** 主动顶岗: for the rest of the day. */
struct TakePost
{
    QString post;
};
struct AnswerApproval
{
    QString approval;
    bool grant = false;
    QString words;
};

} // namespace yizhan
