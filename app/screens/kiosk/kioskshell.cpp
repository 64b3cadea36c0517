// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskshell.h"

#include "domain/afterhours.h"
#include "domain/cases/casestates.h"
#include "domain/cases/paperwork.h"
#include "domain/duty/posts.h"
#include "screens/kiosk/kioskwords.h"

#include <algorithm>
#include <optional>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The case a picture of the case page shows: the one whose review is the most involved. */
QString sampleCase(const HallState &state)
{
    const ServiceCase *best = nullptr;
    for (const auto &[id, serviceCase] : state.cases) {
        const bool betterState = best && serviceCase.state == CaseState::InReview && best->state != CaseState::InReview;
        const bool moreBranches =
            best && serviceCase.state == best->state && serviceCase.branches.size() > best->branches.size();
        if (!best || betterState || moreBranches) {
            best = &serviceCase;
        }
    }
    return best ? best->id : QString();
}

QString sampleFinishedCase(const HallState &state)
{
    for (const auto &[id, serviceCase] : state.cases) {
        if (canBeRated(serviceCase.state) && serviceCase.stars == 0) {
            return id;
        }
    }
    return {};
}

/** The first matter of the first picture: 高龄津贴 in the demonstration hall. */
QString sampleMatter(const Catalogue &catalogue)
{
    const PictureNode *first = nullptr;
    for (const auto &[id, node] : catalogue.pictures) {
        if (!node.matters.isEmpty() && (!first || id < first->id)) {
            first = &node;
        }
    }
    const auto elder = catalogue.pictures.find(u"elder.allowance"_s);
    if (elder != catalogue.pictures.end() && !elder->second.matters.isEmpty()) {
        first = &elder->second;
    }
    return first ? first->matters.first() : QString();
}

/** The matter with the most to say: where words are long, this page shows it. */
QString longestMatter(const Catalogue &catalogue)
{
    const Matter *longest = nullptr;
    qsizetype most = -1;
    for (const auto &[code, matter] : catalogue.matters) {
        qsizetype length = matter.nameZh.size() + matter.conditions.join(u' ').size();
        for (const Material &material : matter.materials) {
            length += material.name.size() + material.note.size();
        }
        if (length > most) {
            most = length;
            longest = &matter;
        }
    }
    return longest ? longest->code : QString();
}

} // namespace

void KioskShell::setHall(HallData *hall)
{
    if (m_hall == hall) {
        return;
    }
    if (m_hall) {
        m_hall->disconnect(this);
    }
    m_hall = hall;
    if (m_hall) {
        (void)m_hall->matterIndex(); // built while the first page is read, not under the first key of a search
        for (const auto signal :
             {&HallData::ticketsChanged, &HallData::casesChanged, &HallData::windowsChanged, &HallData::postsChanged,
              &HallData::helpChanged, &HallData::hallChanged, &HallData::catalogueChanged, &HallData::onlineChanged,
              &HallData::minuteChanged, &HallData::languageChanged}) {
            connect(m_hall, signal, this, &KioskShell::lookAgain);
        }
    }
    Q_EMIT hallChanged();
    lookAgain();
}

void KioskShell::setElder(bool elder)
{
    if (m_elder != elder) {
        m_elder = elder;
        Q_EMIT elderChanged();
    }
}

void KioskShell::lookAgain()
{
    const bool ready = m_hall && !m_hall->catalogue().matters.empty() && !m_hall->state().info.id.isEmpty();
    const bool afterHours = ready && !givesNumbers(m_hall->state().today, m_hall->now());
    Q_EMIT updated();
    if (m_afterHours != afterHours) {
        m_afterHours = afterHours;
        Q_EMIT afterHoursChanged();
    }
    if (m_ready != ready) {
        m_ready = ready;
        Q_EMIT readyChanged();
    }
}

QString KioskShell::closesAt() const
{
    if (!m_hall) {
        return {};
    }
    const auto hours = hoursNow(m_hall->state(), m_hall->now());
    return hours ? m_hall->clockText(hours->to) : QString();
}

int KioskShell::waiting() const
{
    int count = 0;
    if (m_hall) {
        for (const auto &[id, ticket] : m_hall->state().tickets) {
            count += ticket.state == TicketState::Waiting ? 1 : 0;
        }
    }
    return count;
}

int KioskShell::generalAhead() const
{
    return m_hall ? int(yizhan::waiting(m_hall->state(), {generalPrefix()}).size()) : 0;
}

WaitSpan KioskShell::spanOf(const QString &prefix) const
{
    if (!m_hall) {
        return {};
    }
    return waitSpan(m_hall->state(), prefix, int(yizhan::waiting(m_hall->state(), {prefix}).size()), m_hall->now());
}

WaitSpan KioskShell::span() const
{
    std::optional<WaitSpan> whole;
    if (m_hall) {
        QStringList prefixes;
        for (const auto &[id, window] : m_hall->state().windows) {
            prefixes += window.prefixes;
        }
        prefixes.removeDuplicates();
        for (const QString &prefix : std::as_const(prefixes)) {
            if (!isCalled(m_hall->state(), prefix, m_hall->now())) {
                continue; // no wait is known there, which is not none
            }
            const WaitSpan one = spanOf(prefix);
            whole = whole ? WaitSpan{std::min(whole->from, one.from), std::max(whole->to, one.to)} : one;
        }
    }
    return whole.value_or(WaitSpan{});
}

/** Of the queues for which a wait is told, that which ends first. */
std::optional<CallingEnd> KioskShell::firstEnd() const
{
    std::optional<CallingEnd> first;
    for (const auto &[id, window] : m_hall->state().windows) {
        for (const QString &prefix : window.prefixes) {
            if (!isCalled(m_hall->state(), prefix, m_hall->now())) {
                continue;
            }
            const int ahead = int(yizhan::waiting(m_hall->state(), {prefix}).size());
            const auto end = yizhan::callingEnd(m_hall->state(), prefix, ahead, m_hall->now());
            first = end && (!first || end->at < first->at) ? end : first;
        }
    }
    return first;
}

QString KioskShell::callingEnd() const
{
    return m_hall ? kioskwords::callingEnd(*m_hall, firstEnd()) : QString();
}

QString KioskShell::callingEndBrief() const
{
    return m_hall ? kioskwords::callingEndBrief(*m_hall, firstEnd()) : QString();
}

QString KioskShell::generalEndBrief() const
{
    return m_hall ? kioskwords::callingEndBrief(
                        *m_hall, yizhan::callingEnd(m_hall->state(), generalPrefix(), generalAhead(), m_hall->now()))
                  : QString();
}

void KioskShell::openPage(const QString &page, const QVariantMap &arguments)
{
    Q_EMIT pageRequested(page, arguments);
}

void KioskShell::goBack()
{
    Q_EMIT backRequested();
}

void KioskShell::goHome()
{
    Q_EMIT homeRequested();
}

void KioskShell::adopt(bool elder, const QString &language)
{
    // A visit begins in Chinese: English was chosen, by hand or with the slip before.
    if (m_hall && !language.isEmpty() && !m_hall->english()) {
        m_hall->setLanguage(language);
    }
    setElder(elder || m_elder);
}

void KioskShell::reset()
{
    Q_EMIT personLeft();
    Q_EMIT homeRequested(); // first: what is thrown away need not be drawn in another print
    setElder(false);
    if (m_hall) {
        m_hall->setLanguage(u"zh"_s);
    }
}

void KioskShell::leave()
{
    Q_EMIT leaveRequested();
}

void KioskShell::openScene(const QString &page)
{
    if (!m_hall) {
        return;
    }
    QVariantMap arguments;
    if (page == "menu"_L1) {
        arguments.insert(u"node"_s, u"elder"_s);
    } else if (page == "matter"_L1) {
        arguments.insert(u"code"_s, sampleMatter(m_hall->catalogue()));
    } else if (page == "long"_L1) {
        openPage(u"matter"_s, {{u"code"_s, longestMatter(m_hall->catalogue())}});
        return;
    } else if (page == "ticket"_L1 || page == "refused"_L1) {
        arguments.insert(u"take"_s, sampleMatter(m_hall->catalogue()));
    } else if (page == "search"_L1) {
        arguments.insert(u"query"_s, u"GAOLING"_s);
    } else if (page == "banned"_L1 && !m_hall->catalogue().banned.empty()) {
        const auto fifth = m_hall->catalogue().banned.find(5);
        arguments.insert(u"seq"_s,
                         fifth == m_hall->catalogue().banned.end() ? m_hall->catalogue().banned.begin()->first : 5);
    } else if (page == "case"_L1) {
        arguments.insert(u"caseId"_s, sampleCase(m_hall->state()));
        arguments.insert(u"name"_s, u"张＊"_s);
        arguments.insert(u"access"_s, u"scene"_s);
    } else if (page == "withdraw"_L1) {
        arguments.insert(u"caseId"_s, sampleCase(m_hall->state()));
        arguments.insert(u"access"_s, u"scene"_s);
    } else if (page == "apply"_L1) {
        arguments.insert(u"code"_s, sampleMatter(m_hall->catalogue()));
    } else if (page == "papercheck"_L1) {
        arguments.insert(u"paperCode"_s, paperCodePrefix + u"DEMO"_s);
    } else if (page == "handedin"_L1) {
        arguments.insert(u"slipCode"_s, u"DEMO"_s); // which no slip has: nothing is found
    } else if (page == "rating"_L1) {
        arguments.insert(u"caseId"_s, sampleFinishedCase(m_hall->state()));
    }
    openPage(page, arguments);
}

} // namespace yizhan
