// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The hand-overs that wait for the person at the desk.
#include "domain/cases/casestates.h"
#include "domain/duty/absences.h"
#include "domain/duty/handovers.h"
#include "screens/desk/deskduty.h"
#include "screens/desk/desktext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

/** Of every open case what is to be done next: as drafted, or as the person wrote it. */
QJsonArray DeskDuty::nextActions(const QString &post, const QVariantMap &written) const
{
    constexpr std::size_t mostSent = 500;
    const HallState &state = hall()->state();
    const DeskText text(state, hall()->catalogue(), hall()->now());
    std::vector<HandedCase> open = openCasesOf(state, post);
    open.resize(std::min(open.size(), mostSent));
    QJsonArray actions;
    for (const HandedCase &one : open) {
        const auto own = written.find(one.caseId);
        const QString words =
            own == written.end() ? text.nextAction(state.cases.at(one.caseId)) : own->toString().trimmed();
        if (!words.isEmpty()) {
            actions.append(QJsonObject{{u"case"_s, one.caseId}, {u"words"_s, words}});
        }
    }
    return actions;
}

void DeskDuty::sign(const QString &absence, const QString &post, const QString &verb, const QString &words,
                    const QString &things, const QVariantMap &actions)
{
    QJsonObject body{{u"post"_s, post}};
    if (verb == "handover"_L1) {
        body.insert(u"actions"_s, nextActions(post, actions));
        body.insert(u"notes"_s, words);
        body.insert(u"materials"_s, things);
    } else if (verb == "brief"_L1) {
        body.insert(u"words"_s, words);
        body.insert(u"returned"_s, things);
    }
    m_session->send(u"/v1/absences/%1/%2"_s.arg(absence, verb), body, this, [this](const Reply &reply) {
        if (reply.ok()) {
            m_session->say(tr("已签字。"), true);
        }
    });
}

/** What this person has to do with one hand-over, if anything. */
void DeskDuty::addPaper(const Absence &absence, const Handover &handover, QList<ScreenRow> *rows)
{
    const HallState &state = hall()->state();
    const QString me = m_session->person();
    const auto post = state.posts.find(handover.post);
    const AbsencePhase phase = phaseOf(state, absence);
    if (post == state.posts.end() || phase == AbsencePhase::Refused || phase == AbsencePhase::Cancelled) {
        return;
    }
    const bool mine = absence.person == me;
    const DeskText text(state, hall()->catalogue(), hall()->now());
    const QString name = hall()->pick(post->second.nameZh, post->second.nameEn);
    QString verb;
    QString title;
    if (mine && !isSet(handover.signedFromAt)) {
        verb = u"handover"_s;
        title = tr("%1 交给 %2").arg(name, text.person(handover.to));
    } else if (phase != AbsencePhase::Ended && isSet(handover.signedFromAt) && !isSet(handover.signedToAt) &&
               isAskedToTake(state, absence, handover, me, hall()->now())) {
        // Once A is back it is for the cover to give back, also where A signs late: what is typed there stays.
        verb = u"take"_s;
        title = tr("从 %1 接过 %2").arg(text.person(absence.person), name);
    } else if (phase == AbsencePhase::Ended && !isSet(handover.briefedAt) && briefedBy(state, handover) == me) {
        verb = u"brief"_s;
        title = tr("%1 已返岗：把 %2 交回").arg(text.person(absence.person), name);
    } else if (mine && isSet(handover.briefedAt) && !isSet(handover.signedBackAt)) {
        verb = u"sign-back"_s;
        title = tr("收回 %1").arg(name);
    } else {
        return;
    }
    const bool back = verb == u"brief" || verb == u"sign-back";
    // The day it is due and not what is left of it: while somebody writes beside them the lines stay as they are.
    QVariantList cases;
    const auto line = [&](const QString &caseId) {
        const auto one = state.cases.find(caseId);
        if (one == state.cases.end()) {
            return;
        }
        const ServiceCase &file = one->second;
        QStringList parts{u"%1 %2"_s.arg(file.caseNo, text.matter(file.matter)), text.caseState(file)};
        if (isSet(file.due.due) && !isOver(file.state)) {
            parts.append(tr("%1 到期").arg(text.dayTime(file.due.due)));
        }
        cases.append(QVariantMap{{u"caseId"_s, caseId},
                                 {u"text"_s, parts.join(u" · "_s)},
                                 {u"action"_s, verb == u"handover" ? text.nextAction(file) : QString()}});
    };
    if (back) {
        std::for_each(handover.doneCases.begin(), handover.doneCases.end(), line);
    } else {
        // What is signed now is what is open now, whatever was when the leave was asked for.
        for (const HandedCase &one : verb == u"handover" ? openCasesOf(state, handover.post) : handover.cases) {
            line(one.caseId);
        }
    }
    const QString about =
        back ? tr("离岗期间办过 %n 件", "", int(cases.size())) : tr("未结办件 %n 件", "", int(cases.size()));
    const QString due = isSet(handover.markedAt) ? tr("没有按时交接，已记红牌")
                        : verb == u"handover"    ? tr("%1 前签字").arg(text.dayTime(handover.dueBy))
                                                 : QString();
    // Who signs for something has read it.
    const bool reads = verb == u"take" || verb == u"sign-back";
    const AbsenceWords *words = reads ? m_words.read(*m_session, u"absences/"_s + absence.id, verb + handover.post,
                                                     this, [this] { refreshPapers(); })
                                      : nullptr;
    const auto written = [&handover](const std::map<QString, QStringList> &of) {
        const auto found = of.find(handover.post);
        return found == of.end() ? QString() : found->second.join(u'\n');
    };
    rows->append({absence.id + u'/' + handover.post,
                  {absence.id, handover.post, title,
                   QStringList{handover.no, about, due}.filter(QRegularExpression(u"."_s)).join(u" · "_s), cases,
                   words ? written(back ? words->givenBack : words->handedOver) : QString(), !reads || words != nullptr,
                   verb, isSet(handover.markedAt)}});
}

void DeskDuty::refreshPapers()
{
    QList<ScreenRow> rows;
    if (m_session->loggedIn()) {
        for (const auto &[id, absence] : hall()->state().absences) {
            for (const Handover &handover : absence.handovers) {
                addPaper(absence, handover, &rows);
            }
        }
    }
    m_papers.setRows(std::move(rows));
}

} // namespace yizhan
