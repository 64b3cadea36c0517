// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/halllink.h"
#include "fakehall.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using std::chrono::milliseconds;

namespace {

/** A screen as small as can be: what it shows is what the signals gave it. */
class Screen : public QObject
{
    Q_OBJECT

public:
    Screen(const QUrl &server, const QString &replica, const LineTiming &timing = quick())
        : link({server, u"secret"_s, replica, timing})
    {
        connect(&link, &Link::loaded, this, [this](const QVector<Record> &records) {
            ++loads;
            onlineAtLoad = link.online();
            apply(records);
        });
        connect(&link, &Link::changed, this, [this](const QVector<Record> &records) {
            ++changes;
            apply(records);
        });
        connect(&link, &Link::replaced, this, [this](const QString &partition, const QVector<Record> &records) {
            ++replacements;
            const bool catalogue = partition == "catalogue"_L1;
            std::erase_if(records_, [&](const auto &entry) { return (entry.first.first == "matter"_L1) == catalogue; });
            apply(records);
        });
        link.start();
    }

    /** Patience for tests; the shape is that of the real one. */
    static LineTiming quick()
    {
        return {.request = milliseconds(800),
                .secondTry = milliseconds(500),
                .connect = milliseconds(500),
                .silence = milliseconds(3000),
                .retryMin = milliseconds(20),
                .firstRetryMax = milliseconds(60),
                .retryMax = milliseconds(150),
                .poll = milliseconds(200)};
    }

    [[nodiscard]] QStringList shown() const
    {
        QStringList list;
        for (const auto &[key, record] : records_) {
            list.append(key.first + u'/' + key.second + u'=' + record.body[u"text"_s].toString());
        }
        return list;
    }

    HallLink link;
    int loads = 0;
    int changes = 0;
    int replacements = 0;
    bool onlineAtLoad = false;

private:
    void apply(const QVector<Record> &records)
    {
        for (const Record &record : records) {
            if (record.deleted) {
                records_.erase({record.kind, record.id});
            } else {
                records_[{record.kind, record.id}] = record;
            }
        }
    }

    std::map<std::pair<QString, QString>, Record> records_;
};

const QString Hall = u"hall/nanjie"_s;

} // namespace

class HallLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"replica"_s);
        m_hall = std::make_unique<FakeHall>();
        m_hall->commit(u"catalogue"_s, {testRecord(u"matter"_s, u"LN-001"_s, u"高龄津贴"_s)});
        m_hall->commit(Hall, {testRecord(u"window"_s, u"w1"_s, u"一号"_s)});
    }

    void cleanup() { m_hall.reset(); }

    void firstStart()
    {
        Screen screen(m_hall->url(), m_path);
        QCOMPARE(screen.loads, 0); // never from within start()
        QVERIFY(!screen.link.hasData());
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.loads, 1);
        QVERIFY(!screen.onlineAtLoad);
        QCOMPARE(screen.replacements, 2);
        QCOMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"window/w1=一号"_s}));
        QCOMPARE(screen.link.hallId(), u"nanjie"_s);
        QVERIFY(screen.link.hasData());
        const Instant served = *instantFromIso(u"2026-11-23T02:24:00.000Z");
        QVERIFY(screen.link.now() >= served && screen.link.now() < served + std::chrono::seconds(10));
        QVERIFY(screen.link.lastSync() >= served);
        for (const FakeHall::Seen &request : m_hall->seen) {
            QCOMPARE(request.headers.at("authorization"), "Bearer secret");
            QVERIFY(request.headers.at("user-agent").startsWith("Yizhan/"));
            QVERIFY(!request.headers.at("x-request-id").isEmpty());
            QVERIFY(request.headers.contains("accept-language"));
            QVERIFY(!request.path.contains("secret"));
        }
        QCOMPARE(m_hall->count("/v1/partitions/hall%2Fnanjie/changes?since=0"), 1);
    }

    void eventsAreAppliedWithoutAsking()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        QTest::qWait(50);
        const int asked = m_hall->count("/changes");
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)});
        m_hall->commit(Hall, {tombstone(u"ticket"_s, u"t1"_s), testRecord(u"ticket"_s, u"t2"_s, u"M002"_s)});
        QTRY_COMPARE(screen.shown(),
                     (QStringList{u"matter/LN-001=高龄津贴"_s, u"ticket/t2=M002"_s, u"window/w1=一号"_s}));
        QCOMPARE(m_hall->count("/changes"), asked);
        QVERIFY(screen.link.online());
    }

    void largeChangeIsPulled()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        QTest::qWait(50);
        const int asked = m_hall->count("/changes");
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)}, false);
        QTRY_VERIFY(screen.shown().contains(u"ticket/t1=M001"_s));
        QCOMPARE(m_hall->count("/changes"), asked + 1);
        QCOMPARE(m_hall->count("since=1&limit=2000&epoch=e1"), 1 + m_hall->count("catalogue/changes?since=1"));
    }

    /** An event that does not join on to the cursor is not applied; what it lacked is pulled with it. */
    void gapIsPulled()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)}, true, false);
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t2"_s, u"M002"_s)});
        QTRY_COMPARE(screen.shown().filter(u"ticket"_s), (QStringList{u"ticket/t1=M001"_s, u"ticket/t2=M002"_s}));
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.replacements, 2);
    }

    void repeatedEventIsIgnored()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"new"_s)});
        QTRY_COMPARE(screen.changes, 1);
        m_hall->sendEvent("changes", {{u"partition"_s, Hall},
                                      {u"epoch"_s, u"e1"_s},
                                      {u"from"_s, 1},
                                      {u"to"_s, 2},
                                      {u"changes"_s, QJsonArray{toJson(testRecord(u"ticket"_s, u"t1"_s, u"old"_s))}}});
        QTest::qWait(100);
        QCOMPARE(screen.changes, 1);
        QVERIFY(screen.shown().contains(u"ticket/t1=new"_s));
    }

    void manyPages()
    {
        for (int i = 0; i < 57; ++i) {
            m_hall->commit(u"catalogue"_s, {testRecord(u"matter"_s, u"X%1"_s.arg(i)), testRecord(u"matter"_s, u"Y"_s)});
        }
        m_hall->pageLimit = 10;
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.replacements, 2); // the copy is shown when it is whole
        QCOMPARE(screen.shown().filter(u"matter"_s).size(), 59);
    }

    /** From a server that has copied itself: it has no tombstones before its head, and a copy needs none of those. */
    void manyPagesOfACopy()
    {
        for (int i = 0; i < 57; ++i) {
            m_hall->commit(u"catalogue"_s, {testRecord(u"matter"_s, u"X%1"_s.arg(i))});
        }
        FakeHall::Partition &catalogue = m_hall->partitions[u"catalogue"_s];
        catalogue.horizon = catalogue.head;
        m_hall->pageLimit = 10;
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.replacements, 2);
        QCOMPARE(screen.shown().filter(u"matter"_s).size(), 58);
        QVERIFY(m_hall->count("copy=") > 0);
        // Whoever follows never says so, and an older server is not asked what it does not know.
        m_hall->seen.clear();
        m_hall->commit(u"catalogue"_s, {testRecord(u"matter"_s, u"Z"_s)}, false);
        QTRY_VERIFY(screen.shown().filter(u"matter/Z"_s).size() == 1);
        QCOMPARE(m_hall->count("copy="), 0);
    }

    void newEpochIsCopiedAnew_data()
    {
        QTest::addColumn<bool>("whileOffline");
        QTest::newRow("told by the head") << false;
        QTest::newRow("after a restart") << true;
    }

    void newEpochIsCopiedAnew()
    {
        QFETCH(const bool, whileOffline);
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        if (whileOffline) {
            m_hall->stop();
            QTRY_VERIFY(!screen.link.online());
        }
        FakeHall::Partition &partition = m_hall->partitions[Hall];
        partition = {u"e2"_s, 0, {}};
        m_hall->commit(Hall, {testRecord(u"window"_s, u"w2"_s, u"二号"_s)}, true, false);
        if (whileOffline) {
            m_hall->listen();
        } else {
            m_hall->sendEvent("head", {{u"partition"_s, Hall}, {u"epoch"_s, u"e2"_s}, {u"revision"_s, 1}});
        }
        QTRY_COMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"window/w2=二号"_s}));
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.replacements, 3);
    }

    /** A server that lost its last revisions without a new epoch answers 410 to a cursor beyond its head. */
    void cursorBeyondTheHead()
    {
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"lost"_s)});
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        m_hall->stop();
        m_hall->partitions[Hall].head = 1;
        m_hall->partitions[Hall].records.erase({u"ticket"_s, u"lost"_s});
        m_hall->listen();
        QTRY_COMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"window/w1=一号"_s}));
        QTRY_VERIFY(screen.link.online());
    }

    void goesOfflineAndCatchesUp()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        QSignalSpy spy(&screen.link, &Link::onlineChanged);
        m_hall->stop();
        QTRY_VERIFY(!screen.link.online());
        QCOMPARE(spy.count(), 1);
        const Instant since = screen.link.lastSync();
        QVERIFY(isSet(since));
        QCOMPARE(screen.shown().size(), 2);
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)});
        QTest::qWait(200);
        QCOMPARE(screen.link.lastSync(), since);
        m_hall->listen();
        QTRY_VERIFY(screen.link.online());
        QVERIFY(screen.shown().contains(u"ticket/t1=M001"_s));
        QVERIFY(screen.link.lastSync() > since);
    }

    /** With the real patience: the first retry after a kill comes within 2 s. */
    void catchesUpWithinTwoSeconds()
    {
        Screen screen(m_hall->url(), m_path, LineTiming());
        QTRY_VERIFY(screen.link.online());
        m_hall->stop();
        QTRY_VERIFY(!screen.link.online());
        QTest::qWait(500);
        QVERIFY(LineTiming().retryMax < std::chrono::seconds{2}); // and then what a slow machine needs to connect
        m_hall->listen();
        QTRY_VERIFY(screen.link.online());
    }

    /** A cut that the first retry mends does not flash "off-line" at a resident. */
    void shortCutIsNotShown()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online() && m_hall->streams() == 1);
        QSignalSpy spy(&screen.link, &Link::onlineChanged);
        m_hall->cutStreams();
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)});
        QTRY_VERIFY(screen.shown().contains(u"ticket/t1=M001"_s));
        QTRY_COMPARE(m_hall->streams(), 1);
        QCOMPARE(spy.count(), 0);
    }

    void silentStreamIsGivenUp()
    {
        LineTiming timing = Screen::quick();
        timing.silence = milliseconds(300);
        Screen screen(m_hall->url(), m_path, timing);
        QTRY_VERIFY(screen.link.online());
        QTRY_VERIFY(m_hall->count("/v1/events") >= 3);
        QVERIFY(m_hall->streams() <= 2);
    }

    void pollsWhereEventsDoNotPass_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("refused") << false;
        QTest::newRow("held back") << true;
    }

    void pollsWhereEventsDoNotPass()
    {
        QFETCH(const bool, open);
        m_hall->events = open;
        m_hall->silentEvents = true;
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        QSignalSpy spy(&screen.link, &Link::onlineChanged);
        m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)}, true, false);
        QTRY_VERIFY(screen.shown().contains(u"ticket/t1=M001"_s));
        QVERIFY(screen.link.online());
        QCOMPARE(spy.count(), 0);
    }

    void startsWithoutServer()
    {
        Instant then;
        {
            Screen screen(m_hall->url(), m_path);
            QTRY_VERIFY(screen.link.online());
            m_hall->commit(Hall, {testRecord(u"ticket"_s, u"t1"_s, u"M001"_s)});
            QTRY_COMPARE(screen.changes, 1);
            then = screen.link.now();
        }
        m_hall->stop();
        const int asked = int(m_hall->seen.size());
        Screen screen(m_hall->url(), m_path);
        QTRY_COMPARE(screen.loads, 1);
        QCOMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"ticket/t1=M001"_s, u"window/w1=一号"_s}));
        QVERIFY(screen.link.hasData());
        QVERIFY(!screen.link.online());
        QCOMPARE(screen.link.hallId(), u"nanjie"_s);
        QVERIFY(screen.link.now() >= then && screen.link.now() < then + std::chrono::seconds(10));
        QVERIFY(isSet(screen.link.lastSync()) && screen.link.lastSync() <= then);
        QCOMPARE(int(m_hall->seen.size()), asked);

        // It comes back to a replica that is only caught up, not copied.
        m_hall->commit(Hall, {tombstone(u"ticket"_s, u"t1"_s)});
        m_hall->listen();
        QTRY_VERIFY(screen.link.online());
        QCOMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"window/w1=一号"_s}));
        QCOMPARE(screen.replacements, 0);
    }

    void otherHallOfTheSameServer()
    {
        {
            Screen screen(m_hall->url(), m_path);
            QTRY_VERIFY(screen.link.online());
        }
        m_hall->partitions.erase(Hall);
        m_hall->commit(u"hall/beijie"_s, {testRecord(u"window"_s, u"w9"_s, u"九号"_s)});
        Screen screen(m_hall->url(), m_path);
        QTRY_COMPARE(screen.shown(), (QStringList{u"matter/LN-001=高龄津贴"_s, u"window/w9=九号"_s}));
        QTRY_VERIFY(screen.link.online());
    }

    void clockFollowsTheServer()
    {
        m_hall->speed = 60.0;
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        const Instant before = screen.link.now();
        QTest::qWait(200);
        const auto gone = screen.link.now() - before;
        QVERIFY(gone >= std::chrono::seconds(10) && gone < std::chrono::minutes(3));
        QTRY_COMPARE(m_hall->streams(), 1);
        QSignalSpy spy(&screen.link, &Link::clockChanged);
        m_hall->sendEvent("beat", {{u"now"_s, u"2026-11-24T09:00:00.000Z"_s}, {u"speed"_s, 1.0}});
        QTRY_COMPARE(spy.count(), 1);
        const Instant set = *instantFromIso(u"2026-11-24T09:00:00.000Z");
        QVERIFY(screen.link.now() >= set && screen.link.now() < set + std::chrono::seconds(5));
        m_hall->sendEvent("beat", {{u"now"_s, toIso(screen.link.now())}, {u"speed"_s, 1.0}});
        QTest::qWait(50);
        QCOMPARE(spy.count(), 1); // the network's tremble is not the clock's
    }

    // ---- commands -------------------------------------------------------------------------------------------

    void postsAndGets()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        Reply reply = wait(screen.link.post(u"/v1/tickets"_s, {{u"matter"_s, u"LN-001"_s}}));
        QCOMPARE(reply.status, 201);
        QVERIFY(reply.ok());
        QCOMPARE(reply.body[u"ticket"_s][u"number"_s].toString(), u"M001"_s);
        QCOMPARE(m_hall->seen.back().body, R"({"matter":"LN-001"})");
        QCOMPARE(m_hall->seen.back().headers.at("content-type"), "application/json");
        QVERIFY(m_hall->seen.back().headers.at("idempotency-key").size() >= 16);

        screen.link.setSession(u"staff"_s);
        reply = wait(screen.link.get(u"/v1/echo/%E5%BC%A0?a=1%2F2"_s));
        QCOMPARE(reply.body[u"authorization"_s].toString(), u"Bearer staff"_s);
        QCOMPARE(reply.body[u"path"_s].toString(), u"/v1/echo/%E5%BC%A0?a=1%2F2"_s);
        screen.link.setSession({});
        QCOMPARE(wait(screen.link.get(u"/v1/echo"_s)).body[u"authorization"_s].toString(), u"Bearer secret"_s);

        reply = wait(screen.link.get(u"/v1/nothing"_s));
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.problemType(), u"not-found"_s);
        QCOMPARE(reply.detail(), u"不行"_s);
        QCOMPARE(reply.detail(true), u"No"_s);
    }

    void sameKeySameTicket()
    {
        Screen screen(m_hall->url(), m_path);
        const QString key = Link::freshKey();
        const QFuture<Reply> one = screen.link.post(u"/v1/tickets"_s, {}, key);
        const QFuture<Reply> two = screen.link.post(u"/v1/tickets"_s, {}, key);
        QCOMPARE(wait(one).body, wait(two).body);
        QCOMPARE(m_hall->ticketsGiven, 1);
    }

    void unansweredPostIsRepeatedOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("cut before") << int(FakeHall::Trouble::CloseAtOnce) << 0;
        QTest::newRow("cut after it was done") << int(FakeHall::Trouble::CloseAfterDoing) << 0;
        QTest::newRow("cut in the answer") << int(FakeHall::Trouble::CutBody) << 0;
        QTest::newRow("no answer") << int(FakeHall::Trouble::Hang) << 0;
        QTest::newRow("503") << int(FakeHall::Trouble::Answer) << 503;
    }

    void unansweredPostIsRepeatedOnce()
    {
        QFETCH(const int, kind);
        QFETCH(const int, status);
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        const FakeHall::Trouble trouble{FakeHall::Trouble::Kind(kind), "/v1/tickets", status};
        m_hall->troubles.push_back(trouble);
        Reply reply = wait(screen.link.post(u"/v1/tickets"_s, {}));
        QCOMPARE(reply.status, 201);
        QCOMPARE(m_hall->ticketsGiven, 1);
        QCOMPARE(m_hall->answers.size(), 1);

        // Twice in a row is the end of it. (Qt by itself repeats, key and all, what is cut without an answer.)
        QTRY_VERIFY(screen.link.online());
        m_hall->troubles.assign(20, trouble);
        reply = wait(screen.link.post(u"/v1/tickets"_s, {}));
        QCOMPARE(reply.status, status);
        QVERIFY(m_hall->troubles.size() >= 10);
        if (status == 0) {
            QCOMPARE(reply.problemType(), u"offline"_s);
            QVERIFY(!reply.detail().isEmpty());
        }
    }

    void refusalIsNotRepeated()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        m_hall->troubles.push_back({FakeHall::Trouble::Answer, "/v1/tickets", 409, R"({"type":"x/closed"})"});
        const Reply reply = wait(screen.link.post(u"/v1/tickets"_s, {}));
        QCOMPARE(reply.problemType(), u"closed"_s);
        QCOMPARE(m_hall->ticketsGiven, 0);
        QCOMPARE(m_hall->count("/v1/tickets"), 1);
    }

    void postWhileDownEndsSoon()
    {
        m_hall->stop();
        Screen screen(m_hall->url(), m_path);
        QTRY_COMPARE(screen.loads, 1);
        QCOMPARE(wait(screen.link.post(u"/v1/tickets"_s, {})).status, 0);
        QCOMPARE(wait(screen.link.get(u"/v1/echo"_s)).status, 0);
    }

    /** A post that nobody answers is a sign that the line is dead, long before the stream's silence is. */
    void unansweredPostTestsTheLine()
    {
        Screen screen(m_hall->url(), m_path);
        QTRY_VERIFY(screen.link.online());
        m_hall->troubles = {{FakeHall::Trouble::Hang, "/v1/tickets"},
                            {FakeHall::Trouble::Hang, "/v1/me"},
                            {FakeHall::Trouble::Hang, "/v1/tickets"}};
        const QFuture<Reply> post = screen.link.post(u"/v1/tickets"_s, {});
        QTRY_VERIFY(!screen.link.online());
        Q_UNUSED(post)
    }

    void needsUpdate()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no longer serves"_s));
        for (int i = 0; i < 3; ++i) {
            m_hall->troubles.push_back(
                {FakeHall::Trouble::Answer, "/v1/me", 404, R"({"type":"problems/protocol-not-served"})"});
        }
        Screen screen(m_hall->url(), m_path);
        QSignalSpy spy(&screen.link, &Link::needsUpdate);
        QTRY_VERIFY(m_hall->troubles.empty());
        QTRY_VERIFY(screen.link.online()); // the server was updated back: no restart needed
        QCOMPARE(spy.count(), 1);
    }

    /** Whatever one request goes wrong, and however, the screen ends up with what the hall has. */
    void everyRequestMayFail_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("closed") << int(FakeHall::Trouble::CloseAtOnce);
        QTest::newRow("cut") << int(FakeHall::Trouble::CutBody);
        QTest::newRow("hangs") << int(FakeHall::Trouble::Hang);
        QTest::newRow("500") << int(FakeHall::Trouble::Answer);
    }

    void everyRequestMayFail()
    {
        QFETCH(const int, kind);
        m_hall->pageLimit = 2;
        for (int i = 0; i < 5; ++i) {
            m_hall->commit(Hall, {testRecord(u"ticket"_s, QString::number(i))});
        }
        for (int nth = 0; nth < 7; ++nth) {
            const QString path = m_dir->filePath(u"replica-%1-%2"_s.arg(kind).arg(nth));
            m_hall->troubles.clear();
            m_hall->seen.clear();
            for (int i = 0; i < nth; ++i) {
                m_hall->troubles.push_back({FakeHall::Trouble::CloseAfterDoing, "/v1/"}); // no more than a mark: done
            }
            m_hall->troubles.push_back({FakeHall::Trouble::Kind(kind), "/v1/"});
            {
                Screen screen(m_hall->url(), path);
                QTRY_VERIFY(screen.link.online() && m_hall->troubles.empty());
                m_hall->commit(Hall, {testRecord(u"ticket"_s, u"last"_s, QString::number(nth))});
                QTRY_VERIFY(screen.shown().contains(u"ticket/last=%1"_s.arg(nth)));
                QCOMPARE(screen.shown().size(), 8);
            }
            // And so does its replica.
            Replica replica(path, m_hall->url());
            QFuture<ReplicaContent> opened = replica.open();
            opened.waitForFinished();
            QCOMPARE(opened.result().records.size(), 8);
        }
    }

private:
    static Reply wait(const QFuture<Reply> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 5000) || future.resultCount() == 0) {
            return {-1, {}};
        }
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::unique_ptr<FakeHall> m_hall;
};

QTEST_GUILESS_MAIN(HallLinkTest)
#include "tst_halllink.moc"
