// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskduty.h"

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

KioskDuty::KioskDuty(QObject *parent)
    : KioskController(parent)
    , m_rows({"person", "windowNumber", "window", "post", "part", "covers", "backAt", "duty", "since", "photo", "pair",
              "phone"})
{
    connect(this, &KioskDuty::limitChanged, this, &KioskDuty::lookAgain);
}

/** Both of the pair, and where each of them is who is not at work; who serves now the line above says. */
QString KioskDuty::pairText(const Post &post, const PostNow &now) const
{
    const HallState &state = hall()->state();
    const auto nameOf = [&state](const QString &id) {
        const auto found = state.people.find(id);
        return found == state.people.end() ? QString() : found->second.name;
    };
    const auto whereIs = [&](const QString &person) {
        if (now.state == PostState::Closed || now.person == person) {
            return QString();
        }
        const auto found = state.presence.find(person);
        PresenceState is = found == state.presence.end() ? PresenceState::OffDuty : found->second.state;
        if (is == PresenceState::OnDuty && !stretchOf(state, person, hall()->now())) {
            is = PresenceState::Away; // at lunch
        }
        switch (is) {
        case PresenceState::OnDuty:
            return QString();
        case PresenceState::Away:
            return u' ' + tr("暂离");
        case PresenceState::Meeting:
            return u' ' + tr("开会");
        case PresenceState::Out:
            return u' ' + tr("外出");
        case PresenceState::Leave:
            return u' ' + tr("休假");
        case PresenceState::OffDuty:
            break;
        }
        return u' ' + tr("不在岗");
    };
    const QString a = tr("A岗 %1").arg(nameOf(post.a)) + whereIs(post.a);
    return post.b.isEmpty() ? a : a + u" · "_s + tr("B岗 %1").arg(nameOf(post.b)) + whereIs(post.b);
}

void KioskDuty::refresh()
{
    const HallState &state = hall()->state();
    const auto personOf = [&state](const QString &id) {
        const auto found = state.people.find(id);
        return found == state.people.end() ? Person() : found->second;
    };
    QList<ScreenRow> rows;
    std::map<QString, int> places; // who sits nowhere stands where the post's own window is
    for (const auto &[id, post] : state.posts) {
        if (post.prefixes.isEmpty()) {
            continue; // the shift leader serves no queue
        }
        const PostNow now = postNow(state, post, hall()->now());
        const Window *window = plateWindow(state, post, now, hall()->now());
        const Person person = personOf(plateName(state, now, window, hall()->now()));
        const bool instead = person.id != now.person; // sits at the window of the post without being of it
        const auto own = state.windows.find(post.window);
        places[id] = window ? window->number : own == state.windows.end() ? 0 : own->second.number;
        const bool covered = now.state == PostState::Covered || now.state == PostState::Substitute;
        const bool closed = now.state == PostState::Closed && !instead;
        const Instant back = closed ? opensAgain(state, post, hall()->now()) : now.backAt;
        const bool known = now.state == PostState::Vacant ? back > hall()->now() && !instead : isSet(back);
        // Nobody answers for the post, and somebody works at its window: as one of the pair, or for A.
        const bool beside = instead && now.person.isEmpty();
        const QString part = !beside               ? instead ? QString() : now.part
                             : person.id == post.a ? u"A"_s
                             : person.id == post.b ? u"B"_s
                                                   : QString();
        const bool forA = beside ? person.id != post.a && answersFor(state, post, person.id) : covered && !instead;
        rows.append({id,
                     {person.name, window ? window->number : 0,
                      namesPost(post, window) ? QString() : hall()->pick(window->nameZh, window->nameEn),
                      hall()->pick(post.nameZh, post.nameEn), part, forA ? personOf(post.a).name : QString(),
                      known ? hall()->momentText(back) : QString(), instead ? int(PostState::Primary) : int(now.state),
                      person.id.isEmpty() || instead ? QString() : hall()->momentText(now.since), person.photo,
                      pairText(post, now), post.phone}});
    }
    for (const Window *window : windowsBeside(state, hall()->now())) {
        const QString id = u"window/"_s + window->id;
        const bool served = isServed(state, *window, hall()->now());
        const bool sends = served || !isServedElsewhere(state, *window, hall()->now());
        const QString name = sends ? hall()->pick(window->nameZh, window->nameEn) : QString();
        const Person person = served ? personOf(window->person) : Person();
        places[id] = window->number;
        rows.append({id,
                     {person.name, window->number, name, name, QString(), QString(),
                      served ? QString() : hall()->nextOpenText(), int(served ? PostState::Primary : PostState::Closed),
                      QString(), person.photo, QString(), QString()}});
    }
    std::stable_sort(rows.begin(), rows.end(), [&places](const ScreenRow &one, const ScreenRow &other) {
        return places[one.id] < places[other.id];
    });
    if (m_total != int(rows.size())) {
        m_total = int(rows.size());
        Q_EMIT totalChanged();
    }
    if (const bool attended = helpIsHeard(state, hall()->now()); m_attended != attended) {
        m_attended = attended;
        Q_EMIT attendedChanged();
    }
    m_rows.setRows(rows.mid(0, m_limit));
}

} // namespace yizhan
