// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskcase.h"

#include "client/whendone.h"
#include "domain/cases/caseamend.h"
#include "domain/cases/casework.h"
#include "domain/limits/clockledger.h"
#include "protocol/recordjson.h"
#include "screens/kiosk/kioskwords.h"

#include <algorithm>
#include <map>
#include <utility>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

bool running(const Branch &branch)
{
    return isSet(branch.startedAt) && !isSet(branch.answeredAt);
}

/** The case of a look-up's answer, which has the record's fields and a few more. */
std::optional<ServiceCase> caseFromBody(const QString &id, const QVariantMap &body)
{
    HallState state;
    Record record;
    record.kind = u"case"_s;
    record.id = id;
    record.body = QJsonObject::fromVariantMap(body);
    if (body.isEmpty() || !applyRecord(state, record) || state.cases.empty()) {
        return std::nullopt;
    }
    return state.cases.begin()->second;
}

} // namespace

KioskCase::KioskCase(QObject *parent)
    : KioskController(parent)
    , m_steps({"kind", "progress", "at", "post", "part", "department", "count", "order", "note"})
    , m_branches({"order", "department", "role", "progress", "standing"})
    , m_results({"department", "name", "progress", "granted", "reason"})
{
    connect(this, &KioskCase::inputChanged, this, &KioskCase::lookAgain);
}

void KioskCase::refresh()
{
    const auto live = hall()->state().cases.find(m_caseId);
    if (live != hall()->state().cases.end()) {
        m_case = live->second;
        m_known = true;
    } else if (const auto answered = caseFromBody(m_caseId, m_body)) {
        m_case = *answered;
        m_known = true;
    } else {
        m_known = false;
    }
    if (m_known) {
        fillBranches();
        fillResults();
        fillSteps();
    }
    Q_EMIT changed();
}

QString KioskCase::matterName() const
{
    return m_known ? kioskwords::matterName(hall()->catalogue(), m_case.matter, english()) : QString();
}

KioskCase::Turn KioskCase::turn() const
{
    switch (m_case.state) {
    case CaseState::Received:
        return Turn::Acceptance;
    case CaseState::Correction:
        return Turn::Resident;
    case CaseState::Refused:
    case CaseState::Returned:
    case CaseState::Withdrawn:
    case CaseState::Void:
        return Turn::Nobody;
    case CaseState::Accepted:
    case CaseState::InReview:
        // Departments go on while papers are to come; the decision does not.
        return m_known && waitsForCorrection(m_case, today())                         ? Turn::Resident
               : std::any_of(m_case.branches.begin(), m_case.branches.end(), running) ? Turn::Review
               : waitsForPapers(m_case)                                               ? Turn::Resident
               : !owedResults(m_case).isEmpty()                                       ? Turn::Results
               : m_case.state == CaseState::InReview                                  ? Turn::Decision
                                                                                      : Turn::Window;
    case CaseState::Decided:
        return toBring().isEmpty() ? Turn::Finish : Turn::Resident;
    case CaseState::Finished:
        return Turn::Resident;
    case CaseState::Delivered:
        return Turn::Nobody;
    }
    return Turn::Nobody;
}

QStringList KioskCase::turnOf() const
{
    QStringList names;
    if (!m_known) {
        return names;
    }
    const Catalogue &catalogue = hall()->catalogue();
    if (turn() == Turn::Review) {
        for (const Branch &branch : m_case.branches) {
            if (running(branch) && correctionStop(m_case, branch.department, today()) == nullptr) {
                names.append(catalogue.departmentName(branch.department, english()));
            }
        }
    } else if (turn() == Turn::Results) {
        for (const QString &code : owedResults(m_case)) {
            names.append(catalogue.departmentName(code, english()));
        }
    } else if (turn() == Turn::Decision) {
        names.append(catalogue.departmentName(m_case.decidingDepartment, english()));
    }
    return names;
}

QStringList KioskCase::toBring() const
{
    QStringList names;
    for (const HandedMaterial &material : m_case.materials) {
        if ((material.deferred || material.missing) && !closed()) {
            names.append(hall()->catalogue().materialName(m_case.matter, material.name, english()));
        }
    }
    return names;
}

QString KioskCase::asked(const CaseStop &stop) const
{
    const QString until = dayText(Day{stop.days.end() - std::chrono::days{1}});
    const QVariantList answered = m_body.value(u"stops"_s).toList(); // no screen's feed has the words
    for (const QVariant &one : answered) {
        const QVariantMap told = one.toMap();
        if (told.value(u"id"_s).toString() == stop.id && !told.value(u"basis"_s).toString().isEmpty()) {
            return tr("请在 %1 前补正：%2").arg(until, told.value(u"basis"_s).toString());
        }
    }
    return tr("请在 %1 前补正，要补什么写在补正通知书上").arg(until);
}

QString KioskCase::correction() const
{
    if (!m_known || !runs(m_case.state)) {
        return {};
    }
    const auto over = [today = std::chrono::sys_days{today()}](const CaseStop *stop) {
        return stop->days.end() <= today;
    };
    std::map<QString, const CaseStop *> last; // each department may ask by itself, and anew once its term is over
    for (const CaseStop &stop : m_case.stops) {
        if (stop.kind == StopKind::Correction) {
            last[stop.department] = &stop;
        }
    }
    std::vector<const CaseStop *> stops;
    for (const auto &[department, stop] : last) {
        const auto part = std::find_if(m_case.branches.begin(), m_case.branches.end(),
                                       [&code = department](const Branch &one) { return one.department == code; });
        const bool answered = part != m_case.branches.end() && isSet(part->answeredAt); // what is over is of no matter
        if (!isSet(stop->endedAt) && !(over(stop) && answered)) {
            stops.push_back(stop);
        }
    }
    std::stable_sort(stops.begin(), stops.end(), [&over](const CaseStop *one, const CaseStop *other) {
        return std::pair{over(one), one->days.end()} < std::pair{over(other), other->days.end()};
    });
    QStringList lines;
    for (const CaseStop *stop : stops) {
        const QString line = over(stop) ? tr("补正期限 %1 已经过了：时限接着计算，按已经交的材料审核。")
                                              .arg(dayText(Day{stop->days.end() - std::chrono::days{1}}))
                                        : asked(*stop);
        const QString who =
            stop->department.isEmpty() ? tr("窗口") : hall()->catalogue().departmentName(stop->department, english());
        lines.append(stops.size() == 1 ? line
                     : over(stop)      ? tr("%1要求的%2").arg(who, line)
                                       : tr("%1要求：%2").arg(who, line));
    }
    return lines.join(u'\n');
}

Day KioskCase::today() const
{
    return hall()->state().info.zone.day(hall()->now());
}

int KioskCase::light() const
{
    if (!m_known) {
        return 0;
    }
    return int(shownLight(m_case, hall()->now()).light);
}

QString KioskCase::lightReason() const
{
    if (!m_known) {
        return {};
    }
    const CaseLight shown = shownLight(m_case, hall()->now());
    const QString department = hall()->catalogue().departmentName(shown.department, english());
    return shown.department.isEmpty() ? QString()
           : shown.late               ? tr("%1的审核超期了，大厅已经提醒。").arg(department)
                                      : tr("%1的审核快到期了。").arg(department);
}

bool KioskCase::extended() const
{
    return m_known && m_case.extension && m_case.extension->granted && m_case.limit.unit == LimitUnit::Workday;
}

QString KioskCase::promised() const
{
    const Matter *matter = m_known ? hall()->catalogue().matter(m_case.matter) : nullptr;
    const bool kept = m_case.limit.unit != LimitUnit::None;
    if (extended()) { // what is used and what is left come to this, not to what was promised at first
        Limit whole = m_case.limit;
        whole.value += m_case.extension->days;
        return kioskwords::limit(whole, english());
    }
    return kept     ? kioskwords::limit(m_case.limit, english())
           : matter ? kioskwords::limit(matter->promisedLimit, english())
                    : QString();
}

bool KioskCase::redCard() const
{
    return m_known && clockRuns(m_case) && isSet(m_case.due.redCardAt) && hall()->now() >= m_case.due.redCardAt;
}

QString KioskCase::closedAt() const
{
    return m_known ? momentText(endedAt()) : QString();
}

KioskCase::Ending KioskCase::ending() const
{
    switch (m_known ? m_case.state : CaseState::Accepted) {
    case CaseState::Refused:
        return Ending::Refused;
    case CaseState::Returned:
        return m_case.endReason == "deferred-not-supplied"_L1 ? Ending::PromiseBroken : Ending::Returned;
    case CaseState::Withdrawn:
    case CaseState::Void:
        return Ending::Withdrawn;
    case CaseState::Received:
    case CaseState::Correction:
    case CaseState::Accepted:
    case CaseState::InReview:
    case CaseState::Decided:
    case CaseState::Finished:
    case CaseState::Delivered:
        break;
    }
    return Ending::None;
}

bool KioskCase::mayUrge() const
{
    return m_known && !m_access.isEmpty() && !m_urging && !m_urged && turn() != Turn::Resident &&
           yizhan::mayUrge(m_case, hall()->now(), calendarOf(hall()->state(), hall()->catalogue()),
                           hall()->state().info.zone);
}

QString KioskCase::urgeText() const
{
    if (m_refusal) {
        return sentence(m_refusal);
    }
    const bool heard = m_known && isSet(m_case.urgedAt) && allows(m_case.state, CaseAct::Urge) &&
                       !yizhan::mayUrge(m_case, hall()->now(), calendarOf(hall()->state(), hall()->catalogue()),
                                        hall()->state().info.zone);
    return m_urged || heard ? tr("已经替您催办，工作人员收到了。一个工作日只用催一次。") : QString();
}

void KioskCase::post(const QString &path, QJsonObject body, QString &key, std::function<void(const Reply &)> then)
{
    if (key.isEmpty()) {
        key = Link::freshKey();
    }
    body.insert("access"_L1, m_access);
    body.insert("case_id"_L1, m_caseId);
    Q_EMIT changed();
    whenDone(hall()->link().post(path, body, key), this, [this, then = std::move(then)](const Reply &reply) {
        then(reply);
        Q_EMIT changed();
    });
}

void KioskCase::urge()
{
    if (!mayUrge()) {
        return;
    }
    m_urging = true;
    m_refusal.reset();
    post(u"/v1/cases/urge"_s, {}, m_urgeKey, [this](const Reply &reply) {
        m_urging = false;
        m_urged = reply.ok();
        m_refusal = reply.ok() ? std::nullopt : std::optional(reply);
    });
}

bool KioskCase::mayWithdraw() const
{
    return m_known && !m_access.isEmpty() && allows(m_case.state, CaseAct::Withdraw);
}

void KioskCase::withdraw(const QString &signature)
{
    if (!mayWithdraw() || m_withdrawing || signature.isEmpty()) {
        return;
    }
    m_withdrawing = true;
    m_withdrawRefusal.reset();
    post(u"/v1/cases/withdraw"_s, {{u"confirmed"_s, true}, {u"signature"_s, signature}}, m_withdrawKey,
         [this](const Reply &reply) {
             m_withdrawing = false;
             if (!reply.ok()) {
                 m_withdrawRefusal = reply;
                 if (!reply.unknown()) {
                     m_withdrawKey.clear(); // it was heard and refused; another try is another wish
                 }
             }
         });
}

bool KioskCase::partlyDenied() const
{
    return granted() && isDecided(m_case.state) &&
           std::any_of(m_case.results.begin(), m_case.results.end(),
                       [](const DepartmentResult &one) { return one.result == CaseResult::Deny; });
}

void KioskCase::fillResults()
{
    QList<ScreenRow> rows;
    const bool told = isDecided(m_case.state);
    QMap<QString, QString> reasons; // of the look-up: no screen's feed has them
    const QVariantList answered = m_body.value(u"results"_s).toList();
    for (const QVariant &one : answered) {
        const QVariantMap result = one.toMap();
        reasons.insert(result.value(u"department"_s).toString(), result.value(u"reason"_s).toString());
    }
    for (const DepartmentResult &result : m_case.results) {
        const bool given = told && result.result != CaseResult::None;
        rows.append({result.department,
                     {hall()->catalogue().departmentName(result.department, english()),
                      hall()->pick(result.nameZh, result.nameEn), int(given ? Progress::Done : Progress::Later),
                      result.result == CaseResult::Grant, given ? reasons.value(result.department) : QString()}});
    }
    m_results.setRows(rows);
}

QString KioskCase::standingOf(const Branch &branch) const
{
    const Instant now = hall()->now();
    if (isSet(branch.answeredAt)) {
        // Silence is no review, whatever follows from it.
        const bool silent = std::any_of(m_case.timeline.begin(), m_case.timeline.end(), [&](const TimelineEntry &it) {
            return it.kind == "deemed"_L1 && it.department == branch.department;
        });
        return (silent ? tr("%1 到期没有答复，按规定转下一步") : tr("%1 已审完")).arg(dayText(branch.answeredAt));
    }
    if (!running(branch)) {
        return tr("还没轮到");
    }
    if (!isSet(branch.due.due)) {
        return tr("正在审");
    }
    if (lightAt(branch.due, now) == Light::Grey) {
        const QString stop = standstill(branch.department, tr("停表：%1，%2恢复后接着审"));
        return stop.isEmpty() ? tr("停表，恢复后接着审") : stop;
    }
    if (branch.limit.unit == LimitUnit::Hour) {
        return (now > branch.due.due ? tr("正在审，已超 %1") : tr("正在审，还剩 %1")).arg(timeLeftOf(branch.due, now));
    }
    const int left = workdaysLeft(branch.due, now, hall()->state().today.workdays, hall()->state().info.zone);
    return left > 0    ? tr("正在审，还剩 %n 个工作日", "", left)
           : left == 0 ? (now > branch.due.due ? tr("正在审，今天已超期") : tr("正在审，今天到期"))
                       : tr("正在审，已超 %n 个工作日", "", -left);
}

void KioskCase::fillBranches()
{
    QList<ScreenRow> rows;
    for (const Branch &branch : m_case.branches) {
        const Progress progress = isSet(branch.answeredAt) ? Progress::Done
                                  : running(branch)        ? Progress::Now
                                                           : Progress::Later;
        rows.append({u"%1/%2"_s.arg(branch.order).arg(branch.department),
                     {branch.order, hall()->catalogue().departmentName(branch.department, english()),
                      hall()->catalogue().roleName(m_case.matter, branch.department, branch.role, english()),
                      int(progress), standingOf(branch)}});
    }
    m_branches.setRows(rows);
}

void KioskCase::fillSteps()
{
    const auto after = [this](CaseState state, CaseState running) {
        const bool over = endedEarly(m_case.state);
        return over                      ? Progress::Later
               : m_case.state >= state   ? Progress::Done
               : m_case.state >= running ? Progress::Now
                                         : Progress::Later;
    };
    QList<ScreenRow> rows;
    if (entry(u"received"_s)) {
        rows.append(stepRow(Step::Received, Progress::Done, u"received"_s));
    }
    if (entry(u"correction"_s)) {
        const bool here = m_case.state == CaseState::Correction;
        rows.append(
            stepRow(Step::Correction, here ? Progress::Now : Progress::Done, here ? u"correction"_s : u"supplied"_s));
    }
    if (endedEarly(m_case.state)) {
        if (isSet(m_case.acceptedAt)) {
            rows.append(stepRow(Step::Accepted, Progress::Done, m_case.deemed ? u"deemed-accepted"_s : u"accepted"_s));
        }
        rows.append(
            stepRow(Step::Ended, Progress::Done, m_case.timeline.empty() ? QString() : m_case.timeline.back().kind));
        m_steps.setRows(rows);
        return;
    }
    const Progress accepting = isSet(m_case.acceptedAt)              ? Progress::Done
                               : m_case.state == CaseState::Received ? Progress::Now
                                                                     : Progress::Later;
    rows.append(stepRow(Step::Accepted, accepting, m_case.deemed ? u"deemed-accepted"_s : u"accepted"_s));
    std::map<int, std::vector<const Branch *>> orders;
    for (const Branch &branch : m_case.branches) {
        orders[branch.order].push_back(&branch);
    }
    bool reviewing = false;
    for (const auto &[order, branches] : orders) {
        const bool answered = std::all_of(branches.begin(), branches.end(),
                                          [](const Branch *branch) { return isSet(branch->answeredAt); });
        const bool started = std::any_of(branches.begin(), branches.end(),
                                         [](const Branch *branch) { return isSet(branch->startedAt); });
        const Progress progress = answered ? Progress::Done : started ? Progress::Now : Progress::Later;
        reviewing = reviewing || progress != Progress::Done;
        rows.append({u"review/%1"_s.arg(order),
                     {int(Step::Review), int(progress), QString(), QString(), QString(), QString(),
                      int(branches.size()), order, QString()}});
    }
    const Progress decision = isDecided(m_case.state)                       ? Progress::Done
                              : reviewing || beforeAcceptance(m_case.state) ? Progress::Later
                                                                            : Progress::Now;
    if (!orders.empty()) {
        rows.append(stepRow(Step::Decision, decision, u"decided"_s));
    }
    rows.append(stepRow(Step::Finish,
                        after(CaseState::Finished, orders.empty() ? CaseState::Accepted : CaseState::Decided),
                        u"finished"_s));
    rows.append(stepRow(Step::Delivery, after(CaseState::Delivered, CaseState::Finished), u"delivered"_s));
    m_steps.setRows(rows);
}

ScreenRow KioskCase::stepRow(Step step, Progress progress, const QString &kind) const
{
    const TimelineEntry *done = entry(kind);
    QString department;
    if (step == Step::Decision) {
        department = hall()->catalogue().departmentName(m_case.decidingDepartment, english());
    }
    QString post = done ? done->post : QString();
    for (const auto &[id, known] : hall()->state().posts) {
        if (id == post || known.nameZh == post) {
            post = hall()->pick(known.nameZh, known.nameEn);
            break;
        }
    }
    // With two persons each may ask whether the other has been.
    const QString taker = !m_case.hasAgent || step != Step::Delivery ? QString()
                          : m_case.deliveredTo == "agent"_L1         ? tr("代办人领走了")
                          : m_case.deliveredTo == "applicant"_L1     ? tr("申请人领走了")
                                                                     : QString();
    const QString note = kind == "deemed-accepted"_L1
                             ? tr("窗口到期没有答复，视为受理，从 %1 起算。").arg(dayText(m_case.acceptedAt))
                             : taker;
    return {kind,
            {int(step), int(progress), done ? momentText(done->at) : QString(), post, done ? done->part : QString(),
             department, 0, 0, note}};
}

QString KioskCase::dayText(Day day) const
{
    return kioskwords::day(day, english(), hall()->state().info.zone.day(hall()->now()));
}

QString KioskCase::dayText(Instant at) const
{
    return kioskwords::day(at, hall()->state().info.zone, english(), hall()->now());
}

QString KioskCase::momentText(Instant at) const
{
    return kioskwords::dayAndClock(at, hall()->state().info.zone, english(), hall()->now());
}

const TimelineEntry *KioskCase::entry(const QString &kind) const
{
    const auto found = std::find_if(m_case.timeline.begin(), m_case.timeline.end(),
                                    [&kind](const TimelineEntry &it) { return it.kind == kind; });
    return found == m_case.timeline.end() ? nullptr : &*found;
}

} // namespace yizhan
