// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** The alarm of a post that is to be served and is empty: raised, widened and ended (DOMAIN 11a, AB-12). Pure. */
namespace yizhan {

/** From a post's being empty until the alarm: a chair that is changed within seconds is no vacancy. */
constexpr auto vacancyGrace = std::chrono::seconds{5};
/** From then until every desk is told. */
constexpr auto vacancyWidens = std::chrono::minutes{3};

/** The alarm of the post that nobody has ended, or null. */
[[nodiscard]] const Vacancy *openVacancy(const HallState &state, const QString &post);
/** Ends the alarms of the posts that are empty no more; `after` is the hall as the decision leaves it. */
void noteEndedAlarms(const Deciding &on, const HallState &after, Decision &decision);
/**
 * Records what was empty in hours that went by while the server was off, and had not been raised when it stopped: from
 * when the post was empty until its hours ended it, each stretch once. Nobody was told, so such a record has no
 * `raisedAt`. `on` is the hall as the clockwork finds it at a turn of the hours: whoever was there when the server
 * stopped was there then. Of days that went by whole without a server nothing is known, and nothing is recorded.
 */
void noteMissedVacancies(const Deciding &on, const HallState &after, Decision &decision);
/** Calls `sooner` with every alarm that time alone raises, widens or ends. */
void alarmWakes(const HallState &state, Instant now, const std::function<void(Wake)> &sooner);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const WatchPost &command);

} // namespace yizhan
