// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that is about papers: scans that staff attach to a case, and the official papers (文书) the hall
 * prints. A file is sealed and synced before the command that names it; a paper is rendered with the number that the
 * command then gives it, or not at all. Pure; see decide().
 */
namespace yizhan {

constexpr qint64 largestAttachment = 10 * 1024 * 1024;
constexpr int mostAttachments = 60; ///< of one case

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AttachFile &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const IssuePaper &command);

/** What would be refused before anything of the file is read. */
[[nodiscard]] std::optional<Error> attachingForbidden(const HallState &state, const Catalogue &catalogue,
                                                      const QString &caseId, const QString &material);

[[nodiscard]] std::vector<const Attachment *> attachmentsOf(const HallState &state, const QString &caseId);
[[nodiscard]] std::vector<const IssuedPaper *> papersOf(const HallState &state, const QString &caseId);

/** A paper that the state of a case allows. */
struct PossiblePaper
{
    PaperKind kind = PaperKind::Acceptance;
    QString about; ///< see IssuedPaper
    bool operator==(const PossiblePaper &) const = default;
};
/** Every paper that can be printed for it, whether it was already or not, in the order of the kinds. */
[[nodiscard]] std::vector<PossiblePaper> possiblePapers(const ServiceCase &serviceCase);
/** The one that was printed for that, or null. */
[[nodiscard]] const IssuedPaper *issuedPaper(const HallState &state, const QString &caseId, const PossiblePaper &paper);

/** Every kind, in order. */
[[nodiscard]] std::vector<PaperKind> allPaperKinds();
/** "受理通知书" */
[[nodiscard]] QString paperTitle(PaperKind kind);
/** "NJ受〔2026〕0012号": the hall's letters, the kind's word, the year, the number within them. */
[[nodiscard]] QString paperNumber(const HallInfo &info, PaperKind kind, int year, int serial);
/** Counts the papers of a kind and year. */
[[nodiscard]] QString paperCounter(PaperKind kind, int year);
/** The number that the next one gets. */
[[nodiscard]] int nextPaperSerial(const HallState &state, PaperKind kind, int year);
/** How the code of a paper's QR is kept; SHA-256, base64url. */
[[nodiscard]] QString hashOfPaperCode(const QString &code);

/** Of every scan and paper that there is. */
[[nodiscard]] QStringList fileIds(const HallState &state);
/** Adds to the decision what a forgotten case had: records and files go for ever. */
void forgetFiles(const HallState &state, const QString &caseId, Decision &decision);

} // namespace yizhan
