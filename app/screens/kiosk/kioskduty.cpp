// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/kiosk/kioskduty.h"

#include "domain/duty/posts.h"

#include <algorithm>

namespace yizhan {

KioskDuty::KioskDuty(QObject *parent)
    : KioskController(parent)
    , m_rows({"person", "windowNumber", "window", "post", "part", "covers", "backAt", "duty", "since", "photo"})
{
    connect(this, &KioskDuty::limitChanged, this, &KioskDuty::lookAgain);
}

void KioskDuty::refresh()
{
    const HallState &state = hall()->state();
    const auto personOf = [&state](const QString &id) {
        const auto found = state.people.find(id);
        return found == state.people.end() ? Person() : found->second;
    };
    QList<ScreenRow> rows;
    for (const auto &[id, post] : state.posts) {
        if (post.prefixes.isEmpty()) {
            continue; // the shift leader serves no queue
        }
        const PostNow now = postNow(state, post, hall()->now());
        const auto window = state.windows.find(now.window.isEmpty() ? post.window : now.window);
        const bool known = window != state.windows.end();
        const bool covered = now.state == PostState::Covered || now.state == PostState::Substitute;
        rows.append({id,
                     {personOf(now.person).name, known ? window->second.number : 0,
                      known ? hall()->pick(window->second.nameZh, window->second.nameEn) : QString(),
                      hall()->pick(post.nameZh, post.nameEn), now.part, covered ? personOf(post.a).name : QString(),
                      isSet(now.backAt) ? hall()->momentText(now.backAt) : QString(), int(now.state),
                      now.person.isEmpty() ? QString() : hall()->momentText(now.since), personOf(now.person).photo}});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ScreenRow &one, const ScreenRow &other) {
        return one.values.at(1).toInt() < other.values.at(1).toInt();
    });
    if (m_total != int(rows.size())) {
        m_total = int(rows.size());
        Q_EMIT totalChanged();
    }
    m_rows.setRows(rows.mid(0, m_limit));
}

} // namespace yizhan
