// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/noticepaper.h"

#include "domain/limits/escalating.h"
#include "papers/paperdates.h"

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

QString partName(NoticePart part)
{
    switch (part) {
    case NoticePart::A:
        return u"A岗"_s;
    case NoticePart::B:
        return u"B岗"_s;
    case NoticePart::Lead:
        return u"主办部门"_s;
    case NoticePart::Department:
        return u"审核部门"_s;
    case NoticePart::Head:
        return u"部门负责人"_s;
    case NoticePart::Leader:
        return u"大厅负责人"_s;
    }
    return {};
}

QString sentence(const TimeNotice &notice, const QString &matter, const QString &department, const Zone &zone)
{
    const QString due = paperTime(notice.due, zone) + (notice.provisional ? u"（暂定）"_s : QString());
    const QString what = notice.department.isEmpty()
                             ? u"“%1”（%2）应在 %3 前办结"_s.arg(matter, notice.caseNo, due)
                             : u"“%1”（%2）在%3的审核应在 %4 前答复"_s.arg(matter, notice.caseNo, department, due);
    switch (notice.rung) {
    case NoticeRung::Reminder:
        return what + u"，快要到期，请留意。"_s;
    case NoticeRung::Yellow:
        return what + u"，马上到期，请抓紧办理。"_s;
    case NoticeRung::Red:
        return what + u"，现已超期，记黄牌一次，请立即办理并说明原因。"_s;
    case NoticeRung::Urge:
        return what + u"，超期后仍未办理，现予催办。"_s;
    case NoticeRung::RedCard:
        return what + u"，长时间超期，记红牌一次，予以通报；监督电话已向申请人公布。"_s;
    case NoticeRung::Deemed:
        return u"“%1”（%2）应在 %3 前告知是否受理，逾期没有告知，自收到材料之日起视为受理，办理时限从那天起算。"_s.arg(
            matter, notice.caseNo, due);
    case NoticeRung::DeliverySoon:
        return u"“%1”（%2）已经办结，应在 %3 前送达，还没有领取，请联系申请人。"_s.arg(matter, notice.caseNo, due);
    case NoticeRung::DeliveryLate:
        return u"“%1”（%2）已经办结，应在 %3 前送达，现已超期，请立即联系申请人领取或者送达。"_s.arg(
            matter, notice.caseNo, due);
    case NoticeRung::Hurried:
        return u"“%1”（%2）的申请人在自助机上催办，请抓紧办理。"_s.arg(matter, notice.caseNo);
    case NoticeRung::Unanswered:
        return u"“%1”（%2）是居民在自助机上提交的，应在 %3 前有人接办，现已超时，请立即接办并联系提交人。"_s.arg(
            matter, notice.caseNo, due);
    }
    return {};
}

/** A notice comes late only where nothing looked at the clock over its minute. */
QString issued(const TimeNotice &notice, const Zone &zone)
{
    constexpr std::chrono::minutes punctual{1};
    const QString when = paperTime(notice.issuedAt, zone);
    return notice.issuedAt - notice.at > punctual
               ? u"%1 发出（应在 %2 发出，当时服务器停机）"_s.arg(when, paperTime(notice.at, zone))
               : u"%1 发出"_s.arg(when);
}

} // namespace

OfficialPaper noticePaper(const TimeNotice &notice, const HallState &state, const Catalogue &catalogue)
{
    const auto kept = [](const QString &name, const auto &now) {
        return name.isEmpty() ? now() : name;
    };
    const Zone &zone = state.info.zone;
    const QString matter = kept(notice.matterName, [&] {
        const Matter *known = catalogue.matter(notice.matter);
        return known ? known->nameZh : notice.matter;
    });
    const QString department = kept(notice.departmentName, [&] { return catalogue.departmentName(notice.department); });
    OfficialPaper paper;
    paper.hall = kept(notice.hallName, [&] { return state.info.nameZh; });
    paper.title = rungName(notice.rung, false);
    paper.number = notice.number;
    paper.opening = {sentence(notice, insideQuotes(matter), department, zone)};
    for (const NoticeReader &reader : notice.told) {
        const QString name = kept(reader.name, [&] {
            const auto known = state.people.find(reader.person);
            return known == state.people.end() ? reader.person : known->second.name;
        });
        paper.fields.append({u"通知了"_s, u"%1 · %2"_s.arg(name, partName(reader.part))});
    }
    paper.closing = {issued(notice, zone)};
    if (notice.behind) { // nobody let that moment pass
        paper.closing.append(
            u"上述期限是 %1 才定下的，按它该发本通知的时刻已过，所以当即发出。"_s.arg(paperTime(notice.at, zone)));
    }
    paper.date = paperDay(zone.day(notice.issuedAt));
    return paper;
}

} // namespace yizhan
