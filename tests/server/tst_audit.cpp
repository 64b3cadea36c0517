// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/accounts/auditing.h"
#include "servertest.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QJsonObject resident{
    {u"name"_s, u"欧阳明"_s}, {u"phone"_s, u"13912348888"_s}, {u"id_number"_s, u"62280119400101123X"_s}};

const Coming coming{u"SQ-ZM-001"_s, resident};

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoDidWhatToWhichFields()
    {
        TestHall hall;
        const QString id = acceptedCase(hall, coming);
        QVERIFY(!id.isEmpty());
        QCOMPARE(hall.get("/v1/cases/" + id.toLatin1(), u"clerk"_s).status, 200);
        const Answer page = hall.get("/v1/audit?subject=case/" + id.toLatin1(), u"leader"_s);
        QCOMPARE(page.status, 200);
        const QJsonArray entries = page.json()[u"entries"_s].toArray();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0][u"action"_s].toString(), u"case-read"_s);
        QCOMPARE(entries[0][u"actor"_s].toString(), u"majun"_s);
        QCOMPARE(entries[0][u"device"_s].toString(), u"desk"_s);
        QVERIFY(entries[0][u"fields"_s].toObject().contains(u"applicant"_s));

        const QJsonObject accepted = entries[1].toObject();
        QCOMPARE(accepted[u"action"_s].toString(), u"accept-case"_s);
        const QJsonObject fields = accepted[u"fields"_s].toObject();
        const QString salt = accepted[u"salt"_s].toString();
        QVERIFY(fields.contains(u"state"_s) && fields.contains(u"due"_s));
        const auto sealer = Sealer::load(hall.folder().defaultKeyFile());
        QVERIFY(sealer);
        const auto hashOf = [&](const QString &phone) {
            return auditHash(*sealer, salt, u"applicant.phone"_s, phone);
        };
        QCOMPARE(fields[u"applicant.phone"_s].toString(), hashOf(u"13912348888"_s));
        QVERIFY(fields[u"applicant.phone"_s].toString() != hashOf(u"13912348889"_s));
        QVERIFY(salt.size() >= 43); // 256 bits
        for (const char *secret : {"欧阳明", "13912348888", "62280119400101123X"}) {
            QVERIFY2(!page.body.contains(secret), secret);
        }
    }

    void equalValuesLookDifferent()
    {
        TestHall hall;
        const QString first = acceptedCase(hall, coming);
        const QString second = acceptedCase(hall, coming);
        const auto phone = [&](const QString &id) {
            return hall.get("/v1/audit?action=accept-case&subject=case/" + id.toLatin1(), u"leader"_s)
                .json()[u"entries"_s][0][u"fields"_s][u"applicant.phone"_s]
                .toString();
        };
        QCOMPARE(phone(first).size(), 64);
        QVERIFY(phone(first) != phone(second));
    }

    void notesLogInsAccountsAndFiles()
    {
        TestHall hall;
        const QJsonObject form{{u"login"_s, u"majun"_s}, {u"password"_s, hall.password(u"majun"_s)}};
        QCOMPARE(hall.post("/v1/sessions", u"desk"_s, form).status, 200);
        QCOMPARE(
            hall.post("/v1/sessions", u"desk"_s, {{u"login"_s, u"majun"_s}, {u"password"_s, u"wrong one"_s}}).status,
            401);
        QCOMPARE(hall.post("/v1/cases/lookup", u"kiosk"_s,
                           {{u"number"_s, u"NJ-20261123-0001"_s}, {u"last_four"_s, u"0000"_s}})
                     .status,
                 404);
        QCOMPARE(hall.post("/v1/cases/lookup", u"kiosk"_s,
                           {{u"number"_s, u"320102199001018888"_s}, {u"last_four"_s, u"0000"_s}})
                     .status,
                 404);
        QCOMPARE(hall.post("/v1/accounts/majun/reset", u"administrator"_s).status, 200);
        const auto count = [&](const QByteArray &query) {
            return hall.get("/v1/audit?" + query, u"leader"_s).json()[u"entries"_s].toArray().size();
        };
        QCOMPARE(count("action=log-in&actor=majun&subject=person/majun"), 1);
        QCOMPARE(count("action=login-failed"), 1);
        QCOMPARE(count("action=lookup-failed"), 2);
        QCOMPARE(count("action=lookup-failed&subject=case-no/NJ-20261123-0001"), 1);
        QCOMPARE(count("action=lookup-failed&subject=case-no/******************"), 1); // may be somebody's
        QCOMPARE(count("action=account-reset&actor=administrator&subject=account/majun"), 1);
        QCOMPARE(count("action=import-hall"), 1);
        QCOMPARE(count("action=import-catalogue"), 0); // has a chain of its own
        QVERIFY(count("action=import-catalogue&partition=catalogue") >= 1);
    }

    void pagesAndFiltersByDay()
    {
        TestHall hall("2026-11-23T23:59+08:00", 0); // 15:59 UTC: the day is the hall's
        const auto fail = [&] {
            return hall.post("/v1/sessions", u"desk"_s, {{u"login"_s, u"x"_s}, {u"password"_s, u"y"_s}}).status;
        };
        QCOMPARE(fail(), 401);
        hall.start("2026-11-24T00:01+08:00", 0);
        QCOMPARE(fail(), 401);
        QCOMPARE(fail(), 401);
        const auto get = [&](const QByteArray &query) {
            return hall.get("/v1/audit?action=login-failed" + query, u"administrator"_s).json();
        };
        QCOMPARE(get("&from=2026-11-23&to=2026-11-23")[u"entries"_s].toArray().size(), 1);
        QCOMPARE(get("&from=2026-11-24&to=2026-11-24")[u"entries"_s].toArray().size(), 2);
        QCOMPARE(get("&from=2026-11-25")[u"entries"_s].toArray().size(), 0);
        const QJsonObject first = get("&limit=2");
        QCOMPARE(first[u"entries"_s].toArray().size(), 2);
        const QJsonObject second = get("&limit=2&before=" + QByteArray::number(first[u"next"_s].toInteger()));
        QCOMPARE(second[u"entries"_s].toArray().size(), 1);
        QVERIFY(!second.contains(u"next"_s));
        QVERIFY(second[u"entries"_s][0][u"seq"_s].toInteger() < first[u"entries"_s][1][u"seq"_s].toInteger());
    }

    void exportsFiles()
    {
        TestHall hall;
        QVERIFY(!acceptedCase(hall, coming).isEmpty());
        const Answer lines = hall.get("/v1/audit/export?format=jsonl", u"leader"_s);
        QCOMPARE(lines.status, 200);
        const QList<QByteArray> rows = lines.body.trimmed().split('\n');
        QCOMPARE(rows.size(), lines.headers.value("x-audit-count").toLongLong());
        const QJsonObject last = QJsonDocument::fromJson(rows.back()).object();
        QCOMPARE(last[u"hash"_s].toString().toLatin1(), lines.headers.value("x-audit-head"));
        QCOMPARE(last[u"seq"_s].toInteger(), rows.size()); // gapless, oldest first

        // The export itself is an entry, and the next one goes on behind.
        const Answer csv =
            hall.get("/v1/audit/export?format=csv&after=" + QByteArray::number(rows.size()), u"leader"_s);
        QCOMPARE(csv.status, 200);
        QVERIFY(csv.headers.value("content-type").startsWith("text/csv"));
        const QList<QByteArray> table = csv.body.trimmed().split('\n');
        QCOMPARE(table.size(), 2);
        QVERIFY(table[0].startsWith("\xEF\xBB\xBFseq,at,actor,"));
        QVERIFY2(table[1].contains("\"heyumei\",\"desk\",\"audit-exported\""), table[1].constData());
        QVERIFY(table[1].contains("+08:00"));

        const Answer part = hall.get("/v1/audit/export?format=jsonl&limit=1", u"leader"_s);
        QCOMPARE(part.headers.value("x-audit-next"), QByteArray("1"));
    }

    /** The head that is told with some entries is theirs, whatever is noted meanwhile. */
    void entriesAndHeadAreOfOneMoment()
    {
        TestHall hall;
        std::atomic<bool> stop = false;
        std::thread others([&] {
            while (!stop) {
                (void)hall.get("/v1/audit/export?format=jsonl&limit=1", u"leader"_s); // each is an entry of its own
            }
        });
        int apart = 0;
        for (int i = 0; i < 200; ++i) {
            const QJsonObject page = hall.get("/v1/audit?limit=500", u"administrator"_s).json();
            const QJsonValue newest = page[u"entries"_s].toArray().first();
            apart += newest[u"hash"_s] == page[u"head"_s] && newest[u"seq"_s] == page[u"count"_s] ? 0 : 1;
        }
        stop = true;
        others.join();
        QCOMPARE(apart, 0);
    }

    void aPairThatChangesIsOneEntry()
    {
        TestHall hall;
        QVERIFY(!acceptedCase(hall, coming).isEmpty()); // a case that moves with the pair
        const Answer asked = hall.post("/v1/posts/zonghe/pair", u"clerk"_s,
                                       {{u"a"_s, u"heyumei"_s}, {u"b"_s, u"majun"_s}, {u"words"_s, u"轮岗"_s}});
        QCOMPARE(asked.status, 201);
        const QString approval = asked.json()[u"approval"_s][u"id"_s].toString();
        const QString subject = u"pair-change/"_s + asked.json()[u"approval"_s][u"subject"_s].toString();
        const QByteArray path = "/v1/approvals/" + approval.toLatin1();
        QCOMPARE(hall.get(path, u"leader"_s).json()[u"facts"_s][0][u"detail"_s].toString(), u"轮岗"_s);
        QCOMPARE(hall.get(path, u"clerk"_s).status, 200); // who asked
        QCOMPARE(hall.get(path, u"kiosk"_s).status, 403);
        QCOMPARE(hall.get("/v1/approvals/nothing", u"leader"_s).status, 404);
        QCOMPARE(hall.post(path + "/answer", u"leader"_s, {{u"grant"_s, true}}).status, 200);
        const auto entries = [&](const QByteArray &query) {
            return hall.get("/v1/audit?" + query, u"leader"_s).json()[u"entries"_s].toArray();
        };
        for (const char *action : {"action=request-pair-change", "action=answer-approval"}) {
            const QJsonArray found = entries(action);
            QCOMPARE(found.size(), 1);
            QCOMPARE(found[0][u"subject"_s].toString(), subject);
        }
    }

    void refusesWhatItDoesNotKnow()
    {
        TestHall hall;
        for (const char *query :
             {"from=yesterday", "limit=0", "limit=501", "before=x", "after=1", "colour=red", "format=csv"}) {
            const Answer answer = hall.get(QByteArray("/v1/audit?") + query, u"leader"_s);
            QVERIFY2(answer.status == 400, query);
        }
        QCOMPARE(hall.get("/v1/audit?partition=hall/other", u"leader"_s).status, 404);
        QCOMPARE(hall.get("/v1/audit/export", u"leader"_s).status, 400);
        QCOMPARE(hall.get("/v1/audit/export?format=pdf", u"leader"_s).status, 400);
        QCOMPARE(hall.get("/v1/audit", u"clerk"_s).status, 403);
        QCOMPARE(hall.get("/v1/audit", u"kiosk"_s).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
