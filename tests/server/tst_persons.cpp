// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"
#include "storage/store.h"
#include "storage/testcluster.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QJsonObject wang{
    {u"name"_s, u"王试样"_s}, {u"phone"_s, u"13900000001"_s}, {u"id_number"_s, u"99990119400101123X"_s}};
const QJsonObject daughter{{u"name"_s, u"王试女"_s}, {u"phone"_s, u"13900000001"_s}};
const QString words = u"邻居反映独居多年"_s; ///< what a clerk wrote about the applicant

QString accept(const TestHall &hall, const QJsonObject &applicant, const QJsonObject &agent = {})
{
    return acceptedCase(hall, {u"SQ-ZM-002"_s, applicant, agent});
}

/** Takes an accepted case to its end; the status of the last step. */
int deliver(const TestHall &hall, const QString &id)
{
    const QByteArray path = "/v1/cases/" + id.toLatin1();
    (void)hall.post(path + "/opinions", u"clerk"_s,
                    {{u"department"_s, u"SQ"_s}, {u"opinion"_s, u"agree"_s}, {u"reason"_s, words}});
    (void)hall.post(path + "/decision", u"clerk"_s,
                    {{u"result"_s, u"grant"_s}, {u"reason"_s, words}, {u"answer"_s, words}});
    (void)hall.post(path + "/finish", u"clerk"_s);
    return hall.post(path + "/deliver", u"clerk"_s, {{u"to"_s, u"applicant"_s}}).status;
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

/** Files of the hall's folder that hold these bytes, and of its database where that lies on a server: all that it has
 *  but its log of writes, which goes round by itself. */
QStringList filesWith(const TestHall &hall, const QByteArray &bytes)
{
    QStringList folders{hall.folder().path};
    if (onPostgres()) {
        TestCluster &cluster = TestCluster::shared();
        cluster.sql(u"ANALYZE"_s, hall.folder().store().database.section(u'/', -1)); // keeps samples of what it finds
        cluster.sql(u"CHECKPOINT"_s); // what is in memory goes to the files
        folders.append(cluster.dataFolder());
    }
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains("/pg_wal/"_L1) && file.open(QIODevice::ReadOnly) &&
                file.readAll().contains(bytes)) {
                found.append(file.fileName());
            }
        }
    }
    return found;
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
    QCOMPARE(filesWith(hall, words.toUtf8()), QStringList());
    QCOMPARE(filesWith(hall, sealed), QStringList());
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
        QCOMPARE(deliver(hall, done), 200);
        const QString open = accept(hall, wang);
        const QString foreign = accept(hall, daughter, wang);
        QCOMPARE(deliver(hall, foreign), 200);
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
        QCOMPARE(deliver(hall, done), 200);
        const QString open = accept(hall, daughter);
        const QByteArray sealed = sealedOf(hall, done);
        for (const QByteArray &bytes : {words.toUtf8(), sealed}) {
            QVERIFY(!bytes.isEmpty() && !filesWith(hall, bytes).isEmpty());
        }
        hall.start("2027-02-21T08:00+08:00", 0); // 90 days later: still there
        QVERIFY(hasCase(hall, done));
        hall.start("2027-02-22T08:00+08:00", 0);
        checkForgotten(hall, done, u"retired"_s, sealed);
        QVERIFY(hasCase(hall, open));
        const auto held = storeOf(hall)->sealed(hall.partition(), u"case/"_s + open);
        QVERIFY(held && *held);
        QCOMPARE(hall.get("/v1/audit?action=case-forgotten&actor=clockwork", u"administrator"_s)
                     .json()[u"entries"_s]
                     .toArray()
                     .size(),
                 1);
        hall.start("2027-02-22T09:00+08:00", 0); // and it does not come back
        QVERIFY(!hasCase(hall, done));
    }
};

QTEST_GUILESS_MAIN(TestPersons)
#include "tst_persons.moc"
