// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"
#include "protocol/recordedfacts.h"

#include <QJsonObject>

namespace yizhan {

/** What the slip says: number, people ahead, windows, what is missing, and the code for the QR. */
[[nodiscard]] QJsonObject slipJson(const HallState &state, const Catalogue &catalogue, const Ticket &ticket,
                                   const QString &slipCode, Instant now);
/** The same as finished JSON, at a fraction of the cost: every number that is taken is answered with it. */
[[nodiscard]] QByteArray slipText(const HallState &state, const Catalogue &catalogue, const Ticket &ticket,
                                  const QString &slipCode, Instant now);

/** Whether its facts say why it ended against the applicant, as a whole or in part, or what is asked of them. */
[[nodiscard]] bool hasReasons(const ServiceCase &serviceCase);
/**
 * The resident's view of a case after the second factor: the case's public record with `name` masked (张＊). The
 * caller has checked the second factor; nothing here opens a seal. Of the facts only why it was refused or denied, the
 * whole or a department's part (S-4), and what a correction asks for, as `basis` of its stop.
 */
[[nodiscard]] QJsonObject residentCaseJson(const ServiceCase &serviceCase, const Applicant &applicant,
                                           const RecordedFacts &facts);

} // namespace yizhan
