// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "server/http/http.h"

#include <QJsonArray>

#include <chrono>

namespace yizhan {

/** application/problem+json of an error (RFC 9457); the one place where refusals become bytes. */
[[nodiscard]] Response problemResponse(const Error &error);
/** The same for a 429 or 503 that knows after how many seconds it pays to come again. */
[[nodiscard]] Response busyResponse(const Error &error, int retryAfter);
/** The same with the list of what is wrong in an imported file. */
[[nodiscard]] Response problemResponse(const Error &error, const QJsonArray &errors);
/** A 415 for a body that came compressed or otherwise coded, which says how it may come. */
[[nodiscard]] Response encodedResponse();

/** Refusals of the server itself; those of the hall come from the domain. */
namespace problems {

[[nodiscard]] Error notFound();
[[nodiscard]] Error protocolNotServed();
[[nodiscard]] Error methodNotAllowed();
[[nodiscard]] Error unauthorized();
[[nodiscard]] Error forbidden();
[[nodiscard]] Error bodyTooLarge();
[[nodiscard]] Error headerTooLarge();
[[nodiscard]] Error targetTooLong();
[[nodiscard]] Error tooManyRequests();
[[nodiscard]] Error tooManyConnections();
[[nodiscard]] Error tlsRequired();
[[nodiscard]] Error notInTime();
/** `zh` and `en`: what is wrong, as a whole sentence. */
[[nodiscard]] Error notReady(const QString &zh, const QString &en);
[[nodiscard]] Error malformed();
[[nodiscard]] Error wrongHost();
[[nodiscard]] Error requestTooSlow();
[[nodiscard]] Error unknownTransferCoding();
[[nodiscard]] Error unknownExpectation();
[[nodiscard]] Error badJson(const QString &where);
[[nodiscard]] Error badParameter(const QString &name, const QString &expected);
[[nodiscard]] Error wrongMediaType();
[[nodiscard]] Error encodedBody();
[[nodiscard]] Error keyMissing();
[[nodiscard]] Error keyMalformed();
[[nodiscard]] Error epochChanged();
[[nodiscard]] Error tooManyTries();
/** Says when to try again. */
[[nodiscard]] Error tryLater(std::chrono::seconds wait);
/** To a resident: when to try again, and where there is help at once. */
[[nodiscard]] Error lookUpLater(std::chrono::seconds wait);
[[nodiscard]] Error loginFailed();
[[nodiscard]] Error passwordChangeRequired();
[[nodiscard]] Error passwordTooWeak();
[[nodiscard]] Error pinTooWeak();
[[nodiscard]] Error wrongPassword();
[[nodiscard]] Error caseNotFound();
[[nodiscard]] Error accessExpired();
[[nodiscard]] Error followedPartition();
[[nodiscard]] Error unavailable();
[[nodiscard]] Error internal();

} // namespace problems

} // namespace yizhan
