// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

/** Another A, B or substitute of a post (DOMAIN AB-13): asked for, approved, and the post is never left empty. Pure. */
namespace yizhan {

/**
 * Why the pair that was asked for cannot be the pair from now on: A and B would both be away at some time with no third
 * person (AB-5), or the post is served and would not be.
 */
[[nodiscard]] std::optional<Error> forbidsPair(const Deciding &on, const QString &pairChange);
/** The pair that was asked for is the pair from now on; its open cases answer to the new A, hand-overs to the cover. */
void changePair(const Deciding &on, const QString &pairChange, Decision &decision);

/** A, B and substitute of a post as its facts of the kind "pair" say them. */
[[nodiscard]] QString pairWords(const Post &post);

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const RequestPairChange &command);

} // namespace yizhan
