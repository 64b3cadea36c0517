// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/rosterview.h"

#include "protocol/recordjson.h"

#include <QJsonArray>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono;

namespace {

QJsonObject reportJson(const HallState &state, const SlotReport &report)
{
    QJsonArray flags;
    for (const RosterFlag flag : report.flags) {
        flags.append(toString(flag));
    }
    QJsonObject json{{u"kind"_s, toString(report.need.kind)},
                     {u"from"_s, report.need.from},
                     {u"to"_s, report.need.to},
                     {u"needed"_s, report.needed},
                     {u"flags"_s, flags}};
    if (const auto slot = state.roster.find(report.slot); slot != state.roster.end()) {
        json.insert(u"slot"_s, toRecord(HallRecord(slot->second)).body);
    }
    return json;
}

QJsonArray idsJson(const std::vector<QString> &ids)
{
    QJsonArray array;
    for (const QString &id : ids) {
        array.append(id);
    }
    return array;
}

} // namespace

QString toString(RosterFlag flag)
{
    switch (flag) {
    case RosterFlag::Missing:
        return u"missing"_s;
    case RosterFlag::NoLeader:
        return u"no_leader"_s;
    case RosterFlag::NoWorkers:
        return u"no_workers"_s;
    case RosterFlag::OneWorker:
        return u"one_worker"_s;
    case RosterFlag::NotPublished:
        return u"not_published"_s;
    case RosterFlag::PublishedLate:
        return u"published_late"_s;
    case RosterFlag::PersonAway:
        return u"person_away"_s;
    case RosterFlag::PairAway:
        return u"pair_away"_s;
    case RosterFlag::BothOfPair:
        return u"both_of_pair"_s;
    case RosterFlag::SwapAsked:
        return u"swap_asked"_s;
    }
    return {};
}

QJsonObject rosterJson(const HallState &state, const Catalogue &catalogue, Day from, int count, Instant now)
{
    const std::vector<SlotReport> reports = rosterReport(state, calendarOf(state, catalogue), from, count, now);
    QJsonArray daysJson;
    for (int i = 0; i < count; ++i) {
        const Day day{sys_days{from} + days{i}};
        QJsonArray slotsOfDay;
        for (const SlotReport &report : reports) {
            if (report.need.day == day) {
                slotsOfDay.append(reportJson(state, report));
            }
        }
        daysJson.append(QJsonObject{{u"day"_s, toIso(day)},
                                    {u"kind"_s, toString(calendarOf(state, catalogue).kind(day))},
                                    {u"name"_s, calendarOf(state, catalogue).name(day)},
                                    {u"name_en"_s, calendarOf(state, catalogue).nameEn(day)},
                                    {u"slots"_s, slotsOfDay}});
    }
    return {{u"from"_s, toIso(from)}, {u"now"_s, toIso(now)}, {u"days"_s, daysJson}};
}

QJsonObject handOverJson(const HallState &state, const RosterSlot &slot, Instant now)
{
    const HandOverDraft draft = handOverDraft(state, slot, now);
    return {{u"next_slot"_s, draft.nextSlot},
            {u"open_lines"_s, idsJson(draft.openLines)},
            {u"bells"_s, idsJson(draft.bells)},
            {u"help"_s, idsJson(draft.help)},
            {u"submissions"_s, idsJson(draft.submissions)},
            {u"bells_answered"_s, draft.bellsAnswered},
            {u"counselled"_s, draft.counselled},
            {u"taken"_s, draft.taken},
            {u"done"_s, draft.done},
            {u"waiting"_s, draft.waiting},
            {u"overdue"_s, draft.overdue},
            {u"due_soon"_s, draft.dueSoon}};
}

} // namespace yizhan
