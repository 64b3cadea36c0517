// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** What A hands over and gets back (DOMAIN 1.3): drafted by the system, confirmed once by both log-ins. Pure. */
namespace yizhan {

/**
 * Who may sign for the hand-over and give the post back: to whom it goes, who signed for it, who served in A's place,
 * B, and whoever serves the post now; never A.
 */
[[nodiscard]] bool mayCover(const HallState &state, const Handover &handover, const QString &person, Instant now);
/** Who of them is asked to sign for it: to whom it goes, and while A is on that leave whoever serves the post now. */
[[nodiscard]] bool isAskedToTake(const HallState &state, const Absence &absence, const Handover &handover,
                                 const QString &person, Instant now);
/**
 * Who is asked for the brief once A is back (AB-7): who signed for the hand-over, else who served, else to whom it was
 * to go; empty: nobody, for the post has another A by now and does not go back.
 */
[[nodiscard]] QString briefedBy(const HallState &state, const Handover &handover);
/** To whom A's hand-over of that post goes: the third person that the leave names, else B; of a new pair its A. */
[[nodiscard]] QString coverFor(const Absence &absence, const Post &post);
/**
 * The pair of that post is another one from now on: hand-overs that are not signed back go to whoever covers now, who
 * signs for them anew. What the former cover signed stays a fact.
 */
void handOverAnew(const HallState &state, const Post &post, Decision &decision);
/** Open cases of a post, as a hand-over lists them: the one due first on top. */
[[nodiscard]] std::vector<HandedCase> openCasesOf(const HallState &state, const QString &post);
/** Cases of the post in which somebody else than A did something since A left. */
[[nodiscard]] std::vector<QString> movedCases(const HallState &state, const QString &post, Instant since);

/** The days of a running absence on which cover was needed, by now; see isDayAway(). */
[[nodiscard]] int daysAway(const Deciding &on, const Absence &absence);
/** Who comes back a little late was covered for that little, which is no day of cover. */
void forgetShortCover(const Deciding &on, const Absence &absence, Handover &handover);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignHandover &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeHandover &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BriefReturn &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignBack &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkHandover &command);

} // namespace yizhan
