// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/paperform.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/casework.h"
#include "domain/cases/paperwork.h"
#include "domain/limits/clockledger.h"
#include "papers/paperdates.h"

#include <QRegularExpression>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/**
 * What a granted case gives. Lists of matters often name both outcomes in one line
 * ("《最低生活保障证》或书面不予同意告知", "给予/不予法律援助决定"); on the paper of one case stands the one that it
 * came to.
 */
QString grantedPart(QString result)
{
    static const QRegularExpression refusalAfterOr(u"或(者)?[^，。；]*不予.*$"_s);
    return result.remove(u"/不予"_s).remove(refusalAfterOr).trimmed();
}

/** One paper after the other, by its kind. */
class Writer : private PaperForm
{
public:
    explicit Writer(const PaperFacts &facts)
        : PaperForm(facts)
    {
    }

    OfficialPaper write()
    {
        m_paper.hall = m_facts.hall.nameZh;
        m_paper.title = paperName(m_facts.kind, false);
        m_paper.number = m_facts.number;
        m_paper.addressee = m_facts.applicant.name;
        m_paper.date = dayOf(m_facts.at);
        m_paper.code = m_facts.code;
        m_paper.codeHint = u"验真码：到大厅自助机扫一扫，\n可核对本文书是否由本大厅出具。"_s;
        m_paper.copies = u"本文书一式两份，一份交申请人，一份存档。"_s;
        m_paper.foot = foot();
        m_paper.large = m_case.elder;
        body();
        return m_paper;
    }

private:
    void body()
    {
        switch (m_facts.kind) {
        case PaperKind::Receipt:
            return receipt();
        case PaperKind::DenialNotice:
            return denial();
        case PaperKind::ReturnNotice:
            return returned();
        case PaperKind::WithdrawalNote:
            return withdrawal();
        case PaperKind::Acceptance:
            return acceptance();
        case PaperKind::Refusal:
            return refusal();
        case PaperKind::OneTimeNotice:
            return notice();
        case PaperKind::CorrectionNotice:
            return correction();
        case PaperKind::DeferralPromise:
            return deferral();
        case PaperKind::SpecialProcedure:
            return specialProcedure();
        case PaperKind::ExtensionNotice:
            return extension();
        case PaperKind::FinishNotice:
            return completion();
        case PaperKind::DeliveryReceipt:
            return delivery();
        }
    }

    void acceptance()
    {
        m_paper.opening = {m_case.deemed
                               ? acceptedByDefault()
                               : u"你（单位）提出的“%1”申请，经审查，申请材料%2，符合受理条件，现予以受理。"_s.arg(
                                     quotedName(), deferredMaterials(m_case).isEmpty()
                                                       ? u"齐全、符合规定形式"_s
                                                       : u"主要部分齐全、次要材料容缺后补"_s)};
        caseFields();
        limitFields();
        handlerField();
        materials(u"收取材料清单"_s);
        m_paper.closing = {
            u"听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间不计入上述时限，将另行书面告知。"_s,
            u"凭办件编号和预留电话后四位，可在大厅自助机查询办理进度。如不能按期办结，我们将在期满前告知理由和新的期限；超过期限未办结的，可拨打监督电话反映。"_s};
        if (m_case.due.provisional) {
            m_paper.closing.append(
                u"上述日期为暂定：所涉年度的放假安排尚未公布，公布后如有变化，以自助机查询结果为准。"_s);
        }
    }

    /** T-4: nobody examined anything; the law did it, from the day of receipt on. */
    [[nodiscard]] QString acceptedByDefault() const
    {
        // After a correction the days are counted from its last item.
        const QString received = dayOf(m_case.receivedAt);
        const bool corrected = !m_case.notices.empty();
        return u"你（单位）提出的“%1”申请，本大厅于%2收到%3，五个工作日内没有告知是否受理%4。"
               u"参照《中华人民共和国行政许可法》第三十二条“逾期不告知的，自收到申请材料之日起即为受理”的规定，"
               u"本申请逾期未告知，视为受理，自%2起受理。"_s.arg(
                   quotedName(), received, corrected ? u"补齐的全部申请材料"_s : u"申请材料"_s,
                   corrected ? QString() : u"，也没有一次性告知需要补正的内容"_s);
    }

    void receipt()
    {
        m_paper.opening = {u"收到你（单位）提交的“%1”申请材料，现予登记。"_s.arg(quotedName())};
        caseFields();
        field(u"收件时间"_s, timeOf(m_case.receivedAt));
        handlerField();
        materials(u"收取材料清单"_s);
        m_paper.closing = {
            u"五个工作日内告知是否受理，或者一次性告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。"_s};
    }

    /** Of the whole, or (一件事) of one department's part. */
    void denial()
    {
        const DepartmentResult *part = deniedPart();
        m_paper.opening = {
            part
                ? u"你（单位）申请的“%1”中的“%2”一项，经审查，决定不予办理。其他各项分别决定，结果见办结通知书。"_s.arg(
                      quotedName(), part->nameZh)
                : u"你（单位）申请的“%1”，经审查，决定不予办理。"_s.arg(quotedName())};
        caseFields();
        const QString department = part ? part->department : m_case.decidingDepartment;
        field(u"理由"_s, part ? reasonOf(department) : words(u"deny"));
        field(u"决定部门"_s, m_facts.catalogue.departmentName(department));
        handlerField();
        if (!part) {
            departmentResults();
        }
        remedies();
    }

    /** Whose denial this paper is, where a department denied its part for itself. */
    [[nodiscard]] const DepartmentResult *deniedPart() const
    {
        const bool itsOwn =
            std::any_of(m_case.timeline.begin(), m_case.timeline.end(), [this](const TimelineEntry &one) {
                return one.kind == "result"_L1 && one.paper == m_facts.number;
            });
        const auto found = std::find_if(m_case.results.begin(), m_case.results.end(),
                                        [this](const DepartmentResult &one) { return one.paper == m_facts.number; });
        return itsOwn && found != m_case.results.end() ? &*found : nullptr;
    }

    /** What did not come, and by when it should have. */
    void returned()
    {
        const bool promised = m_case.endReason == "deferred-not-supplied"_L1;
        QStringList names;
        for (const HandedMaterial &one : m_case.materials) {
            if (promised ? one.deferred : one.missing) {
                names.append(one.name);
            }
        }
        const Day until = promised                 ? m_case.deferredUntil
                          : m_case.notices.empty() ? Day{}
                                                   : m_case.notices.back().until;
        beginEnding(
            promised
                ? u"因未按容缺承诺的期限补交材料，期满自动终止办理，予以退件，收取的材料一并退还。需要时可以重新申请。"_s
                : u"因未在期限内补齐材料，现予退件，收取的材料一并退还。需要时可以重新申请。"_s);
        field(u"未补齐的材料"_s, names.join(u"、"_s));
        field(promised ? u"承诺补交期限"_s : u"补正期限"_s, until.ok() ? paperDay(until) : QString());
        field(u"终止时间"_s,
              promised && isSet(m_case.endedAt) ? timeOf(m_case.endedAt) + u"（期满自动终止）"_s : QString());
        field(u"说明"_s, words(u"returned"));
        endEnding(applicantSigns());
    }

    /** S-3: who asked for it stands on the sheet, by name where an agent may have been it, and signs it. */
    void withdrawal()
    {
        const QString fact = words(u"withdrawn");
        const QString by = fact.section(u": "_s, 0, 0);
        const bool atKiosk = by.startsWith("kiosk"_L1);
        const bool byAgent = m_facts.agent && (by == "agent"_L1 || by == "kiosk-agent"_L1);
        const bool either = by == "kiosk"_L1 && m_case.hasAgent; // one phone for both of them
        const QString who = either ? u"申请人或者代办人"_s : byAgent ? u"代办人"_s : u"申请人"_s;
        beginEnding((atKiosk && m_case.hasAgent
                         ? u"按%1在自助机上核验后的签字确认，本申请已经撤回。需要时可以重新申请。"_s
                     : atKiosk ? u"按%1在自助机上核验身份后的确认，本申请已经撤回。需要时可以重新申请。"_s
                     : byAgent ? u"按%1代申请人提出的书面要求，本申请已经撤回。需要时可以重新申请。"_s
                               : u"按%1的书面要求，本申请已经撤回。需要时可以重新申请。"_s)
                        .arg(who));
        if (byAgent) {
            field(u"撤回人"_s, m_facts.agent->name + u"（代办人）"_s);
        } else if (by == "kiosk-applicant"_L1) {
            field(u"撤回人"_s, m_facts.applicant.name + u"（申请人）"_s);
        }
        field(u"说明"_s, fact.section(u": "_s, 1));
        endEnding(who + u"（签名）"_s);
    }

    void beginEnding(const QString &sentence)
    {
        m_paper.opening = {u"你（单位）提出的“%1”申请："_s.arg(quotedName()) + sentence};
        caseFields();
    }

    void endEnding(const QString &signer)
    {
        handlerField();
        m_paper.signatures = {signer, u"经办人（签名）"_s};
    }

    /** Only the lead's decision grants: what a department would have given is not given without it. */
    [[nodiscard]] bool isGiven(const DepartmentResult &one) const
    {
        return m_case.result == CaseResult::Grant && one.result == CaseResult::Grant;
    }

    /** 一件事: what each department gives; of what one denies, why and by which paper. */
    void departmentResults()
    {
        if (m_case.results.empty()) {
            return;
        }
        OfficialPaper::Table table{
            u"各部门办理结果"_s, {u"部门"_s, u"结果名称"_s, u"结果"_s, u"理由和文书编号"_s}, {22, 26, 10, 42}, {}};
        for (const DepartmentResult &one : m_case.results) {
            const bool given = isGiven(one);
            QStringList why;
            if (!given) {
                why = {reasonOf(one.department), one.paper};
                why.removeAll(QString());
            }
            table.rows.append({m_facts.catalogue.departmentName(one.department), one.nameZh,
                               given ? u"准予"_s : u"不予"_s, why.join(u'\n')});
        }
        m_paper.tables.append(table);
    }

    /** Of its own result, else of the decision on the whole. */
    [[nodiscard]] QString reasonOf(const QString &department) const
    {
        QString reason;
        for (const PaperFact &fact : m_facts.facts) {
            if (fact.kind == u"result-deny" && fact.words.section(u": "_s, 0, 0) == department) {
                reason = fact.words.section(u": "_s, 1).trimmed();
            }
        }
        return reason.isEmpty() ? words(u"deny") : reason;
    }

    /** Names of what is given. */
    [[nodiscard]] QString givenResult() const
    {
        QStringList names;
        for (const DepartmentResult &one : m_case.results) {
            if (isGiven(one)) {
                names.append(one.nameZh);
            }
        }
        return !m_case.results.empty() ? names.join(u"、"_s) : m_matter ? grantedPart(m_matter->result) : QString();
    }

    [[nodiscard]] bool deniedInPart() const
    {
        return m_case.result == CaseResult::Grant && std::any_of(m_case.results.begin(), m_case.results.end(),
                                                                 [this](const auto &one) { return !isGiven(one); });
    }

    /** What may be done against a refusal or denial (S-4). */
    void remedies()
    {
        m_paper.closing.append(
            u"如对本决定不服，可以自收到本文书之日起六十日内向有管辖权的行政复议机关申请行政复议，或者六个月内依法向人民法院提起行政诉讼；也可以拨打监督电话反映。"_s);
    }

    void refusal()
    {
        m_paper.opening = {u"你（单位）提出的“%1”申请，经审查，决定不予受理。"_s.arg(quotedName())};
        caseFields();
        field(u"不予受理理由"_s, words(u"refused"));
        handlerField();
        remedies();
    }

    void notice()
    {
        m_paper.opening = {
            u"你（单位）咨询（申请）的“%1”，现将所需材料、时限和办理地点一次性告知如下。除下列材料外，不会再要求提供其他材料。"_s
                .arg(quotedName())};
        caseFields();
        missing();
        matterFields();
        matterMaterials();
        m_paper.signatures = {applicantSigns(), u"告知人（签名）"_s};
    }

    void matterFields()
    {
        if (!m_matter) {
            return;
        }
        field(u"办理依据"_s, m_matter->legalBasis.join(u'\n'));
        field(u"受理条件"_s, m_matter->conditions.join(u'\n'));
        field(u"承诺时限"_s, limitText(m_matter->promisedLimit));
        field(u"收费"_s, m_matter->feeCharged ? m_matter->feeNote : u"不收费"_s);
        QStringList steps;
        for (const Step &step : m_matter->steps) {
            steps.append(step.nameZh);
        }
        field(u"办理流程"_s, steps.join(u" → "_s));
        QStringList reviewers;
        for (const ReviewDepartment &one : m_matter->review) {
            const QString place = one.parallelGroup > 0 ? u"（并联）"_s : QString();
            reviewers.append(one.nameZh + one.role + place);
        }
        field(u"联办部门及顺序"_s, reviewers.join(u" → "_s));
        field(u"办理地点"_s, m_facts.hall.addressZh);
        handlerField();
    }

    void matterMaterials()
    {
        if (!m_matter || m_matter->materials.empty()) {
            return;
        }
        OfficialPaper::Table table{
            u"所需材料"_s, {u"序号"_s, u"材料名称"_s, u"原件"_s, u"复印件"_s, u"说明"_s}, {8, 42, 10, 12, 28}, {}};
        for (const Material &one : m_matter->materials) {
            QStringList notes;
            if (!one.required) {
                notes.append(u"视情形提供"_s);
            }
            if (one.deferrable) {
                notes.append(u"可容缺后补"_s);
            }
            notes.append(one.note);
            notes.removeAll(QString());
            table.rows.append({QString::number(table.rows.size() + 1), one.name,
                               one.original > 0 ? u"%1份"_s.arg(one.original) : u"—"_s,
                               one.copy > 0 ? u"%1份"_s.arg(one.copy) : u"—"_s, notes.join(u"；"_s)});
        }
        m_paper.tables.append(table);
    }

    void correction()
    {
        // Before acceptance no clock runs that could stand still (DOMAIN 3.3).
        const CaseStop *one = stop();
        const QString step = one && !one->department.isEmpty() ? stepOf(*one) + u"，"_s : QString();
        m_paper.opening = {u"你（单位）提出的“%1”申请，%2经审查，申请材料需要补正。请按下列要求一次性补正%3。"_s.arg(
            quotedName(), step, one ? u"，补正期间"_s + standsStill(*one) : QString())};
        caseFields();
        missing();
        handlerField();
        // Accepted is accepted: then nothing is returned for want of papers, the clock goes on (DOMAIN 3.3 and 2.4).
        m_paper.closing = {
            one ? u"补正后自收到全部材料的次日起恢复计时；逾期不补正的，自期限届满的次日起恢复计时，按已经提交的材料继续审查并作出决定。"_s
                : u"逾期不补正的，视为放弃申请，材料退回。现在还没有受理，办理时限没有起算：以收到全部材料之日为收件日，五个工作日内告知是否受理；逾期不告知的，自该日起即为受理。办理时限自该日起算，当日不计入。"_s};
        m_paper.signatures = {applicantSigns()};
    }

    [[nodiscard]] QString stepOf(const CaseStop &stop) const
    {
        return u"在“%1”的办理环节"_s.arg(m_facts.catalogue.departmentName(stop.department));
    }

    /** Whose clock a stop holds: of a department's part the promise of the whole runs on. */
    [[nodiscard]] static QString standsStill(const CaseStop &stop)
    {
        return stop.department.isEmpty() ? u"不计入办理时限"_s
                                         : u"不计入该部门的办理时限，其他部门照常办理，承诺的办结期限不变"_s;
    }

    /** All that the notice of this number names (S-2). */
    void missing()
    {
        const auto found = std::find_if(m_case.notices.begin(), m_case.notices.end(),
                                        [this](const CorrectionNotice &one) { return one.paper == m_facts.number; });
        if (found == m_case.notices.end()) {
            if (const CaseStop *one = stop()) { // asked for while the clock already ran
                field(u"补正内容"_s, stopGrounds(one->startedAt));
                field(u"补正期限"_s, paperDay(plannedEnd(one->days)) + u" 前"_s);
            }
            return;
        }
        OfficialPaper::Table table{u"需要补正的材料"_s, {u"序号"_s, u"材料名称"_s, u"形式"_s}, {8, 62, 30}, {}};
        for (const QString &name : found->items) {
            table.rows.append({QString::number(table.rows.size() + 1), name, formOf(name)});
        }
        m_paper.tables.append(table);
        field(u"补正内容"_s, words(u"correction", found->at));
        field(u"补正期限"_s, paperDay(found->until) + u" 前"_s);
    }

    [[nodiscard]] static Day plannedEnd(const ClockStop &days)
    {
        ClockStop planned = days;
        planned.to = {};
        return Day{planned.end() - std::chrono::days{1}};
    }

    void deferral()
    {
        const QStringList names = deferredMaterials(m_case);
        m_paper.opening = {
            u"本人（单位）申请办理“%1”，主要材料齐全，下列材料暂时缺少，自愿申请容缺受理，并作出如下承诺："_s.arg(
                quotedName())};
        m_paper.addressee.clear();
        caseFields();
        OfficialPaper::Table table{
            u"容缺材料"_s, {u"序号"_s, u"材料名称"_s, u"形式"_s, u"补交期限"_s}, {8, 46, 18, 28}, {}};
        const QString until = m_case.deferredUntil.ok() ? paperDay(m_case.deferredUntil) : dayOf(m_case.due.due);
        for (const QString &name : names) {
            table.rows.append({QString::number(table.rows.size() + 1), name, formOf(name), until});
        }
        m_paper.tables.append(table);
        m_paper.closing = {
            u"一、所提供的信息和材料真实、合法、有效。"_s,
            u"二、在上述期限前补齐全部容缺材料。补齐前不发放办理结果；审核照常进行。"_s,
            u"三、逾期未补齐的，同意终止办理，由此产生的损失由本人（单位）承担，并可能影响今后申请容缺受理。"_s,
        };
        m_paper.signatures = {u"承诺人（签名）"_s, u"经办人（签名）"_s};
        m_paper.copies = u"本承诺书一式两份，一份交承诺人，一份存档。"_s;
    }

    void specialProcedure()
    {
        caseFields();
        if (const CaseStop *one = stop()) {
            const QString name = stopName(one->kind, false);
            m_paper.opening = {u"你（单位）提出的“%1”申请，%2需要进行%3，所需时间%4，现予告知。"_s.arg(
                quotedName(), one->department.isEmpty() ? u"在办理过程中"_s : stepOf(*one), name, standsStill(*one))};
            field(u"程序名称"_s, name);
            field(u"事由"_s, stopGrounds(one->startedAt));
            field(u"起始日期"_s, paperDay(one->days.from));
            field(u"计划时间"_s, u"%1日，预计至 %2"_s.arg(one->days.plannedDays).arg(paperDay(plannedEnd(one->days))));
        }
        const bool part = stop() != nullptr && !stop()->department.isEmpty();
        field(part ? u"承诺办结期限"_s : u"调整后办结期限"_s, isSet(m_case.due.due) ? dueText(m_case.due) : QString());
        handlerField();
        m_paper.closing = {u"程序结束后恢复计时；实际用时超过计划的，超过部分计入办理时限。"_s};
    }

    void extension()
    {
        m_paper.opening = {
            u"你（单位）提出的“%1”申请，因故不能在原承诺期限内办结，经负责人批准，延长办理期限，现将理由告知如下。"_s
                .arg(quotedName())};
        caseFields();
        if (m_case.extension) {
            ServiceCase before = m_case;
            before.extension.reset();
            reproject(before, m_rules);
            field(u"原定办结期限"_s, dueText(before.due));
            field(u"延长期限"_s, u"%1个工作日"_s.arg(m_case.extension->days));
            field(u"延期理由"_s, extensionReasonName(m_case.extension->reason, false));
            field(u"批准时间"_s, timeOf(m_case.extension->answeredAt));
        }
        field(u"延期后办结期限"_s, dueText(m_case.due));
        handlerField();
        m_paper.closing = {u"延期只有一次。如有异议，可拨打监督电话反映。"_s};
    }

    void completion()
    {
        const bool granted = m_case.result == CaseResult::Grant;
        m_paper.opening = {u"你（单位）申请的“%1”已经办结。"_s.arg(quotedName())};
        caseFields();
        field(u"受理时间"_s, timeOf(m_case.acceptedAt));
        field(u"办结时间"_s, timeOf(m_case.finishedAt));
        field(u"承诺期限"_s, isSet(m_case.due.due) ? dueText(m_case.due) : limitText(m_case.limit));
        field(u"办理结果"_s, deniedInPart() ? u"部分准予、部分不予"_s : granted ? u"准予"_s : u"不予"_s);
        if (granted) {
            field(u"结果名称"_s, givenResult());
        } else {
            field(u"结果名称"_s, denialPaper());
            field(u"理由"_s, words(u"deny"));
        }
        field(u"决定部门"_s, m_facts.catalogue.departmentName(m_case.decidingDepartment));
        handlerField();
        departmentResults();
        m_paper.closing = {
            u"请自办结之日起十个工作日内，凭本通知书或取号小票到大厅领取结果。请对本次服务作出评价，您的评价只用于改进服务。"_s};
        if (!granted || deniedInPart()) {
            remedies();
        }
    }

    /** The decision against the applicant, by its number. */
    [[nodiscard]] QString denialPaper() const
    {
        // Departments' own come before it.
        const auto found = std::find_if(m_case.papers.rbegin(), m_case.papers.rend(),
                                        [](const CasePaper &one) { return one.kind == PaperKind::DenialNotice; });
        const QString name = paperName(PaperKind::DenialNotice, false);
        return found == m_case.papers.rend() ? name : name + u' ' + found->number;
    }

    /** The decisions of the departments that give nothing, by their numbers. */
    [[nodiscard]] QString partDenials() const
    {
        QStringList numbers;
        for (const DepartmentResult &one : m_case.results) {
            if (!isGiven(one) && !one.paper.isEmpty()) {
                numbers.append(paperName(PaperKind::DenialNotice, false) + u' ' + one.paper);
            }
        }
        return numbers.join(u'\n');
    }

    void delivery()
    {
        m_paper.addressee.clear();
        caseFields();
        const bool granted = m_case.result == CaseResult::Grant;
        const QString given = givenResult();
        field(u"送达文书"_s, !granted ? denialPaper() : given.isEmpty() ? u"办理结果"_s : given);
        field(u"一并送达"_s, deniedInPart() ? partDenials() : QString());
        field(u"送达方式"_s, u"窗口直接送达"_s);
        field(u"送达地点"_s, m_facts.hall.addressZh);
        field(u"办结时间"_s, timeOf(m_case.finishedAt));
        if (isSet(m_case.deliveredAt)) {
            const bool byAgent = words(u"delivered") == "agent"_L1;
            field(u"送达时间"_s, timeOf(m_case.deliveredAt));
            field(u"收件人"_s,
                  byAgent && m_facts.agent ? m_facts.agent->name + u"（代办人）"_s : m_facts.applicant.name);
        }
        m_paper.signatures = {u"收件人（签名）"_s, u"送达人（签名）"_s};
        m_paper.copies = u"本回执由大厅存档。代收的，请注明与受送达人的关系。"_s;
    }
};

} // namespace

OfficialPaper officialPaper(const PaperFacts &facts)
{
    return Writer(facts).write();
}

OfficialPaper promiseDraft(PaperFacts facts)
{
    facts.kind = PaperKind::DeferralPromise;
    facts.number.clear();
    facts.code.clear();
    OfficialPaper paper = officialPaper(facts);
    paper.number = u"（受理前签字用，编号以受理后的承诺书为准）"_s;
    paper.seal = false;
    paper.copies = u"签字后随件存档；受理后的承诺书内容与本页相同。"_s;
    return paper;
}

} // namespace yizhan
