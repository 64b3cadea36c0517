// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/commands.h"

namespace yizhan {

/**
 * Notes on the case that it made a paper, and gives its number: the case's own with the kind's letters, and which one
 * of the kind it is from the second on ("NJ-20261123-0001-BZ-2"). So no number is ever given twice.
 */
QString issuePaper(ServiceCase &serviceCase, PaperKind kind, Instant at);

/** The calendar by which the dates on the paper are counted, whenever it is printed. */
[[nodiscard]] const WorkCalendar &calendarOf(const CasePaper &paper, const HallState &state,
                                             const Catalogue &catalogue);

/** Kind of the fact by which a receipt and an acceptance, printed whenever, list what lay there on their day. */
constexpr QLatin1StringView handedFactKind("handed");
[[nodiscard]] Fact handedFact(const ServiceCase &serviceCase);
/** What such a fact says in its detail; empty where it cannot be read. */
[[nodiscard]] std::vector<HandedMaterial> handedMaterials(const QString &detail);

/** "受理通知书" and in English. */
[[nodiscard]] QString paperName(PaperKind kind, bool english);

} // namespace yizhan
