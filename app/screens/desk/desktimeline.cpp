// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/desktimeline.h"

#include "domain/cases/caseamend.h"
#include "domain/cases/casereview.h"
#include "domain/limits/clockledger.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Kinds of the facts that a line of the timeline stands for. */
QStringList kindsOf(const QString &entry)
{
    static const std::map<QString, QStringList> others{{u"opinion"_s, {u"agree"_s, u"disagree"_s, u"agree-forward"_s}},
                                                       {u"deemed"_s, {u"deemed-agree"_s}},
                                                       {u"result"_s, {u"result-grant"_s, u"result-deny"_s}},
                                                       {u"decided"_s, {u"grant"_s, u"deny"_s}},
                                                       {u"returned"_s, {u"returned"_s, u"deferred-expired"_s}}};
    const auto found = others.find(entry);
    return found == others.end() ? QStringList{entry} : found->second;
}

/** Its words are that department's own, whose code the detail begins with. */
bool ofDepartment(const QString &entry)
{
    return entry == "opinion"_L1 || entry == "deemed"_L1 || entry == "result"_L1;
}

/**
 * Who asked for a case to be taken back: applicant, agent, or kiosk, with -applicant or -agent behind it where the
 * look-up there knew. Alone it is all that the detail says.
 */
QString askerOf(const RecordedFact &withdrawal)
{
    return withdrawal.about().isEmpty() ? withdrawal.detail : withdrawal.about();
}

} // namespace

DeskTimeline::DeskTimeline(const ServiceCase &serviceCase, const RecordedFacts &facts, const DeskText &text,
                           bool english)
    : m_case(serviceCase)
    , m_facts(facts)
    , m_text(text)
    , m_english(english)
{
}

QList<ScreenRow> DeskTimeline::rows() const
{
    QList<ScreenRow> rows;
    for (auto entry = m_case.timeline.rbegin(); entry != m_case.timeline.rend(); ++entry) {
        const RecordedFact *fact = factOf(*entry);
        rows.append({QString::number(rows.size() - qsizetype(m_case.timeline.size())),
                     {m_text.dayTime(entry->at), textOf(*entry, fact), whoOf(*entry, fact), wordsOf(*entry, fact),
                      entry->paper, markOf(*entry)}});
    }
    return rows;
}

/** Time alone brought it about: no person and no post did it. */
bool DeskTimeline::byItself(const TimelineEntry &entry) const
{
    return entry.kind == "deemed-accepted"_L1 || entry.kind == "deemed"_L1 ||
           (entry.kind == "returned"_L1 && m_case.endReason == "deferred-not-supplied"_L1);
}

QString DeskTimeline::whoOf(const TimelineEntry &entry, const RecordedFact *fact) const
{
    const QString asker = entry.kind == "withdrawn"_L1 && fact != nullptr ? askerOf(*fact) : QString();
    if (asker.startsWith("kiosk"_L1)) { // no post had a part in it
        return asker == "kiosk-agent"_L1       ? tr("代办人，在自助机上")
               : asker == "kiosk-applicant"_L1 ? tr("申请人，在自助机上")
               : m_case.hasAgent               ? tr("申请人或代办人，在自助机上")
                                               : tr("居民本人，在自助机上");
    }
    const bool itself = byItself(entry);
    QStringList who;
    if (!itself || entry.department != "SQ"_L1) { // else the department whose silence it is
        who.append(m_text.timelineWho(entry));
    }
    who.append(itself ? tr("系统自动") : fact == nullptr ? QString() : m_text.person(fact->actor));
    who.removeAll(QString());
    return who.join(u" · "_s);
}

/** The lead's answers name whom they answer, and several may be of one moment: the first line has the first of them. */
const RecordedFact *DeskTimeline::replyOf(const TimelineEntry &entry) const
{
    qsizetype earlier = 0;
    for (const TimelineEntry &one : m_case.timeline) {
        if (&one == &entry) {
            break;
        }
        earlier += one.kind == entry.kind && one.at == entry.at ? 1 : 0;
    }
    for (const RecordedFact &fact : m_facts) {
        if (fact.kind == "reply"_L1 && fact.at == entry.at && earlier-- == 0) {
            return &fact;
        }
    }
    return nullptr;
}

const RecordedFact *DeskTimeline::factOf(const TimelineEntry &entry) const
{
    if (entry.kind == "replied"_L1) {
        return replyOf(entry);
    }
    const QStringList kinds = kindsOf(entry.kind);
    const auto found = std::find_if(m_facts.rbegin(), m_facts.rend(), [&](const RecordedFact &fact) {
        return fact.at == entry.at && kinds.contains(fact.kind) &&
               (!ofDepartment(entry.kind) || entry.department.isEmpty() || fact.about() == entry.department);
    });
    return found == m_facts.rend() ? nullptr : &*found;
}

/** The correction that this line says was confirmed. */
const Amendment *DeskTimeline::amendmentOf(const TimelineEntry &entry) const
{
    const auto found = std::find_if(m_case.amendments.begin(), m_case.amendments.end(), [&entry](const Amendment &one) {
        return one.confirmed && one.answeredAt == entry.at;
    });
    return entry.kind != "amended"_L1 || found == m_case.amendments.end() ? nullptr : &*found;
}

/** The stop that this line says began or was ended. */
const CaseStop *DeskTimeline::stopOf(const TimelineEntry &entry) const
{
    const bool begun = entry.kind == "clock-stopped"_L1;
    if (!begun && entry.kind != "clock-resumed"_L1) {
        return nullptr;
    }
    const auto found = std::find_if(m_case.stops.begin(), m_case.stops.end(), [&](const CaseStop &one) {
        return (begun ? one.startedAt : one.endedAt) == entry.at;
    });
    return found == m_case.stops.end() ? nullptr : &*found;
}

/** The extension that this line says was asked for or answered; of one refused before it only the facts are kept. */
const Extension *DeskTimeline::extensionOf(const TimelineEntry &entry) const
{
    if (!m_case.extension) {
        return nullptr;
    }
    const Extension &extension = *m_case.extension;
    const bool asked = entry.kind == "extension-requested"_L1 && extension.requestedAt == entry.at;
    const bool granted = entry.kind == "extension-granted"_L1 && extension.granted;
    const bool refused = entry.kind == "extension-refused"_L1 && !extension.granted && extension.answeredAt == entry.at;
    return asked || granted || refused ? &extension : nullptr;
}

/** How many working days were asked for in that line or in the last request before it, as the facts say; 0: unknown. */
int DeskTimeline::daysAsked(const TimelineEntry &entry) const
{
    if (!entry.kind.startsWith("extension-"_L1)) {
        return 0;
    }
    int days = 0;
    for (const RecordedFact &fact : m_facts) {
        if (fact.kind == "extension-requested"_L1 && fact.at <= entry.at) {
            days = fact.about().toInt(); // "8: <words>"
        }
    }
    return days;
}

QString DeskTimeline::textOf(const TimelineEntry &entry, const RecordedFact *fact) const
{
    if (const Amendment *amendment = amendmentOf(entry)) {
        return tr("更正“%1”").arg(m_text.recordName(*amendment, m_case));
    }
    const QString text = m_text.timelineText(entry, m_case);
    if (const CaseStop *stop = stopOf(entry)) {
        const QString kind = stopName(stop->kind, m_english);
        if (stop->department.isEmpty()) {
            return tr("%1：%2").arg(text, kind);
        }
        //: %1 that a clock was stopped or goes on, %2 for what it was stopped, %3 a department
        return tr("%1：%2（只是%3）").arg(text, kind, m_text.department(stop->department));
    }
    if (const Extension *extension = extensionOf(entry)) {
        //: %1 that more time was asked for or given, %2 why
        return tr("%1：%n 个工作日（%2）", "", extension->days)
            .arg(text, extensionReasonName(extension->reason, m_english));
    }
    if (const int days = daysAsked(entry); days > 0) {
        return tr("%1：%n 个工作日", "", days).arg(text);
    }
    if (fact == nullptr) {
        return text;
    }
    static const std::map<QString, Opinion> opinions{
        {u"agree"_s, Opinion::Agree}, {u"disagree"_s, Opinion::Disagree}, {u"agree-forward"_s, Opinion::AgreeForward}};
    if (const auto opinion = opinions.find(fact->kind); opinion != opinions.end()) {
        return tr("%1：%2").arg(text, DeskText::opinion(opinion->second));
    }
    if (entry.kind == "result"_L1) {
        return tr("%1：%2").arg(text, fact->kind == "result-grant"_L1 ? tr("准予") : tr("不予"));
    }
    if (entry.kind == "replied"_L1) {
        const auto of = std::find_if(m_case.branches.begin(), m_case.branches.end(),
                                     [fact](const Branch &branch) { return branch.department == fact->about(); });
        const bool sentUp = of != m_case.branches.end() && of->opinion == Opinion::AgreeForward;
        //: %1 a department whose opinion the lead answered, or sent up to a higher body
        const QString what = sentUp ? tr("转报了%1的意见（牵头部门）") : tr("答复了%1的意见（牵头部门）");
        return what.arg(m_text.department(fact->about()));
    }
    if (entry.kind == "delivered"_L1) {
        return tr("%1：%2").arg(text, fact->detail == "agent"_L1 ? tr("代办人") : tr("申请人"));
    }
    return text;
}

QString DeskTimeline::wordsOf(const TimelineEntry &entry, const RecordedFact *fact) const
{
    if (const Amendment *amendment = amendmentOf(entry)) {
        //: %1 and %2 are people
        const QString hands =
            tr("%1 提出，%2 确认").arg(m_text.person(amendment->by), m_text.person(amendment->answeredBy));
        const QString words = amendmentWords(*amendment);
        return words.isEmpty() ? hands : words + u'\n' + hands;
    }
    if (entry.kind == "returned"_L1 && byItself(entry)) {
        //: %1 papers, %2 a day
        return tr("没有补交：%1；承诺 %2 前补交，期满自动终止")
            .arg(deferredMaterials(m_case).join(u"、"_s), toIso(m_case.deferredUntil));
    }
    if (fact == nullptr) {
        return {};
    }
    static const QStringList behindMark{u"clock-stopped"_s, u"clock-resumed"_s, u"extension-requested"_s};
    if (ofDepartment(entry.kind) || entry.kind == "replied"_L1 || behindMark.contains(entry.kind)) {
        return fact->words();
    }
    if (entry.kind == "withdrawn"_L1) {
        return withdrawalWords(*fact);
    }
    static const QStringList whole{u"decided"_s,  u"refused"_s,           u"returned"_s,
                                   u"void"_s,     u"correction"_s,        u"supplied"_s,
                                   u"material"_s, u"extension-granted"_s, u"extension-refused"_s};
    return whole.contains(entry.kind) ? fact->detail : QString();
}

ScreenRow DeskTimeline::choiceOf(std::size_t line) const
{
    const TimelineEntry &entry = m_case.timeline.at(line);
    const RecordedFact *fact = factOf(entry);
    QStringList hint{whoOf(entry, fact), m_text.dayTime(entry.at)};
    hint.removeAll(QString());
    const QString value = QString::number(line);
    return {value, {value, textOf(entry, fact), hint.join(u" · "_s)}};
}

QString DeskTimeline::withdrawalWords(const RecordedFact &fact)
{
    const QString asker = askerOf(fact);
    const QString who = asker == "applicant"_L1 ? tr("申请人签字要求撤回")
                        : asker == "agent"_L1   ? tr("代办人签字要求撤回")
                                                : QString();
    QStringList words{who, fact.about().isEmpty() ? QString() : fact.words()};
    words.removeAll(QString());
    return words.join(u'\n');
}

QString DeskTimeline::markOf(const TimelineEntry &entry) const
{
    for (auto one = m_case.amendments.rbegin(); one != m_case.amendments.rend(); ++one) {
        if (isAbout(*one, entry) && one->at >= entry.at && (one->confirmed || !isSet(one->answeredAt))) {
            return one->confirmed ? tr("已更正，见 %1").arg(m_text.dayTime(one->answeredAt))
                                  : tr("有更正等第二个人确认");
        }
    }
    const bool breach =
        std::any_of(m_case.notices.begin(), m_case.notices.end(), [&entry](const CorrectionNotice &one) {
            return one.breach && one.paper == entry.paper && entry.kind == "correction"_L1;
        });
    return breach ? tr("第二次补正通知，已记为违规") : QString();
}

QString DeskTimeline::amendmentWords(const Amendment &amendment) const
{
    const auto fact = std::find_if(m_facts.begin(), m_facts.end(), [&amendment](const RecordedFact &one) {
        return one.kind == "amend"_L1 && one.at == amendment.at && one.about() == amendment.about;
    });
    if (fact == m_facts.end()) {
        return {};
    }
    // "<what is right>\n<reason>"; new data of a person are sealed, and the reason stands alone.
    const QString words = fact->words();
    const qsizetype end = words.lastIndexOf(u'\n');
    const QString reason = tr("理由：%1").arg(words.mid(end + 1));
    return end < 0 ? reason : tr("改为：%1").arg(words.left(end)) + u'\n' + reason;
}

} // namespace yizhan
