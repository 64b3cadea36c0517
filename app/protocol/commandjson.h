// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

#include <QJsonObject>

namespace yizhan {

/** Names of the commands in code and log: "take-ticket", "call-next", "accept-case" … */
[[nodiscard]] QString commandName(const HallCommand &command);

/**
 * Strict reading of a command's body: unknown fields, wrong types, strings over their limit and absurd values are
 * refused with status 400 and a sentence that names the field. `path` are the ids that stand in the route.
 */
[[nodiscard]] Result<HallCommand> parseCommand(const QString &name, const QJsonObject &body, const QString &pathId);

/** The names that parseCommand() knows; only time brings the other commands about. */
[[nodiscard]] QStringList commandsWithBody();

/** The JSON answer of a command that was carried out, composed from the state after it. */
[[nodiscard]] QJsonObject commandAnswer(const HallState &state, const Catalogue &catalogue, const Decision &decision,
                                        Instant now);

/** The same as finished JSON, for the server. */
[[nodiscard]] QByteArray commandAnswerText(const HallState &state, const Catalogue &catalogue, const Decision &decision,
                                           Instant now);

/** RFC 9457: {"type": "https://yizhan.invalid/problems/<type>", "title", "status", "detail", "detail_en", "rule"}. */
[[nodiscard]] QJsonObject problemJson(const Error &error);

} // namespace yizhan
