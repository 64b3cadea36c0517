// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cases/casestates.h"
#include "domain/deciding.h"

/** What the parts of decide() that are about cases share. */
namespace yizhan {

/** The case, if there is one and its state allows the act. */
[[nodiscard]] Result<ServiceCase> caseFor(const Deciding &on, const QString &id, CaseAct act);

/** For which post a person acts. */
struct Acting
{
    QString post; ///< name of the post; empty: for none, as a leader does
    QString id;
    QString a;
    QString part;
};
/** The post of the matter's queue, else one that the person serves now; none for somebody of another department. */
[[nodiscard]] Acting actingFor(const Deciding &on, const QString &matter);

/** A line of the timeline for what was just done. */
[[nodiscard]] TimelineEntry entry(const Deciding &on, const QString &kind, const QString &department,
                                  const Acting &acting = {}, const QString &paper = {});
[[nodiscard]] Fact caseFact(const ServiceCase &serviceCase, const QString &kind, const QString &detail = {});
/** The same, having taken effect at that instant already: what time alone brought about. */
[[nodiscard]] Fact caseFact(const ServiceCase &serviceCase, Instant at, const QString &kind,
                            const QString &detail = {});
/** The decision that changes this case and nothing else. */
[[nodiscard]] Decision changed(ServiceCase serviceCase, std::vector<Fact> facts);

/** Starts the clocks of the next order once everything before it is answered. */
void startNextBranches(const Deciding &on, ServiceCase &serviceCase);

/**
 * The matter as it is asked of who came: somebody who comes in the applicant's place shows that they may, by the
 * matter's own letter of authority where it lists one. Null: it is not in the closed list.
 */
[[nodiscard]] std::optional<Matter> matterFor(const Catalogue &catalogue, const QString &code, bool hasAgent);
/** Names of the matter's materials for an English sentence; what has no English name, or no matter any more, as it is.
 */
[[nodiscard]] QString englishNames(const Matter *matter, const QStringList &names);
/** Required materials that were neither handed in nor may come later. */
[[nodiscard]] QStringList missingMaterials(const Matter &matter, const std::vector<HandedMaterial> &handed);
/** Whether it is there as the matter wants it. */
[[nodiscard]] bool isComplete(const Matter &matter, const HandedMaterial &handed);
/** Refuses materials that the matter does not have, or that may not come later. */
[[nodiscard]] std::optional<Error> wrongMaterials(const Matter &matter, const std::vector<HandedMaterial> &handed);

/** Ends a case that gets no decision. */
void end(const Deciding &on, ServiceCase &serviceCase, CaseState state, const QString &reason = {});

[[nodiscard]] bool mayDecide(const Actor &actor, const ServiceCase &serviceCase);
[[nodiscard]] Error reasonMissing(const QString &zh, const QString &en, const QString &rule);

} // namespace yizhan
