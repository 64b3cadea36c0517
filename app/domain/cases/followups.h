// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that follows a bad rating (差评, DOMAIN 5, R-3): who gave a name is called back within one
 * working day, what was wrong is put right within five (fifteen where the leader allows it), and somebody closes it who
 * neither is of the post that caused it nor put it right. Pure; see decide().
 */
namespace yizhan {

constexpr int callBackDays = 1;
constexpr int mendDays = 5;
constexpr int longestMendDays = 15;
constexpr int triesToCallBack = 3; ///< who cannot be reached as often as that was called back all the same
constexpr int followUpKeptDays = 365;

/** Adds what a rating sets in motion, if it is a bad one. */
void openFollowUp(const Deciding &on, const Rating &rating, Decision &decision);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CallBackRater &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MendFollowUp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const ExtendFollowUp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AppealRating &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AnswerAppeal &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const CloseFollowUp &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkFollowUpLate &command);

/** Until when whoever rated this case, or this visit, badly is called back; unset: nobody calls. */
[[nodiscard]] Instant callBackBy(const HallState &state, const QString &caseId, const QString &ticket);

/** When the next thing of it would be late; unset where nothing more can be. */
[[nodiscard]] Instant nextFollowUpDue(const FollowUp &followUp);
[[nodiscard]] inline bool isClosed(const FollowUp &followUp)
{
    return isSet(followUp.closedAt);
}
/** Who may see and work on it: whom it is about, the post's people, every leader; once it waits, whoever may close it.
 */
[[nodiscard]] bool concerns(const HallState &state, const FollowUp &followUp, const Actor &actor);
/**
 * Why that person may not close it now, or nothing: not in order yet, of the post that caused it, put it right. In a
 * hall that has nobody else the other person may.
 */
[[nodiscard]] std::optional<Error> closingForbidden(const HallState &state, const FollowUp &followUp,
                                                    const Actor &actor);
/** Which part of the post a person has: "A", "B" or nothing. */
[[nodiscard]] QString partIn(const HallState &state, const QString &post, const QString &person);

/** Adds to the decision every one that was closed long ago, and the words of those of a forgotten case. */
void retireFollowUps(const Deciding &on, Decision &decision);
void forgetFollowUps(const HallState &state, const QString &caseId, Decision &decision);

/** Ratings that one post got while one of its people served, by level. */
struct RatingCount
{
    QString post;
    QString part;
    std::array<int, 5> stars{}; ///< index 0: one star
    bool operator==(const RatingCount &) const = default;
};
[[nodiscard]] std::vector<RatingCount> countRatings(const HallState &state, Instant since);

} // namespace yizhan
