// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "writerfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>
#include <thread>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int count(Store &store, const QString &table)
{
    int rows = -1;
    const Status read = store.connection().runOnce(u"count"_s, u"SELECT COUNT(*) FROM "_s + table,
                                                   [&rows](const QSqlQuery &row) { rows = row.value(0).toInt(); });
    return read ? rows : -1;
}

} // namespace

/** What a group of commands becomes: revisions, answers, keys, records. */
class PartitionWriterTest : public WriterFixture
{
    Q_OBJECT

private Q_SLOTS:
    void startNeedsAPartitionThatIsHomeHere();
    void stampsRevisionsAndLogsWithoutGaps();
    void groupIsOneCommitWithLatestStates();
    void refusalWritesNothingButItsKey();
    void outcomeWithoutChangesRaisesNothing();
    void repeatGetsTheSameAnswer();
    void repeatWithinOneGroup();
    void otherBodyIs422();
    void serverErrorsAreNeverRemembered();
    void sameKeyOfAnotherScopeIsAnotherKey();
    void internalRecordsLeaveTheFeed();
    void sealedRowsAndFacts();
    void timeNeverGoesBack();
    void aLongSilenceIsAClockThatHasJumped();
    void stopAnswersEverything();
    void partitionsRunSideBySide();
};

void PartitionWriterTest::startNeedsAPartitionThatIsHomeHere()
{
    CounterHall unknown(m_folder->config(), u"hall/other"_s);
    const Status no = unknown.writer.start();
    QVERIFY(!no);
    QCOMPARE(no.error().type, u"partition-unknown"_s);
    QVERIFY(m_store->createPartition(u"catalogue"_s, u"https://centre"_s));
    CounterHall followed(m_folder->config(), u"catalogue"_s);
    const Status neither = followed.writer.start();
    QVERIFY(!neither);
    QCOMPARE(neither.error().type, u"partition-followed"_s);
    QCOMPARE(unknown.run(unknown.take()).status, 503);
}

void PartitionWriterTest::stampsRevisionsAndLogsWithoutGaps()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    QCOMPARE(server.loads.load(), 1);
    for (int i = 1; i <= 5; ++i) {
        const Reply reply = server.run(server.take());
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.revision, i);
        QCOMPARE(reply.body, QByteArray::number(i));
    }
    std::vector<Job> many;
    for (int i = 0; i < 500; ++i) {
        many.push_back(server.take());
    }
    std::set<QByteArray> numbers;
    for (const Reply &reply : server.run(std::move(many))) {
        QCOMPARE(reply.status, 201);
        numbers.insert(reply.body);
    }
    QCOMPARE(numbers.size(), size_t(500));
    QVERIFY(m_store->verify());
    QCOMPARE(count(*m_store, u"command_log"_s), 505);
    QCOMPARE(count(*m_store, u"record WHERE kind = 'ticket' AND previous = 0"_s), 505);
    const auto head = m_store->partition(hall);
    QVERIFY(head && *head);
    QCOMPARE((*head)->revision, 505);
    // Events join end to end.
    qint64 at = 0;
    for (const Commit &commit : server.commits()) {
        QCOMPARE(commit.from, at);
        QVERIFY(commit.to > commit.from);
        at = commit.to;
    }
    QCOMPARE(at, 505);
    // A cut line is found.
    QVERIFY(m_store->connection().runOnce(u"cut"_s, u"DELETE FROM command_log WHERE revision = 77"_s));
    QVERIFY(!m_store->verify());
}

void PartitionWriterTest::groupIsOneCommitWithLatestStates()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const auto set = [](int value) {
        return job([value](const Turn &) -> Result<Outcome> { return outcome({record(u"window"_s, u"1"_s, value)}); });
    };
    const auto replies = server.runAsGroup(list(set(1), server.take(), set(2), set(3)));
    QCOMPARE(replies.at(3).revision, 4);
    const std::vector<Commit> commits = server.commits();
    QCOMPARE(commits.size(), size_t(1));
    QCOMPARE(commits.front().from, 0);
    QCOMPARE(commits.front().to, 4);
    QCOMPARE(commits.front().records.size(), size_t(2)); // the counter is internal
    QCOMPARE(commits.front().records.at(0).kind, u"ticket"_s);
    QCOMPARE(commits.front().records.at(0).revision, 2);
    QCOMPARE(commits.front().records.at(1).kind, u"window"_s);
    QCOMPARE(commits.front().records.at(1).revision, 4);
    QCOMPARE(commits.front().records.at(1).body.value(u"value"_s).toInt(), 3);
    const auto page = m_store->changes(hall, 0, {});
    QVERIFY(page);
    QCOMPARE(page->records, commits.front().changes);
    QCOMPARE(page->to, 4);
}

void PartitionWriterTest::refusalWritesNothingButItsKey()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const Job no = job([](const Turn &) -> Result<Outcome> { return refusal(); }, u"k1"_s);
    const Reply first = server.run(no);
    QCOMPARE(first.status, 409);
    QCOMPARE(QJsonDocument::fromJson(first.body).object().value(u"status"_s).toInt(), 409);
    const Reply second = server.run(no);
    QVERIFY(second.repeated);
    QCOMPARE(second.body, first.body);
    for (const QString &table : {u"record"_s, u"command_log"_s, u"fact"_s}) {
        QCOMPARE(count(*m_store, table), 0);
    }
    QCOMPARE(count(*m_store, u"idempotency"_s), 1);
    QVERIFY(server.commits().empty());
    QCOMPARE((*m_store->partition(hall))->revision, 0);
}

void PartitionWriterTest::outcomeWithoutChangesRaisesNothing()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const Reply reply = server.run(job([](const Turn &) -> Result<Outcome> {
        Outcome nothing = outcome({}, 200);
        AuditEntry entry;
        entry.actor = u"zhang"_s;
        entry.action = u"case-read"_s;
        entry.subject = u"case/1"_s;
        nothing.audit.push_back(entry);
        return nothing;
    }));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.revision, 0);
    QVERIFY(server.commits().empty());
    QCOMPARE((*m_store->partition(hall))->revision, 0);
    const auto audit = AuditTable(m_store->connection()).entries({hall});
    QVERIFY(audit);
    QCOMPARE(audit->size(), size_t(1));
    QCOMPARE(toMs(audit->front().at), server.clock.load());
}

void PartitionWriterTest::repeatGetsTheSameAnswer()
{
    {
        CounterHall server(m_folder->config(), hall);
        QVERIFY(server.writer.start());
        QCOMPARE(server.run(server.take(u"tap"_s)).body, "1");
        const Reply again = server.run(server.take(u"tap"_s));
        QCOMPARE(again.body, "1");
        QCOMPARE(again.status, 201);
        QVERIFY(again.repeated);
        QCOMPARE(server.decided.load(), 1);
        QCOMPARE(server.next.load(), 1);
    }
    CounterHall restarted(m_folder->config(), hall);
    QVERIFY(restarted.writer.start());
    QCOMPARE(restarted.next.load(), 1);
    QCOMPARE(restarted.run(restarted.take(u"tap"_s)).body, "1");
    QCOMPARE(restarted.decided.load(), 0);
    // After its life the key is free again, swept or not.
    QVERIFY(m_store->connection().runOnce(u"age"_s, u"UPDATE idempotency SET at = at - 86400001"_s));
    QCOMPARE(restarted.run(restarted.take(u"tap"_s)).body, "2");
    QCOMPARE(count(*m_store, u"idempotency"_s), 1);
}

void PartitionWriterTest::repeatWithinOneGroup()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const auto replies =
        server.runAsGroup(list(server.take(u"a"_s), server.take(u"a"_s), server.take(u"b"_s), server.take(u"a"_s)));
    QCOMPARE(replies.at(0).body, "1");
    QCOMPARE(replies.at(1).body, "1");
    QCOMPARE(replies.at(2).body, "2");
    QCOMPARE(replies.at(3).body, "1");
    QVERIFY(!replies.at(0).repeated && replies.at(1).repeated && !replies.at(2).repeated && replies.at(3).repeated);
    QCOMPARE(server.decided.load(), 2);
    QCOMPARE(server.commits().size(), size_t(1));
    QCOMPARE((*m_store->partition(hall))->revision, 2);
}

void PartitionWriterTest::otherBodyIs422()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    Job other = server.take(u"a"_s);
    other.bodyHash = "another";
    const auto replies = server.runAsGroup(list(server.take(u"a"_s), other));
    QCOMPARE(replies.at(0).status, 201);
    QCOMPARE(replies.at(1).status, 422);
    QVERIFY(replies.at(1).body.contains("idempotency-key-reused"));
    QCOMPARE(server.run(other).status, 422);
    QCOMPARE(server.run(server.take(u"a"_s)).body, "1");
    QCOMPARE(server.decided.load(), 1);
}

void PartitionWriterTest::serverErrorsAreNeverRemembered()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const Job broken = job([](const Turn &) -> Result<Outcome> { return refusal(503); }, u"a"_s, "hash");
    const auto replies = server.runAsGroup(list(broken, server.take(u"a"_s)));
    QCOMPARE(replies.at(0).status, 503);
    QCOMPARE(replies.at(1).status, 201);
    QVERIFY(!replies.at(1).repeated);
}

void PartitionWriterTest::sameKeyOfAnotherScopeIsAnotherKey()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    Job other = server.take(u"a"_s);
    other.scope = u"other route"_s;
    const auto replies = server.runAsGroup(list(server.take(u"a"_s), other));
    QCOMPARE(replies.at(0).body, "1");
    QCOMPARE(replies.at(1).body, "2");
}

void PartitionWriterTest::internalRecordsLeaveTheFeed()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const auto put = [&server](Record one) {
        return server.run(job([one](const Turn &) -> Result<Outcome> { return outcome({one}); })).revision;
    };
    Record ticket = record(u"ticket"_s, u"1"_s, 1);
    QCOMPARE(put(ticket), 1);
    Record rating = record(u"rating"_s, u"1"_s, 5);
    rating.internal = true;
    QCOMPARE(put(rating), 2);
    QVERIFY(server.commits().back().records.empty());
    ticket.internal = true; // retired
    ticket.body.insert(u"state"_s, u"retired"_s);
    QCOMPARE(put(ticket), 3);
    QCOMPARE(server.commits().back().records.size(), size_t(1));
    QVERIFY(server.commits().back().records.front().deleted);
    QCOMPARE(put(ticket), 4);                        // changed again while out of sight: still a tombstone
    const auto working = m_store->loadWorking(hall); // nobody works on the ticket any more; the rating was never shown
    QVERIFY(working && working->size() == 1 && working->front().kind == u"rating"_s);
    QCOMPARE(put(tombstone(u"rating"_s, u"1"_s)), 5);
    QVERIFY(server.commits().back().records.empty());

    const QString epoch = server.commits().back().epoch;
    const auto whole = m_store->changes(hall, 0, {});
    QVERIFY(whole);
    QCOMPARE(whole->records, "[]");
    QCOMPARE(whole->to, 5);
    const auto later = m_store->changes(hall, 1, epoch);
    QVERIFY(later);
    QCOMPARE(later->records, R"([{"kind":"ticket","id":"1","revision":4,"deleted":true}])");
    const auto live = m_store->load(hall);
    QVERIFY(live);
    QCOMPARE(live->size(), size_t(1));
    QVERIFY(live->front().internal);
    QCOMPARE(live->front().body.value(u"state"_s).toString(), u"retired"_s);
}

void PartitionWriterTest::sealedRowsAndFacts()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const auto accept = [&server](const QByteArray &blob, const QStringList &keys) {
        return server.run(job([=](const Turn &) -> Result<Outcome> {
            Outcome result = outcome({record(u"case"_s, u"1"_s, 1)});
            result.sealed.push_back({u"case/1"_s, blob, keys});
            result.post = u"post-a"_s;
            result.facts.push_back({u"case/1"_s, u"accepted"_s, u"理由"_s});
            result.facts.push_back({u"case/1"_s, u"stamped"_s, {}});
            return result;
        }));
    };
    QCOMPARE(accept(QByteArray("\0\1\2", 3), {u"phone"_s, u"id"_s}).status, 201);
    QCOMPARE(accept("second", {u"phone2"_s}).status, 201);
    const auto blob = m_store->sealed(hall, u"case/1"_s);
    QVERIFY(blob && *blob);
    QCOMPARE(**blob, "second");
    QCOMPARE(*m_store->subjectsWithKey(hall, u"phone"_s), QStringList());
    QCOMPARE(*m_store->subjectsWithKey(hall, u"phone2"_s), QStringList{u"case/1"_s});
    const auto facts = m_store->facts(hall, u"case/1"_s);
    QVERIFY(facts);
    QCOMPARE(facts->size(), size_t(4));
    QCOMPARE(facts->front().detail, u"理由"_s);
    QCOMPARE(facts->front().actor, u"zhang"_s);
    QCOMPARE(facts->front().post, u"post-a"_s);
    QCOMPARE(facts->back().revision, 2);
}

void PartitionWriterTest::timeNeverGoesBack()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    const qint64 noon = server.clock;
    Instant seen{};
    const auto look = [&seen, &server](const QString &key = {}) {
        return job(
            [&seen, &server](const Turn &turn) -> Result<Outcome> {
                seen = turn.now;
                return server.take().decide(turn);
            },
            key);
    };
    QCOMPARE(server.run(look(u"early"_s)).status, 201);
    server.clock = noon - 120'000;
    QCOMPARE(server.run(look()).status, 201);
    QCOMPARE(toMs(seen), noon);
    server.clock = noon - 120'001;
    const Reply refused = server.run(look());
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.body.contains("clock-behind"));
    QCOMPARE(server.run(look(u"early"_s)).status, 201); // a repeat is answered all the same
    Job accepted = look();
    accepted.acceptsClock = true;
    QCOMPARE(server.run(accepted).status, 201);
    QCOMPARE(toMs(seen), noon - 120'001);
    QCOMPARE(server.run(look()).status, 201);
}

void PartitionWriterTest::aLongSilenceIsAClockThatHasJumped()
{
    using std::chrono::milliseconds;
    const auto shift = [](std::chrono::days days) {
        return qint64(milliseconds(days).count());
    };
    const auto headOf = [this](const QString &id) {
        return m_store->partition(id)->value();
    };
    {
        CounterHall careless(m_folder->config(), hall);
        QVERIFY(careless.writer.start());
        QCOMPARE(careless.run(careless.take()).status, 201);
        careless.clock += shift(PartitionWriter::longestSilence) + 1;
        QCOMPARE(careless.run(careless.take()).status, 201);
    }
    QVERIFY(m_store->createPartition(u"hall/new"_s));
    CounterHall server(m_folder->config(), u"hall/new"_s, true);
    QVERIFY(server.writer.start());
    QCOMPARE(server.run(server.take()).status, 201); // nothing to be ahead of
    server.clock += shift(PartitionWriter::longestSilence);
    QCOMPARE(server.run(server.take(u"early"_s)).status, 201); // no longer than that
    server.clock += shift(PartitionWriter::longestSilence) + 1;
    QCOMPARE(server.writer.clockFault(headOf(u"hall/new"_s)), ClockFault::Ahead);
    const Reply refused = server.run(server.take());
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.clock, ClockFault::Ahead);
    QVERIFY(refused.body.contains("clock-ahead"));
    QCOMPARE(server.run(server.take(u"early"_s)).status, 201); // a repeat is answered all the same
    server.clock -= 1;
    QCOMPARE(server.writer.clockFault(headOf(u"hall/new"_s)), ClockFault::None);
    server.clock += 1;
    Job accepted = server.take();
    accepted.acceptsClock = true;
    QCOMPARE(server.run(accepted).status, 201);
    QCOMPARE(server.run(server.take()).status, 201);
}

void PartitionWriterTest::stopAnswersEverything()
{
    CounterHall server(m_folder->config(), hall);
    QVERIFY(server.writer.start());
    std::atomic<int> answered{0};
    for (int i = 0; i < 1000; ++i) {
        Job one = server.take();
        one.done = [&answered](const Reply &reply) {
            answered += reply.status == 201 ? 1 : 0;
        };
        server.writer.submit(std::move(one));
    }
    server.writer.stop();
    QCOMPARE(answered.load(), 1000);
    QCOMPARE(server.run(server.take()).status, 503);
    server.writer.stop();
}

void PartitionWriterTest::partitionsRunSideBySide()
{
    QVERIFY(m_store->createPartition(u"hall/b"_s));
    StoreConfig config = m_folder->config();
    config.busyTimeout = std::chrono::seconds(20);
    CounterHall a(config, hall);
    CounterHall b(config, u"hall/b"_s);
    QVERIFY(a.writer.start());
    QVERIFY(b.writer.start());
    std::atomic<int> failed{0};
    const auto drive = [&failed](CounterHall &server) {
        for (int i = 0; i < 100; ++i) {
            failed += server.run(server.take(u"k%1"_s.arg(i))).status == 201 ? 0 : 1;
        }
    };
    std::thread one([&] { drive(a); });
    // The same keys in both halls under one scope would meet; the scope holds the token, so give each its own.
    std::thread two([&] {
        for (int i = 0; i < 100; ++i) {
            failed += b.run(b.take()).status == 201 ? 0 : 1;
        }
    });
    one.join();
    two.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(a.next.load(), 100);
    QCOMPARE(b.next.load(), 100);
    QVERIFY(m_store->verify());
}

QTEST_GUILESS_MAIN(PartitionWriterTest)

#include "tst_partitionwriter.moc"
