// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskshift.h"

#include "domain/duty/roster.h"
#include "protocol/names.h"
#include "protocol/rosterfile.h"
#include "screens/desk/desktext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DeskShift)
};

QString visitorText(ShiftVisitor who)
{
    switch (who) {
    case ShiftVisitor::Resident:
        return Words::tr("居民");
    case ShiftVisitor::Elder:
        return Words::tr("老人");
    case ShiftVisitor::Minor:
        return Words::tr("未成年人");
    case ShiftVisitor::Tenant:
        return Words::tr("租户");
    case ShiftVisitor::Business:
        return Words::tr("商户");
    case ShiftVisitor::Department:
        return Words::tr("部门来人");
    case ShiftVisitor::Phone:
        return Words::tr("来电");
    case ShiftVisitor::Nobody:
        return Words::tr("巡查");
    }
    return {};
}

QString resultText(ShiftResult result)
{
    switch (result) {
    case ShiftResult::Settled:
        return Words::tr("办好了");
    case ShiftResult::Recorded:
        return Words::tr("已登记");
    case ShiftResult::Referred:
        return Words::tr("已转交");
    case ShiftResult::Reported:
        return Words::tr("已上报");
    case ShiftResult::Open:
        return Words::tr("没完，交下一班");
    }
    return {};
}

/** Of a line that the system wrote: who did what. */
QString deedText(const ShiftLine &line, const QString &who)
{
    switch (line.deed) {
    case ShiftDeed::Written:
        break;
    case ShiftDeed::BellAnswered:
        return Words::tr("%1 应了门铃").arg(who);
    case ShiftDeed::CounsellingTaken:
        //: %1 a person, %2 the number of what was handed in
        return Words::tr("%1 接了心理疏导 %2").arg(who, line.number);
    case ShiftDeed::SubmissionTaken:
        return Words::tr("%1 收下 %2").arg(who, line.number);
    case ShiftDeed::SubmissionDone:
        return Words::tr("%1 办好 %2").arg(who, line.number);
    }
    return {};
}

QString clockText(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

DeskShift::DeskShift(QObject *parent)
    : DeskModel(parent)
    , m_lines({"time", "who", "what", "result", "words"})
    , m_receivedLines({"time", "who", "what", "result", "words"})
{
}

void DeskShift::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskShift::refresh);
    connect(&hall, &HallData::helpChanged, this, &DeskShift::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskShift::refresh);
}

void DeskShift::forget()
{
    ++m_asked;
    m_words.clear();
    m_chosen.clear();
    m_received.clear();
    Q_EMIT wordsForgotten();
    refresh();
}

/** Mine of the last day that are over and not handed over, in order of time. */
std::vector<const RosterSlot *> DeskShift::owedSlots() const
{
    constexpr std::chrono::hours day{24};
    const HallState &state = hall()->state();
    std::vector<const RosterSlot *> owed;
    for (const auto &[id, slot] : state.roster) {
        const Instant end = slotEnd(state.info, slot);
        if (isSet(slot.publishedAt) && isIn(slot, m_session->person()) && !isSet(slot.handedOverAt) &&
            end <= hall()->now() && hall()->now() - end < day) {
            owed.push_back(&slot);
        }
    }
    return owed;
}

const RosterSlot *DeskShift::current() const
{
    if (hall() == nullptr) {
        return nullptr;
    }
    const HallState &state = hall()->state();
    if (const auto chosen = state.roster.find(m_chosen); chosen != state.roster.end()) {
        return &chosen->second;
    }
    const RosterSlot *last = nullptr;
    const RosterSlot *running = nullptr;
    for (const auto &[id, slot] : state.roster) {
        if (!isSet(slot.publishedAt) || slotBegin(state.info, slot) > hall()->now()) {
            continue;
        }
        last = &slot;
        if (isIn(slot, m_session->person()) && hall()->now() < slotEnd(state.info, slot)) {
            running = &slot;
        }
    }
    const std::vector<const RosterSlot *> owed = owedSlots();
    return running ? running : owed.empty() ? last : owed.back();
}

const RosterSlot *DeskShift::before(const QString &slot) const
{
    const RosterSlot *found = nullptr;
    for (const auto &[id, one] : hall()->state().roster) {
        if (id < slot && isSet(one.handedOverAt)) {
            found = &one;
        }
    }
    return found;
}

QString DeskShift::titleOf(const RosterSlot &slot) const
{
    return tr("%1 %2 %3–%4")
        .arg(hall()->dayTextOf(slot.day), slotKindZh(slot.kind), clockText(slot.from), clockText(slot.to));
}

void DeskShift::refresh()
{
    const RosterSlot *slot = m_session.isNull() || !m_session->loggedIn() ? nullptr : current();
    if (const QString id = slot ? slot->id : QString(); id != m_id) {
        m_id = id;
        Q_EMIT wordsForgotten(); // what was typed is of the shift before
    }
    m_mine = slot && (isIn(*slot, m_session->person()) || m_session->leads());
    m_handedOver = slot && isSet(slot->handedOverAt);
    m_title.clear();
    m_draft.clear();
    m_owed.clear();
    m_owedTitle.clear();
    m_handOverFrom.clear();
    m_mayHandOver = false;
    if (slot) {
        const HallState &state = hall()->state();
        const auto leader = state.people.find(slot->leader);
        m_title =
            tr("%1 · 带班 %2").arg(titleOf(*slot), leader == state.people.end() ? slot->leader : leader->second.name);
        const Instant from = yizhan::handOverFrom(state.info, *slot);
        m_handOverFrom = hall()->momentText(from);
        m_mayHandOver = m_mine && !m_handedOver && hall()->now() >= from;
        for (const RosterSlot *one : owedSlots()) {
            if (one != slot) {
                m_owed = one->id;
                m_owedTitle = titleOf(*one);
            }
        }
        fillDraft(*slot);
        fillLines(*slot);
    } else {
        m_lines.setRows({});
        m_receivedLines.setRows({});
    }
    Q_EMIT changed();
}

void DeskShift::fillDraft(const RosterSlot &slot)
{
    const HandOverDraft draft = handOverDraft(hall()->state(), slot, hall()->now());
    QStringList parts;
    if (!draft.openLines.empty()) {
        parts.append(tr("没完的事 %n 件", "", int(draft.openLines.size())));
    }
    if (!draft.bells.empty()) {
        parts.append(tr("按铃没人应 %n 次", "", int(draft.bells.size())));
    }
    if (!draft.help.empty()) {
        parts.append(tr("求助没人应 %n 处", "", int(draft.help.size())));
    }
    if (!draft.submissions.empty()) {
        parts.append(tr("自助机提交没办完 %n 件", "", int(draft.submissions.size())));
    }
    if (draft.waiting > 0) {
        parts.append(tr("还有 %n 人在等", "", draft.waiting));
    }
    if (draft.overdue > 0) {
        parts.append(tr("已超期的办件 %n 件", "", draft.overdue));
    }
    if (draft.dueSoon > 0) {
        parts.append(tr("快到期的办件 %n 件", "", draft.dueSoon));
    }
    if (draft.bellsAnswered > 0) {
        parts.append(tr("应了门铃 %n 次", "", draft.bellsAnswered));
    }
    if (draft.counselled > 0) {
        parts.append(tr("接了心理疏导 %n 次", "", draft.counselled));
    }
    if (draft.taken > 0) {
        parts.append(tr("收了自助机提交 %n 件", "", draft.taken));
    }
    if (draft.done > 0) {
        parts.append(tr("办好自助机提交 %n 件", "", draft.done));
    }
    m_draft = parts.isEmpty() ? tr("没有要交的事。") : parts.join(u"；"_s) + u"。"_s;
}

ScreenRow DeskShift::rowOf(const ShiftLine &line) const
{
    const DeskText text(hall()->state(), hall()->catalogue(), hall()->now());
    const bool written = line.deed == ShiftDeed::Written;
    QStringList what{line.matter.isEmpty() ? QString() : text.matter(line.matter)};
    if (!written) {
        what.prepend(deedText(line, text.person(line.by)));
    }
    what.removeAll(QString());
    return {line.id,
            {hall()->clockText(line.at), visitorText(line.who), what.join(u" · "_s),
             written ? resultText(line.result) : tr("系统记下"), m_words.value(line.id)}};
}

/** Its own, the latest first; and what the shift before has not finished, as a number alone helps nobody. */
void DeskShift::fillLines(const RosterSlot &slot)
{
    QList<ScreenRow> rows;
    for (const ShiftLine &line : slot.log) {
        rows.prepend(rowOf(line));
    }
    m_lines.setRows(rows);
    QList<ScreenRow> received;
    if (const RosterSlot *last = before(slot.id)) {
        for (const ShiftLine &line : last->log) {
            if (line.result == ShiftResult::Open) {
                received.append(rowOf(line));
            }
        }
    }
    m_receivedLines.setRows(received);
}

/** The words of that slot's log book; those of an answer that comes too late are dropped. */
void DeskShift::readWords(const QString &slot, const std::function<void(const QJsonArray &)> &then)
{
    m_session->fetch(u"/v1/roster/slots/"_s + slot, this, [this, then, asked = m_asked](const Reply &reply) {
        if (asked == m_asked && reply.ok()) {
            then(reply.body.value("words"_L1).toArray());
            refresh();
        }
    });
}

void DeskShift::load()
{
    m_chosen.clear();
    refresh();
    read();
}

void DeskShift::read()
{
    ++m_asked;
    if (m_id.isEmpty()) {
        return;
    }
    m_received.clear();
    const auto keep = [this](const QJsonArray &words) {
        for (const QJsonValue &value : words) {
            m_words.insert(value[u"line"_s].toString(), value[u"words"_s].toString());
        }
    };
    readWords(m_id, keep);
    if (const RosterSlot *last = before(m_id)) {
        // Whoever comes on reads what was left to them.
        readWords(last->id, [this, keep, title = titleOf(*last)](const QJsonArray &words) {
            keep(words);
            for (const QJsonValue &value : words) {
                if (value[u"line"_s].toString().isEmpty() && !value[u"words"_s].toString().isEmpty()) {
                    //: %1 a shift, %2 what it left to the next one
                    m_received = tr("%1 交下来：%2").arg(title, value[u"words"_s].toString());
                }
            }
        });
    }
}

void DeskShift::showOwed()
{
    m_chosen = m_owed;
    refresh();
    read();
}

void DeskShift::write(int who, int result, const QString &words)
{
    if (m_id.isEmpty()) {
        return;
    }
    m_session->send(
        u"/v1/roster/slots/%1/log"_s.arg(m_id),
        {{u"who"_s, toString(ShiftVisitor(who))}, {u"result"_s, toString(ShiftResult(result))}, {u"words"_s, words}},
        this, [this](const Reply &reply) {
            if (reply.ok()) {
                read();
            }
        });
}

void DeskShift::handOver(const QString &words)
{
    if (!m_mayHandOver) {
        return;
    }
    m_chosen = m_id;
    m_session->send(u"/v1/roster/slots/%1/hand-over"_s.arg(m_id), {{u"words"_s, m_draft + words}}, this,
                    [this](const Reply &reply) {
                        if (reply.ok()) {
                            m_session->say(tr("已交班。"), true);
                            Q_EMIT wordsForgotten();
                        }
                    });
}

} // namespace yizhan
