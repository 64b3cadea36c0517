// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cases/casepapers.h"

#include "domain/cases/casesteps.h"
#include "domain/limits/calendarwork.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PaperWords
{
    PaperKind kind;
    QString letters;
    QString zh;
    QString en;
};

const PaperWords &wordsOf(PaperKind kind)
{
    static const std::vector<PaperWords> words{
        {PaperKind::Receipt, u"SJ"_s, u"收件通知书"_s, u"Receipt of papers"_s},
        {PaperKind::Acceptance, u"SL"_s, u"受理通知书"_s, u"Notice of acceptance"_s},
        {PaperKind::Refusal, u"BSL"_s, u"不予受理通知书"_s, u"Notice of non-acceptance"_s},
        {PaperKind::OneTimeNotice, u"GZ"_s, u"一次性告知单"_s, u"One-time notice"_s},
        {PaperKind::CorrectionNotice, u"BZ"_s, u"补正通知书"_s, u"Notice of missing papers"_s},
        {PaperKind::DeferralPromise, u"RQ"_s, u"容缺受理承诺书"_s, u"Promise of papers to follow"_s},
        {PaperKind::SpecialProcedure, u"TS"_s, u"特殊程序告知书"_s, u"Notice of a special procedure"_s},
        {PaperKind::ExtensionNotice, u"YQ"_s, u"延期告知书"_s, u"Notice of extension"_s},
        {PaperKind::FinishNotice, u"BJ"_s, u"办结通知书"_s, u"Notice of completion"_s},
        {PaperKind::DenialNotice, u"BY"_s, u"不予许可（决定）通知书"_s, u"Notice of denial"_s},
        {PaperKind::DeliveryReceipt, u"SD"_s, u"送达回执"_s, u"Receipt of delivery"_s},
        {PaperKind::ReturnNotice, u"TJ"_s, u"退件通知书"_s, u"Notice of return"_s},
        {PaperKind::WithdrawalNote, u"CJ"_s, u"撤件确认书"_s, u"Confirmation of withdrawal"_s},
    };
    return words.at(std::size_t(kind));
}

} // namespace

QString issuePaper(ServiceCase &serviceCase, PaperKind kind, Instant at)
{
    const auto before = std::count_if(serviceCase.papers.begin(), serviceCase.papers.end(),
                                      [kind](const CasePaper &paper) { return paper.kind == kind; });
    QString number = serviceCase.caseNo + u'-' + wordsOf(kind).letters;
    if (before > 0) {
        number += u'-' + QString::number(before + 1);
    }
    serviceCase.papers.push_back({kind, number, at, serviceCase.due.calendar});
    return number;
}

const WorkCalendar &calendarOf(const CasePaper &paper, const HallState &state, const Catalogue &catalogue)
{
    const CalendarVersion *version = findCalendar(catalogue, paper.calendar);
    return version ? *version->days : calendarOf(state, catalogue);
}

Fact handedFact(const ServiceCase &serviceCase)
{
    QJsonArray list;
    for (const HandedMaterial &one : serviceCase.materials) {
        list.append(QJsonArray{one.name, one.originalSeen, one.copies, one.deferred, one.missing});
    }
    return caseFact(serviceCase, QString(handedFactKind),
                    QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
}

std::vector<HandedMaterial> handedMaterials(const QString &detail)
{
    std::vector<HandedMaterial> materials;
    const QJsonArray list = QJsonDocument::fromJson(detail.toUtf8()).array();
    for (const QJsonValue &one : list) {
        materials.push_back({one[0].toString(), one[1].toBool(), one[2].toInt(), one[3].toBool(), one[4].toBool()});
    }
    return materials;
}

QString paperName(PaperKind kind, bool english)
{
    return english ? wordsOf(kind).en : wordsOf(kind).zh;
}

} // namespace yizhan
