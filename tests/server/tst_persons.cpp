// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"
#include "storage/store.h"
#include "storage/testcluster.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QJsonObject wang{
    {u"name"_s, u"王试样"_s}, {u"phone"_s, u"13900000001"_s}, {u"id_number"_s, u"99990119400101123X"_s}};
const QJsonObject daughter{{u"name"_s, u"王试女"_s}, {u"phone"_s, u"13900000001"_s}};
const QString words = u"邻居反映独居多年"_s;    ///< what a clerk wrote about the applicant
const QString handed = u"等她儿子从外地回来"_s; ///< and in a hand-over
const QString broken = u"去年承诺补交没有来"_s; ///< why the leader marked the applicant

QString accept(const TestHall &hall, const QJsonObject &applicant, const QJsonObject &agent = {})
{
    return acceptedCase(hall, {u"SQ-ZM-002"_s, applicant, agent});
}

/** The clerk asks for two days of leave and hands the case over with these words; the path of the absence. */
QByteArray handOver(const TestHall &hall, const QString &id, const QString &said)
{
    const QJsonObject away{
        {u"reason"_s, u"leave"_s}, {u"from"_s, u"2026-11-24T09:00+08:00"_s}, {u"to"_s, u"2026-11-26T08:30+08:00"_s}};
    const Answer asked = hall.post("/v1/absences", u"clerk"_s, away);
    const QByteArray path = "/v1/absences/" + asked.json()[u"absence"_s][u"id"_s].toString().toLatin1();
    const QJsonArray actions{QJsonObject{{u"case"_s, id}, {u"words"_s, said}}};
    const Answer signedOff =
        hall.post(path + "/handover", u"clerk"_s, {{u"post"_s, u"zonghe"_s}, {u"actions"_s, actions}});
    if (asked.status != 201 || signedOff.status != 200) {
        qFatal("%s %s", asked.body.constData(), signedOff.body.constData());
    }
    return path;
}

/** The leader sets a bad credit mark on Wang. */
void mark(const TestHall &hall, const QString &until, const QString &why)
{
    const Answer marked = hall.post("/v1/credit-marks", u"leader"_s,
                                    {{u"id_number"_s, wang[u"id_number"_s]}, {u"until"_s, until}, {u"reason"_s, why}});
    if (marked.status != 200) {
        qFatal("%s", marked.body.constData());
    }
}

bool hasCase(const TestHall &hall, const QString &id)
{
    const auto cases = hall.records(u"case"_s);
    return std::any_of(cases.begin(), cases.end(), [&id](const QJsonObject &one) { return one[u"id"_s] == id; });
}

std::unique_ptr<Store> storeOf(const TestHall &hall)
{
    auto store = Store::open(hall.folder().store(), u"test"_s);
    if (!store) {
        qFatal("%s", qPrintable(store.error().en));
    }
    return std::move(*store);
}

/** Where these bytes are in the hall's files and its database's. */
QStringList filesWith(const TestHall &hall, const QByteArray &bytes)
{
    return test::filesWith(hall.folder().path, hall.folder().store().database.section(u'/', -1), bytes);
}

/** What is sealed of a case; empty where nothing is. */
QByteArray sealedOf(const TestHall &hall, const QString &id)
{
    const auto blob = storeOf(hall)->sealed(hall.partition(), u"case/"_s + id);
    return blob && *blob ? **blob : QByteArray();
}

/** What must be left of a case that was forgotten: who did what when, and not a word about anybody. `sealed`: what
 * there was. */
void checkForgotten(const TestHall &hall, const QString &id, const QString &why, const QByteArray &sealed)
{
    const auto store = storeOf(hall);
    const QString subject = u"case/"_s + id;
    const auto blob = store->sealed(hall.partition(), subject);
    QVERIFY(blob && !*blob);
    const auto facts = store->facts(hall.partition(), subject);
    QVERIFY(facts && facts->size() >= 5);
    QCOMPARE(facts->back().kind, why);
    for (const StoredFact &fact : *facts) {
        QCOMPARE(fact.detail, QString());
    }
    QVERIFY(store->verify());
    QVERIFY(!hasCase(hall, id));
    QTRY_COMPARE(filesWith(hall, words.toUtf8()), QStringList()); // see Scrubber
    QTRY_COMPARE(filesWith(hall, sealed), QStringList());
}

} // namespace

/** What a person may ask of the hall about the own data, and what time alone does to them. */
class TestPersons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAPersonEverythingAndNotesIt()
    {
        TestHall hall;
        const QString own = accept(hall, wang, daughter);
        const QString other = accept(hall, daughter);
        const Answer answer = hall.post("/v1/persons/export", u"leader"_s, {{u"id_number"_s, u"99990119400101123x"_s}});
        QCOMPARE(answer.status, 200);
        const QJsonArray cases = answer.json()[u"cases"_s].toArray();
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases[0][u"case"_s][u"id"_s].toString(), own);
        QCOMPARE(cases[0][u"applicant"_s].toObject(), wang);
        QCOMPARE(cases[0][u"as"_s].toString(), u"applicant"_s);
        QVERIFY(!cases[0][u"facts"_s].toArray().isEmpty());

        // One phone for two people: the name decides.
        const QJsonArray hers = hall.post("/v1/persons/export", u"leader"_s, daughter).json()[u"cases"_s].toArray();
        QCOMPARE(hers.size(), 2);
        QCOMPARE(hers[0][u"case"_s][u"id"_s].toString(), other);
        QCOMPARE(hers[1][u"as"_s].toString(), u"agent"_s);

        QCOMPARE(hall.post("/v1/persons/export", u"leader"_s, {{u"phone"_s, u"13900000001"_s}}).status, 400);
        const Answer nobody = hall.post("/v1/persons/export", u"leader"_s, {{u"id_number"_s, u"999901194001011111"_s}});
        QCOMPARE(nobody.json()[u"cases"_s].toArray().size(), 0);
        const Answer audit = hall.get("/v1/audit?action=person-exported", u"leader"_s);
        QCOMPARE(audit.json()[u"entries"_s].toArray().size(), 4); // 1 + 2, and the question that found none
        QVERIFY(!audit.body.contains("999901194001011111"));
    }

    void forgetsWhatIsDeliveredAndKeepsWhatIsNot()
    {
        TestHall hall;
        const QString done = accept(hall, wang);
        deliver(hall, done, words);
        const QString open = accept(hall, wang);
        const QString foreign = accept(hall, daughter, wang);
        deliver(hall, foreign, words);
        const QJsonObject whom{{u"id_number"_s, wang[u"id_number"_s]}};
        const QByteArray sealedDone = sealedOf(hall, done);
        const QByteArray sealedForeign = sealedOf(hall, foreign);
        for (const QByteArray &bytes : {words.toUtf8(), sealedDone, sealedForeign}) {
            QVERIFY(!bytes.isEmpty() && !filesWith(hall, bytes).isEmpty()); // so that its absence means something
        }
        const Answer answer = hall.post("/v1/persons/erase", u"leader"_s, whom, "erase-once");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"erased"_s].toArray().size(), 1);
        const QJsonArray kept = answer.json()[u"kept"_s].toArray();
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0][u"because"_s].toString(), u"agent"_s);
        QCOMPARE(kept[1][u"because"_s].toString(), u"not-delivered"_s);
        QCOMPARE(hall.post("/v1/persons/erase", u"leader"_s, whom, "erase-once").body, answer.body);
        QVERIFY(hasCase(hall, open));
        QVERIFY(hasCase(hall, foreign));
        QCOMPARE(hall.get("/v1/audit?action=case-forgotten&actor=heyumei&subject=case/" + done.toLatin1(), u"leader"_s)
                     .json()[u"entries"_s]
                     .toArray()
                     .size(),
                 1);
        // The words of the other delivered case are the daughter's and still there.
        QCOMPARE(hall.post("/v1/persons/erase", u"administrator"_s,
                           {{u"name"_s, daughter[u"name"_s]}, {u"phone"_s, daughter[u"phone"_s]}})
                     .json()[u"erased"_s]
                     .toArray()
                     .size(),
                 1);
        checkForgotten(hall, done, u"erased"_s, sealedDone);
        checkForgotten(hall, foreign, u"erased"_s, sealedForeign);
        QCOMPARE(hall.get("/v1/cases/" + done.toLatin1(), u"clerk"_s).status, 404);
        QCOMPARE(hall.post("/v1/persons/export", u"leader"_s, whom).json()[u"cases"_s].toArray().size(), 1);
    }

    void timeForgets()
    {
        TestHall hall("2026-11-23T10:00+08:00", 0);
        const QString done = accept(hall, wang);
        const QByteArray absence = handOver(hall, done, handed);
        QVERIFY(hall.get(absence, u"leader"_s).body.contains(handed.toUtf8())); // where it is signed for
        deliver(hall, done, words);
        mark(hall, u"2027-01-31"_s, broken);
        const QString open = accept(hall, daughter);
        const QByteArray sealed = sealedOf(hall, done);
        for (const QByteArray &bytes : {words.toUtf8(), handed.toUtf8(), broken.toUtf8(), sealed}) {
            QVERIFY(!bytes.isEmpty() && !filesWith(hall, bytes).isEmpty());
        }
        for (const char *day : {"2027-02-21T08:00+08:00", "2027-02-22T08:00+08:00"}) { // 90 days, and the day it is due
            hall.start(day, 0);
            QVERIFY(hasCase(hall, done));
        }
        QTRY_COMPARE(filesWith(hall, broken.toUtf8()), QStringList());
        QCOMPARE(hall.get("/v1/audit?action=credit-forgotten&actor=clockwork", u"administrator"_s)
                     .json()[u"entries"_s]
                     .toArray()
                     .size(),
                 1);
        hall.start("2027-02-23T08:00+08:00", 0);
        checkForgotten(hall, done, u"retired"_s, sealed);
        QTRY_COMPARE(filesWith(hall, handed.toUtf8()), QStringList());
        QVERIFY(hasCase(hall, open));
        const auto held = storeOf(hall)->sealed(hall.partition(), u"case/"_s + open);
        QVERIFY(held && *held);
        QCOMPARE(hall.get("/v1/audit?action=case-forgotten&actor=clockwork", u"administrator"_s)
                     .json()[u"entries"_s]
                     .toArray()
                     .size(),
                 1);
        hall.start("2027-02-23T09:00+08:00", 0); // and it does not come back
        QVERIFY(!hasCase(hall, done));
    }

    /** Nobody gets rid of a mark by asking while it runs; what it says is told all the same. */
    void aCreditMarkIsToldAndStaysWhileItRuns()
    {
        TestHall hall("2026-11-23T10:00+08:00", 0);
        const QJsonObject whom{{u"id_number"_s, wang[u"id_number"_s]}};
        const auto told = [&] {
            return hall.post("/v1/persons/export", u"leader"_s, whom).json()[u"credit_marks"_s].toArray();
        };
        const auto entries = [&hall](const QByteArray &action) {
            return hall.get("/v1/audit?action=" + action, u"leader"_s).json()[u"entries"_s].toArray().size();
        };
        QCOMPARE(told().size(), 0);
        mark(hall, u"2026-11-24"_s, broken);
        QCOMPARE(told()[0][u"until"_s].toString(), u"2026-11-24"_s);
        QCOMPARE(told()[0][u"facts"_s][0][u"detail"_s].toString(), u"2026-11-24: "_s + broken);
        QCOMPARE(entries("person-exported"), 3);
        const auto erase = [&] {
            return hall.post("/v1/persons/erase", u"leader"_s, whom).json()[u"kept"_s].toArray();
        };
        const QJsonArray kept{QJsonObject{{u"credit_until"_s, u"2026-11-24"_s}, {u"because"_s, u"credit-mark"_s}}};
        QCOMPARE(erase(), kept);
        hall.start("2026-11-24T10:00+08:00", 0);
        QCOMPARE(erase(), kept);
        QVERIFY(!filesWith(hall, broken.toUtf8()).isEmpty());
        hall.start("2026-11-25T10:00+08:00", 0); // over, and not swept away yet
        QCOMPARE(told().size(), 1);
        QCOMPARE(erase(), QJsonArray());
        QCOMPARE(told().size(), 0);
        hall.start("2026-11-25T20:00+08:00", 0); // the words of facts may have to wait until the hall is closed
        QTRY_COMPARE(filesWith(hall, broken.toUtf8()), QStringList());
        QCOMPARE(entries("credit-forgotten"), 1);

        // One that is lifted is as if it had never been.
        mark(hall, u"2027-11-24"_s, broken);
        QCOMPARE(hall.post("/v1/credit-marks/clear", u"leader"_s,
                           {{u"id_number"_s, wang[u"id_number"_s]}, {u"reason"_s, handed}})
                     .status,
                 200);
        for (const QString &said : {broken, handed}) {
            QTRY_COMPARE(filesWith(hall, said.toUtf8()), QStringList());
        }
        QCOMPARE(told().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPersons)
#include "tst_persons.moc"
