// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/paperwork.h"

#include "domain/cases/casework.h"
#include "domain/refusals.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What lies under the ids that begin with a case's. */
template <typename Things>
auto ofCase(const Things &things, const QString &caseId)
{
    using Thing = typename Things::mapped_type;
    const QString prefix = caseId + u'.';
    std::vector<const Thing *> found;
    for (auto it = things.lower_bound(prefix); it != things.end() && it->first.startsWith(prefix); ++it) {
        found.push_back(&it->second);
    }
    std::stable_sort(found.begin(), found.end(), [](const Thing *a, const Thing *b) { return a->at < b->at; });
    return found;
}

bool hasMaterial(const ServiceCase &serviceCase, const Matter *matter, const QString &name)
{
    const auto named = [&name](const auto &material) {
        return material.name == name;
    };
    return std::any_of(serviceCase.materials.begin(), serviceCase.materials.end(), named) ||
           (matter && std::any_of(matter->materials.begin(), matter->materials.end(), named));
}

/** The id is what a file is named by, so it has to be of that case. */
bool belongs(const QString &id, const QString &caseId)
{
    return id.startsWith(caseId + u'.') && id.size() > caseId.size() + 1;
}

Error idTaken()
{
    return refusal::refused(u"file-known"_s, u"这个文件已经存好了。"_s, u"That file is there already."_s);
}

} // namespace

std::vector<const Attachment *> attachmentsOf(const HallState &state, const QString &caseId)
{
    return ofCase(state.attachments, caseId);
}

std::vector<const IssuedPaper *> papersOf(const HallState &state, const QString &caseId)
{
    return ofCase(state.papers, caseId);
}

std::optional<Error> attachingForbidden(const HallState &state, const Catalogue &catalogue, const QString &caseId,
                                        const QString &material)
{
    const auto found = state.cases.find(caseId);
    if (found == state.cases.end()) {
        return refusal::unknown(u"这个办件"_s, u"case"_s);
    }
    if (!material.isEmpty() && !hasMaterial(found->second, catalogue.matter(found->second.matter), material)) {
        return refusal::refused(u"unknown-material"_s, u"这件事不需要材料“%1”。"_s.arg(material.left(40)),
                                u"This matter has no material \"%1\"."_s.arg(material.left(40)));
    }
    if (attachmentsOf(state, caseId).size() >= std::size_t(mostAttachments)) {
        return refusal::refused(u"too-many-files"_s, u"一个办件最多附 %1 个文件。"_s.arg(mostAttachments),
                                u"A case holds %1 files at most."_s.arg(mostAttachments));
    }
    return {};
}

Result<Decision> decideOn(const Deciding &on, const AttachFile &command)
{
    if (const auto error = attachingForbidden(on.state, on.catalogue, command.caseId, command.material)) {
        return *error;
    }
    if (!belongs(command.id, command.caseId) || on.state.attachments.contains(command.id)) {
        return idTaken();
    }
    Attachment attachment;
    attachment.id = command.id;
    attachment.caseId = command.caseId;
    attachment.material = command.material;
    attachment.kind = command.kind;
    attachment.bytes = command.bytes;
    attachment.sum = command.sum;
    attachment.at = on.context.now;
    attachment.by = on.context.actor.person;
    Decision decision;
    decision.attachment = attachment.id;
    decision.facts.push_back({u"case/"_s + command.caseId, u"attached"_s, command.material});
    decision.changes.emplace_back(std::move(attachment));
    return decision;
}

const CasePaper *paperOf(const ServiceCase &serviceCase, const QString &number)
{
    const auto found = std::find_if(serviceCase.papers.begin(), serviceCase.papers.end(),
                                    [&](const CasePaper &paper) { return paper.number == number; });
    return found == serviceCase.papers.end() ? nullptr : &*found;
}

const IssuedPaper *printedPaper(const HallState &state, const QString &caseId, const QString &number)
{
    for (const IssuedPaper *one : papersOf(state, caseId)) {
        if (one->number == number) {
            return one;
        }
    }
    return nullptr;
}

Result<Decision> decideOn(const Deciding &on, const IssuePaper &command)
{
    const auto found = on.state.cases.find(command.caseId);
    if (found == on.state.cases.end()) {
        return refusal::unknown(u"这个办件"_s, u"case"_s);
    }
    const CasePaper *wanted = paperOf(found->second, command.number);
    if (!wanted) {
        return refusal::refused(u"paper-not-due"_s, u"这个办件还没有走到出具这份文书的一步。"_s,
                                u"The case has not come to the step that makes this paper."_s);
    }
    if (printedPaper(on.state, command.caseId, command.number)) {
        return refusal::refused(u"paper-issued"_s, u"这份文书已经出具，只能重印。"_s,
                                u"That paper was issued already; it can only be printed again."_s);
    }
    if (!belongs(command.id, command.caseId) || on.state.papers.contains(command.id)) {
        return idTaken();
    }
    IssuedPaper paper;
    paper.id = command.id;
    paper.caseId = command.caseId;
    paper.kind = wanted->kind;
    paper.number = wanted->number;
    paper.bytes = command.bytes;
    paper.sha256 = command.sha256;
    paper.codeHash = command.codeHash;
    paper.at = on.context.now;
    paper.by = on.context.actor.person;
    Decision decision;
    decision.paper = paper.id;
    decision.facts.push_back({u"case/"_s + command.caseId, u"paper"_s, paper.number});
    // Of a subject of its own: that the paper was given out stays known when the case is forgotten.
    decision.facts.push_back({u"paper/"_s + paper.id, u"issued"_s, paper.number + u' ' + paper.sha256});
    decision.changes.emplace_back(std::move(paper));
    return decision;
}

std::optional<FileKind> fileKindOf(QByteArrayView begin)
{
    if (begin.startsWith("\xff\xd8\xff")) {
        return FileKind::Jpeg;
    }
    if (begin.startsWith("\x89PNG\r\n\x1a\n")) {
        return FileKind::Png;
    }
    if (begin.startsWith("%PDF-")) {
        return FileKind::Pdf;
    }
    return {};
}

bool endsWell(FileKind kind, QByteArrayView end)
{
    switch (kind) {
    case FileKind::Jpeg:
        return end.lastIndexOf(QByteArrayView("\xff\xd9")) >= 0; // cameras hang things on behind it
    case FileKind::Png:
        return end.lastIndexOf(QByteArrayView("IEND\xae\x42\x60\x82")) >= 0;
    case FileKind::Pdf:
        return end.lastIndexOf(QByteArrayView("%%EOF")) >= 0;
    }
    return false;
}

QString hashOfPaperCode(const QString &code)
{
    return QString::fromLatin1(QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QStringList fileIds(const HallState &state)
{
    QStringList ids;
    for (const auto &[id, attachment] : state.attachments) {
        ids.append(id);
    }
    for (const auto &[id, paper] : state.papers) {
        ids.append(id);
    }
    return ids;
}

void forgetFiles(const HallState &state, const QString &caseId, Decision &decision)
{
    for (const Attachment *one : attachmentsOf(state, caseId)) {
        decision.removals.push_back({u"attachment"_s, one->id});
        decision.files.append(one->id);
    }
    for (const IssuedPaper *one : papersOf(state, caseId)) {
        decision.removals.push_back({u"paper"_s, one->id});
        decision.files.append(one->id);
    }
}

} // namespace yizhan
