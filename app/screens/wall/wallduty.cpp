// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/wall/wallduty.h"

#include "domain/duty/posts.h"
#include "domain/duty/roster.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

WallDuty::WallDuty(QObject *parent)
    : QObject(parent)
    , m_posts({"place", "name", "text", "served", "photo", "post"})
{
}

void WallDuty::setHall(HallData *hall)
{
    if (m_hall == hall) {
        return;
    }
    if (m_hall) {
        m_hall->disconnect(this);
    }
    m_hall = hall;
    if (m_hall) {
        connect(m_hall, &HallData::postsChanged, this, &WallDuty::refresh);
        connect(m_hall, &HallData::windowsChanged, this, &WallDuty::refresh);
        connect(m_hall, &HallData::hallChanged, this, &WallDuty::refresh);
        connect(m_hall, &HallData::languageChanged, this, &WallDuty::refresh);
    }
    refresh();
    Q_EMIT hallSet();
}

QString WallDuty::personName(const QString &id) const
{
    const auto found = m_hall->state().people.find(id);
    return found == m_hall->state().people.end() ? QString() : found->second.name;
}

ScreenRow WallDuty::rowFor(const Post &post, const PostNow &now, const Window *window) const
{
    const Instant at = m_hall->now();
    const QString name = plateName(m_hall->state(), now, window, at);
    const auto person = m_hall->state().people.find(name);
    const QString photo = person == m_hall->state().people.end() ? QString() : person->second.photo;
    // Who sits at no window is found by the service desk.
    const QString place = window ? tr("%1号").arg(window->number) : name.isEmpty() ? QString() : tr("服务台");
    if (name.isEmpty()) {
        // What residents know is the name over the window.
        const QString title =
            window ? m_hall->pick(window->nameZh, window->nameEn) : m_hall->pick(post.nameZh, post.nameEn);
        const Instant again = opensAgain(m_hall->state(), post, at);
        const QString text =
            now.state == PostState::Vacant
                ? now.backAt > at ? tr("暂无人 %1回来").arg(m_hall->momentText(now.backAt)) : tr("暂无人 请到服务台")
            : isSet(again) ? tr("休息 到%1").arg(m_hall->momentText(again))
                           : tr("休息");
        return {post.id, {place, title, text, false, QString(), QString()}};
    }
    const QString named = namesPost(post, window) ? m_hall->pick(post.nameZh, post.nameEn) : QString();
    if (name != now.person && !now.person.isEmpty()) { // who sits there calls the queue; who answers is in the hall
        const QString part = now.state == PostState::Primary   ? tr("A岗 %1 在厅内")
                             : now.state == PostState::Covered ? tr("B岗 %1 在厅内")
                                                               : tr("顶岗 %1 在厅内");
        return {post.id, {place, personName(name), part.arg(personName(now.person)), true, photo, named}};
    }
    const QString since = u' ' + tr("%1起").arg(m_hall->momentText(now.since));
    const QString until = isSet(now.backAt) ? u' ' + tr("到%1").arg(m_hall->momentText(now.backAt)) : since;
    // Who only sits at the window is not of the post, and stands in for nobody.
    const QString instead = name == post.a                             ? tr("A岗 在岗")
                            : !answersFor(m_hall->state(), post, name) ? tr("在岗")
                            : name == post.b                           ? tr("B岗 代%1").arg(personName(post.a))
                                                                       : tr("顶岗 代%1").arg(personName(post.a));
    switch (now.state) {
    case PostState::Primary:
        return {post.id, {place, personName(name), tr("A岗 在岗") + until, true, photo, named}};
    case PostState::Covered:
        return {post.id, {place, personName(name), tr("B岗 代%1").arg(personName(post.a)) + until, true, photo, named}};
    case PostState::Substitute:
        return {post.id,
                {place, personName(name), tr("顶岗 代%1").arg(personName(post.a)) + until, true, photo, named}};
    case PostState::Vacant: // somebody else sits at its window
    case PostState::Closed: // over noon, and somebody works on at its window
        return {post.id, {place, personName(name), instead, true, photo, named}};
    }
    return {};
}

ScreenRow WallDuty::rowFor(const Window &window) const
{
    const QString place = tr("%1号").arg(window.number);
    QString title = m_hall->pick(window.nameZh, window.nameEn);
    if (!isServed(m_hall->state(), window, m_hall->now())) { // left as it is over noon, and nobody shows to be there
        const QString again = m_hall->nextOpenText();
        if (isServedElsewhere(m_hall->state(), window, m_hall->now())) {
            title = tr("窗口");
        }
        return {u"window/"_s + window.id, {place, title, tr("休息 到%1").arg(again), false, QString(), QString()}};
    }
    const auto person = m_hall->state().people.find(window.person);
    return {u"window/"_s + window.id,
            {place, personName(window.person), title + u' ' + tr("在岗"), true,
             person == m_hall->state().people.end() ? QString() : person->second.photo, QString()}};
}

QString WallDuty::stateText() const
{
    const HallDay &today = m_hall->state().today;
    if (today.opens.empty()) {
        return tr("今天休息");
    }
    if (isOpen(today, m_hall->now())) {
        return tr("服务中");
    }
    if (m_hall->now() < today.opens.front()) {
        return tr("还没开门");
    }
    if (today.closed || m_hall->now() >= today.opens.back()) {
        return tr("已下班");
    }
    const auto &windows = m_hall->state().windows;
    const bool served = lunchSlot(m_hall->state(), m_hall->now()) ||
                        std::any_of(windows.begin(), windows.end(), [this](const auto &entry) {
                            return isServed(m_hall->state(), entry.second, m_hall->now());
                        });
    return served ? tr("午间值守") : tr("午间休息");
}

void WallDuty::refresh()
{
    if (!m_hall) {
        return;
    }
    const HallState &state = m_hall->state();
    std::multimap<int, ScreenRow> byWindow;
    const Post *leading = nullptr;
    for (const auto &[id, post] : state.posts) {
        if (post.prefixes.isEmpty()) {
            leading = leading ? leading : &post;
        } else {
            const PostNow now = postNow(state, post, m_hall->now());
            const Window *window = plateWindow(state, post, now, m_hall->now());
            const auto own = state.windows.find(post.window);
            const int place = window ? window->number : own == state.windows.end() ? 0 : own->second.number;
            byWindow.emplace(place, rowFor(post, now, window));
        }
    }
    for (const Window *window : windowsBeside(state, m_hall->now())) {
        byWindow.emplace(window->number, rowFor(*window));
    }
    QList<ScreenRow> rows;
    for (const auto &[number, row] : byWindow) {
        // One person who answers for two posts in one place stands there once.
        const bool said = std::any_of(rows.begin(), rows.end(),
                                      [&row = row](const ScreenRow &one) { return one.values == row.values; });
        if (!said) {
            rows.append(row);
        }
    }
    m_posts.setRows(rows);
    m_hallState = state.info.id.isEmpty() ? QString() : stateText();
    m_leader.clear();
    m_leaderPhone = state.info.phone;
    if (leading) {
        const PostNow now = postNow(state, *leading, m_hall->now());
        m_leader = personName(now.person.isEmpty() ? leading->a : now.person);
        m_leaderPhone = leading->phone.isEmpty() ? m_leaderPhone : leading->phone;
    }
    readRoster();
    Q_EMIT changed();
}

/** Who is on duty by the roster; it knows better than the posts whom to ring after hours. */
void WallDuty::readRoster()
{
    const DutyNow duty = dutyNow(m_hall->state(), m_hall->now());
    m_onSite = duty.onSite;
    m_onDutyUntil = duty.onSite ? m_hall->momentText(duty.until) : QString();
    m_nextDuty = duty.onSite ? QString() : m_hall->momentText(duty.until);
    QStringList names;
    for (const QString &id : duty.workers) {
        names.append(personName(id));
    }
    m_onDuty = names.join(m_hall->english() ? u", "_s : u"、"_s);
    if (!duty.slot.isEmpty()) {
        m_leader = personName(duty.leader);
        m_leaderPhone = duty.phone;
    }
}

} // namespace yizhan
