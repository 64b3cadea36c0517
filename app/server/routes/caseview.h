// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/recordedfacts.h"
#include "server/services.h"

#include <QJsonObject>

namespace yizhan {

/** Adds the matter's names, so that no screen needs the catalogue for them. */
[[nodiscard]] QJsonObject withMatterName(QJsonObject object, const Services &services, const QString &matter);

/** A department sees the cases that it reviews or decides, the hall's own staff all. */
[[nodiscard]] bool concerns(const ServiceCase &one, const Principal &principal);

/** What was recorded of a subject ("credit/…"), oldest first. */
[[nodiscard]] Result<RecordedFacts> factsOf(const Services &services, Store &store, const QString &subject);
/** The same of a case. */
[[nodiscard]] Result<RecordedFacts> caseFacts(const Services &services, Store &store, const QString &caseId);

/** Everything there is about a case: record, applicant, agent, opinions with their words, facts. Notes no look at it.
 */
[[nodiscard]] Result<QJsonObject> caseFile(Services &services, Store &store, const ServiceCase &one);

} // namespace yizhan
