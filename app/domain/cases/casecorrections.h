// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deciding.h"

namespace yizhan {

// What is missing from a case before it is accepted: how it is asked for (S-2), comes later, or ends the case (S-4).

/** Lays what came to what is there; whatever the matter wants and is not in order stands there as missing. */
void layDown(const Matter &matter, const std::vector<HandedMaterial> &handed, ServiceCase &serviceCase);

/** Names what the matter wants and nobody brought. */
void nameMissing(const Matter &matter, ServiceCase &serviceCase);

/** Nothing is accepted, asked for or refused in nobody's name. */
[[nodiscard]] std::optional<Error> nameless(const ServiceCase &serviceCase);

/** A notice by those words, as that kind of paper; it has to name everything. */
[[nodiscard]] std::optional<Error> giveNotice(const Deciding &on, const Matter &matter, const NoticeWords &words,
                                              PaperKind kind, ServiceCase &serviceCase, std::vector<Fact> &facts);

/** 不予受理, with its reason. */
[[nodiscard]] std::optional<Error> refuseIntake(const Deciding &on, const RefusalWords &words, ServiceCase &serviceCase,
                                                std::vector<Fact> &facts);

} // namespace yizhan
