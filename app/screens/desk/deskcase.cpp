// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskcase.h"

#include "domain/cases/casework.h"
#include "domain/cases/copyfields.h"
#include "screens/desk/desktext.h"
#include "screens/desk/desktimeline.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds RefreshEvery{20};

const QList<QByteArray> PeopleRoles{"title", "name", "phone", "idNumber"};
const QList<QByteArray> BranchRoles{"department", "role", "light",  "leftText", "opinion",       "against",
                                    "reason",     "when", "active", "reply",    "waitsForReply", "forwarding"};
const QList<QByteArray> MaterialRoles{"name", "status", "deferred", "copiesWanted"};

Applicant personFrom(const QJsonObject &json)
{
    return {json.value("name"_L1).toString(), json.value("phone"_L1).toString(), json.value("id_number"_L1).toString()};
}

ScreenRow personRow(const QString &id, const QString &title, const QJsonObject &person)
{
    return {id,
            {title, person.value("name"_L1).toString(), person.value("phone"_L1).toString(),
             person.value("id_number"_L1).toString()}};
}

} // namespace

DeskCase::DeskCase(QObject *parent)
    : DeskModel(parent)
    , m_receivers({"value", "text", "hint"})
    , m_people(PeopleRoles)
    , m_timeline(DeskTimeline::roles())
    , m_branches(BranchRoles)
    , m_stepClocks({"step", "light", "leftText", "due"})
    , m_materials(MaterialRoles)
{
    refreshEvery(RefreshEvery);
}

DeskCase::~DeskCase() = default;

void DeskCase::loggedInOrOut()
{
    if (!m_session->loggedIn()) {
        wipe();
    }
    Q_EMIT changed();
}

void DeskCase::listen(const HallData &hall)
{
    connect(&hall, &HallData::casesChanged, this, &DeskCase::refresh);
    connect(&hall, &HallData::catalogueChanged, this, &DeskCase::refresh);
    connect(&hall, &HallData::onlineChanged, this, &DeskCase::refresh);
}

void DeskCase::setCaseId(const QString &caseId)
{
    if (m_caseId == caseId) {
        return;
    }
    wipe();
    m_caseId = caseId;
    refresh();
}

void DeskCase::wipe()
{
    m_people.setRows({});
    m_facts.clear();
    m_reasons.clear();
    m_replies.clear();
    m_applicant = {};
    m_agent.reset();
    if (QClipboard *clipboard = QGuiApplication::clipboard(); !m_copied.isEmpty() && clipboard->text() == m_copied) {
        clipboard->clear();
    }
    m_copied.clear();
    m_seen.reset();
    m_privacy = Absent;
    m_privacyText.clear();
    Q_EMIT wiped();
}

const ServiceCase *DeskCase::record() const
{
    if (hall() == nullptr) {
        return nullptr;
    }
    const auto &cases = hall()->state().cases;
    const auto it = cases.find(m_caseId);
    return it == cases.end() ? nullptr : &it->second;
}

void DeskCase::refresh()
{
    if (const ServiceCase *one = record()) {
        const bool news = !m_seen.has_value() || *m_seen != *one;
        if (news && m_session->loggedIn() && hall()->online() && m_privacy != Fetching) {
            fetch();
        }
        const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
        const DeskHands hands = text.hands(*one);
        m_shown.caseNo = one->caseNo;
        m_shown.matter = text.matter(one->matter);
        m_shown.english = one->language == u"en";
        m_shown.elder = one->elder;
        m_shown.state = text.caseState(*one);
        m_shown.hands = hands.who.isEmpty() ? hands.place : hands.place + u" · "_s + hands.who;
        m_shown.clock = text.clock(*one);
        m_shown.steps = text.steps(*one);
        refreshRows(*one);
    } else {
        m_shown = {};
        m_receivers.setRows({});
        m_timeline.setRows({});
        m_branches.setRows({});
        m_stepClocks.setRows({});
        m_materials.setRows({});
    }
    Q_EMIT changed();
}

void DeskCase::fetch()
{
    const ServiceCase *one = record();
    if (one == nullptr || m_privacy == Fetching) {
        return;
    }
    m_seen = *one;
    m_privacy = m_privacy == Shown ? Shown : Fetching;
    const QString asked = m_caseId;
    m_session->fetch(u"/v1/cases/"_s + m_caseId, this, [this, asked](const Reply &reply) {
        if (asked != m_caseId || !m_session->loggedIn()) {
            return; // the page went on; what came back is not kept
        }
        if (reply.ok()) {
            opened(reply.body);
        } else if (m_privacy != Shown) {
            m_privacy = Refused;
            m_privacyText = reply.unreachable() ? tr("申请人资料要连上服务器才能看。") : m_session->refusalOf(reply);
        }
        refresh();
    });
}

void DeskCase::opened(const QJsonObject &body)
{
    QList<ScreenRow> people{personRow(u"applicant"_s, tr("申请人"), body.value("applicant"_L1).toObject())};
    const QJsonObject agent = body.value("agent"_L1).toObject();
    if (!agent.isEmpty()) {
        people.append(personRow(u"agent"_s, tr("代办人"), agent));
    }
    if (const QJsonObject pending = body.value("pending"_L1).toObject(); !pending.isEmpty()) {
        const bool ofAgent = pending.value("of"_L1).toString() == "agent"_L1;
        people.append(personRow(u"pending"_s, ofAgent ? tr("代办人更正为（待确认）") : tr("申请人更正为（待确认）"),
                                pending.value("person"_L1).toObject()));
    }
    m_people.setRows(people);
    m_applicant = personFrom(body.value("applicant"_L1).toObject());
    m_agent = agent.isEmpty() ? std::nullopt : std::optional(personFrom(agent));
    m_facts = factsFrom(body.value("facts"_L1).toArray());
    m_reasons.clear();
    m_replies.clear();
    const QJsonArray opinions = body.value("opinions"_L1).toArray();
    for (const auto &value : opinions) {
        const QJsonObject opinion = value.toObject();
        auto &words = opinion.value("opinion"_L1).toString() == "reply"_L1 ? m_replies : m_reasons;
        words[opinion.value("department"_L1).toString()] = opinion.value("reason"_L1).toString();
    }
    m_privacy = Shown;
    m_privacyText.clear();
    Q_EMIT fileCame(body);
}

void DeskCase::refreshRows(const ServiceCase &one)
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    m_timeline.setRows(DeskTimeline(one, m_facts, text, hall()->english()).rows());

    QList<ScreenRow> rows{{u"applicant"_s, {u"applicant"_s, tr("申请人"), m_applicant.name}}};
    if (one.hasAgent) {
        rows.append({u"agent"_s, {u"agent"_s, tr("代办人"), m_agent ? m_agent->name : QString()}});
    }
    m_receivers.setRows(rows);

    const Matter *matter = hall()->catalogue().matter(one.matter);
    rows.clear();
    for (const Branch &branch : one.branches) {
        const bool dropped = endedEarly(one.state) && !isSet(branch.answeredAt);
        const DeskClock clock = dropped ? DeskClock{} : text.clock(one, branch);
        const auto reason = m_reasons.find(branch.department);
        const auto reply = m_replies.find(branch.department);
        const bool answered = isSet(branch.answeredAt);
        rows.append(
            {u"%1/%2"_s.arg(branch.order).arg(branch.department),
             {text.department(branch.department), branch.role, clock.light, clock.left,
              DeskText::opinion(branch.opinion), wantsReply(branch),
              reason == m_reasons.end() ? QString() : reason->second,
              answered ? text.dayTime(branch.answeredAt) : clock.due, isSet(branch.startedAt) && !answered && !dropped,
              reply == m_replies.end() ? QString() : reply->second, wantsReply(branch) && !isSet(branch.repliedAt),
              waitsForForwarding(one, branch) ? tr("待转报，%1 前").arg(text.dayTime(branch.forwardDue)) : QString()}});
    }
    m_branches.setRows(rows);

    rows.clear();
    for (const StepClock &step : yizhan::stepClocks(one, hall()->catalogue(), hall()->state())) {
        const DeskClock clock = endedEarly(one.state) && !step.done ? DeskClock{} : text.clock(step);
        rows.append({QString::number(step.step), {text.stepName(step), clock.light, clock.left, clock.due}});
    }
    m_stepClocks.setRows(rows);

    rows.clear();
    for (const HandedMaterial &material : one.materials) {
        QStringList status;
        if (endedEarly(one.state) && (material.deferred || material.missing)) {
            status.append(tr("没有补齐")); // and nobody waits for it
        } else if (material.deferred) {
            status.append(tr("容缺，等补交"));
        } else if (material.missing) {
            status.append(tr("还没有，或者不合要求"));
        } else {
            if (material.originalSeen) {
                status.append(tr("原件已核"));
            }
            if (material.copies > 0) {
                status.append(tr("复印件 %1 份").arg(material.copies));
            }
        }
        int wanted = 0;
        if (matter != nullptr) {
            const auto it = std::find_if(matter->materials.begin(), matter->materials.end(),
                                         [&material](const Material &m) { return m.name == material.name; });
            wanted = it == matter->materials.end() ? 0 : it->copy;
        }
        rows.append(
            {material.name, {material.name, status.join(u" · "_s), material.deferred || material.missing, wanted}});
    }
    m_materials.setRows(rows);
}

bool DeskCase::canSupply() const
{
    return found() && m_session->servesWindow() && runs(record()->state) && !outstandingMaterials(*record()).isEmpty();
}

bool DeskCase::canDecide() const
{
    return found() && m_session->loggedIn() && waitsForDecision(*record()) &&
           (m_session->leads() || m_session->department() == record()->decidingDepartment);
}

bool DeskCase::canFinish() const
{
    return found() && m_session->servesWindow() && record()->state == CaseState::Decided;
}

bool DeskCase::canDeliver() const
{
    return found() && m_session->servesWindow() && record()->state == CaseState::Finished;
}

void DeskCase::command(const QString &verb, const QJsonObject &body, const QString &done)
{
    if (m_busy || m_caseId.isEmpty()) {
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    const auto finished = [this, done](const Reply &reply) {
        m_busy = false;
        if (reply.ok()) {
            m_session->say(done, true);
        }
        refresh();
    };
    m_session->send(u"/v1/cases/%1/%2"_s.arg(m_caseId, verb), body, this, finished);
}

void DeskCase::supply(const QString &name, int copies)
{
    command(u"materials"_s, {{u"name"_s, name}, {u"copies"_s, copies}}, tr("“%1”已补交").arg(name));
}

void DeskCase::copyFields()
{
    if (m_privacy != Shown || record() == nullptr) {
        m_session->say(tr("申请人资料要连上服务器才能看。"));
        return;
    }
    const HallState &state = hall()->state();
    m_copied = copyText(state.info.copyOrder, *record(), hall()->catalogue().matter(record()->matter), m_applicant,
                        m_agent, state.info.zone);
    QGuiApplication::clipboard()->setText(m_copied);
    m_session->say(tr("已按省系统表单的次序复制；离开这一页就清掉。"), true);
}

void DeskCase::finish()
{
    command(u"finish"_s, {}, tr("已办结"));
}

void DeskCase::deliver(const QString &to)
{
    command(u"deliver"_s, {{u"to"_s, to}},
            to == "agent"_L1 ? tr("结果已交给代办人，请提醒评价") : tr("结果已交给申请人，请提醒评价"));
}

} // namespace yizhan
