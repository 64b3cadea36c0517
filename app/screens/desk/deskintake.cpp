// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskintake.h"

#include "domain/cases/casesteps.h"
#include "protocol/names.h"
#include "screens/desk/desktext.h"
#include "screens/matterindex.h"

#include <QJsonArray>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostFound = 40;
constexpr int IdentityCardLength = 18;

const QList<QByteArray> FoundRoles{"code", "name", "hint"};
const QList<QByteArray> MaterialRoles{"name",      "need",         "isRequired", "deferrable", "wantsOriginal",
                                      "wantsCopy", "originalSeen", "copies",     "deferred",   "complete",
                                      "fromKiosk", "saidBrought",  "note",       "files"};

} // namespace

bool DeskIntake::Handed::complete() const
{
    return (wanted.original == 0 || handed.originalSeen) && handed.copies >= wanted.copy;
}

DeskIntake::DeskIntake(QObject *parent)
    : DeskModel(parent)
    , m_found(FoundRoles)
    , m_materialRows(MaterialRoles)
{
}

void DeskIntake::setUploads(DeskUploads *uploads)
{
    if (m_uploads != uploads) {
        m_uploads = uploads;
        Q_EMIT uploadsChanged();
    }
}

void DeskIntake::listen(const HallData &hall)
{
    connect(&hall.matterIndex(), &MatterIndex::changed, this, &DeskIntake::refresh);
}

const Matter *DeskIntake::matter() const
{
    return hall() == nullptr ? nullptr : hall()->catalogue().matter(m_matter);
}

QString DeskIntake::matterName() const
{
    return matter() == nullptr ? QString() : matter()->nameZh;
}

QString DeskIntake::matterText() const
{
    const Matter *chosen = matter();
    if (chosen == nullptr) {
        return {};
    }
    QStringList parts{chosen->immediate() ? tr("即办件") : tr("承诺件")};
    if (!chosen->promisedLimit.textZh.isEmpty()) {
        parts.append(tr("承诺 %1").arg(chosen->promisedLimit.textZh));
    }
    parts.append(chosen->feeCharged ? chosen->feeNote : tr("不收费"));
    QStringList reviewers;
    for (const ReviewDepartment &reviewer : chosen->review) {
        reviewers.append(hall()->catalogue().departmentName(reviewer.department));
    }
    parts.append(reviewers.isEmpty() ? tr("社区自己决定") : tr("审核：%1").arg(reviewers.join(u"、"_s)));
    return parts.join(u" · "_s);
}

void DeskIntake::begin(const QString &window, const QString &ticket)
{
    if (hall() == nullptr || ticket == m_ticket) {
        return;
    }
    drop();
    const auto &tickets = hall()->state().tickets;
    const auto it = tickets.find(ticket);
    if (it == tickets.end()) {
        return;
    }
    m_window = window;
    m_ticket = ticket;
    m_number = it->second.number;
    m_state = Choosing;
    if (hall()->catalogue().matter(it->second.matter) != nullptr) {
        chooseMatter(it->second.matter);
    } else {
        changeMatter();
    }
}

void DeskIntake::chooseMatter(const QString &code)
{
    const Matter *chosen = hall() == nullptr ? nullptr : hall()->catalogue().matter(code);
    if (chosen == nullptr || m_state == NoTicket || m_state == Sending) {
        return;
    }
    m_matter = code;
    m_search.clear();
    m_bannedText.clear();
    m_found.setRows({});
    listMaterials(false);
    m_state = Filling;
    refreshMaterials();
    edited();
}

void DeskIntake::listMaterials(bool keepSeen)
{
    const auto asked = matterFor(hall()->catalogue(), m_matter, m_withAgent);
    if (!asked) {
        return;
    }
    QMap<QString, Handed> before;
    for (const Handed &one : std::as_const(m_materials)) {
        before.insert(one.wanted.name, one);
    }
    const auto ticket = hall()->state().tickets.find(m_ticket);
    // The kiosk asked about this very matter, and the resident answered; about no agent's papers.
    const bool ticked =
        ticket != hall()->state().tickets.end() && ticket->second.matter == m_matter && ticket->second.checked;
    const std::vector<Material> &own = matter()->materials;
    m_materials.clear();
    for (const Material &wanted : asked->materials) {
        const Handed old = before.value(wanted.name);
        Handed one{wanted, keepSeen ? old.handed : HandedMaterial(), false, false, old.files};
        one.handed.name = wanted.name;
        const bool asking = ticked && std::any_of(own.begin(), own.end(), [&wanted](const Material &material) {
                                return material.name == wanted.name && material.required;
                            });
        one.missingAtKiosk = asking && (ticket->second.missing.contains(wanted.name) ||
                                        ticket->second.missingDeferrable.contains(wanted.name));
        one.saidAtKiosk = asking && !one.missingAtKiosk;
        m_materials.append(one);
    }
}

void DeskIntake::changeMatter()
{
    if (m_state == Filling || m_state == Choosing) {
        m_state = Choosing;
        m_search.clear();
        listMatters();
        edited();
    }
}

void DeskIntake::setSearch(const QString &search)
{
    if (m_search != search) {
        m_search = search;
        listMatters();
        Q_EMIT changed();
    }
}

void DeskIntake::listMatters()
{
    m_bannedText.clear();
    QList<ScreenRow> rows;
    if (hall() != nullptr) {
        const Catalogue &catalogue = hall()->catalogue();
        const auto add = [&rows](const Matter &one) {
            rows.append({one.code, {one.code, one.nameZh, one.promisedLimit.textZh}});
        };
        if (m_search.trimmed().isEmpty()) {
            for (const auto &[code, one] : catalogue.matters) {
                add(one);
            }
        } else {
            for (const SearchHit &hit : hall()->matterIndex().search().search(m_search, MostFound)) {
                const auto banned = catalogue.banned.find(hit.banned);
                if (const Matter *one = catalogue.matter(hit.matter)) {
                    add(*one);
                } else if (banned != catalogue.banned.end() && m_bannedText.isEmpty()) {
                    m_bannedText = tr("“%1”社区不出具，%2").arg(banned->second.nameZh, banned->second.whereToGoZh);
                }
            }
        }
    }
    m_found.setRows(std::move(rows));
}

void DeskIntake::edit(QString &field, const QString &value)
{
    if (field != value) {
        field = value;
        edited();
    }
}

void DeskIntake::edited()
{
    m_key.clear();
    m_refusal.clear();
    const QString number = m_applicant.idNumber.trimmed();
    if (number != m_creditOf.idNumber.trimmed()) {
        m_credit = Credit::Unasked;
        m_creditOf = {};
        // Known before anything is printed and signed (D-1). Other papers than the identity card have no fixed length:
        // their holders are asked about when the promise is to be seen, not at each key.
        if (number.size() == IdentityCardLength && deferring()) {
            askCredit({});
        }
    } else if (m_credit == Credit::Marked && m_creditOf != m_applicant) {
        m_credit = Credit::Unasked; // it may have been found by the name: asked again before anything is printed
    }
    Q_EMIT changed();
}

void DeskIntake::setWithAgent(bool withAgent)
{
    if (m_withAgent != withAgent) {
        m_withAgent = withAgent;
        if (m_state == Filling) {
            listMaterials(true);
            refreshMaterials();
        }
        edited();
    }
}

void DeskIntake::setOriginalSeen(int row, bool seen)
{
    if (row >= 0 && row < m_materials.size()) {
        m_materials[row].handed.originalSeen = seen;
        m_materials[row].handed.deferred = m_materials[row].handed.deferred && !seen;
        refreshMaterials();
        edited();
    }
}

void DeskIntake::setCopies(int row, int copies)
{
    constexpr int MostCopies = 99; // GB/T 39046: n..2
    if (row >= 0 && row < m_materials.size()) {
        m_materials[row].handed.copies = std::clamp(copies, 0, MostCopies);
        refreshMaterials();
        edited();
    }
}

void DeskIntake::setDeferred(int row, bool deferred)
{
    if (row >= 0 && row < m_materials.size() && m_materials.at(row).wanted.deferrable) {
        HandedMaterial &handed = m_materials[row].handed;
        m_promiseSigned = m_promiseSigned && handed.deferred == deferred; // what was signed names others
        handed.deferred = deferred;
        if (deferred) {
            handed.originalSeen = false;
            handed.copies = 0;
        }
        refreshMaterials();
        edited();
    }
}

void DeskIntake::addFiles(int row, const QList<QUrl> &files)
{
    if (row < 0 || row >= m_materials.size() || m_state != Filling) {
        return;
    }
    QString problem;
    for (const QUrl &file : files) {
        if (const auto why = DeskUploads::problemOf(file)) {
            problem = tr("%1：%2").arg(file.fileName(), why->words);
        } else if (!m_materials.at(row).files.contains(file)) {
            m_materials[row].files.append(file);
        }
    }
    refreshMaterials();
    edited();
    m_refusal = problem;
    Q_EMIT changed();
}

void DeskIntake::removeFile(int row, int file)
{
    if (row >= 0 && row < m_materials.size() && file >= 0 && file < m_materials.at(row).files.size()) {
        m_materials[row].files.removeAt(file);
        refreshMaterials();
        edited();
    }
}

void DeskIntake::checkAll()
{
    for (Handed &one : m_materials) {
        if (one.wanted.required && !one.handed.deferred) {
            one.handed.originalSeen = one.wanted.original > 0;
            one.handed.copies = std::max(one.handed.copies, one.wanted.copy);
        }
    }
    refreshMaterials();
    edited();
}

QStringList DeskIntake::lacking() const
{
    QStringList names;
    for (const Handed &one : m_materials) {
        if (one.wanted.required && !one.handed.deferred && !one.complete()) {
            names.append(one.wanted.name);
        }
    }
    return names;
}

QString DeskIntake::lackingText() const
{
    return lacking().join(u"、"_s);
}

QStringList DeskIntake::deferredNames() const
{
    QStringList names;
    for (const Handed &one : m_materials) {
        if (one.handed.deferred) {
            names.append(one.wanted.name);
        }
    }
    return names;
}

QString DeskIntake::missingText() const
{
    return (lacking() + deferredNames()).join(u"、"_s);
}

QString DeskIntake::standing() const
{
    const QString later = deferredNames().join(u"、"_s);
    if (const QString names = lackingText(); !names.isEmpty()) {
        return later.isEmpty() ? tr("还没核到：%1").arg(names) : tr("还没核到：%1；容缺后补：%2").arg(names, later);
    }
    if (!promiseProblem().isEmpty()) {
        return cannotPromise();
    }
    return later.isEmpty() ? tr("材料齐了。核对姓名和电话就可以受理。")
           : m_promiseSigned ? tr("容缺后补：%1，承诺书已签字。核对姓名和电话就可以受理。").arg(later)
                             : tr("容缺后补：%1。打印承诺书请申请人签字，再受理。").arg(later);
}

void DeskIntake::refreshMaterials()
{
    QList<ScreenRow> rows;
    for (const Handed &one : std::as_const(m_materials)) {
        QStringList need;
        if (one.wanted.original > 0) {
            need.append(tr("原件 %1").arg(one.wanted.original));
        }
        if (one.wanted.copy > 0) {
            need.append(tr("复印件 %1").arg(one.wanted.copy));
        }
        if (!one.wanted.required) {
            need.append(tr("需要时"));
        } else if (one.wanted.deferrable) {
            need.append(tr("可后补"));
        }
        QStringList names;
        for (const QUrl &file : one.files) {
            names.append(file.fileName());
        }
        rows.append(
            {one.wanted.name,
             {one.wanted.name, need.join(u" · "_s), one.wanted.required, one.wanted.deferrable, one.wanted.original > 0,
              one.wanted.copy > 0, one.handed.originalSeen, one.handed.copies, one.handed.deferred, one.complete(),
              one.missingAtKiosk, one.saidAtKiosk, one.wanted.note, names}});
    }
    m_materialRows.setRows(std::move(rows));
}

QString DeskIntake::firstProblem(bool accepting) const
{
    if (m_applicant.name.trimmed().isEmpty()) {
        return tr("请填申请人姓名。");
    }
    if (m_applicant.phone.trimmed().isEmpty()) {
        return tr("请填申请人电话：居民查进度要用后四位。");
    }
    if (m_withAgent && m_agent.name.trimmed().isEmpty()) {
        return tr("请填代办人姓名，或取消“有人代办”。");
    }
    if (m_withAgent && m_agent.phone.trimmed().isEmpty()) {
        return tr("请填代办人电话。");
    }
    if (const QString names = lackingText(); accepting && !names.isEmpty()) {
        return tr("还缺：%1").arg(names);
    }
    if (accepting && !promiseProblem().isEmpty()) {
        return cannotPromise();
    }
    if (accepting && deferring() && !m_promiseSigned) {
        return tr("容缺受理：请申请人在承诺书上签字，再勾“已签字”。");
    }
    return {};
}

QJsonObject DeskIntake::body() const
{
    QJsonArray materials;
    for (const Handed &one : m_materials) {
        if (one.handed.originalSeen || one.handed.copies > 0 || one.handed.deferred) {
            materials.append(QJsonObject{{u"name"_s, one.handed.name},
                                         {u"original_seen"_s, one.handed.originalSeen},
                                         {u"copies"_s, one.handed.copies},
                                         {u"deferred"_s, one.handed.deferred}});
        }
    }
    QJsonObject body{{u"window"_s, m_window},
                     {u"ticket"_s, m_ticket},
                     {u"matter"_s, m_matter},
                     {u"applicant"_s, personBody(m_applicant)},
                     {u"materials"_s, materials}};
    if (m_withAgent) {
        body.insert("agent"_L1, personBody(m_agent));
    }
    return body;
}

void DeskIntake::accept()
{
    QJsonObject sent = body();
    if (deferring()) {
        sent.insert("promise"_L1, QJsonObject{{u"until"_s, promiseDay().trimmed()}, {u"signed"_s, m_promiseSigned}});
    }
    submit(u"/v1/cases"_s, sent, true, tr("已受理 %1：%2"));
}

void DeskIntake::receive()
{
    submit(u"/v1/cases/received"_s, body(), false, tr("已收件 %1：%2"));
}

void DeskIntake::notify(const QString &words)
{
    QJsonArray items;
    for (const QString &name : lacking() + deferredNames()) { // nothing was promised, so it is missing
        items.append(QJsonObject{{u"name"_s, name}});
    }
    QJsonObject sent = body();
    sent.insert("notice"_L1, QJsonObject{{u"items"_s, items}, {u"words"_s, words.trimmed()}});
    submit(u"/v1/cases/received"_s, sent, false, tr("已收件并一次性告知 %1：%2"));
}

void DeskIntake::refuse(const QString &reason)
{
    QJsonObject sent = body();
    sent.insert("refusal"_L1, QJsonObject{{u"reason"_s, reason.trimmed()}});
    submit(u"/v1/cases/received"_s, sent, false, tr("不予受理 %1：%2，请交通知书"));
}

void DeskIntake::submit(const QString &path, const QJsonObject &sent, bool accepting, const QString &said)
{
    if (m_state != Filling) {
        return;
    }
    m_refusal = firstProblem(accepting);
    if (!m_refusal.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    if (m_key.isEmpty()) {
        m_key = Link::freshKey();
    }
    m_state = Sending;
    Q_EMIT changed();
    const auto done = [this, ticket = m_ticket, said](const Reply &reply) {
        if (ticket == m_ticket && m_state == Sending) {
            answered(reply, said);
        }
    };
    m_session->send(path, sent, this, done, m_key, true);
}

void DeskIntake::answered(const Reply &reply, const QString &said)
{
    if (!reply.ok()) {
        m_state = Filling;
        m_refusal = m_session->refusalOf(reply);
        if (!reply.unknown()) {
            m_key.clear(); // it was heard and refused: the next try may go another way
        }
        Q_EMIT changed();
        return;
    }
    const QJsonObject record = reply.body.value("case"_L1).toObject();
    // 即办件: opened and finished in one action.
    const bool finished = record.value("state"_L1).toString() == toString(CaseState::Finished);
    QString done = (finished ? tr("已受理并办结 %1：%2，请出具结果") : said)
                       .arg(record.value("case_no"_L1).toString(), matterName());
    const HallState &state = hall()->state();
    const auto submitted = instantFromIso(record.value("accepted_at"_L1).toString());
    const auto counted = dayFromIso(record.value("due"_L1).toObject().value("day_zero"_L1).toString());
    if (submitted && counted && *counted != state.info.zone.day(*submitted)) {
        const DeskText text(state, hall()->catalogue(), hall()->now());
        done += tr("；%1 提交，计时起算日 %2").arg(text.dayTime(*submitted), toIso(*counted).mid(5));
    }
    sendFiles(record.value("id"_L1).toString(), record.value("case_no"_L1).toString());
    const QString caseId = record.value("id"_L1).toString();
    drop();
    m_session->say(done, true, caseId);
    Q_EMIT accepted();
}

void DeskIntake::sendFiles(const QString &caseId, const QString &caseNo)
{
    QList<ScanUpload> scans;
    for (const Handed &one : std::as_const(m_materials)) {
        for (const QUrl &file : one.files) {
            scans.append({caseId, caseNo, one.wanted.name, file, {}, {}});
        }
    }
    if (m_uploads != nullptr && !scans.isEmpty()) {
        m_uploads->send(scans);
    }
}

void DeskIntake::drop()
{
    m_state = NoTicket;
    m_window.clear();
    m_ticket.clear();
    m_number.clear();
    m_matter.clear();
    m_search.clear();
    m_bannedText.clear();
    m_applicant = {};
    m_withAgent = false;
    m_agent = {};
    m_materials.clear();
    m_promiseDay.clear();
    m_promiseSigned = false;
    m_markedUntil.clear();
    m_found.setRows({});
    m_materialRows.setRows({});
    edited();
}

} // namespace yizhan
