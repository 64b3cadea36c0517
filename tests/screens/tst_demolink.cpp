// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "domain/cases/casework.h"
#include "domain/duty/posts.h"
#include "domain/queue/queue.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/halldata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

Reply post(DemoLink &link, const QString &path, const QJsonObject &body, const QString &key = {})
{
    return link.post(path, body, key).result();
}

} // namespace

/** The demonstration hall: its script breaks no rule, shows what the pages need, and answers like the server. */
class TestDemoLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScriptFitsTheRules()
    {
        const DemoLink link;
        QCOMPARE(link.refusals(), QStringList());
    }

    void theMorningShowsEverything()
    {
        const DemoLink link;
        const HallState &state = link.state();
        std::map<TicketState, int> tickets;
        for (const auto &[id, ticket] : state.tickets) {
            ++tickets[ticket.state];
        }
        qInfo() << "waiting" << tickets[TicketState::Waiting] << "called" << tickets[TicketState::Called] << "serving"
                << tickets[TicketState::Serving] << "done" << tickets[TicketState::Done];
        QVERIFY(tickets[TicketState::Waiting] >= 3);
        QVERIFY(tickets[TicketState::Called] >= 1);
        QVERIFY(tickets[TicketState::Done] >= 8);
        std::map<Light, int> lights;
        std::set<CaseState> stages;
        bool sideBySide = false;
        bool denied = false;
        for (const auto &[id, one] : state.cases) {
            stages.insert(one.state);
            denied = denied || one.result == CaseResult::Deny;
            sideBySide = sideBySide || activeBranches(one).size() > 1;
            if (one.state == CaseState::InReview || one.state == CaseState::Accepted) {
                ++lights[lightAt(one.due, link.now())];
            }
        }
        qInfo() << "green" << lights[Light::Green] << "blue" << lights[Light::Blue] << "yellow" << lights[Light::Yellow]
                << "red" << lights[Light::Red] << "cases" << state.cases.size();
        QVERIFY(lights[Light::Green] > 0 && lights[Light::Blue] > 0 && lights[Light::Yellow] > 0);
        QVERIFY(lights[Light::Red] > 0);
        QVERIFY(sideBySide && denied);
        QVERIFY(stages.contains(CaseState::Decided) && stages.contains(CaseState::Finished));
        QVERIFY(stages.contains(CaseState::Delivered));
        const PostNow general = postNow(state, state.posts.at(u"zonghe"_s), link.now());
        QCOMPARE(general.state, PostState::Covered);
        QCOMPARE(general.person, u"lizhiqiang"_s);
        QCOMPARE(state.info.zone.minuteOfDay(general.backAt), 14 * 60);
    }

    void theSameHallComesOutTwice()
    {
        QJsonArray pictures[2];
        for (QJsonArray &picture : pictures) {
            DemoLink link;
            connect(&link, &Link::loaded, &link, [&picture](const QVector<Record> &records) {
                for (const Record &record : records) {
                    picture.append(toJson(record));
                }
            });
            link.start();
        }
        QVERIFY(pictures[0].size() > 100);
        QVERIFY(pictures[0] == pictures[1]);
    }

    void aFeedToAScreenHoldsNoApplicant()
    {
        DemoLink link;
        QByteArray all;
        connect(&link, &Link::loaded, &link, [&all](const QVector<Record> &records) {
            for (const Record &record : records) {
                all += QJsonDocument(toJson(record)).toJson();
            }
        });
        link.start();
        QVERIFY(!all.contains("1390000"));
        QVERIFY(!all.contains("欧阳明"));
        QVERIFY(!all.contains("DEMOslip"));
    }

    void answersAreTheServersOwn()
    {
        DemoLink link;
        HallData hall(link);
        link.start();
        hall.flush();
        QCOMPARE(hall.timeText(), u"10:24"_s);
        QCOMPARE(hall.dateText(), u"11月23日 周一"_s);
        QCOMPARE(hall.dayText(), u"工作日"_s);
        QVERIFY(hall.isOpenNow() && hall.takingNumbers() && hall.online());

        QSignalSpy spy(&hall, &HallData::ticketsChanged);
        const QJsonObject want{{u"matter"_s, u"SQ-YL-001"_s}};
        const Reply taken = post(link, u"/v1/tickets"_s, want, u"one"_s);
        QCOMPARE(taken.status, 201);
        const QJsonObject slip = taken.body.value("ticket"_L1).toObject();
        QVERIFY(slip.value("number"_L1).toString().startsWith(u'M'));
        QCOMPARE(post(link, u"/v1/tickets"_s, want, u"one"_s).body, taken.body);
        QCOMPARE(post(link, u"/v1/tickets"_s, {{u"general"_s, true}}, u"one"_s).status, 422);
        hall.flush();
        QCOMPARE(spy.count(), 1);
        QVERIFY(hall.state().tickets.contains(slip.value("id"_L1).toString()));

        const Reply looked = post(link, u"/v1/tickets/lookup"_s, {{u"code"_s, slip.value("code"_L1)}});
        QCOMPARE(looked.body.value("number"_L1), slip.value("number"_L1));
        QCOMPARE(post(link, u"/v1/tickets"_s, {{u"matter"_s, u"NO-SUCH"_s}}).ok(), false);
        QCOMPARE(post(link, u"/v1/nothing"_s, {}).status, 404);
    }

    void aClerkWorks()
    {
        DemoLink link;
        link.start();
        QCOMPARE(post(link, u"/v1/sessions"_s, {{u"login"_s, u"liuyang"_s}, {u"password"_s, u"wrong"_s}}).status, 401);
        const Reply session = post(link, u"/v1/sessions"_s, {{u"login"_s, u"liuyang"_s}, {u"password"_s, u"x"_s}});
        QCOMPARE(session.body.value("name"_L1).toString(), u"刘洋"_s);
        link.setSession(session.body.value("token"_L1).toString());
        const Window window = link.state().windows.at(u"w4"_s);
        if (link.state().tickets.contains(window.ticket)) {
            const TicketState state = link.state().tickets.at(window.ticket).state;
            if (state == TicketState::Called) {
                QVERIFY(post(link, u"/v1/windows/w4/start"_s, {}).ok());
            }
            QVERIFY(post(link, u"/v1/windows/w4/finish"_s, {}).ok());
        }
        QVERIFY(post(link, u"/v1/windows/w4/call-next"_s, {}).ok());
        QCOMPARE(post(link, u"/v1/windows/w1/call-next"_s, {}).ok(), false);
    }

    void aResidentFindsTheCaseByTheSecondFactor()
    {
        DemoLink link;
        const ServiceCase *finished = nullptr;
        for (const auto &[id, one] : link.state().cases) {
            if (one.state == CaseState::Finished && one.stars == 0) {
                finished = &one;
            }
        }
        QVERIFY(finished);
        const QString id = finished->id;
        const QJsonObject wrong{{u"number"_s, finished->caseNo}, {u"last_four"_s, u"0000"_s}};
        QCOMPARE(post(link, u"/v1/cases/lookup"_s, wrong).problemType(), u"case-not-found"_s);
        const Reply found =
            post(link, u"/v1/cases/lookup"_s, {{u"number"_s, finished->caseNo}, {u"last_four"_s, link.lastFour(id)}});
        QCOMPARE(found.body.value("cases"_L1).toArray().size(), 1);
        QVERIFY(found.body.value("cases"_L1)[0]["name"_L1].toString().endsWith(u'＊'));
        const QJsonObject rating{{u"access"_s, found.body.value("access"_L1)}, {u"case_id"_s, id}, {u"stars"_s, 5}};
        QVERIFY(post(link, u"/v1/ratings"_s, rating).ok());
        QCOMPARE(post(link, u"/v1/ratings"_s, rating).ok(), false);
    }

    void offlineRefusesInWords()
    {
        DemoLink link(DemoScene::Offline);
        HallData hall(link);
        link.start();
        hall.flush();
        QVERIFY(!hall.online() && hall.hasData());
        QCOMPARE(hall.staleSince(), u"10:21"_s);
        const Reply reply = post(link, u"/v1/tickets"_s, {{u"general"_s, true}});
        QVERIFY(reply.unreachable());
        QVERIFY(!reply.detail().isEmpty());
    }

    void eveningAndEmpty()
    {
        const DemoLink evening(DemoScene::Evening);
        QVERIFY(!isOpen(evening.state().today, evening.now()));
        QVERIFY(isSet(evening.state().today.nextOpen));
        const DemoLink empty(DemoScene::Empty);
        QVERIFY(isOpen(empty.state().today, empty.now()));
        QVERIFY(empty.state().tickets.empty());
        const DemoLink nothing(DemoScene::Nothing);
        QVERIFY(!nothing.hasData());
    }
};

QTEST_GUILESS_MAIN(TestDemoLink)
#include "tst_demolink.moc"
