// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/desk/deskswaps.h"

#include "domain/duty/roster.h"
#include "screens/desk/desktext.h"

#include <QJsonObject>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

DeskSwaps::DeskSwaps(QObject *parent)
    : DeskModel(parent)
    , m_rows({"swapId", "text", "agreed"})
{
    refreshEvery(30s); // a shift that is over asks for nobody any more
}

void DeskSwaps::listen(const HallData &hall)
{
    connect(&hall, &HallData::postsChanged, this, &DeskSwaps::refresh);
    connect(&hall, &HallData::languageChanged, this, &DeskSwaps::refresh);
}

void DeskSwaps::refresh()
{
    m_waiting = 0;
    m_slots.clear();
    QList<ScreenRow> rows;
    if (hall() != nullptr && m_session->loggedIn()) {
        const HallState &state = hall()->state();
        const QString me = m_session->person();
        const DeskText text(state, hall()->catalogue(), hall()->now());
        for (const auto &[id, slot] : state.roster) {
            for (const RosterSwap &swap : slot.swaps) {
                if (isSet(swap.answeredAt) || askedOf(swap) != me || slotEnd(state.info, slot) <= hall()->now()) {
                    continue;
                }
                const QString begin = text.dayTime(slotBegin(state.info, slot));
                //: %1 a colleague, %2 the beginning of a shift
                const QString what = (swap.to == me ? tr("%1 请您替 %2 的班") : tr("%1 想替您上 %2 的班"))
                                         .arg(text.person(swap.to == me ? swap.from : swap.to), begin);
                const bool agreed = isSet(swap.agreedAt);
                m_waiting += agreed ? 0 : 1;
                m_slots.insert(swap.id, id);
                rows.append(
                    {swap.id, {swap.id, agreed ? tr("%1。您已同意，等带班领导批准。").arg(what) : what, agreed}});
            }
        }
    }
    m_rows.setRows(std::move(rows));
    Q_EMIT changed();
}

void DeskSwaps::reply(const QString &swap, bool agree)
{
    m_session->send(u"/v1/roster/slots/%1/swaps/reply"_s.arg(m_slots.value(swap)),
                    {{u"swap"_s, swap}, {u"agree"_s, agree}}, this, [this, agree](const Reply &reply) {
                        if (reply.ok()) {
                            m_session->say(agree ? tr("已同意，等带班领导批准。") : tr("已回绝，班还是原来的。"), true);
                        }
                    });
}

} // namespace yizhan
