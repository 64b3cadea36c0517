// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/deciding.h"

/**
 * The part of decide() that is about papers: scans that staff attach to a case, and the official papers (文书) the hall
 * prints. A file is sealed and synced before the command that names it. Which papers there are, and their numbers,
 * comes with the steps of the case (domain/casepapers); here is what becomes of the first printing. Pure; see decide().
 */
namespace yizhan {

constexpr qint64 largestAttachment = 10 * 1024 * 1024;
constexpr int mostAttachments = 60; ///< of one case

[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const AttachFile &command);
[[nodiscard]] Result<Decision> decideOn(const Deciding &on, const IssuePaper &command);

constexpr qsizetype fileHeadBytes = 8; ///< enough to tell what a file is
constexpr qsizetype fileTailBytes = 1024;
/** What a file is by its first bytes, whatever it is called; the desk asks before it sends, the server again. */
[[nodiscard]] std::optional<FileKind> fileKindOf(QByteArrayView begin);
/** Whether it ends as such a file has to; one that was cut off does not. `end`: its last fileTailBytes. */
[[nodiscard]] bool endsWell(FileKind kind, QByteArrayView end);

/** What would be refused before anything of the file is read. */
[[nodiscard]] std::optional<Error> attachingForbidden(const HallState &state, const Catalogue &catalogue,
                                                      const QString &caseId, const QString &material);

[[nodiscard]] std::vector<const Attachment *> attachmentsOf(const HallState &state, const QString &caseId);
[[nodiscard]] std::vector<const IssuedPaper *> papersOf(const HallState &state, const QString &caseId);

/** The case's paper of that number, or null. */
[[nodiscard]] const CasePaper *paperOf(const ServiceCase &serviceCase, const QString &number);
/** What was printed under that number, or null. */
[[nodiscard]] const IssuedPaper *printedPaper(const HallState &state, const QString &caseId, const QString &number);
/** What the QR of a paper begins with, so that a scanner's reader knows it from a slip's. */
constexpr QLatin1StringView paperCodePrefix{"YZP1:"};
/** How the code of a paper's QR is kept; SHA-256, base64url. */
[[nodiscard]] QString hashOfPaperCode(const QString &code);

/** Of every scan and paper that there is. */
[[nodiscard]] QStringList fileIds(const HallState &state);
/** Adds to the decision what a forgotten case had: records and files go for ever. */
void forgetFiles(const HallState &state, const QString &caseId, Decision &decision);

} // namespace yizhan
