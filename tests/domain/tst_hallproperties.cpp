// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/chance.h"
#include "domain/queue/queue.h"
#include "domain/queue/tickethistory.h"
#include "domain/samplehall.h"
#include "protocol/commandjson.h"
#include "protocol/recordedfacts.h"
#include "protocol/recordjson.h"

#include <QJsonDocument>
#include <QTest>

#include <set>
#include <utility>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

namespace {

/** What must hold after every command, whatever was done before. */
void checkInvariants(const Hall &hall)
{
    std::map<QString, int> windowsOfTicket;
    for (const auto &[id, window] : hall.state.windows) {
        if (window.ticket.isEmpty()) {
            continue;
        }
        RC_ASSERT(++windowsOfTicket[window.ticket] == 1); // one ticket is never at two windows
        const Ticket &ticket = hall.ticket(window.ticket);
        RC_ASSERT(ticket.window == id);
        RC_ASSERT((ticket.state == TicketState::Called || ticket.state == TicketState::Serving));
        RC_ASSERT(!window.person.isEmpty());
    }
    std::set<QString> people;
    for (const auto &[id, window] : hall.state.windows) {
        RC_ASSERT((window.person.isEmpty() || people.insert(window.person).second));
    }
    std::set<QString> numbers;
    std::map<QString, std::set<int>> places;
    for (const auto &[id, ticket] : hall.state.tickets) {
        RC_ASSERT(numbers.insert(ticket.number).second); // a number is given once
        const bool atWindow = ticket.state == TicketState::Called || ticket.state == TicketState::Serving;
        RC_ASSERT(atWindow == (windowsOfTicket[id] == 1)); // no ticket is lost between window and queue
        if (ticket.state == TicketState::Waiting) {
            RC_ASSERT(places[ticket.prefix]
                          .insert(aheadOf(hall.state, ticket, hall.now))
                          .second); // everyone has a place of one's own
        }
        RC_ASSERT(ticket.calls <= 3);
        RC_ASSERT(ticket.missedTimes <= 2);
    }
    for (const auto &[id, ticket] : hall.state.tickets) {
        const auto facts = hall.facts.find(u"ticket/"_s + id);
        RC_ASSERT(facts != hall.facts.end());
        RC_ASSERT(tellTicket(facts->second) == historyOf(ticket)); // the facts tell the same
    }
    for (const auto &[id, it] : hall.state.cases) {
        const bool granted = it.result == CaseResult::Grant;
        RC_ASSERT((!granted || (reviewComplete(it) && deferredMaterials(it).isEmpty())));
        RC_ASSERT((it.stars == 0 || it.state == CaseState::Finished || it.state == CaseState::Delivered));
    }
}

/** The record, which says the same as an object and as the text that is stored. */
Record recordOf(const HallRecord &value)
{
    Record record = toRecord(value);
    Record stored = storedRecord(value);
    const QJsonDocument text = QJsonDocument::fromJson(stored.text);
    RC_ASSERT(text.object() == record.body);
    RC_ASSERT(stored.body.isEmpty());
    stored.body = std::exchange(record.body, {});
    stored.text.clear();
    RC_ASSERT(stored.kind == record.kind);
    RC_ASSERT(stored.id == record.id);
    RC_ASSERT(stored.internal == record.internal);
    return stored;
}

/** The state rebuilt from its records, as a screen or a restarted server does it. */
HallState throughRecords(const HallState &state)
{
    HallState copy;
    const auto take = [&copy](const auto &map) {
        for (const auto &[id, value] : map) {
            RC_ASSERT(applyRecord(copy, recordOf(HallRecord(value))));
        }
    };
    RC_ASSERT(applyRecord(copy, recordOf(HallRecord(state.info))));
    RC_ASSERT(applyRecord(copy, recordOf(HallRecord(state.today))));
    take(state.people);
    take(state.posts);
    take(state.windows);
    take(state.presence);
    take(state.tickets);
    take(state.cases);
    take(state.help);
    take(state.ratings);
    take(state.counters);
    take(state.escalations.notices());
    take(state.followUps);
    return copy;
}

HallCommand randomCommand(const Hall &hall)
{
    const auto window = *rc::gen::element(u"w1"_s, u"w2"_s);
    const auto ticket = [&hall]() -> QString {
        if (hall.state.tickets.empty()) {
            return u"none"_s;
        }
        return std::next(hall.state.tickets.begin(), *evenly<long>(0, long(hall.state.tickets.size())))->first;
    };
    const auto serviceCase = [&hall]() -> QString {
        if (hall.state.cases.empty()) {
            return u"none"_s;
        }
        return std::next(hall.state.cases.begin(), *evenly<long>(0, long(hall.state.cases.size())))->first;
    };
    switch (*evenly(0, 20)) {
    case 0:
    case 1:
    case 2: {
        TakeTicket take;
        take.matter = *rc::gen::element(u"GAOLING"_s, u"JOINT"_s, u"QUICK"_s);
        take.priority = *rc::gen::arbitrary<bool>();
        take.elder = *rc::gen::arbitrary<bool>();
        return take;
    }
    case 3:
        return *rc::gen::arbitrary<bool>() ? HallCommand(RejoinTicket{ticket()}) : HallCommand(GiveUpTicket{ticket()});
    case 4:
        return OpenWindow{window};
    case 5:
    case 6:
    case 7:
        return CallNext{window};
    case 8:
        return Recall{window};
    case 9:
        return MissTicket{window};
    case 10:
        return StartTicket{window};
    case 11:
        return FinishTicket{window};
    case 12:
        return TransferTicket{window, *rc::gen::element(u"M"_s, u"Z"_s)};
    case 13:
        return *rc::gen::arbitrary<bool>() ? HallCommand(PauseWindow{window, {}}) : HallCommand(CloseWindow{window});
    case 14: {
        AcceptCase accept;
        accept.window = window;
        accept.ticket = hall.window(window).ticket;
        accept.matter = *rc::gen::element(u"GAOLING"_s, u"JOINT"_s, u"QUICK"_s);
        const bool later = *rc::gen::arbitrary<bool>();
        if (accept.matter == u"GAOLING") {
            accept.materials = {{u"身份证"_s, true, 1, false}, {u"银行卡"_s, false, later ? 0 : 1, later}};
            accept.promise = {Day{std::chrono::year{2026} / 11 / 30}, *rc::gen::arbitrary<bool>()};
            accept.applicant.idNumber = u"000000194001018888"_s;
        }
        return accept;
    }
    case 15:
        return GiveOpinion{serviceCase(), *rc::gen::element(u"SQ"_s, u"MZ"_s, u"HD"_s, u"PCS"_s),
                           *rc::gen::element(Opinion::Agree, Opinion::Disagree, Opinion::AgreeForward),
                           *rc::gen::element(u"理由"_s, QString())};
    case 16:
        return DecideCase{serviceCase(), *rc::gen::element(CaseResult::Grant, CaseResult::Deny),
                          *rc::gen::element(u"理由"_s, QString()), *rc::gen::element(u"答复"_s, QString())};
    case 17:
        return *rc::gen::arbitrary<bool>() ? HallCommand(FinishCase{serviceCase()})
                                           : HallCommand(DeliverCase{serviceCase(), u"applicant"_s});
    case 18:
        return SupplyMaterial{serviceCase(), u"银行卡"_s, 1};
    default:
        return RateVisit{ticket(), {}, *evenly(1, 6), {}};
    }
}

/** People of all kinds come, for up to two hours; a few are called meanwhile, so that no run begins anew. */
void fillQueues(Hall &hall)
{
    const int count = *evenly(1, 25);
    for (int i = 0; i < count; ++i) {
        hall.now += std::chrono::seconds{*evenly(1, 300)};
        Ticket ticket = hall.take(*rc::gen::element(u"GAOLING"_s, u"QUICK"_s), *evenly(0, 3) == 0);
        if (*evenly(0, 5) == 0) {
            ticket.bookedFor = hall.now; // the slot has begun
            yizhan::apply(hall.state, HallRecord(ticket));
        }
        for (const auto &[person, window] : {std::pair{u"li"_s, u"w2"_s}, std::pair{u"wang"_s, u"w1"_s}}) {
            if (*evenly(0, 6) == 0) {
                // Some miss their call and come back behind others.
                const auto called = hall.as(person, CallNext{window});
                if (called && *evenly(0, 3) == 0 && hall.as(person, MissTicket{window})) {
                    (void)hall.run(RejoinTicket{called->ticket});
                } else if (called) {
                    (void)hall.as(person, StartTicket{window});
                }
            }
        }
    }
}

/** What those who wait are told. */
std::map<QString, int> placesOf(const Hall &hall)
{
    std::map<QString, int> places;
    for (const auto &[id, ticket] : hall.state.tickets) {
        if (ticket.state == TicketState::Waiting) {
            places[id] = aheadOf(hall.state, ticket, hall.now);
        }
    }
    return places;
}

} // namespace

class HallPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSequenceOfCommandsBreaksTheQueue()
    {
        QVERIFY(rc::check("200 random commands keep every invariant", [] {
            Hall hall;
            for (int step = 0; step < 200; ++step) {
                hall.wakeUntil(hall.now + std::chrono::seconds{*evenly(0, 30)});
                const QString person = *rc::gen::element(u"wang"_s, u"li"_s, u"leader"_s, u"mz"_s, u"hd"_s, u"pcs"_s);
                const HallCommand command = randomCommand(hall);
                const auto decision = hall.as(person, command);
                const bool changes = decision && (!decision->changes.empty() || !decision->removals.empty());
                RC_ASSERT((!changes || !decision->facts.empty() || !leavesFacts(commandName(command))));
                checkInvariants(hall);
            }
            const HallState copy = throughRecords(hall.state);
            RC_ASSERT(copy.tickets == hall.state.tickets);
            RC_ASSERT(copy.cases == hall.state.cases);
            RC_ASSERT(copy.windows == hall.state.windows);
            RC_ASSERT(copy.today == hall.state.today);
            RC_ASSERT(copy.info == hall.state.info);
            RC_ASSERT(copy.presence == hall.state.presence);
            RC_ASSERT(copy.ratings == hall.state.ratings);
            RC_ASSERT(copy.counters == hall.state.counters);
        }));
    }

    void whatIsStoredIsTheSameJson()
    {
        QVERIFY(rc::check("any text goes into a record and comes back", [] {
            Ticket ticket;
            ticket.id = u"T-1"_s;
            ticket.number = u"M001"_s;
            ticket.endReason = QString::fromStdU32String([] {
                std::u32string text;
                for (const int c : *rc::gen::container<std::vector<int>>(rc::gen::element(
                         1, 8, 9, 10, 13, 31, 32, 34, 47, 65, 92, 127, 0xe9, 0x2028, 0x5f20, 0x1f600))) {
                    text += char32_t(c);
                }
                return text;
            }());
            HallState copy;
            RC_ASSERT(applyRecord(copy, recordOf(HallRecord(ticket))));
            RC_ASSERT(copy.tickets.at(ticket.id) == ticket);
        }));
    }

    void peopleAheadIsTheOrderInWhichTheyAreCalled()
    {
        QVERIFY(rc::check("aheadOf() foretells the calls of one window", [] {
            Hall hall;
            hall.open(u"wang"_s, u"w1"_s);
            fillQueues(hall);
            const std::map<QString, int> foretold = placesOf(hall);
            // The desk's list says the same.
            const auto listed = callingOrder(hall.state, hall.window(u"w1"_s), hall.now, foretold.size() + 1);
            RC_ASSERT(listed.size() == foretold.size());
            for (std::size_t i = 0; i < listed.size(); ++i) {
                RC_ASSERT(foretold.at(listed[i]->id) == int(i));
            }
            for (std::size_t called = 0; called < foretold.size(); ++called) {
                const auto decision = hall.as(u"wang"_s, CallNext{u"w1"_s});
                RC_ASSERT(bool(decision));
                RC_ASSERT(foretold.at(decision->ticket) == int(called));
                RC_ASSERT(bool(hall.as(u"wang"_s, StartTicket{u"w1"_s})));
            }
        }));
    }

    void peopleAheadAreThoseOfTheWindowsThatCall()
    {
        QVERIFY(rc::check("aheadOf() foretells the calls of two windows in turn, of which one calls more queues", [] {
            Hall hall;
            hall.open(u"wang"_s, u"w1"_s); // M and Z
            hall.open(u"li"_s, u"w2"_s);   // Z
            fillQueues(hall);
            std::map<QString, int> foretold = placesOf(hall);
            int atFirst = 0; // calls of the window that alone calls M
            int atBoth = 0;
            while (!foretold.empty()) {
                for (const auto &[person, window] : {std::pair{u"li"_s, u"w2"_s}, std::pair{u"wang"_s, u"w1"_s}}) {
                    const auto decision = hall.as(person, CallNext{window});
                    if (!decision || hall.window(window).ticket.isEmpty()) {
                        continue; // nobody waits there
                    }
                    const bool ofBoth = hall.ticket(decision->ticket).prefix == u"Z";
                    RC_ASSERT(foretold.at(decision->ticket) == (ofBoth ? atBoth : atFirst));
                    foretold.erase(decision->ticket);
                    ++atBoth;
                    atFirst += window == u"w1" ? 1 : 0;
                    RC_ASSERT(bool(hall.as(person, StartTicket{window})));
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(HallPropertiesTest)
#include "tst_hallproperties.moc"
