// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include "client/halllink.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** A command that somebody sent once or several times with the same key, and what came back. */
struct Sent
{
    QByteArray key;
    QString path;
    QJsonObject body;
    Answer answer{}; ///< status 0: never answered
};

/** What everybody was told, and the first thing that was wrong. Any thread. */
class Books
{
public:
    void answered(const Sent &sent)
    {
        const std::scoped_lock lock(m_mutex);
        m_answered.push_back(sent);
    }
    void complain(const QString &what)
    {
        const std::scoped_lock lock(m_mutex);
        m_complaint = m_complaint.isEmpty() ? what : m_complaint;
    }
    [[nodiscard]] QString complaint() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_complaint;
    }
    /** All since the `from`th. */
    [[nodiscard]] std::vector<Sent> since(std::size_t from) const
    {
        const std::scoped_lock lock(m_mutex);
        return {m_answered.begin() + std::ptrdiff_t(from), m_answered.end()};
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Sent> m_answered;
    QString m_complaint;
};

/**
 * Somebody who sends one command after another, in a thread of its own, until the server is gone. What was not answered
 * is sent again first, with the same key, as every screen does.
 */
class Client
{
public:
    Client(Books &books, HttpClient http, QByteArray name)
        : m_books(books)
        , m_http(std::move(http))
        , m_name(std::move(name))
    {
    }
    virtual ~Client() = default;
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    void begin(quint16 port, const std::atomic<bool> &stopping)
    {
        m_http.setPort(port);
        m_thread = std::thread([this, &stopping] {
            while (!stopping && step()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(3)); // thousands of answers prove no more
            }
        });
    }
    void join() { m_thread.join(); }

protected:
    virtual Sent next() = 0;
    virtual void told(const Answer &) {}

    [[nodiscard]] QByteArray freshKey() { return m_name + '-' + QByteArray::number(++m_count); }

private:
    bool step()
    {
        if (!m_open) {
            m_open = next();
        }
        m_open->answer = m_http.post(m_open->path, m_open->body, m_open->key);
        if (m_open->answer.status == 0) {
            return false; // the server is gone
        }
        if (m_open->answer.status / 100 != 2) {
            m_books.complain(
                u"%1 was refused: %2"_s.arg(QString::fromLatin1(m_open->key), QString::fromUtf8(m_open->answer.bytes)));
            return false;
        }
        m_books.answered(*m_open);
        told(m_open->answer);
        m_open.reset();
        return true;
    }

    Books &m_books;
    HttpClient m_http;
    QByteArray m_name;
    int m_count = 0;
    std::optional<Sent> m_open;
    std::thread m_thread;
};

class Resident final : public Client
{
public:
    using Client::Client;

private:
    Sent next() override { return {freshKey(), u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}}; }
};

/** Calls, begins and finishes at one window. */
class Clerk final : public Client
{
public:
    Clerk(Books &books, HttpClient http, const QString &window)
        : Client(books, std::move(http), window.toLatin1())
        , m_path(u"/v1/windows/%1/"_s.arg(window))
    {
    }

private:
    Sent next() override { return {freshKey(), m_path + m_verbs[m_verb], {}}; }
    void told(const Answer &answer) override
    {
        const bool nobody = m_verb == 0 && answer.json[u"ticket"][u"id"].toString().isEmpty();
        m_verb = nobody ? 0 : (m_verb + 1) % 3;
    }

    QString m_path;
    QStringList m_verbs{u"call-next"_s, u"start"_s, u"finish"_s};
    int m_verb = 0;
};

using Records = std::map<std::pair<QString, QString>, yizhan::Record>;

void applyTo(Records &records, const QVector<yizhan::Record> &changes)
{
    static const QStringList ofCatalogue{u"matter"_s, u"department"_s, u"category"_s,
                                         u"banned"_s, u"picture"_s,    u"calendar"_s};
    for (const yizhan::Record &change : changes) {
        if (ofCatalogue.contains(change.kind)) {
            continue;
        }
        if (change.deleted) {
            records.erase({change.kind, change.id});
        } else {
            records[{change.kind, change.id}] = change;
        }
    }
}

/** The hall's records as a screen keeps them: through the line, the event stream and its replica. */
struct Follower : QObject
{
    /** Less patient than a screen, so that it is there when the server goes. */
    static constexpr yizhan::LineTiming timing{.retryMin = std::chrono::milliseconds(10),
                                               .firstRetryMax = std::chrono::milliseconds(30),
                                               .retryMax = std::chrono::milliseconds(30)};

    Follower(const ServerProcess &server, const QString &replica)
        : link(yizhan::HallLink::Settings{QUrl(server.url()), server.token(u"wall"_s), replica, timing})
    {
        connect(&link, &yizhan::Link::loaded, this,
                [this](const QVector<yizhan::Record> &changes) { applyTo(records, changes); });
        connect(&link, &yizhan::Link::changed, this,
                [this](const QVector<yizhan::Record> &changes) { applyTo(records, changes); });
        connect(&link, &yizhan::Link::replaced, this,
                [this](const QString &partition, const QVector<yizhan::Record> &all) {
                    if (partition.startsWith(u"hall/")) {
                        records.clear();
                        ++copies;
                    }
                    applyTo(records, all);
                });
        link.start();
    }

    Records records;
    int copies = 0; ///< how often it began anew
    yizhan::HallLink link;
};

Records feedOf(const ServerProcess &server)
{
    HttpClient wall = server.client(u"wall"_s);
    Records records;
    qint64 since = 0;
    QString epoch;
    for (bool more = true; more;) {
        const QString path = u"/v1/partitions/%1/changes?since=%2%3&limit=1000"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(server.partition())), QString::number(since), epoch);
        const Answer page = wall.get(path);
        if (page.status != 200) {
            qWarning("%s: %d %s", qPrintable(path), page.status, page.bytes.constData());
            return {};
        }
        applyTo(records, yizhan::feedPageFromJson(page.bytes).records);
        since = page.json[u"to"].toInteger();
        epoch = u"&epoch="_s + page.json[u"epoch"].toString();
        more = page.json[u"more"].toBool();
    }
    return records;
}

QString firstDifference(const Records &one, const Records &other)
{
    for (const auto &[key, record] : one) {
        const auto found = other.find(key);
        if (found == other.end()) {
            return u"%1/%2 of revision %3 is on one side only"_s.arg(key.first, key.second).arg(record.revision);
        }
        if (!(found->second == record)) {
            return u"%1/%2: revision %3 against %4"_s.arg(key.first, key.second)
                .arg(record.revision)
                .arg(found->second.revision);
        }
    }
    return {};
}

int fromEnvironment(const char *name, int otherwise)
{
    bool given = false;
    const int value = qEnvironmentVariableIntValue(name, &given);
    return given ? value : otherwise;
}

} // namespace

/**
 * What was answered is there, whatever happens to the server. YIZHAN_CRASH_ROUNDS: how often it is killed;
 * YIZHAN_CRASH_SEED: the moments of an earlier run.
 */
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAnsweredSurvivesKill();

private:
    /** Everything since the `from`th answer, asked once more, gets the same answer. */
    static QString repeated(const ServerProcess &server, const Books &books, std::size_t from);
    /** Each key stands for one thing that was done once. */
    static QString doneOnce(const std::vector<Sent> &all, const Records &feed);
};

QString CrashTest::repeated(const ServerProcess &server, const Books &books, std::size_t from)
{
    HttpClient kiosk = server.client(u"kiosk"_s);
    for (const Sent &sent : books.since(from)) {
        if (sent.path != "/v1/tickets"_L1) {
            continue; // the clerks' keys belong to their sessions
        }
        const Answer again = kiosk.post(sent.path, sent.body, sent.key);
        if (again.status != sent.answer.status || again.bytes != sent.answer.bytes) {
            return u"%1 was told %2 and then %3 %4"_s
                .arg(QString::fromLatin1(sent.key), QString::fromUtf8(sent.answer.bytes))
                .arg(again.status)
                .arg(QString::fromUtf8(again.bytes));
        }
    }
    return {};
}

QString CrashTest::doneOnce(const std::vector<Sent> &all, const Records &feed)
{
    std::set<QString> numbers;
    std::map<QString, QString> states; // of a ticket, as its last command left it
    std::set<QString> called;
    std::size_t taken = 0;
    for (const Sent &sent : all) {
        const QJsonValue ticket = sent.answer.json[u"ticket"];
        const QString id = ticket[u"id"].toString();
        if (sent.path == "/v1/tickets"_L1) {
            ++taken;
            if (!numbers.insert(ticket[u"number"].toString()).second) {
                return u"%1 was given twice"_s.arg(ticket[u"number"].toString());
            }
            states.try_emplace(id, u"waiting"_s);
        } else if (sent.path.endsWith("/call-next"_L1) && !id.isEmpty()) {
            if (!called.insert(id).second) {
                return u"%1 was called twice"_s.arg(ticket[u"number"].toString());
            }
            states[id] = u"called"_s;
        } else if (sent.path.endsWith("/start"_L1)) {
            states[id] = u"serving"_s;
        } else if (sent.path.endsWith("/finish"_L1)) {
            states[id] = u"done"_s;
        }
    }
    std::size_t tickets = 0;
    for (const auto &[key, record] : feed) {
        tickets += key.first == "ticket"_L1 ? 1 : 0;
    }
    if (tickets != taken) {
        return u"%1 tickets for %2 keys"_s.arg(tickets).arg(taken);
    }
    // What was sent last and not answered may have been done as well.
    static const QStringList order{u"waiting"_s, u"called"_s, u"serving"_s, u"done"_s};
    int behind = 0;
    for (const auto &[id, state] : states) {
        const auto found = feed.find({u"ticket"_s, id});
        if (found == feed.end()) {
            return u"ticket %1 is gone"_s.arg(id);
        }
        const qsizetype is = order.indexOf(found->second.body[u"state"].toString());
        const qsizetype told = order.indexOf(state);
        if (is < told || is > told + 1) {
            return u"ticket %1 is %2, its clerk was told %3"_s.arg(id, found->second.body[u"state"].toString(), state);
        }
        behind += is > told ? 1 : 0;
    }
    return behind > 2 ? u"%1 tickets are further than anybody was told"_s.arg(behind) : QString();
}

void CrashTest::everythingAnsweredSurvivesKill()
{
    const int rounds = fromEnvironment("YIZHAN_CRASH_ROUNDS", 30);
    const auto seed =
        quint32(fromEnvironment("YIZHAN_CRASH_SEED", int(QRandomGenerator::global()->bounded(1'000'000))));
    qInfo("%d rounds; again with YIZHAN_CRASH_SEED=%u", rounds, seed);
    QRandomGenerator random(seed);

    ServerProcess server;
    const QStringList unlimited{u"--requests-per-second"_s, u"0"_s};
    QVERIFY(server.start(unlimited + QStringList{u"--clock"_s, u"2026-11-23T09:00+08:00"_s}));
    const quint16 port = server.port();
    QTemporaryDir folder;
    auto follower = std::make_unique<Follower>(server, folder.filePath(u"replica.sqlite"_s));

    Books books;
    std::vector<std::unique_ptr<Client>> clients;
    for (const char *name : {"a", "b", "c"}) {
        clients.push_back(std::make_unique<Resident>(books, server.client(u"kiosk"_s), name));
    }
    const QStringList logins = server.logins(u"clerk"_s);
    for (const auto &[window, login] : {std::pair(u"w1"_s, logins[0]), std::pair(u"w2"_s, logins[1])}) {
        HttpClient desk = server.loggedIn(login);
        QCOMPARE(desk.post(u"/v1/windows/%1/open"_s.arg(window)).status, 200);
        clients.push_back(std::make_unique<Clerk>(books, std::move(desk), window));
    }

    QElapsedTimer timer;
    timer.start();
    std::size_t before = 0;
    int watched = 0; // how often the follower was up to date when the server was killed
    for (int round = 0; round < rounds; ++round) {
        std::atomic<bool> stopping = false;
        for (const auto &client : clients) {
            client->begin(port, stopping);
        }
        QTest::qWait(random.bounded(5, 350)); // the follower lives in this thread
        watched += follower->link.online() ? 1 : 0;
        server.kill();
        stopping = true;
        for (const auto &client : clients) {
            client->join();
        }
        if (round % 3 == 0) {
            server.launch(unlimited, port); // its clock goes on where it was
            QTest::qWait(random.bounded(0, 250));
            server.kill(); // the power comes and goes
        }
        QVERIFY2(server.start(unlimited, port), qPrintable(QString::fromUtf8(server.log().right(2000))));
        QVERIFY2(books.complaint().isEmpty(), qPrintable(books.complaint()));
        const QString differs = repeated(server, books, before);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
        before = books.since(0).size();
        qunsetenv("YIZHAN_EXCHANGES"); // one round shows what the answers look like
    }
    // Whatever is still open gets its answer now.
    std::atomic<bool> stopping = false;
    for (const auto &client : clients) {
        client->begin(port, stopping);
    }
    QTest::qWait(300);
    stopping = true;
    for (const auto &client : clients) {
        client->join();
    }
    QVERIFY2(books.complaint().isEmpty(), qPrintable(books.complaint()));
    const std::vector<Sent> all = books.since(0);
    qInfo("%zu answers, %d ms; %d times with the follower on-line", all.size(), int(timer.elapsed()), watched);
    QVERIFY(all.size() > std::size_t(10 * rounds) && watched > rounds / 4);
    const QString lost = repeated(server, books, 0);
    QVERIFY2(lost.isEmpty(), qPrintable(lost));
    const Records feed = feedOf(server);
    const QString wrong = doneOnce(all, feed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));

    // The screen that looked on all the time holds what the server holds, and never had to begin anew; so does its
    // file.
    QTRY_VERIFY_WITH_TIMEOUT(follower->link.online() && follower->records.size() == feed.size(), 10'000);
    QTRY_COMPARE(firstDifference(feed, follower->records), QString());
    QCOMPARE(firstDifference(follower->records, feed), QString());
    QVERIFY2(follower->copies <= 1, qPrintable(QString::number(follower->copies)));
    const QUrl address(server.url());
    QCOMPARE(server.stop(), 0);
    follower.reset();
    yizhan::Replica replica(folder.filePath(u"replica.sqlite"_s), address);
    auto opened = replica.open();
    opened.waitForFinished();
    Records kept;
    applyTo(kept, opened.result().records);
    QCOMPARE(firstDifference(feed, kept), QString());
    QCOMPARE(firstDifference(kept, feed), QString());

    const Ran verified =
        runProgram(u"yizhan-server"_s, {u"verify"_s, u"--data"_s, server.dataFolder(), u"--rederive"_s});
    QVERIFY2(verified.code == 0, (verified.out + verified.err).constData());
}

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
