// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject applicant(const QString &name, const QString &phone)
{
    return {{u"name"_s, name}, {u"phone"_s, phone}};
}

/** All materials of the demonstration's 高龄津贴, with the photograph to come later. */
QJsonArray handedIn()
{
    const auto material = [](const QString &name, bool original, int copies, bool deferred = false) {
        return QJsonObject{
            {u"name"_s, name}, {u"original_seen"_s, original}, {u"copies"_s, copies}, {u"deferred"_s, deferred}};
    };
    return {material(u"居民身份证"_s, true, 1),
            material(u"居民户口簿"_s, true, 1),
            material(u"高龄津贴申请表"_s, true, 0),
            material(u"本人社会保障卡或银行卡"_s, false, 1),
            material(u"近期一寸免冠照片"_s, false, 0, true),
            material(u"授权委托书及代办人身份证"_s, true, 1)};
}

} // namespace

/** Point by point the morning of one resident, over the wire, as kiosk, desk and wall see it. */
class MorningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneResident()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        EventReader wall(server.port(), server.token(u"wall"_s), {server.partition()});
        const QJsonObject head = wall.next("head");
        QCOMPARE(head[u"partition"].toString(), server.partition());

        // The number.
        const Answer taken = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s},
                                                           {u"checked"_s, true},
                                                           {u"ticked"_s, QJsonArray{0, 1, 2, 3}},
                                                           {u"elder"_s, true}});
        QCOMPARE(taken.status, 201);
        const QJsonObject slip = taken.json[u"ticket"].toObject();
        QCOMPARE(slip[u"number"].toString(), u"M001"_s);
        QCOMPARE(slip[u"ahead"].toInt(), 0);
        QCOMPARE(slip[u"missing_deferrable"].toArray(), QJsonArray{u"近期一寸免冠照片"_s});
        const QString code = slip[u"code"].toString();
        QVERIFY(code.size() >= 22); // 128 bits
        const QJsonObject event = wall.next("changes");
        QVERIFY(event[u"to"].toInteger() == event[u"from"].toInteger() + 1);
        QVERIFY(!event[u"changes"].toArray().isEmpty());

        // The window.
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        QCOMPARE(desk.post(u"/v1/windows/w1/open"_s).status, 200);
        const Answer called = desk.post(u"/v1/windows/w1/call-next"_s);
        QCOMPARE(called.status, 200);
        QCOMPARE(called.json[u"ticket"][u"number"].toString(), u"M001"_s);
        QCOMPARE(called.json[u"ticket"][u"missing_deferrable"].toArray().size(), 1);
        bool shown = false;
        for (int i = 0; i < 20 && !shown; ++i) {
            for (const QJsonValue &record : wall.next("changes")[u"changes"].toArray()) {
                shown = shown ||
                        (record[u"kind"].toString() == u"ticket" && record[u"body"][u"state"].toString() == u"called" &&
                         record[u"body"][u"window"].toString() == u"w1");
            }
        }
        QVERIFY2(shown, "the wall never heard of the call");
        QCOMPARE(desk.post(u"/v1/windows/w1/start"_s).status, 200);

        // Acceptance: first refused by name, then accepted with one material to come later.
        QJsonObject acceptance{{u"window"_s, u"w1"_s},
                               {u"ticket"_s, slip[u"id"]},
                               {u"matter"_s, u"SQ-YL-001"_s},
                               {u"applicant"_s, applicant(u"测试甲"_s, u"13900001234"_s)},
                               {u"agent"_s, applicant(u"测试乙"_s, u"13900005678"_s)}};
        const Answer refused = desk.post(u"/v1/cases"_s, acceptance);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.problem(), u"materials-missing"_s);
        QCOMPARE(refused.headers.value("content-type"), "application/problem+json");
        acceptance.insert(u"materials"_s, handedIn());
        QCOMPARE(desk.post(u"/v1/cases"_s, acceptance).problem(), u"promise-required"_s);
        acceptance.insert(u"promise"_s, QJsonObject{{u"until"_s, u"2026-11-27"_s}, {u"signed"_s, true}});
        QCOMPARE(desk.post(u"/v1/cases"_s, acceptance).problem(), u"identity-required"_s);
        QJsonObject identified = applicant(u"测试甲"_s, u"13900001234"_s);
        identified.insert(u"id_number"_s, u"000000194001017777"_s);
        acceptance.insert(u"applicant"_s, identified);
        const Answer accepted = desk.post(u"/v1/cases"_s, acceptance);
        QCOMPARE(accepted.status, 201);
        const QString caseId = accepted.json[u"case"][u"id"].toString();
        const QString caseNo = accepted.json[u"case"][u"case_no"].toString();
        QCOMPARE(accepted.json[u"case"][u"due"][u"at"].toString(), u"2026-12-07T09:30:00.000Z"_s);
        QCOMPARE(desk.post(u"/v1/windows/w1/finish"_s).status, 200);

        // One after another the departments, then the decision.
        const QString opinions = u"/v1/cases/%1/opinions"_s.arg(caseId);
        for (const auto &[login, department] :
             {std::pair{u"sq"_s, u"SQ"_s}, {u"jd-mz"_s, u"JD-MZ"_s}, {u"mz"_s, u"MZ"_s}}) {
            HttpClient reviewer = server.loggedIn(login);
            const Answer answer = reviewer.post(opinions, {{u"department"_s, department}, {u"opinion"_s, u"agree"_s}});
            QCOMPARE(answer.status, 200);
            QCOMPARE(reviewer.post(opinions, {{u"department"_s, department}, {u"opinion"_s, u"agree"_s}}).status, 409);
        }
        HttpClient lead = server.loggedIn(u"mz"_s);
        const QString decision = u"/v1/cases/%1/decision"_s.arg(caseId);
        QCOMPARE(lead.post(decision, {{u"result"_s, u"grant"_s}}).problem(), u"materials-deferred"_s);
        QCOMPARE(
            desk.post(u"/v1/cases/%1/materials"_s.arg(caseId), {{u"name"_s, u"近期一寸免冠照片"_s}, {u"copies"_s, 0}})
                .status,
            200);
        QCOMPARE(lead.post(decision, {{u"result"_s, u"grant"_s}}).status, 200);
        QCOMPARE(desk.post(u"/v1/cases/%1/finish"_s.arg(caseId)).status, 200);
        QCOMPARE(desk.post(u"/v1/cases/%1/deliver"_s.arg(caseId), {{u"to"_s, u"agent"_s}}).status, 200);

        // The resident again: by case number, by slip; never without the second factor.
        const QString lookup = u"/v1/cases/lookup"_s;
        const Answer wrong = kiosk.post(lookup, {{u"number"_s, caseNo}, {u"last_four"_s, u"9999"_s}});
        const Answer unknown = kiosk.post(lookup, {{u"number"_s, u"NJ-20200101-0001"_s}, {u"last_four"_s, u"1234"_s}});
        QCOMPARE(wrong.status, 404);
        QCOMPARE(wrong.json, unknown.json); // a stranger learns nothing from the difference
        QCOMPARE(kiosk.post(lookup, {{u"number"_s, code}, {u"last_four"_s, u"5678"_s}}).status,
                 200); // the agent's phone
        const Answer found = kiosk.post(lookup, {{u"number"_s, caseNo}, {u"last_four"_s, u"1234"_s}});
        QCOMPARE(found.status, 200);
        // The card of somebody without a case; that of an applicant is in tst_halls.
        const Answer card = kiosk.post(u"/v1/cards/lookup"_s, {{u"id_number"_s, u"000000190001010000"_s}});
        QCOMPARE(card.status, 200);
        QVERIFY(card.json[u"cases"].toArray().isEmpty());
        const QJsonObject view = found.json[u"cases"][0].toObject();
        QCOMPARE(view[u"name"].toString(), u"测＊"_s);
        QCOMPARE(view[u"state"].toString(), u"delivered"_s);
        QVERIFY(view[u"timeline"].toArray().size() >= 7);
        QVERIFY(!found.bytes.contains("13900001234") && !found.bytes.contains("测试甲"));

        // The rating, once.
        const QJsonObject rating{{u"access"_s, found.json[u"access"]},
                                 {u"case_id"_s, caseId},
                                 {u"stars"_s, 5},
                                 {u"tags"_s, QJsonArray{517}}};
        QCOMPARE(kiosk.post(u"/v1/ratings"_s, rating).status, 201);
        QCOMPARE(kiosk.post(u"/v1/ratings"_s, rating).problem(), u"already-rated"_s);
        QCOMPARE(kiosk.post(u"/v1/ratings"_s, {{u"ticket_code"_s, code}, {u"stars"_s, 4}}).status, 201);

        // No personal data in any feed of the hall.
        const Answer feed = kiosk.get(u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(server.partition()))));
        QCOMPARE(feed.status, 200);
        for (const auto &secret : {"13900001234", "13900005678", "测试甲", "测试乙"}) {
            QVERIFY2(!feed.bytes.contains(secret), secret);
        }
        QVERIFY(!feed.bytes.contains(code.toUtf8()));
        // The desk reads the whole case, names and all; nobody else may.
        QCOMPARE(desk.get(u"/v1/cases/"_s + caseId).json[u"applicant"][u"name"].toString(), u"测试甲"_s);
        QCOMPARE(kiosk.get(u"/v1/cases/"_s + caseId).status, 403);
        // And that she did is on record, for her superior.
        HttpClient superior = server.client(u"administrator"_s);
        const Answer audit = superior.get(u"/v1/audit?action=case-read&subject=case/%1"_s.arg(caseId));
        QCOMPARE(audit.json[u"entries"].toArray().size(), 1);
        for (const QString &format : {u"csv"_s, u"jsonl"_s}) {
            const Answer file = superior.get(u"/v1/audit/export?format="_s + format);
            QCOMPARE(file.status, 200);
            for (const auto &secret : {"13900001234", "13900005678", "测试甲", "测试乙"}) {
                QVERIFY2(!file.bytes.contains(secret), secret);
            }
        }
        QCOMPARE(server.stop(), 0);
    }

    void everyOtherKeyOfTheDesk()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        const auto take = [&kiosk] {
            return kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).json[u"ticket"].toObject();
        };
        const QJsonObject first = take();
        take();
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const auto at = [&desk](const QString &verb, const QJsonObject &body = {}) {
            return desk.post(u"/v1/windows/w1/"_s + verb, body);
        };
        QCOMPARE(at(u"open"_s).status, 200);
        QCOMPARE(at(u"call-next"_s).json[u"ticket"][u"number"].toString(), u"M001"_s);
        QCOMPARE(at(u"recall"_s).json[u"ticket"][u"calls"].toInt(), 2);
        QCOMPARE(at(u"missed"_s).json[u"ticket"][u"state"].toString(), u"missed"_s);
        const QString code = first[u"code"].toString();
        QCOMPARE(kiosk.post(u"/v1/tickets/lookup"_s, {{u"code"_s, code}}).status, 200);
        QCOMPARE(kiosk.post(u"/v1/tickets/lookup"_s, {{u"code"_s, u"not-a-slip"_s}}).status, 404);
        const QString rejoin = u"/v1/tickets/%1/rejoin"_s.arg(first[u"id"].toString());
        QCOMPARE(kiosk.post(rejoin, {{u"code"_s, code}}).json[u"ticket"][u"state"].toString(), u"waiting"_s);
        const QJsonObject lost = take();
        const QString giveUp = u"/v1/tickets/%1/give-up"_s.arg(lost[u"id"].toString());
        QCOMPARE(kiosk.post(giveUp, {}).status, 404);
        QCOMPARE(kiosk.post(giveUp, {{u"code"_s, u"not-a-slip"_s}}).status, 404);
        QCOMPARE(kiosk.post(giveUp, {{u"code"_s, lost[u"code"]}}).json[u"ticket"][u"state"].toString(), u"void"_s);
        QCOMPARE(at(u"call-next"_s).json[u"ticket"][u"number"].toString(), u"M002"_s);
        QCOMPARE(at(u"transfer"_s, {{u"prefix"_s, u"Z"_s}}).status, 200);
        QCOMPARE(at(u"pause"_s, {{u"back_at"_s, u"2026-11-23T10:00:00+08:00"_s}}).status, 200);
        QCOMPARE(at(u"call-next"_s).problem(), u"window-not-open"_s);
        QCOMPARE(desk.post(u"/v1/presence"_s, {{u"state"_s, u"on_duty"_s}}).status, 200);
        QCOMPARE(at(u"close"_s).status, 200);
        QCOMPARE(kiosk.post(u"/v1/help"_s, {{u"place"_s, u"自助机1"_s}}).status, 201);
        QCOMPARE(desk.get(u"/v1/cases/unknown"_s).status, 404);
        QCOMPARE(desk.post(u"/v1/sessions/end"_s).status, 200);
        QCOMPARE(desk.get(u"/v1/me"_s).status, 401);

        HttpClient administrator = server.client(u"administrator"_s);
        const Answer added = administrator.post(
            u"/v1/accounts"_s, {{u"login"_s, u"new"_s}, {u"person"_s, u"wangxiulan"_s}, {u"role"_s, u"clerk"_s}});
        QCOMPARE(added.status, 201);
        QCOMPARE(administrator.post(u"/v1/accounts/new/reset"_s).status, 200);
        QCOMPARE(kiosk.post(u"/v1/accounts/new/reset"_s).status, 403);
    }

    void withoutWordsAHelperComes()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        const Answer taken = kiosk.post(u"/v1/tickets"_s, {{u"general"_s, true}, {u"place"_s, u"自助机1"_s}});
        QCOMPARE(taken.status, 201);
        QCOMPARE(taken.json[u"ticket"][u"number"].toString(), u"Z001"_s);
        const QString help = taken.json[u"help"][u"id"].toString();
        QVERIFY(!help.isEmpty());
        HttpClient desk = server.loggedIn(u"lizhiqiang"_s);
        QCOMPARE(desk.post(u"/v1/help/%1/answer"_s.arg(help)).status, 200);
        // A call of the kiosk itself is another one, and can be taken back.
        const Answer called = kiosk.post(u"/v1/help"_s, {{u"place"_s, u"自助机1"_s}});
        const QString second = called.json[u"help"][u"id"].toString();
        QVERIFY(second != help);
        const Answer back = kiosk.post(u"/v1/help/%1/take-back"_s.arg(second));
        QCOMPARE(back.status, 200);
        QVERIFY(!back.json[u"help"][u"taken_back_at"].toString().isEmpty());
        QCOMPARE(desk.post(u"/v1/help/%1/answer"_s.arg(second)).problem(), u"help-taken-back"_s);
    }

    void theListIsClosed() // C-1, C-2
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient kiosk = server.client(u"kiosk"_s);
        const Answer refused = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"无犯罪记录证明"_s}});
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.json[u"rule"].toString(), u"C-2"_s);
        const Answer feed = kiosk.get(u"/v1/partitions/catalogue/changes?since=0&limit=5000"_s);
        int matters = 0;
        int banned = 0;
        for (const QJsonValue &record : feed.json[u"records"].toArray()) {
            matters += record[u"kind"].toString() == u"matter" ? 1 : 0;
            banned +=
                record[u"kind"].toString() == u"banned" && !record[u"body"][u"where_to_go_zh"].toString().isEmpty() ? 1
                                                                                                                    : 0;
        }
        QCOMPARE(matters, 91);
        QCOMPARE(banned, 20);
    }

    void aMatterChangedAtTheCentreIsAtTheHallWithinASecond()
    {
        ServerProcess centre;
        QVERIFY(centre.start());
        ServerProcess hall;
        const QStringList follow{u"--clock"_s, u"2026-11-23T09:00+08:00"_s, u"--follow"_s,
                                 centre.url(), u"--follow-token"_s,         centre.token(u"peer"_s)};
        QVERIFY(hall.start(follow));
        EventReader kiosk(hall.port(), hall.token(u"kiosk"_s), {u"catalogue"_s});
        QVERIFY(!kiosk.next("head").isEmpty());

        QFile source(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        QByteArray file = source.readAll();
        const auto importAtCentre = [&](const QByteArray &from, const QByteArray &to) {
            file.replace(from, to);
            QFile changed(centre.dataFolder() + u"/matters.json"_s);
            return changed.open(QIODevice::WriteOnly) && changed.write(file) == file.size() &&
                   (changed.close(), true) &&
                   runProgram(u"yizhan-server"_s,
                              {u"import"_s, u"matters"_s, changed.fileName(), u"--data"_s, centre.dataFolder()})
                           .code == 0;
        };
        const auto arrives = [&](const QString &name, int ms) {
            QElapsedTimer timer;
            timer.start();
            while (timer.elapsed() < ms) {
                HttpClient reader = hall.client(u"kiosk"_s);
                if (reader.get(u"/v1/partitions/catalogue/changes?since=0&limit=5000"_s)
                        .bytes.contains(name.toUtf8())) {
                    return true;
                }
                QTest::qWait(50);
            }
            return false;
        };
        QVERIFY(arrives(u"高龄津贴申请"_s, 5000)); // the first copy
        QVERIFY(importAtCentre("高龄津贴申请", "高龄津贴申领"));
        QVERIFY(arrives(u"高龄津贴申领"_s, 1000));

        // With the line cut the hall works on and catches up.
        const quint16 port = centre.port();
        centre.kill();
        HttpClient resident = hall.client(u"kiosk"_s);
        QCOMPARE(resident.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
        QVERIFY(centre.start({u"--clock"_s, u"2026-11-23T10:00+08:00"_s}, port));
        QVERIFY(importAtCentre("高龄津贴申领", "高龄补贴申领"));
        QVERIFY(arrives(u"高龄补贴申领"_s, 4000));
    }
};

QTEST_GUILESS_MAIN(MorningTest)
#include "tst_morning.moc"
