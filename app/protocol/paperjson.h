// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <QJsonObject>

/** What a desk is answered about scans, papers and bad ratings. */
namespace yizhan {

/** Adds "attachments", "papers" and "possible_papers" of a case. */
void insertFiles(QJsonObject &file, const HallState &state, const ServiceCase &serviceCase);

/**
 * {"follow_ups", "ratings" for a leader}: what the actor has to do with, open ones first; closed ones and ratings of
 * the last 30 days. The words of each ("history") are for whoever has the facts.
 */
[[nodiscard]] QJsonObject followUpsJson(const HallState &state, const Catalogue &catalogue, const Actor &actor,
                                        Instant now);
/** Of those the ones that are not closed yet: a number for a badge, which says nothing of anybody. */
[[nodiscard]] int openFollowUps(const HallState &state, const Actor &actor);

} // namespace yizhan
