// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto matter = u"SQ-YL-001";
const QString photo = u"近期一寸免冠照片"_s;

QJsonObject material(const QString &name, bool original, int copies, bool deferred = false)
{
    return {{u"name"_s, name}, {u"original_seen"_s, original}, {u"copies"_s, copies}, {u"deferred"_s, deferred}};
}

QJsonArray allBut(const QStringList &left)
{
    QJsonArray materials;
    for (const QJsonObject &one : {material(u"居民身份证"_s, true, 1), material(u"居民户口簿"_s, true, 1),
                                   material(u"高龄津贴申请表"_s, true, 0),
                                   material(u"本人社会保障卡或银行卡"_s, false, 1), material(photo, true, 1)}) {
        if (!left.contains(one.value(u"name"_s).toString())) {
            materials.append(one);
        }
    }
    return materials;
}

QJsonObject person(const QString &name, const QString &phone, const QString &idNumber = {})
{
    QJsonObject json{{u"name"_s, name}, {u"phone"_s, phone}};
    if (!idNumber.isEmpty()) {
        json.insert(u"id_number"_s, idNumber);
    }
    return json;
}

QString idOf(const Answer &answer)
{
    return answer.json[u"case"][u"id"].toString();
}

QString stateOf(const Answer &answer)
{
    return answer.json[u"case"][u"state"].toString();
}

/** A hall with its window open, into which people come with their papers. */
struct Hall
{
    ServerProcess server;
    std::optional<HttpClient> desk;
    std::optional<HttpClient> kiosk;
    std::optional<HttpClient> leader;

    bool open()
    {
        if (!server.start()) {
            return false;
        }
        desk = server.loggedIn(u"wangxiulan"_s);
        leader = server.loggedIn(server.logins(u"leader"_s).value(0));
        kiosk = server.client(u"kiosk"_s);
        return desk->post(u"/v1/windows/w1/open"_s).status == 200;
    }

    /** Somebody comes to the window with these fields of the body besides the usual ones. */
    Answer comes(const QString &path, const QJsonArray &materials, const QJsonObject &further = {},
                 const QJsonObject &who = person(u"测试甲"_s, u"13900001234"_s))
    {
        kiosk->post(u"/v1/tickets"_s, {{u"matter"_s, QString::fromUtf16(matter)}});
        const QString ticket = desk->post(u"/v1/windows/w1/call-next"_s).json[u"ticket"][u"id"].toString();
        desk->post(u"/v1/windows/w1/start"_s);
        QJsonObject body{{u"window"_s, u"w1"_s},
                         {u"ticket"_s, ticket},
                         {u"matter"_s, QString::fromUtf16(matter)},
                         {u"applicant"_s, who},
                         {u"materials"_s, materials}};
        for (auto it = further.begin(); it != further.end(); ++it) {
            body.insert(it.key(), *it);
        }
        const Answer answer = desk->post(path, body);
        desk->post(u"/v1/windows/w1/finish"_s);
        return answer;
    }

    QString accepted() { return idOf(comes(u"/v1/cases"_s, allBut({}))); }

    Answer opinion(const QString &login, const QString &id, const QString &department,
                   const QString &opinion = u"agree"_s, const QString &reason = {})
    {
        HttpClient reviewer = server.loggedIn(login);
        return reviewer.post(path(id, u"opinions"_s),
                             {{u"department"_s, department}, {u"opinion"_s, opinion}, {u"reason"_s, reason}});
    }

    [[nodiscard]] static QString path(const QString &id, const QString &what)
    {
        return u"/v1/cases/%1/%2"_s.arg(id, what);
    }
};

/** Sends both at the same moment from two threads; the answers in the order of the arguments. */
std::pair<Answer, Answer> race(const std::function<Answer()> &one, const std::function<Answer()> &other)
{
    std::atomic<int> ready{0};
    const auto start = [&ready](const std::function<Answer()> &send) {
        ++ready;
        while (ready < 2) {
            std::this_thread::yield();
        }
        return send();
    };
    auto first = std::async(std::launch::async, start, one);
    auto second = std::async(std::launch::async, start, other);
    return {first.get(), second.get()};
}

} // namespace

/** Every way a case can take, over the wire; and what happens when two people take it at once. */
class CaseFlowSystemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receivedCorrectedAccepted()
    {
        Hall hall;
        QVERIFY(hall.open());
        const Answer received =
            hall.comes(u"/v1/cases/received"_s, allBut({photo}),
                       {{u"notice"_s, QJsonObject{{u"items"_s, QJsonArray{QJsonObject{{u"name"_s, photo}}}},
                                                  {u"words"_s, u"没有带"_s}}}});
        QCOMPARE(received.status, 201);
        QCOMPARE(stateOf(received), u"correction"_s);
        const QString id = idOf(received);
        const QJsonObject again{{u"items"_s, QJsonArray{QJsonObject{{u"name"_s, photo}}}},
                                {u"until"_s, u"2026-12-04"_s}};
        QCOMPARE(hall.desk->post(Hall::path(id, u"correction"_s), again).status, 200);
        QCOMPARE(hall.desk->post(Hall::path(id, u"return"_s)).problem(), u"correction-running"_s);
        const Answer supplied =
            hall.desk->post(Hall::path(id, u"supplied"_s), {{u"materials"_s, QJsonArray{material(photo, true, 1)}}});
        QCOMPARE(stateOf(supplied), u"received"_s);
        const Answer accepted = hall.desk->post(Hall::path(id, u"acceptance"_s));
        QCOMPARE(accepted.status, 200);
        QCOMPARE(stateOf(accepted), u"in_review"_s);
        QCOMPARE(accepted.json[u"case"][u"notices"].toArray().last()[u"breach"].toBool(), true);
        QVERIFY(accepted.json[u"case"][u"papers"].toArray().size() >= 4);
        const Answer number = hall.desk->post(Hall::path(id, u"external-no"_s), {{u"number"_s, u"320100-1"_s}});
        QCOMPARE(number.json[u"case"][u"external_no"].toString(), u"320100-1"_s);
        const Answer withdrawn =
            hall.desk->post(Hall::path(id, u"withdrawal"_s), {{u"by"_s, u"applicant"_s}, {u"signed"_s, true}});
        QCOMPARE(stateOf(withdrawn), u"withdrawn"_s);
        QCOMPARE(hall.desk->post(Hall::path(id, u"withdrawal"_s), {{u"by"_s, u"applicant"_s}, {u"signed"_s, true}})
                     .json[u"rule"]
                     .toString(),
                 u"S-3"_s);
    }

    void refusedAndVoid()
    {
        Hall hall;
        QVERIFY(hall.open());
        const QString first = idOf(hall.comes(u"/v1/cases/received"_s, allBut({})));
        const QJsonObject words{{u"reason"_s, u"不属于本社区"_s}};
        QCOMPARE(stateOf(hall.desk->post(Hall::path(first, u"refusal"_s), words)), u"refused"_s);
        const Answer told = hall.kiosk->post(u"/v1/cases/lookup"_s,
                                             {{u"number"_s, u"NJ-20261123-0001"_s}, {u"last_four"_s, u"1234"_s}});
        QCOMPARE(told.json[u"cases"][0][u"reason"].toString(), u"不属于本社区"_s);
        const QString second = hall.accepted();
        QCOMPARE(hall.desk->post(Hall::path(second, u"void"_s), {{u"reason"_s, u"重复"_s}}).status, 403);
        QCOMPARE(stateOf(hall.leader->post(Hall::path(second, u"void"_s), {{u"reason"_s, u"重复"_s}})), u"void"_s);
        // It is no resident's any more.
        const Answer looked = hall.kiosk->post(u"/v1/cases/lookup"_s,
                                               {{u"number"_s, u"NJ-20261123-0002"_s}, {u"last_four"_s, u"1234"_s}});
        QCOMPARE(looked.problem(), u"case-not-found"_s);
    }

    void fiveWorkingDaysOfSilence() // the clockwork of a real server that was down over the minute
    {
        Hall hall;
        QVERIFY(hall.open());
        const QString id = idOf(hall.comes(u"/v1/cases/received"_s, allBut({})));
        hall.server.kill();
        QVERIFY(hall.server.start({u"--clock"_s, u"2026-12-03T09:00+08:00"_s}));
        HttpClient desk = hall.server.loggedIn(u"wangxiulan"_s);
        QTRY_COMPARE(desk.get(u"/v1/cases/"_s + id).json[u"case"][u"state"].toString(), u"in_review"_s);
        const QJsonObject file = desk.get(u"/v1/cases/"_s + id).json;
        QCOMPARE(file[u"case"][u"deemed"].toBool(), true);
        QVERIFY(file[u"case"][u"accepted_at"].toString().startsWith(u"2026-11-23"_s));
        int deemed = 0;
        for (const QJsonValue &fact : file[u"facts"].toArray()) {
            deemed += fact[u"kind"].toString() == u"deemed-accepted" ? 1 : 0;
        }
        QCOMPARE(deemed, 1);
    }

    void whoBrokeAPromiseGetsNoOther()
    {
        Hall hall;
        QVERIFY(hall.open());
        const QJsonObject who = person(u"测试丙"_s, u"13900007777"_s, u"000000194001017777"_s);
        const QJsonObject marked{
            {u"id_number"_s, u"000000194001017777"_s}, {u"until"_s, u"2027-11-23"_s}, {u"reason"_s, u"上次没有补交"_s}};
        QCOMPARE(hall.desk->post(u"/v1/credit-marks"_s, marked).status, 403);
        QCOMPARE(hall.leader->post(u"/v1/credit-marks"_s, marked).status, 200);
        const QJsonObject asked{{u"id_number"_s, u"000000194001017777"_s}};
        QCOMPARE(hall.desk->post(u"/v1/credit-marks/lookup"_s, asked).json[u"until"].toString(), u"2027-11-23"_s);
        QJsonArray materials = allBut({photo});
        materials.append(material(photo, false, 0, true));
        const QJsonObject promise{{u"promise"_s, QJsonObject{{u"until"_s, u"2026-11-27"_s}, {u"signed"_s, true}}}};
        QCOMPARE(hall.comes(u"/v1/cases"_s, materials, promise, who).problem(), u"credit-marked"_s);
        // The same by the way of a case that was only received.
        const QString id = idOf(hall.comes(u"/v1/cases/received"_s, allBut({photo}), {}, who));
        QJsonObject later = promise;
        later.insert(u"materials"_s, QJsonArray{material(photo, false, 0, true)});
        QCOMPARE(hall.desk->post(Hall::path(id, u"acceptance"_s), later).problem(), u"credit-marked"_s);
        QJsonObject cleared = asked;
        cleared.insert(u"reason"_s, u"已修复"_s);
        QCOMPARE(hall.leader->post(u"/v1/credit-marks/clear"_s, cleared).status, 200);
        QCOMPARE(hall.desk->post(u"/v1/credit-marks/lookup"_s, asked).json[u"marked"].toBool(true), false);
        QCOMPARE(stateOf(hall.desk->post(Hall::path(id, u"acceptance"_s), later)), u"in_review"_s);
        // Nor does it help to leave the number out, on either way.
        const QJsonObject unknown = person(u"测试丙"_s, u"13900007777"_s);
        QCOMPARE(hall.comes(u"/v1/cases"_s, materials, promise, unknown).problem(), u"identity-required"_s);
        const QString other = idOf(hall.comes(u"/v1/cases/received"_s, allBut({photo}), {}, unknown));
        QCOMPARE(hall.desk->post(Hall::path(other, u"acceptance"_s), later).problem(), u"identity-required"_s);

        // Marked before the ID number was known: whoever looks with all there is finds it, and lifts it.
        const QJsonObject named{{u"name"_s, u"测试丙"_s}, {u"phone"_s, u"13900007777"_s}};
        QJsonObject again = named;
        again.insert(u"until"_s, u"2027-11-23"_s);
        again.insert(u"reason"_s, u"上次没有补交"_s);
        QCOMPARE(hall.leader->post(u"/v1/credit-marks"_s, again).status, 200);
        QJsonObject whole = named;
        whole.insert(u"id_number"_s, u"000000194001017777"_s);
        QCOMPARE(hall.desk->post(u"/v1/credit-marks/lookup"_s, whole).json[u"marked"].toBool(), true);
        QJsonObject lifted = whole;
        lifted.insert(u"reason"_s, u"已修复"_s);
        QCOMPARE(hall.leader->post(u"/v1/credit-marks/clear"_s, lifted).status, 200);
        QCOMPARE(hall.desk->post(u"/v1/credit-marks/lookup"_s, whole).json[u"marked"].toBool(true), false);
    }

    void theResidentTakesTheCaseBack() // S-3
    {
        Hall hall;
        QVERIFY(hall.open());
        const Answer accepted = hall.comes(u"/v1/cases"_s, allBut({}));
        const QString id = idOf(accepted);
        const QString number = accepted.json[u"case"][u"case_no"].toString();
        const Answer found =
            hall.kiosk->post(u"/v1/cases/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"1234"_s}});
        QJsonObject wish{{u"access"_s, found.json[u"access"]}, {u"case_id"_s, id}, {u"confirmed"_s, false}};
        const QString route = u"/v1/cases/withdraw"_s;
        QCOMPARE(hall.kiosk->post(route, wish).problem(), u"signature-required"_s);
        wish.insert(u"confirmed"_s, true);
        QCOMPARE(hall.kiosk->post(route, wish).problem(), u"signature-required"_s); // in writing
        QJsonObject forged = wish;
        forged.insert(u"signature"_s, QString::fromLatin1(QByteArray("no picture").toBase64()));
        QCOMPARE(hall.kiosk->post(route, forged).status, 400);
        const QByteArray picture = "\x89PNG\r\n\x1a\n" + QByteArray(2000, 'i') + "IEND\xae\x42\x60\x82";
        wish.insert(u"signature"_s, QString::fromLatin1(picture.toBase64()));
        forged = wish;
        forged.insert(u"access"_s, u"guessed"_s);
        QCOMPARE(hall.kiosk->post(route, forged).status, 403);
        forged = wish;
        forged.insert(u"case_id"_s, u"another"_s); // the access is for the cases that were looked up
        QCOMPARE(hall.kiosk->post(route, forged).status, 403);
        QCOMPARE(hall.desk->post(route, wish).status, 403); // staff have a route of their own
        QCOMPARE(stateOf(hall.desk->get(u"/v1/cases/"_s + id)), u"in_review"_s);
        const Answer withdrawn = hall.kiosk->post(route, wish);
        QCOMPARE(withdrawn.status, 200);
        QCOMPARE(withdrawn.json[u"state"].toString(), u"withdrawn"_s);
        const Answer file = hall.desk->get(u"/v1/cases/"_s + id);
        QCOMPARE(stateOf(file), u"withdrawn"_s);
        QVERIFY(file.json[u"case"][u"papers"].toArray().last()[u"number"].toString().contains(u"-CJ"));
        const QJsonArray attachments = file.json[u"attachments"].toArray();
        QCOMPARE(attachments.size(), 1);
        QCOMPARE(attachments[0][u"bytes"].toInteger(), picture.size());
        const Answer kept = hall.desk->get(u"/v1/cases/%1/attachments/%2"_s.arg(id, attachments[0][u"id"].toString()));
        QCOMPARE(kept.status, 200);
        QCOMPARE(kept.bytes, picture); // what was signed, as it was signed
        QCOMPARE(hall.kiosk->post(route, wish).json[u"rule"].toString(), u"S-3"_s);
    }

    void theResidentHurriesOnceADay()
    {
        Hall hall;
        QVERIFY(hall.open());
        const Answer accepted = hall.comes(u"/v1/cases"_s, allBut({}));
        const QString number = accepted.json[u"case"][u"case_no"].toString();
        const Answer found =
            hall.kiosk->post(u"/v1/cases/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"1234"_s}});
        const QJsonObject shown = found.json[u"cases"].toArray().at(0).toObject();
        QCOMPARE(shown[u"may_urge"].toBool(), true);
        for (const QJsonValue &branch : shown[u"branches"].toArray()) {
            QVERIFY(!branch.toObject().contains(u"opinion"_s)); // DOMAIN 3.7
        }
        const QJsonObject urge{{u"access"_s, found.json[u"access"]}, {u"case_id"_s, idOf(accepted)}};
        const Answer urged = hall.kiosk->post(u"/v1/cases/urge"_s, urge);
        QCOMPARE(urged.status, 200);
        QCOMPARE(urged.json[u"urges"].toInt(), 1);
        QCOMPARE(hall.kiosk->post(u"/v1/cases/urge"_s, urge).problem(), u"urged-today"_s);
        QJsonObject forged = urge;
        forged.insert(u"access"_s, u"guessed"_s);
        QCOMPARE(hall.kiosk->post(u"/v1/cases/urge"_s, forged).status, 403);
    }

    void aNameIsPutRightByTwo() // 更正 of what is sealed
    {
        Hall hall;
        QVERIFY(hall.open());
        const Answer accepted = hall.comes(u"/v1/cases"_s, allBut({}));
        const QString id = idOf(accepted);
        const QJsonObject wrong{{u"about"_s, u"applicant"_s},
                                {u"reason"_s, u"号码录错"_s},
                                {u"person"_s, person(u"测试甲"_s, u"13900005555"_s)}};
        QCOMPARE(hall.desk->post(Hall::path(id, u"amendments"_s), wrong).status, 200);
        const QJsonObject before = hall.leader->get(u"/v1/cases/"_s + id).json;
        QCOMPARE(before[u"applicant"][u"phone"].toString(), u"13900001234"_s); // not before the second person
        QCOMPARE(before[u"pending"][u"person"][u"phone"].toString(), u"13900005555"_s);
        const QJsonObject yes{{u"amendment"_s, before[u"pending"][u"amendment"]}, {u"confirm"_s, true}};
        QCOMPARE(hall.desk->post(Hall::path(id, u"amendments/answer"_s), yes).problem(), u"second-person"_s);
        QCOMPARE(hall.leader->post(Hall::path(id, u"amendments/answer"_s), yes).status, 200);
        const QJsonObject after = hall.leader->get(u"/v1/cases/"_s + id).json;
        QCOMPARE(after[u"applicant"][u"phone"].toString(), u"13900005555"_s);
        QVERIFY(after[u"pending"].isNull());
        // The resident finds it by the right number now, and no longer by the wrong one.
        const QString number = accepted.json[u"case"][u"case_no"].toString();
        QCOMPARE(hall.kiosk->post(u"/v1/cases/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"5555"_s}}).status,
                 200);
        QCOMPARE(hall.kiosk->post(u"/v1/cases/lookup"_s, {{u"number"_s, number}, {u"last_four"_s, u"1234"_s}}).status,
                 404);
    }

    void objectionsAndResultsOverTheWire()
    {
        Hall hall;
        QVERIFY(hall.open());
        const QString id = hall.accepted();
        QCOMPARE(hall.opinion(u"sq"_s, id, u"SQ"_s, u"disagree"_s, u"年龄不够"_s).status, 200);
        QCOMPARE(hall.opinion(u"jd-mz"_s, id, u"JD-MZ"_s).status, 200);
        QCOMPARE(hall.opinion(u"mz"_s, id, u"MZ"_s).status, 200);
        HttpClient lead = hall.server.loggedIn(u"mz"_s);
        QCOMPARE(lead.post(Hall::path(id, u"decision"_s), {{u"result"_s, u"grant"_s}}).problem(),
                 u"objection-unanswered"_s);
        QCOMPARE(
            lead.post(Hall::path(id, u"results"_s), {{u"department"_s, u"MZ"_s}, {u"result"_s, u"grant"_s}}).problem(),
            u"no-result-due"_s);
        QCOMPARE(lead.post(Hall::path(id, u"replies"_s), {{u"department"_s, u"SQ"_s}, {u"words"_s, u"已核对身份证"_s}})
                     .status,
                 200);
        QCOMPARE(stateOf(lead.post(Hall::path(id, u"decision"_s), {{u"result"_s, u"grant"_s}})), u"decided"_s);
        const QJsonObject file = lead.get(u"/v1/cases/"_s + id).json;
        QStringList said;
        for (const QJsonValue &opinion : file[u"opinions"].toArray()) {
            said.append(opinion[u"opinion"].toString());
        }
        QCOMPARE(said, (QStringList{u"disagree"_s, u"agree"_s, u"agree"_s, u"reply"_s}));
    }

    void twoReviewersAtOnce()
    {
        Hall hall;
        QVERIFY(hall.open());
        for (int round = 0; round < 5; ++round) {
            const QString id = hall.accepted();
            HttpClient one = hall.server.loggedIn(u"sq"_s);
            HttpClient other = hall.server.loggedIn(u"sq"_s);
            const QString path = Hall::path(id, u"opinions"_s);
            const auto [first, second] = race(
                [&] {
                    return one.post(path, {{u"department"_s, u"SQ"_s}, {u"opinion"_s, u"agree"_s}});
                },
                [&] {
                    return other.post(
                        path, {{u"department"_s, u"SQ"_s}, {u"opinion"_s, u"disagree"_s}, {u"reason"_s, u"不符"_s}});
                });
            QCOMPARE(std::min(first.status, second.status), 200);
            QCOMPARE(std::max(first.status, second.status), 409);
            const QJsonArray opinions = hall.leader->get(u"/v1/cases/"_s + id).json[u"opinions"].toArray();
            QCOMPARE(opinions.size(), 1);
            QCOMPARE(opinions[0][u"opinion"].toString(), first.status == 200 ? u"agree"_s : u"disagree"_s);
        }
    }

    void theLeadDecidesWhileAReviewerAnswers()
    {
        Hall hall;
        QVERIFY(hall.open());
        for (int round = 0; round < 5; ++round) {
            const QString id = hall.accepted();
            QCOMPARE(hall.opinion(u"sq"_s, id, u"SQ"_s).status, 200);
            QCOMPARE(hall.opinion(u"jd-mz"_s, id, u"JD-MZ"_s).status, 200);
            HttpClient lead = hall.server.loggedIn(u"mz"_s);
            HttpClient reviewer = hall.server.loggedIn(u"mz"_s);
            const auto [decision, opinion] = race(
                [&] {
                    return lead.post(Hall::path(id, u"decision"_s), {{u"result"_s, u"grant"_s}});
                },
                [&] {
                    return reviewer.post(
                        Hall::path(id, u"opinions"_s),
                        {{u"department"_s, u"MZ"_s}, {u"opinion"_s, u"disagree"_s}, {u"reason"_s, u"不符"_s}});
                });
            // The opinion always counts; the decision never passes over it, whichever came first.
            QCOMPARE(opinion.status, 200);
            QCOMPARE(decision.status, 409);
            QVERIFY(decision.problem() == u"review-open" || decision.problem() == u"objection-unanswered");
            const QJsonObject file = hall.leader->get(u"/v1/cases/"_s + id).json;
            QCOMPARE(file[u"case"][u"state"].toString(), u"in_review"_s);
            QCOMPARE(file[u"opinions"].toArray().size(), 3);
        }
    }

    void aWithdrawalRacesTheDecision() // S-3
    {
        Hall hall;
        QVERIFY(hall.open());
        for (int round = 0; round < 5; ++round) {
            const QString id = hall.accepted();
            for (const auto &[login, department] :
                 {std::pair{u"sq"_s, u"SQ"_s}, {u"jd-mz"_s, u"JD-MZ"_s}, {u"mz"_s, u"MZ"_s}}) {
                QCOMPARE(hall.opinion(login, id, department).status, 200);
            }
            HttpClient lead = hall.server.loggedIn(u"mz"_s);
            const auto [decision, withdrawal] = race(
                [&] {
                    return lead.post(Hall::path(id, u"decision"_s), {{u"result"_s, u"grant"_s}});
                },
                [&] {
                    return hall.desk->post(Hall::path(id, u"withdrawal"_s),
                                           {{u"by"_s, u"applicant"_s}, {u"signed"_s, true}});
                });
            QCOMPARE(std::min(decision.status, withdrawal.status), 200);
            QCOMPARE(std::max(decision.status, withdrawal.status), 409);
            const QString state = hall.leader->get(u"/v1/cases/"_s + id).json[u"case"][u"state"].toString();
            QCOMPARE(state, decision.status == 200 ? u"decided"_s : u"withdrawn"_s);
        }
    }
};

QTEST_GUILESS_MAIN(CaseFlowSystemTest)
#include "tst_casesystem.moc"
