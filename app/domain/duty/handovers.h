// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** What A hands over and gets back (DOMAIN 1.3): drafted by the system, confirmed once by both log-ins. Pure. */
namespace yizhan {

/** The hand-over of that post within the absence, or null. */
[[nodiscard]] const Handover *handoverOf(const Absence &absence, const QString &post);
/** Open cases of a post, as a hand-over lists them: the one due first on top. */
[[nodiscard]] std::vector<HandedCase> openCasesOf(const HallState &state, const QString &post);
/** Cases of the post in which somebody else than A did something since A left. */
[[nodiscard]] std::vector<QString> movedCases(const HallState &state, const QString &post, Instant since);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignHandover &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const TakeHandover &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const BriefReturn &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const SignBack &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const MarkHandover &command);

} // namespace yizhan
