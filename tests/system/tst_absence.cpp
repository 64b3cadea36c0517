// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

/** AB岗 over HTTP: leave, hand-over there and back, a pair, an empty post. The demonstration hall, Monday 9:00. */
class AbsenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handoverThereAndBack()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient a = server.loggedIn(u"zhaoting"_s);
        HttpClient b = server.loggedIn(u"wangxiulan"_s);
        HttpClient other = server.loggedIn(u"liuyang"_s);
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        QCOMPARE(a.post(u"/v1/presence/seen"_s).status, 200);

        const Answer gone = a.post(u"/v1/absences"_s, {{u"sudden"_s, true},
                                                       {u"reason"_s, u"sick"_s},
                                                       {u"to"_s, u"2026-11-25T08:30+08:00"_s},
                                                       {u"words"_s, u"发烧"_s}});
        QCOMPARE(gone.status, 201);
        const QJsonObject absence = gone.json[u"absence"].toObject();
        QCOMPARE(absence[u"plate"].toString(), u"leave"_s);
        QVERIFY(!gone.bytes.contains("sick") && !gone.bytes.contains("发烧"));
        const QByteArray feed =
            server.client(u"kiosk"_s)
                .get(u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(server.partition().replace(u'/', u"%2F"_s)))
                .bytes;
        QVERIFY(feed.contains("\"absence\"") && !feed.contains("sick") && !feed.contains("发烧"));

        const QString path = u"/v1/absences/"_s + absence[u"id"].toString();
        QCOMPARE(a.get(path).json[u"reason"].toString(), u"sick"_s);
        QCOMPARE(leader.get(path).json[u"reason"].toString(), u"sick"_s);
        const Answer ofB = b.get(path);
        QCOMPARE(ofB.status, 200);
        QVERIFY(!ofB.json.contains(u"reason"_s) && !ofB.bytes.contains("发烧"));
        QCOMPARE(other.get(path).status, 403);
        QCOMPARE(a.post(path + u"/cancel"_s).status, 409); // it has begun

        const QJsonObject post{{u"post"_s, u"shebao"_s}};
        QCOMPARE(b.post(path + u"/take"_s, post).problem(), u"not-handed-over"_s);
        QJsonObject handover = post;
        handover.insert(u"seals"_s, u"社保专用章一枚"_s);
        QCOMPARE(a.post(path + u"/handover"_s, handover).status, 200);
        QCOMPARE(b.post(path + u"/take"_s, post).status, 200);
        QVERIFY(b.get(path).bytes.contains("社保专用章一枚"));

        const QString approval = gone.json[u"approval"][u"id"].toString();
        QCOMPARE(b.post(u"/v1/approvals/%1/answer"_s.arg(approval), {{u"grant"_s, true}}).status, 403);
        const Answer wish = leader.get(u"/v1/approvals/"_s + approval); // with what was said by who asks
        QVERIFY2(wish.status == 200, wish.bytes.constData());
        QCOMPARE(leader.get(u"/v1/approvals/none"_s).status, 404);
        QCOMPARE(leader.post(u"/v1/approvals/%1/answer"_s.arg(approval), {{u"grant"_s, true}}).status, 200);

        // B may not leave as well.
        const Answer both = b.post(u"/v1/absences"_s, {{u"reason"_s, u"leave"_s},
                                                       {u"from"_s, u"2026-11-24T08:00+08:00"_s},
                                                       {u"to"_s, u"2026-11-24T18:00+08:00"_s}});
        QCOMPARE(both.status, 409);
        QCOMPARE(both.json[u"rule"].toString(), u"AB-5"_s);

        // A log-in ends no leave unless it says so.
        HttpClient back = server.client(u"desk"_s);
        QJsonObject form{{u"login"_s, u"zhaoting"_s}, {u"password"_s, server.passwordOf(u"zhaoting"_s)}};
        const Answer asked = back.post(u"/v1/sessions"_s, form);
        QCOMPARE(asked.status, 409);
        QCOMPARE(asked.problem(), u"absence-running"_s);
        form.insert(u"purpose"_s, u"visit"_s);
        const Answer visit = back.post(u"/v1/sessions"_s, form);
        QCOMPARE(visit.status, 200);
        HttpClient visitor = server.client(u"desk"_s);
        visitor.setToken(visit.json[u"token"].toString());
        QCOMPARE(visitor.post(u"/v1/windows/w3/open"_s).problem(), u"not-back"_s);
        QCOMPARE(b.post(path + u"/brief"_s, {{u"post"_s, u"shebao"_s}}).status, 409); // it lasts
        form.insert(u"purpose"_s, u"back"_s);
        const Answer returned = back.post(u"/v1/sessions"_s, form);
        QCOMPARE(returned.status, 200);
        back.setToken(returned.json[u"token"].toString());
        QCOMPARE(b.post(path + u"/brief"_s, {{u"post"_s, u"shebao"_s}, {u"words"_s, u"无新办件"_s}}).status, 200);
        QCOMPARE(back.post(path + u"/sign-back"_s, post).status, 200);
    }

    void aPairAndAnEmptyPost()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient leader = server.loggedIn(u"chenguohua"_s);
        QCOMPARE(leader.post(u"/v1/posts/dangqun/pair"_s, {{u"a"_s, u"sunli"_s}, {u"b"_s, u"liuyang"_s}}).status, 201);
        QCOMPARE(leader.post(u"/v1/posts/dangqun/pair"_s, {{u"a"_s, u"sunli"_s}, {u"b"_s, u"sunli"_s}}).status, 409);
        HttpClient clerk = server.loggedIn(u"zhaoting"_s); // neither A nor B of dangqun, nor its substitute
        const QString alarms =
            u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(server.partition().replace(u'/', u"%2F"_s));
        QTRY_VERIFY_WITH_TIMEOUT(server.client(u"desk"_s).get(alarms).bytes.contains("\"vacancy\""), 15'000);
        const Answer taken = clerk.post(u"/v1/posts/dangqun/take"_s);
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.json[u"approval"][u"kind"].toString(), u"stand_in"_s);
    }
};

QTEST_GUILESS_MAIN(AbsenceTest)
#include "tst_absence.moc"
