// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <QJsonObject>

namespace yizhan {

/** What the slip says: number, people ahead, windows, what is missing, and the code for the QR. */
[[nodiscard]] QJsonObject slipJson(const HallState &state, const Catalogue &catalogue, const Ticket &ticket,
                                   const QString &slipCode, Instant now);

/**
 * The resident's view of a case after the second factor: the case's public record with `name` masked (张＊). The
 * caller has checked the second factor; nothing here opens a seal.
 */
[[nodiscard]] QJsonObject residentCaseJson(const ServiceCase &serviceCase, const Applicant &applicant);

} // namespace yizhan
