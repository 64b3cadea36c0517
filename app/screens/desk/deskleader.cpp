// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskleader.h"

#include "domain/duty/absences.h"
#include "domain/duty/roster.h"
#include "domain/duty/staffing.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

DeskLeader::DeskLeader(QObject *parent)
    : DeskModel(parent)
    , m_approvals({"approvalId", "heading", "text", "words", "mine", "late", "asksWhy"})
    , m_vacancies({"heading", "text", "running"})
    , m_handovers({"heading", "text", "red"})
    , m_calls({"heading", "text", "red"})
    , m_flags({"heading", "text"})
    , m_pairs({"post", "heading", "text", "waits"})
    , m_people(choiceRoles())
{
    refreshEvery(30s);
}

void DeskLeader::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskLeader::refresh);
    connect(&hall, &HallData::hallChanged, this, &DeskLeader::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskLeader::refresh);
}

void DeskLeader::refresh()
{
    m_count = 0;
    if (hall() == nullptr || !available()) {
        for (ScreenRows *rows : {&m_approvals, &m_vacancies, &m_handovers, &m_calls, &m_flags, &m_pairs, &m_people}) {
            rows->setRows({});
        }
    } else {
        refreshApprovals();
        refreshVacancies();
        refreshHandovers();
        refreshCalls();
        refreshFlags();
        refreshPairs();
    }
    Q_EMIT changed();
}

void DeskLeader::refreshPairs()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const auto &[id, post] : state.posts) {
        const bool waits =
            std::any_of(state.pairChanges.begin(), state.pairChanges.end(), [&, key = id](const auto &entry) {
                const auto approval = state.approvals.find(entry.second.approval);
                return entry.second.post == key && approval != state.approvals.end() &&
                       approval->second.state == ApprovalState::Waiting;
            });
        QStringList pair{tr("A岗 %1").arg(text.person(post.a)), tr("B岗 %1").arg(text.person(post.b))};
        if (!post.substitute.isEmpty()) {
            pair.append(tr("顶岗人 %1").arg(text.person(post.substitute)));
        }
        rows.append({id, {id, postName(id), pair.join(u" · "_s), waits}});
    }
    m_pairs.setRows(std::move(rows));
    m_people.setRows(colleagues());
}

void DeskLeader::changePair(const QString &post, const QString &part, const QString &person, const QString &words)
{
    const auto found = hall()->state().posts.find(post);
    if (found == hall()->state().posts.end()) {
        return;
    }
    QJsonObject body{{u"a"_s, found->second.a}, {u"b"_s, found->second.b}, {u"words"_s, words}};
    if (!found->second.substitute.isEmpty()) {
        body.insert(u"substitute"_s, found->second.substitute);
    }
    body.insert(part, person);
    m_session->send(u"/v1/posts/%1/pair"_s.arg(post), body, this, [this](const Reply &reply) {
        if (reply.ok()) {
            m_session->say(tr("已提交。"), true);
        }
    });
}

QString DeskLeader::postName(const QString &post) const
{
    const auto found = hall()->state().posts.find(post);
    return found == hall()->state().posts.end() ? post : hall()->pick(found->second.nameZh, found->second.nameEn);
}

QString DeskLeader::titleOf(const Approval &approval) const
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    switch (approval.kind) {
    case ApprovalKind::Absence:
        if (const auto found = state.absences.find(approval.subject); found != state.absences.end()) {
            const Absence &absence = found->second;
            //: %1 a person, %2 and %3 times
            return (absence.sudden ? tr("%1 临时离岗，%2 至 %3") : tr("%1 请假，%2 至 %3"))
                .arg(text.person(absence.person), text.dayTime(absence.from), text.dayTime(absence.to));
        }
        break;
    case ApprovalKind::PairChange:
        if (const auto found = state.pairChanges.find(approval.subject); found != state.pairChanges.end()) {
            //: %1 a post, %2 and %3 people
            return tr("%1 改为 A岗 %2、B岗 %3")
                .arg(postName(found->second.post), text.person(found->second.toA), text.person(found->second.toB));
        }
        break;
    case ApprovalKind::StandIn:
        //: %1 a person, %2 a post
        return tr("%1 今天顶 %2").arg(text.person(approval.about), postName(approval.subject));
    case ApprovalKind::Swap:
        return tr("%1 换班").arg(text.person(approval.requestedBy));
    }
    return text.person(approval.requestedBy);
}

/** The form of a leave promises that its words reach the leader; so does the reason. */
QString DeskLeader::wordsOf(const Approval &approval)
{
    if (approval.kind != ApprovalKind::Absence) {
        return {};
    }
    const AbsenceWords *words = m_words.read(*m_session, approval.subject, {}, this, [this] { refresh(); });
    if (words == nullptr) {
        return {};
    }
    return words->said.isEmpty() ? words->reason : tr("%1：%2").arg(words->reason, words->said);
}

void DeskLeader::forget()
{
    m_words.forget();
    refresh();
}

void DeskLeader::refreshApprovals()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const std::chrono::sys_days today{state.today.day};
    std::vector<const Approval *> waiting;
    for (const auto &[id, approval] : state.approvals) {
        if (approval.state == ApprovalState::Waiting) {
            waiting.push_back(&approval);
        }
    }
    std::sort(waiting.begin(), waiting.end(),
              [](const Approval *one, const Approval *other) { return one->requestedAt < other->requestedAt; });
    QList<ScreenRow> rows;
    for (const Approval *one : waiting) {
        const bool afterwards = one->approveBy.ok();
        const bool late = afterwards && std::chrono::sys_days{one->approveBy} < today;
        QStringList words{tr("等了 %1").arg(text.minutesSince(one->requestedAt))};
        if (isSet(one->escalatedAt)) {
            words.append(tr("已转给 %1").arg(text.person(one->to)));
        }
        if (afterwards) {
            words.append(tr("先顶岗后补批，%1 前批").arg(hall()->dayTextOf(one->approveBy)));
        }
        const bool mine = one->about != m_session->person();
        m_count += mine ? 1 : 0;
        rows.append({one->id, {one->id, titleOf(*one), words.join(u" · "_s), wordsOf(*one), mine, late, true}});
    }
    // 换班 is kept with its slot; it waits for the same people.
    m_swaps.clear();
    for (const auto &[id, slot] : state.roster) {
        for (const RosterSwap &swap : slot.swaps) {
            if (isSet(swap.answeredAt) || slotBegin(state.info, slot) <= hall()->now()) {
                continue;
            }
            m_swaps.insert(swap.id, id);
            ++m_count;
            //: %1 and %2 people, %3 the beginning of a slot
            rows.append(
                {swap.id,
                 {swap.id,
                  tr("%1 换班给 %2，%3 的班")
                      .arg(text.person(swap.from), text.person(swap.to), text.dayTime(slotBegin(state.info, slot))),
                  tr("等了 %1").arg(text.minutesSince(swap.askedAt)), QString(), true, false, false}});
        }
    }
    m_approvals.setRows(std::move(rows));
}

void DeskLeader::refreshVacancies()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    std::vector<const Vacancy *> known;
    for (const auto &[id, vacancy] : state.vacancies) {
        known.push_back(&vacancy);
    }
    std::sort(known.begin(), known.end(),
              [](const Vacancy *one, const Vacancy *other) { return one->since > other->since; });
    constexpr std::size_t mostShown = 12;
    known.resize(std::min(known.size(), mostShown));
    QList<ScreenRow> rows;
    for (const Vacancy *one : known) {
        const bool running = !isSet(one->endedAt);
        const Instant end = running ? hall()->now() : one->endedAt;
        const QString length = DeskText(state, hall()->catalogue(), end).minutesSince(one->since);
        const QString how = running                  ? tr("还空着")
                            : one->endedBy.isEmpty() ? tr("到下班")
                                                     : tr("%1 接上").arg(text.person(one->endedBy));
        rows.append(
            {one->id, {postName(one->post), u"%1 · %2 · %3"_s.arg(text.dayTime(one->since), length, how), running}});
    }
    m_vacancies.setRows(std::move(rows));
}

void DeskLeader::refreshHandovers()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const auto &[id, absence] : state.absences) {
        const AbsencePhase phase = phaseOf(state, absence);
        if (phase != AbsencePhase::Running && phase != AbsencePhase::Ended) {
            continue;
        }
        for (const Handover &handover : absence.handovers) {
            QString what;
            if (!isSet(handover.signedFromAt)) {
                what = isSet(handover.markedAt) ? tr("没有按时交接，已记红牌")
                                                : tr("还没有交接，%1 前").arg(text.dayTime(handover.dueBy));
            } else if (!isSet(handover.signedToAt) && phase == AbsencePhase::Running) {
                what = tr("%1 还没有签收").arg(text.person(handover.to));
            } else if (phase == AbsencePhase::Ended && !isSet(handover.signedBackAt)) {
                what = isSet(handover.briefedAt) ? tr("%1 还没有签回").arg(text.person(absence.person))
                                                 : tr("%1 还没有交回").arg(text.person(handover.to));
            }
            if (!what.isEmpty()) {
                rows.append({id + handover.post,
                             {u"%1 · %2"_s.arg(text.person(absence.person), postName(handover.post)),
                              u"%1 · %2"_s.arg(handover.no, what), isSet(handover.markedAt)}});
            }
        }
    }
    m_handovers.setRows(std::move(rows));
}

void DeskLeader::refreshCalls()
{
    struct Call
    {
        Instant at{};
        ScreenRow row;
    };
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    // "3 分 后 张敏 应答"
    const auto answered = [&](Instant from, Instant to, const QString &person) {
        return tr("%1后 %2 应答").arg(DeskText(state, hall()->catalogue(), to).minutesSince(from), text.person(person));
    };
    std::vector<Call> late;
    std::vector<Call> known;
    for (const auto &[id, wish] : state.submissions) {
        if (wish.kind != SubmissionKind::Counselling || wish.state == SubmissionState::Withdrawn) {
            continue;
        }
        const bool open = wish.state == SubmissionState::Submitted;
        const bool over = open && hall()->now() >= wish.due.due;
        const bool cameLate = !open && isSet(wish.takenAt) && wish.takenAt > wish.due.due;
        const QString answer = open ? QString() : answered(wish.submittedAt, wish.takenAt, wish.takenBy);
        const QString how =
            over       ? tr("过了时限，还没有人接")
            : open     ? tr("还没有人接，%1 前回应").arg(text.dayTime(wish.due.due))
            : cameLate ? tr("%1，晚了 %2")
                             .arg(answer, DeskText(state, hall()->catalogue(), wish.takenAt).minutesSince(wish.due.due))
                       : answer;
        m_count += over ? 1 : 0;
        (over ? late : known)
            .push_back({wish.submittedAt,
                        {id,
                         {tr("请求心理疏导 · %1").arg(wish.place),
                          u"%1 · %2"_s.arg(text.dayTime(wish.submittedAt), how), over || cameLate}}});
    }
    for (const auto &[id, bell] : state.bells) {
        const bool open = !isSet(bell.answeredAt);
        const QString how = open ? tr("没有人应") : answered(bell.at, bell.answeredAt, bell.answeredBy);
        known.push_back(
            {bell.at, {id, {tr("门铃 · %1").arg(bell.place), u"%1 · %2"_s.arg(text.dayTime(bell.at), how), open}}});
    }
    const auto newer = [](const Call &one, const Call &other) {
        return one.at > other.at;
    };
    std::sort(late.begin(), late.end(), newer);
    std::sort(known.begin(), known.end(), newer);
    constexpr std::size_t mostShown = 12;
    known.resize(std::min(known.size(), mostShown));
    QList<ScreenRow> rows;
    for (const std::vector<Call> *part : {&late, &known}) {
        for (const Call &call : *part) {
            rows.append(call.row);
        }
    }
    m_calls.setRows(std::move(rows));
}

void DeskLeader::refreshFlags()
{
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    QList<ScreenRow> rows;
    for (const StaffingFlag &flag : staffingFlags(state)) {
        QString title;
        switch (flag.kind) {
        case StaffingFlag::TooFewWorkers:
            title = tr("专职 %1 人，按每千人一名要 %2 人").arg(flag.is).arg(flag.limit);
            break;
        case StaffingFlag::ManyAsA:
            title = tr("%1 担任 %2 个 A岗").arg(text.person(flag.person)).arg(flag.is);
            break;
        case StaffingFlag::ManyAsB:
            title = tr("%1 担任 %2 个 B岗").arg(text.person(flag.person)).arg(flag.is);
            break;
        case StaffingFlag::LongCover:
            title = tr("%1 已顶岗 %2 个工作日，该调整搭档了").arg(postName(flag.post)).arg(flag.is);
            break;
        case StaffingFlag::CoverToCome:
            //: %1 a post, %2 how long A will be away
            title = tr("%1 预计要顶岗 %2 个工作日，可以准备调整搭档").arg(postName(flag.post)).arg(flag.is);
            break;
        }
        rows.append({QString::number(int(flag.kind)) + flag.person + flag.post, {title, tr("提醒，不影响办理")}});
    }
    m_flags.setRows(std::move(rows));
}

void DeskLeader::answer(const QString &approval, bool grant, const QString &words)
{
    const QString slot = m_swaps.value(approval);
    const QJsonObject body = slot.isEmpty() ? QJsonObject{{u"grant"_s, grant}, {u"words"_s, words}}
                                            : QJsonObject{{u"swap"_s, approval}, {u"approve"_s, grant}};
    m_session->send(slot.isEmpty() ? u"/v1/approvals/%1/answer"_s.arg(approval)
                                   : u"/v1/roster/slots/%1/swaps/answer"_s.arg(slot),
                    body, this, [this, grant](const Reply &reply) {
                        if (reply.ok()) {
                            m_session->say(grant ? tr("已批准。") : tr("已回绝。"), true);
                        }
                    });
}

} // namespace yizhan
