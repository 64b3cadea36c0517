// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskflow.h"

#include "domain/cases/casepapers.h"
#include "domain/cases/casesteps.h"
#include "domain/cases/casework.h"
#include "domain/limits/calendarwork.h"
#include "domain/limits/clockledger.h"
#include "papers/paperwords.h"
#include "screens/desk/desktimeline.h"

#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshEvery{60};

const QList<QByteArray> NoteRoles{"words", "warns"};
const QList<QByteArray> MaterialRoles{"name", "need", "chosen"};
const QList<QByteArray> ResultRoles{"department", "name", "outcome"};
const QList<QByteArray> AmendmentRoles{"value", "text", "words", "mine"};
const QList<QByteArray> ChoiceRoles{"value", "text", "hint"};

std::optional<Material> materialOf(const std::optional<Matter> &matter, const QString &name)
{
    if (!matter) {
        return {};
    }
    const auto found = std::find_if(matter->materials.begin(), matter->materials.end(),
                                    [&name](const Material &one) { return one.name == name; });
    return found == matter->materials.end() ? std::nullopt : std::optional(*found);
}

/** That material in full, as the matter wants it. */
QJsonObject broughtJson(const std::optional<Matter> &matter, const QString &name, bool deferred)
{
    const auto wanted = materialOf(matter, name);
    return {{u"name"_s, name},
            {u"original_seen"_s, !deferred && wanted && wanted->original > 0},
            {u"copies"_s, deferred || !wanted ? 0 : wanted->copy},
            {u"deferred"_s, deferred}};
}

} // namespace

DeskFlow::DeskFlow(QObject *parent)
    : DeskModel(parent)
    , m_notes(NoteRoles)
    , m_materials(MaterialRoles)
    , m_results(ResultRoles)
    , m_amendments(AmendmentRoles)
    , m_amendable(ChoiceRoles)
{
    refreshEvery(RefreshEvery);
}

void DeskFlow::listen(const HallData &hall)
{
    connect(&hall, &HallData::casesChanged, this, &DeskFlow::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskFlow::refresh);
}

void DeskFlow::setCaseId(const QString &caseId)
{
    if (m_caseId != caseId) {
        m_caseId = caseId;
        m_materials.setRows({});
        refresh();
    }
}

void DeskFlow::setServiceCase(DeskCase *serviceCase)
{
    if (m_case == serviceCase) {
        return;
    }
    m_case = serviceCase;
    if (m_case != nullptr) {
        connect(m_case, &DeskCase::fileCame, this, &DeskFlow::refresh);
        connect(m_case, &DeskCase::wiped, this, &DeskFlow::refresh);
    }
    refresh();
}

const ServiceCase *DeskFlow::record() const
{
    if (hall() == nullptr) {
        return nullptr;
    }
    const auto found = hall()->state().cases.find(m_caseId);
    return found == hall()->state().cases.end() ? nullptr : &found->second;
}

std::optional<Matter> DeskFlow::matter() const
{
    return record() == nullptr ? std::nullopt : matterFor(hall()->catalogue(), record()->matter, record()->hasAgent);
}

bool DeskFlow::may(CaseAct act) const
{
    return record() != nullptr && m_session->servesWindow() && allows(record()->state, act);
}

bool DeskFlow::mayAnswer(CaseAct act) const
{
    return may(act) && !record()->unnamed;
}

QStringList DeskFlow::missing() const
{
    const auto asked = matter();
    return asked ? missingMaterials(*asked, record()->materials) : QStringList();
}

bool DeskFlow::canAccept() const
{
    return mayAnswer(CaseAct::Accept) && missing().isEmpty();
}

bool DeskFlow::canDefer() const
{
    const QStringList names = missing();
    return mayAnswer(CaseAct::Accept) && !names.isEmpty() &&
           std::all_of(names.begin(), names.end(), [this](const QString &name) {
               const auto wanted = materialOf(matter(), name);
               return wanted && wanted->deferrable;
           });
}

QString DeskFlow::lastDeferDay() const
{
    if (!canDefer()) {
        return {};
    }
    ClockTerms terms;
    terms.limit = matter()->promisedLimit;
    terms.start = acceptanceStart(*record(), hall()->now());
    const HallState &state = hall()->state();
    const DueDate due = dueDate(terms, timeRules(state, hall()->catalogue()));
    return isSet(due.due) ? toIso(state.info.zone.day(due.due)) : QString();
}

bool DeskFlow::canSupply() const
{
    return may(CaseAct::SupplyCorrection) && !missing().isEmpty();
}

bool DeskFlow::canReturn() const
{
    return may(CaseAct::Return) && !record()->notices.empty() &&
           hall()->state().info.zone.day(hall()->now()) > record()->notices.back().until;
}

bool DeskFlow::canVoid() const
{
    return may(CaseAct::Void) && m_session->leads();
}

bool DeskFlow::canAmend() const
{
    return record() != nullptr && m_session->loggedIn() && allows(record()->state, CaseAct::Amend);
}

bool DeskFlow::canName() const
{
    return record() != nullptr && m_session->servesWindow() && record()->unnamed &&
           allows(record()->state, CaseAct::Amend);
}

bool DeskFlow::canNumber() const
{
    return record() != nullptr && m_session->loggedIn() && allows(record()->state, CaseAct::MarkExternalNo);
}

QString DeskFlow::externalNo() const
{
    return record() == nullptr ? QString() : record()->externalNo;
}

void DeskFlow::refresh()
{
    if (const ServiceCase *one = record()) {
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        refreshNotes(*one, text);
        refreshAmendments(*one, text);
        QList<ScreenRow> rows;
        for (const DepartmentResult &result : one->results) {
            const QString state = result.result == CaseResult::Grant  ? tr("准予")
                                  : result.result == CaseResult::Deny ? tr("不予")
                                                                      : tr("还没有出");
            rows.append({result.department, {text.department(result.department), result.nameZh, state}});
        }
        m_results.setRows(rows);
    } else {
        m_notes.setRows({});
        m_results.setRows({});
        m_amendments.setRows({});
        m_amendable.setRows({});
    }
    Q_EMIT changed();
}

void DeskFlow::refreshNotes(const ServiceCase &one, const DeskText &text)
{
    QList<ScreenRow> rows;
    const auto note = [&rows](const QString &sentence, bool warns = false) {
        rows.append({QString::number(rows.size()), {sentence, warns}});
    };
    if (one.unnamed) {
        note(tr("自助机没有问姓名：请打电话问清，先填上姓名再受理。"), true);
    }
    if (one.state == CaseState::Received && isSet(one.promised)) {
        note(tr("%1 自助机提交；现在受理就从提交算起，答应过 %2 前办结。")
                 .arg(text.dayTime(one.receivedAt), text.dayTime(one.promised)));
    }
    if (one.state == CaseState::Received) {
        note(tr("%1 前要受理、告知补正或不予受理；到时没有答复就视为受理，从收件日算起。")
                 .arg(text.dayTime(one.noticeDue)),
             true);
    }
    if (one.deemed) {
        note(one.notices.empty() ? tr("收件后五个工作日没有答复，依法视为受理。")
                                 : tr("材料补齐后五个工作日没有答复，依法视为受理。"),
             true);
    }
    for (const CorrectionNotice &notice : one.notices) {
        const QString items = notice.items.join(u"、"_s);
        note(isSet(notice.completedAt) ? tr("补正通知 %1：%2，已补齐").arg(notice.paper, items)
                                       : tr("补正通知 %1：%2，最晚 %3").arg(notice.paper, items, toIso(notice.until)),
             false);
        if (notice.breach) {
            note(tr("这是第二次补正通知：应当一次告知全部材料，已记为违规。"), true);
        }
    }
    const QStringList names = deferredMaterials(one);
    if (!names.isEmpty() && one.endReason == "deferred-not-supplied"_L1) {
        note(tr("容缺：%1，承诺 %2 前补交；到期没有补交，已自动退件。")
                 .arg(names.join(u"、"_s), toIso(one.deferredUntil)),
             true);
    } else if (!names.isEmpty() && !endedEarly(one.state)) {
        note(tr("容缺：%1，承诺 %2 前补交；没有补齐不能出结果，到期不补就退件。")
                 .arg(names.join(u"、"_s), toIso(one.deferredUntil)),
             true);
    }
    if (one.urges > 0) {
        note(tr("居民催办 %n 次，最近一次 %1", "", one.urges).arg(text.dayTime(one.urgedAt)), true);
    }
    if (!one.externalNo.isEmpty()) {
        note(tr("省系统编号 %1").arg(one.externalNo));
    }
    for (const CasePaper &paper : one.papers) {
        note(tr("%1 %2").arg(paperName(paper.kind, false), paper.number));
    }
    m_notes.setRows(rows);
}

void DeskFlow::refreshAmendments(const ServiceCase &one, const DeskText &text)
{
    const RecordedFacts facts = m_case != nullptr && m_case->caseId() == m_caseId ? m_case->facts() : RecordedFacts();
    const DeskTimeline told(one, facts, text);
    QList<ScreenRow> rows;
    for (const Amendment &amendment : one.amendments) {
        if (!isSet(amendment.answeredAt)) {
            rows.append(
                {amendment.id,
                 {amendment.id,
                  tr("更正“%1”：%2 %3 提出，等第二个人确认")
                      .arg(text.recordName(amendment, one), text.person(amendment.by), text.dayTime(amendment.at)),
                  told.amendmentWords(amendment), amendment.by == m_session->person()}});
        }
    }
    m_amendments.setRows(rows);
    rows.clear();
    for (std::size_t line = 0; line < one.timeline.size(); ++line) {
        rows.append(told.choiceOf(line));
    }
    m_amendable.setRows(rows);
}

void DeskFlow::listMaterials(const QStringList &names, const QStringList &chosen)
{
    QList<ScreenRow> rows;
    for (const QString &name : names) {
        const auto wanted = materialOf(matter(), name);
        QStringList need;
        if (wanted && wanted->original > 0) {
            need.append(tr("原件 %1").arg(wanted->original));
        }
        if (wanted && wanted->copy > 0) {
            need.append(tr("复印件 %1").arg(wanted->copy));
        }
        rows.append({name, {name, need.join(u" · "_s), chosen.contains(name)}});
    }
    m_materials.setRows(rows);
}

void DeskFlow::listForNotice()
{
    QStringList names;
    if (const auto asked = matter()) {
        for (const Material &material : asked->materials) {
            names.append(material.name);
        }
    }
    listMaterials(names, missing());
}

void DeskFlow::listForSupply()
{
    listMaterials(missing(), missing());
}

void DeskFlow::tick(int row, bool chosen)
{
    QStringList names;
    QStringList picked = ticked();
    for (const ScreenRow &one : m_materials.rows()) {
        names.append(one.id);
    }
    if (row >= 0 && row < names.size()) {
        picked.removeAll(names.at(row));
        if (chosen) {
            picked.append(names.at(row));
        }
        listMaterials(names, picked);
    }
}

QStringList DeskFlow::ticked() const
{
    QStringList names;
    for (int row = 0; row < m_materials.count(); ++row) {
        if (m_materials.value(row, "chosen").toBool()) {
            names.append(m_materials.value(row, "name").toString());
        }
    }
    return names;
}

void DeskFlow::command(const QString &verb, const QJsonObject &body, const QString &done)
{
    if (m_busy || m_caseId.isEmpty()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_session->send(u"/v1/cases/%1/%2"_s.arg(m_caseId, verb), body, this, [this, done](const Reply &reply) {
        m_busy = false;
        if (reply.ok()) {
            m_session->say(done, true);
        }
        refresh();
    });
}

void DeskFlow::accept()
{
    command(u"acceptance"_s, {}, tr("已受理，开始计时"));
}

void DeskFlow::showPromise(const QString &day)
{
    if (m_drafts == nullptr || m_case == nullptr || !canDefer()) {
        return;
    }
    if (m_case->applicant().idNumber.isEmpty()) {
        m_session->say(tr("容缺受理要登记申请人的身份证号，请先更正申请人。"));
        return;
    }
    // Nobody signs what the hall would then refuse (D-1); as at the intake.
    const auto answered = [this, day, id = m_caseId](const Reply &reply) {
        if (id != m_caseId || !reply.ok()) {
            return; // refusals are said by the session
        }
        if (reply.body.value("marked"_L1).toBool()) {
            m_session->say(
                tr("申请人有失信记录（到 %1 为止），不能容缺后补。").arg(reply.body.value("until"_L1).toString()));
        } else {
            drawPromise(day);
        }
    };
    m_session->send(u"/v1/credit-marks/lookup"_s, personBody(m_case->applicant()), this, answered);
}

void DeskFlow::drawPromise(const QString &day)
{
    if (m_drafts == nullptr || m_case == nullptr || !canDefer()) {
        return;
    }
    ServiceCase promised = *record();
    for (const QString &name : missing()) {
        HandedMaterial &later = promised.materials.emplace_back();
        later.name = name;
        later.deferred = true;
    }
    promised.deferredUntil = dayFromIso(day.trimmed()).value_or(Day{});
    m_drafts->lookAtPromise(promised, m_case->applicant(), m_case->agent(), promised.caseNo);
}

void DeskFlow::acceptDeferred(const QString &day)
{
    QJsonArray later;
    for (const QString &name : missing()) {
        later.append(broughtJson(matter(), name, true));
    }
    command(u"acceptance"_s,
            {{u"materials"_s, later}, {u"promise"_s, QJsonObject{{u"until"_s, day.trimmed()}, {u"signed"_s, true}}}},
            tr("已容缺受理，开始计时"));
}

void DeskFlow::notify(const QString &words)
{
    QJsonArray items;
    for (const QString &name : ticked()) {
        items.append(QJsonObject{{u"name"_s, name}});
    }
    QJsonObject body{{u"items"_s, items}};
    if (!words.trimmed().isEmpty()) {
        body.insert(u"words"_s, words.trimmed());
    }
    command(u"correction"_s, body, tr("已一次性告知，等居民补材料"));
}

void DeskFlow::supply()
{
    QJsonArray brought;
    for (const QString &name : ticked()) {
        brought.append(broughtJson(matter(), name, false));
    }
    command(u"supplied"_s, {{u"materials"_s, brought}}, tr("补交的材料已收下"));
}

void DeskFlow::refuse(const QString &reason)
{
    command(u"refusal"_s, {{u"reason"_s, reason.trimmed()}}, tr("已记为不予受理，请交通知书"));
}

void DeskFlow::returnCase(const QString &reason)
{
    command(u"return"_s, {{u"reason"_s, reason.trimmed()}}, tr("已退件"));
}

void DeskFlow::withdraw(bool byAgent, const QString &reason)
{
    command(u"withdrawal"_s,
            {{u"by"_s, byAgent ? u"agent"_s : u"applicant"_s}, {u"signed"_s, true}, {u"reason"_s, reason.trimmed()}},
            tr("已撤件"));
}

void DeskFlow::voidCase(const QString &reason)
{
    command(u"void"_s, {{u"reason"_s, reason.trimmed()}}, tr("已作废"));
}

void DeskFlow::setExternalNo(const QString &number)
{
    command(u"external-no"_s, {{u"number"_s, number.trimmed()}}, tr("编号已记下"));
}

QString DeskFlow::lineText(const QString &line) const
{
    const int row = m_amendable.indexOf(line);
    if (row < 0) {
        return {};
    }
    //: %1 a line of what happened, which is to be put right
    const QString what = tr("更正的是：%1").arg(m_amendable.value(row, "text").toString());
    const QString hint = m_amendable.value(row, "hint").toString();
    return hint.isEmpty() ? what : what + u'\n' + hint;
}

void DeskFlow::amend(const QString &line, const QString &words, const QString &reason)
{
    bool known = false;
    const std::size_t place = line.toUInt(&known); // lines are only added, and at the end: it is still the one chosen
    if (!known || record() == nullptr || place >= record()->timeline.size()) {
        return;
    }
    const TimelineEntry &entry = record()->timeline.at(place);
    QJsonObject body{{u"about"_s, entry.kind},
                     {u"entry_at"_s, toIso(entry.at)},
                     {u"words"_s, words.trimmed()},
                     {u"reason"_s, reason.trimmed()}};
    if (!entry.department.isEmpty()) {
        body.insert(u"department"_s, entry.department);
    }
    command(u"amendments"_s, body, tr("更正已提出，等第二个人确认"));
}

void DeskFlow::amendPerson(bool agent, const QString &name, const QString &phone, const QString &idNumber,
                           const QString &reason)
{
    command(u"amendments"_s,
            {{u"about"_s, agent ? u"agent"_s : u"applicant"_s},
             {u"person"_s, personBody({name, phone, idNumber})},
             {u"reason"_s, reason.trimmed()}},
            tr("更正已提出，等第二个人确认"));
}

void DeskFlow::nameApplicant(const QString &name, const QString &phone, const QString &idNumber)
{
    command(u"applicant"_s, {{u"applicant"_s, personBody({name, phone, idNumber})}}, tr("姓名已填上"));
}

void DeskFlow::answerAmendment(const QString &amendment, bool confirm, const QString &words)
{
    command(u"amendments/answer"_s,
            {{u"amendment"_s, amendment}, {u"confirm"_s, confirm}, {u"words"_s, words.trimmed()}},
            confirm ? tr("更正已确认") : tr("更正没有通过"));
}

} // namespace yizhan
