// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskleader.h"

#include "domain/duty/absences.h"
#include "domain/duty/approvals.h"
#include "domain/duty/handovers.h"
#include "domain/duty/opentime.h"
#include "domain/duty/roster.h"
#include "domain/duty/staffing.h"
#include "protocol/names.h"
#include "screens/desk/desktext.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/** One of the three of a post, before and after. */
struct Part
{
    const QString &from;
    QString &to;
};

Part partOf(const QString &part, PairChange *change)
{
    return part == "a"_L1   ? Part{change->fromA, change->toA}
           : part == "b"_L1 ? Part{change->fromB, change->toB}
                            : Part{change->fromSubstitute, change->toSubstitute};
}

} // namespace

DeskLeader::DeskLeader(QObject *parent)
    : DeskModel(parent)
    , m_approvals({"approvalId", "heading", "text", "words", "mine", "late", "asksWhy", "agreed"})
    , m_vacancies({"heading", "text", "running"})
    , m_handovers({"heading", "text", "red"})
    , m_calls({"heading", "text", "red"})
    , m_flags({"heading", "text"})
    , m_pairs({"post", "heading", "text", "waits", "past"})
    , m_pairHistory({"heading", "text", "words"})
    , m_parts(choiceRoles())
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
        for (ScreenRows *rows : {&m_approvals, &m_vacancies, &m_handovers, &m_calls, &m_flags, &m_pairs, &m_pairHistory,
                                 &m_parts, &m_people}) {
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
        const auto past =
            std::count_if(state.pairChanges.begin(), state.pairChanges.end(), [&key = id](const auto &entry) {
                return entry.second.post == key && isSet(entry.second.effectiveAt);
            });
        rows.append({id, {id, postName(id), pair.join(u" · "_s), waits, int(past)}});
    }
    m_pairs.setRows(std::move(rows));
    refreshHistory();
    refreshChoices();
}

/** AB-13: who was A and B before, who wanted it otherwise and why, and who said yes. */
void DeskLeader::refreshHistory()
{
    constexpr std::size_t mostShown = 5;
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    std::vector<const PairChange *> past;
    for (const auto &[id, change] : state.pairChanges) {
        if (!m_historyOf.isEmpty() && change.post == m_historyOf && isSet(change.effectiveAt)) {
            past.push_back(&change);
        }
    }
    std::sort(past.begin(), past.end(),
              [](const PairChange *one, const PairChange *other) { return one->effectiveAt > other->effectiveAt; });
    past.resize(std::min(past.size(), mostShown));
    QList<ScreenRow> rows;
    for (const PairChange *change : past) {
        QStringList parts{text.dayTime(change->effectiveAt), tr("%1 申请").arg(text.person(change->requestedBy))};
        QString words;
        if (const auto found = state.approvals.find(change->approval); found != state.approvals.end()) {
            const QString &by = found->second.answeredBy;
            parts.append(by.isEmpty() ? tr("没有另一位领导可批") : tr("%1 批准").arg(text.person(by)));
            words = wordsOf(found->second);
        }
        rows.append({change->id, {text.pairChange(*change), parts.join(u" · "_s), words}});
    }
    m_pairHistory.setRows(std::move(rows));
}

void DeskLeader::showHistory(const QString &post)
{
    m_historyOf = m_historyOf == post ? QString() : post;
    refreshHistory();
    Q_EMIT changed();
}

void DeskLeader::refreshChoices()
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const PairChange &pair = m_change;
    const QList<std::tuple<QString, QString, QString>> parts{{u"a"_s, tr("A岗"), pair.fromA},
                                                             {u"b"_s, tr("B岗"), pair.fromB},
                                                             {u"substitute"_s, tr("顶岗人"), pair.fromSubstitute}};
    QList<ScreenRow> partRows;
    QList<ScreenRow> people;
    for (const auto &[value, name, person] : parts) {
        const QString is = person.isEmpty() ? tr("没有人") : text.person(person);
        partRows.append({value, {value, name, is}});
    }
    for (ScreenRow &row : colleagues()) {
        const auto own =
            std::find_if(parts.begin(), parts.end(), [&row](const auto &one) { return std::get<2>(one) == row.id; });
        if (own != parts.end()) {
            // Who is it now is no choice; nor may A or B leave their part for one that nobody has.
            if (std::get<0>(*own) == m_part || partOf(m_part, &m_change).from.isEmpty()) {
                continue;
            }
            //: %1 the part that somebody has now
            row.values[2] = tr("现在是%1，选了就对调").arg(std::get<1>(*own));
        }
        people.append(row);
    }
    m_parts.setRows(std::move(partRows));
    m_people.setRows(std::move(people));
}

void DeskLeader::choosePost(const QString &post)
{
    const auto found = hall()->state().posts.find(post);
    if (found == hall()->state().posts.end()) {
        return;
    }
    const Post &now = found->second;
    m_change = {{}, post, now.a, now.b, now.substitute, now.a, now.b, now.substitute, {}, {}, {}, {}};
    m_part.clear();
    refreshChoices();
    Q_EMIT changed();
}

void DeskLeader::choosePart(const QString &part)
{
    m_part = part;
    refreshChoices();
    Q_EMIT changed();
}

void DeskLeader::choosePerson(const QString &person)
{
    m_change.toA = m_change.fromA;
    m_change.toB = m_change.fromB;
    m_change.toSubstitute = m_change.fromSubstitute;
    const Part chosen = partOf(m_part, &m_change);
    for (const QString &other : {u"a"_s, u"b"_s, u"substitute"_s}) {
        if (const Part part = partOf(other, &m_change); part.from == person) {
            part.to = chosen.from; // they change places
        }
    }
    chosen.to = person;
    Q_EMIT changed();
}

QString DeskLeader::pairText() const
{
    if (hall() == nullptr || m_change.post.isEmpty()) {
        return {};
    }
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    QString what = text.pairChange(m_change);
    if (what.isEmpty() && !m_part.isEmpty()) {
        const QString part = m_part == "a"_L1 ? tr("A岗 %1") : m_part == "b"_L1 ? tr("B岗 %1") : tr("顶岗人 %1");
        PairChange now = m_change;
        what = part.arg(text.person(partOf(m_part, &now).from)).trimmed();
    }
    return (postName(m_change.post) + u' ' + what).trimmed();
}

QString DeskLeader::pairHint() const
{
    if (hall() == nullptr) {
        return {};
    }
    const HallState &state = hall()->state();
    const QString approver = firstApprover(state, m_session->person(), hall()->now());
    return approver.isEmpty() ? tr("厅里没有另一位领导可批，提交后马上换；以前的搭配和这一点都留在记录里。")
                              : tr("%1 批准以后才换，以前的搭配留在记录里。")
                                    .arg(DeskText(state, hall()->catalogue(), hall()->now()).person(approver));
}

void DeskLeader::changePair(const QString &words)
{
    QJsonObject body{{u"a"_s, m_change.toA}, {u"b"_s, m_change.toB}, {u"words"_s, words}};
    if (!m_change.toSubstitute.isEmpty()) {
        body.insert(u"substitute"_s, m_change.toSubstitute);
    }
    m_session->send(u"/v1/posts/%1/pair"_s.arg(m_change.post), body, this, [this](const Reply &reply) {
        if (reply.ok()) {
            const QJsonValue approval = reply.body.value("approval"_L1);
            const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
            m_session->say(approval[u"state"_s].toString() == toString(ApprovalState::Granted)
                               ? tr("已经换了。")
                               : tr("已提交，等 %1 批准。").arg(text.person(approval[u"to"_s].toString())),
                           true);
        }
    });
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
            const Instant to =
                isSet(absence.returnedAt) ? absence.returnedAt : absence.to; // 后补批: may be over by then
            return (absence.sudden ? tr("%1 临时离岗，%2 至 %3") : tr("%1 请假，%2 至 %3"))
                .arg(text.person(absence.person), text.dayTime(absence.from), text.dayTime(to));
        }
        break;
    case ApprovalKind::PairChange:
        if (const auto found = state.pairChanges.find(approval.subject); found != state.pairChanges.end()) {
            return postName(found->second.post) + u' ' + text.pairChange(found->second);
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

/** Who of the new pair is away now: whoever approves it is to know. */
QStringList DeskLeader::awayOf(const QString &pairChange) const
{
    const HallState &state = hall()->state();
    const auto change = state.pairChanges.find(pairChange);
    QStringList away;
    for (const QString &person :
         change == state.pairChanges.end() ? QStringList() : QStringList{change->second.toA, change->second.toB}) {
        if (const QString text = awayText(person); !text.isEmpty()) {
            away.append(DeskText(state, hall()->catalogue(), hall()->now()).person(person) + text);
        }
    }
    return away;
}

/** The form of a leave promises that its words reach the leader; so does the reason, and why a pair is to change. */
QString DeskLeader::wordsOf(const Approval &approval)
{
    const bool ofPair = approval.kind == ApprovalKind::PairChange;
    if (!ofPair && approval.kind != ApprovalKind::Absence) {
        return {};
    }
    const QString file = ofPair ? u"approvals/"_s + approval.id : u"absences/"_s + approval.subject;
    const AbsenceWords *words = m_words.read(*m_session, file, {}, this, [this] { refresh(); });
    if (words == nullptr) {
        return {};
    }
    return words->reason.isEmpty() ? words->said
           : words->said.isEmpty() ? words->reason
                                   : tr("%1：%2").arg(words->reason, words->said);
}

void DeskLeader::forget()
{
    m_words.forget();
    m_historyOf.clear();
    m_change = {};
    m_part.clear();
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
        const auto absence =
            one->kind == ApprovalKind::Absence ? state.absences.find(one->subject) : state.absences.end();
        const bool held = absence != state.absences.end() && isSet(absence->second.heldAt);
        const bool late = held || (afterwards && std::chrono::sys_days{one->approveBy} < today);
        QStringList words{tr("等了 %1").arg(text.minutesSince(one->requestedAt))};
        if (one->kind == ApprovalKind::PairChange) {
            words.prepend(tr("%1 申请").arg(text.person(one->requestedBy)));
            words.append(awayOf(one->subject));
        }
        if (isSet(one->escalatedAt)) {
            words.append(tr("已转给 %1").arg(text.person(one->to)));
        }
        if (afterwards) {
            words.append(tr("先顶岗后补批，%1 前批").arg(hall()->dayTextOf(one->approveBy)));
        }
        if (absence != state.absences.end() && isSet(absence->second.returnedAt)) {
            words.append(tr("已返岗"));
        }
        if (held) {
            words.append(tr("已到开始时间，批准了才开始"));
        }
        const bool mine = one->about != m_session->person();
        m_count += mine ? 1 : 0;
        rows.append({one->id, {one->id, titleOf(*one), words.join(u" · "_s), wordsOf(*one), mine, late, true, true}});
    }
    // 换班 is kept with its slot; it waits for the same people.
    m_swaps.clear();
    for (const auto &[id, slot] : state.roster) {
        for (const RosterSwap &swap : slot.swaps) {
            if (isSet(swap.answeredAt) || slotBegin(state.info, slot) <= hall()->now()) {
                continue;
            }
            m_swaps.insert(swap.id, id);
            const QString colleague = askedOf(swap);
            const bool agreed = isSet(swap.agreedAt) || colleague == m_session->person();
            m_count += agreed ? 1 : 0;
            const QString first = isSet(swap.agreedAt) ? tr("%1 已同意").arg(text.person(colleague))
                                  : agreed             ? QString()
                                                       : tr("等 %1 同意").arg(text.person(colleague));
            const QString waited = tr("等了 %1").arg(text.minutesSince(swap.askedAt));
            //: %1 and %2 people, %3 the beginning of a slot
            rows.append(
                {swap.id,
                 {swap.id,
                  tr("%1 换班给 %2，%3 的班")
                      .arg(text.person(swap.from), text.person(swap.to), text.dayTime(slotBegin(state.info, slot))),
                  first.isEmpty() ? waited : u"%1 · %2"_s.arg(first, waited), QString(), true, false, false, agreed}});
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
        const QString length =
            DeskText::minutesOf(vacantTime(state, calendarOf(state, hall()->catalogue()), *one, hall()->now()));
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
                const QString cover = briefedBy(state, handover);
                what = isSet(handover.briefedAt) ? tr("%1 还没有签回").arg(text.person(absence.person))
                       : cover.isEmpty()         ? QString()
                                                 : tr("%1 还没有交回").arg(text.person(cover));
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
            : open     ? tr("还没有人接，%1 前回应").arg(text.dueText(wish.due))
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
