// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/paperwork.h"

#include "domain/casework.h"
#include "domain/refusals.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PaperWords
{
    PaperKind kind;
    QString title;
    QString word;    ///< in the number
    QString counter; ///< in the counter's id
};

const std::vector<PaperWords> &paperWords()
{
    static const std::vector<PaperWords> words{
        {PaperKind::Acceptance, u"受理通知书"_s, u"受"_s, u"acceptance"_s},
        {PaperKind::Refusal, u"不予受理通知书"_s, u"不受"_s, u"refusal"_s},
        {PaperKind::OneTimeNotice, u"一次性告知单"_s, u"告"_s, u"notice"_s},
        {PaperKind::CorrectionNotice, u"补正通知书"_s, u"补"_s, u"correction"_s},
        {PaperKind::DeferralPromise, u"容缺受理承诺书"_s, u"容"_s, u"deferral"_s},
        {PaperKind::SpecialProcedure, u"特殊程序告知书"_s, u"特"_s, u"special-procedure"_s},
        {PaperKind::ExtensionNotice, u"延期告知书"_s, u"延"_s, u"extension"_s},
        {PaperKind::FinishNotice, u"办结通知书"_s, u"结"_s, u"completion"_s},
        {PaperKind::DeliveryReceipt, u"送达回执"_s, u"送"_s, u"delivery"_s},
        {PaperKind::Supervision, u"督办通知书"_s, u"督"_s, u"supervision"_s},
        {PaperKind::YellowCard, u"黄牌通知书"_s, u"黄"_s, u"yellow-card"_s},
        {PaperKind::RedCard, u"红牌通知书"_s, u"红"_s, u"red-card"_s},
    };
    return words;
}

const PaperWords &wordsOf(PaperKind kind)
{
    const auto found = std::find_if(paperWords().begin(), paperWords().end(),
                                    [kind](const PaperWords &words) { return words.kind == kind; });
    return found == paperWords().end() ? paperWords().front() : *found;
}

/** What lies under the ids that begin with a case's. */
template <typename Thing>
std::vector<const Thing *> ofCase(const std::map<QString, Thing> &things, const QString &caseId)
{
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

std::vector<PossiblePaper> possiblePapers(const ServiceCase &serviceCase)
{
    std::vector<PossiblePaper> papers;
    if (isSet(serviceCase.acceptedAt)) {
        papers.push_back({PaperKind::Acceptance, {}});
    }
    for (const CaseStop &stop : serviceCase.stops) {
        if (stop.kind == StopKind::Correction) {
            papers.push_back({PaperKind::CorrectionNotice, stop.id});
        }
    }
    if (!deferredMaterials(serviceCase).isEmpty()) {
        papers.push_back({PaperKind::DeferralPromise, {}});
    }
    for (const CaseStop &stop : serviceCase.stops) {
        if (stop.kind != StopKind::Correction) {
            papers.push_back({PaperKind::SpecialProcedure, stop.id});
        }
    }
    if (serviceCase.extension && serviceCase.extension->granted) {
        papers.push_back({PaperKind::ExtensionNotice, {}});
    }
    if (serviceCase.state == CaseState::Finished || serviceCase.state == CaseState::Delivered) {
        papers.push_back({PaperKind::FinishNotice, {}});
        papers.push_back({PaperKind::DeliveryReceipt, {}});
    }
    return papers;
}

const IssuedPaper *issuedPaper(const HallState &state, const QString &caseId, const PossiblePaper &paper)
{
    for (const IssuedPaper *one : papersOf(state, caseId)) {
        if (one->kind == paper.kind && one->about == paper.about) {
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
    const PossiblePaper wanted{command.kind, command.about};
    const auto possible = possiblePapers(found->second);
    if (std::find(possible.begin(), possible.end(), wanted) == possible.end()) {
        const QString title = paperTitle(command.kind);
        return refusal::refused(u"paper-not-due"_s, u"现在还不能出具《%1》。"_s.arg(title),
                                u"The case is not at the point where \"%1\" is issued."_s.arg(title));
    }
    if (issuedPaper(on.state, command.caseId, wanted)) {
        return refusal::refused(u"paper-issued"_s, u"这份文书已经出具，只能重印。"_s,
                                u"That paper was issued already; it can only be printed again."_s);
    }
    if (!belongs(command.id, command.caseId) || on.state.papers.contains(command.id)) {
        return idTaken();
    }
    const int year = int(on.state.info.zone.day(on.context.now).year());
    if (command.year != year || command.serial != nextPaperSerial(on.state, command.kind, year)) {
        return refusal::refused(u"number-taken"_s, u"文号刚被用掉，请再试一次。"_s,
                                u"That number was given just now; please try again."_s);
    }
    IssuedPaper paper;
    paper.id = command.id;
    paper.caseId = command.caseId;
    paper.kind = command.kind;
    paper.about = command.about;
    paper.number = paperNumber(on.state.info, command.kind, year, command.serial);
    paper.year = year;
    paper.serial = command.serial;
    paper.bytes = command.bytes;
    paper.sha256 = command.sha256;
    paper.codeHash = command.codeHash;
    paper.at = on.context.now;
    paper.by = on.context.actor.person;
    Decision decision;
    decision.paper = paper.id;
    decision.facts.push_back({u"case/"_s + command.caseId, u"paper"_s, paper.number});
    // Of a subject of its own: that the number was given stays known when the case is forgotten.
    decision.facts.push_back({u"paper/"_s + paper.id, u"issued"_s, paper.number + u' ' + paper.sha256});
    decision.changes.emplace_back(Counter{paperCounter(command.kind, year), command.serial});
    decision.changes.emplace_back(std::move(paper));
    return decision;
}

std::vector<PaperKind> allPaperKinds()
{
    std::vector<PaperKind> kinds;
    for (const PaperWords &words : paperWords()) {
        kinds.push_back(words.kind);
    }
    return kinds;
}

QString paperTitle(PaperKind kind)
{
    return wordsOf(kind).title;
}

QString paperNumber(const HallInfo &info, PaperKind kind, int year, int serial)
{
    return u"%1%2〔%3〕%4号"_s.arg(info.caseCode, wordsOf(kind).word).arg(year).arg(serial, 4, 10, QLatin1Char('0'));
}

QString paperCounter(PaperKind kind, int year)
{
    return u"paper/%1/%2"_s.arg(wordsOf(kind).counter).arg(year);
}

int nextPaperSerial(const HallState &state, PaperKind kind, int year)
{
    const auto found = state.counters.find(paperCounter(kind, year));
    return found == state.counters.end() ? 1 : found->second.last + 1;
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
