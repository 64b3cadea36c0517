// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/paperfiles.h"
#include "servertest.h"
#include "storage/connection.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <QUrl>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QString idCard = u"居民身份证"_s;

/** A file that begins and ends as it should; what is between is anything, and never the same twice. */
QByteArray picture(const QByteArray &begin, const QByteArray &end, qsizetype size)
{
    QByteArray bytes = begin;
    while (bytes.size() < size - end.size()) {
        bytes += QUuid::createUuid().toRfc4122();
    }
    bytes.truncate(std::max(begin.size(), size - end.size()));
    return bytes + end;
}
QByteArray jpeg(qsizetype size = 200'000)
{
    return picture("\xff\xd8\xff\xe0", "\xff\xd9", size);
}
QByteArray png(qsizetype size = 5'000)
{
    return picture("\x89PNG\r\n\x1a\n", QByteArray("\0\0\0\0IEND\xae\x42\x60\x82", 12), size);
}
QByteArray pdf(qsizetype size = 70'000)
{
    return picture("%PDF-1.7\n", "\nstartxref\n0\n%%EOF\n", size);
}

QByteArray pathOf(const QString &caseId, const QString &material = {})
{
    return "/v1/cases/" + caseId.toLatin1() + "/attachments" +
           (material.isEmpty() ? QByteArray() : "?material=" + QUrl::toPercentEncoding(material));
}

Answer attach(const TestHall &hall, const QByteArray &path, const QByteArray &file, const QByteArray &key = {},
              const QString &kind = u"clerk"_s)
{
    return call(hall.port(), "POST", path, hall.token(kind), file,
                {{"Idempotency-Key", key.isEmpty() ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces) : key}});
}

QStringList filesOf(const TestHall &hall)
{
    QStringList files;
    QDirIterator all(hall.folder().papers(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next());
    }
    return files;
}

/** Prints the case's latest paper of that kind, by its letters; again, if it was printed already. */
QJsonObject paper(const TestHall &hall, const QString &id, const QString &letters)
{
    const QJsonObject one = hall.get("/v1/cases/" + id.toLatin1(), u"clerk"_s).json()[u"case"_s].toObject();
    const QString number = one[u"case_no"_s].toString() + u'-' + letters;
    return hall.post("/v1/cases/" + id.toLatin1() + "/papers", u"clerk"_s, {{u"number"_s, number}})
        .json()[u"paper"_s]
        .toObject();
}

QByteArray paperBytes(const TestHall &hall, const QJsonObject &paper)
{
    return hall
        .get("/v1/cases/" + paper[u"case"_s].toString().toLatin1() + "/papers/" + paper[u"id"_s].toString().toLatin1(),
             u"clerk"_s)
        .body;
}

QJsonObject verified(TestHall &hall)
{
    return QJsonDocument::fromJson(hall.server().administer("/v1/verifications", R"({"rederive":true})").body).object();
}

} // namespace

/** Scans that staff attach and papers that the hall prints: files beside the database, sealed. */
class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_hall.emplace();
        m_case = acceptedCase(*m_hall);
        QVERIFY(!m_case.isEmpty());
    }

    void comesBackAsItWent_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("jpeg") << jpeg() << QByteArray("image/jpeg");
        QTest::newRow("png") << png() << QByteArray("image/png");
        QTest::newRow("pdf") << pdf() << QByteArray("application/pdf");
        QTest::newRow("a whole number of pieces") << jpeg(4 * 64 * 1024) << QByteArray("image/jpeg");
        QTest::newRow("small") << jpeg(20) << QByteArray("image/jpeg");
        QTest::newRow("the largest") << pdf(10 * 1024 * 1024) << QByteArray("application/pdf");
    }

    void comesBackAsItWent()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, type);
        const Answer done = attach(*m_hall, pathOf(m_case, idCard), file);
        QCOMPARE(done.status, 201);
        const QJsonObject attachment = done.json()[u"attachment"_s].toObject();
        QCOMPARE(attachment[u"bytes"_s].toInteger(), file.size());
        QCOMPARE(attachment[u"material"_s].toString(), idCard);
        const Answer back = m_hall->get(pathOf(m_case) + '/' + attachment[u"id"_s].toString().toLatin1(), u"leader"_s);
        QCOMPARE(back.status, 200);
        QCOMPARE(back.headers.value("content-type"), type);
        QVERIFY(back.body == file);
        // Sealed: neither what it holds nor whose it is can be seen from outside.
        for (const QString &path : filesOf(*m_hall)) {
            QFile sealed(path);
            QVERIFY(sealed.open(QIODevice::ReadOnly));
            const QByteArray bytes = sealed.readAll();
            QVERIFY(!bytes.contains(file.mid(0, 16)) && !bytes.contains(file.right(12)));
            QVERIFY(!path.contains(m_case));
        }
        const QJsonArray listed =
            m_hall->get("/v1/cases/" + m_case.toLatin1(), u"clerk"_s).json()[u"attachments"_s].toArray();
        QVERIFY(listed.contains(attachment));
    }

    void refusesWhatItDoesNotTake_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("material");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QByteArray &file, const QString &material, int status,
                            const QString &problem) {
            QTest::newRow(name) << file << material << status << problem;
        };
        row("a program",
            "\x7f"
            "ELF" +
                QByteArray(1000, 'x'),
            {}, 415, u"unsupported-file"_s);
        row("a page", "<html><script>alert(1)</script></html>", {}, 415, u"unsupported-file"_s);
        row("nothing", {}, {}, 415, u"unsupported-file"_s);
        row("too short to tell", "\xff\xd8", {}, 415, u"unsupported-file"_s);
        row("cut off", jpeg().chopped(2) + QByteArray(2000, '0'), {}, 422, u"file-damaged"_s);
        row("cut off PDF", pdf().chopped(30), {}, 422, u"file-damaged"_s);
        row("too large", jpeg(10 * 1024 * 1024 + 1), {}, 413, u"body-too-large"_s);
        row("of another matter", jpeg(), u"驾驶证"_s, 409, u"unknown-material"_s);
    }

    void refusesWhatItDoesNotTake()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, material);
        QFETCH(int, status);
        QFETCH(QString, problem);
        const QStringList before = filesOf(*m_hall);
        const Answer answer = attach(*m_hall, pathOf(m_case, material), file);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.problem(), problem);
        QTRY_COMPARE(filesOf(*m_hall), before); // not a piece of it stays
    }

    void refusesAStream()
    {
        // No length is told, and more comes than may.
        const QStringList before = filesOf(*m_hall);
        QByteArray request = "POST " + pathOf(m_case) + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: stream\r\n" +
                             "Transfer-Encoding: chunked\r\nAuthorization: Bearer " +
                             m_hall->token(u"clerk"_s).toLatin1() + "\r\n\r\n";
        const QByteArray piece = jpeg(1024 * 1024);
        for (int i = 0; i < 11; ++i) {
            request += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
        }
        QCOMPARE(raw(m_hall->port(), request).status, 413);
        QTRY_COMPARE(filesOf(*m_hall), before);
    }

    void whoGoesAwayLeavesNothing()
    {
        const QStringList before = filesOf(*m_hall);
        {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, m_hall->port());
            QVERIFY(socket.waitForConnected());
            socket.write("POST " + pathOf(m_case) + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: half\r\n" +
                         "Content-Length: 2000000\r\nAuthorization: Bearer " + m_hall->token(u"clerk"_s).toLatin1() +
                         "\r\n\r\n" + jpeg(500'000));
            QVERIFY(socket.waitForBytesWritten());
            QTRY_VERIFY(filesOf(*m_hall).size() == before.size() + 1); // it is on its way in
        }
        QTRY_COMPARE(filesOf(*m_hall), before);
    }

    void theSameKeyIsTheSameFile()
    {
        const QByteArray file = png();
        const qsizetype before = filesOf(*m_hall).size();
        const Answer first = attach(*m_hall, pathOf(m_case), file, "once");
        const Answer again = attach(*m_hall, pathOf(m_case), file, "once");
        QCOMPARE(first.status, 201);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(filesOf(*m_hall).size(), before + 1);
        QCOMPARE(attach(*m_hall, pathOf(m_case), png(), "once").status, 422);
        QCOMPARE(attach(*m_hall, pathOf(m_case, idCard), file, "once").status, 422);
        QCOMPARE(filesOf(*m_hall).size(), before + 1);
    }

    void onlyWhoHasToDoWithIt()
    {
        const Answer done = attach(*m_hall, pathOf(m_case), png());
        const QByteArray path = pathOf(m_case) + '/' + done.json()[u"attachment"_s][u"id"_s].toString().toLatin1();
        for (const QString &kind : {u"kiosk"_s, u"wall"_s, u"desk"_s, u"peer"_s, u"administrator"_s}) {
            QCOMPARE(attach(*m_hall, pathOf(m_case), png(), {}, kind).status, 403);
            QCOMPARE(m_hall->get(path, kind).status, 403);
        }
        QCOMPARE(call(m_hall->port(), "POST", pathOf(m_case), {}, png(), {{"Idempotency-Key", "k"}}).status, 401);
        QCOMPARE(call(m_hall->port(), "POST", pathOf(m_case), m_hall->token(u"clerk"_s), png()).problem(),
                 u"idempotency-key-missing"_s);
        QCOMPARE(m_hall->get(pathOf(m_case) + "/none", u"clerk"_s).status, 404);
        QCOMPARE(attach(*m_hall, pathOf(u"none"_s), png()).status, 404);
        const Answer audit = m_hall->get("/v1/audit?action=attachment-read", u"leader"_s);
        QVERIFY(!audit.json()[u"entries"_s].toArray().isEmpty());
        QVERIFY(!m_hall->get("/v1/audit?action=attach-file", u"leader"_s).json()[u"entries"_s].toArray().isEmpty());
        // In no feed, for no screen.
        QVERIFY(m_hall->records(u"attachment"_s).empty());
    }

    void aPaperIsPrintedOnceAndKept()
    {
        TestHall hall;
        const QString id = acceptedCase(hall);
        QCOMPARE(hall.post("/v1/cases/" + id.toLatin1() + "/papers", u"clerk"_s, {{u"number"_s, u"none"_s}}).problem(),
                 u"paper-not-due"_s);
        const QJsonObject first = paper(hall, id, u"SL"_s);
        QVERIFY(first[u"number"_s].toString().endsWith(u"-0001-SL"_s));
        const QByteArray bytes = paperBytes(hall, first);
        QVERIFY(bytes.startsWith("%PDF-"));
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                 first[u"sha256"_s].toString());
        QCOMPARE(paper(hall, id, u"SL"_s), first);
        const QString other = acceptedCase(hall);
        QVERIFY(paper(hall, other, u"SL"_s)[u"number"_s].toString().endsWith(u"-0002-SL"_s));
        deliver(hall, id);
        QVERIFY(paper(hall, id, u"SD"_s)[u"number"_s].toString().endsWith(u"-0001-SD"_s));

        hall.stop();
        hall.start("2026-11-23T10:05+08:00", 1);
        QCOMPARE(paper(hall, id, u"SL"_s), first);
        QVERIFY(paperBytes(hall, first) == bytes);
        QVERIFY(hall.records(u"paper"_s).empty());
        const QJsonObject report = verified(hall);
        QVERIFY2(report[u"sound"_s].toBool(), QJsonDocument(report).toJson().constData());
    }

    void theCodeOfAPaperIsItsOwn()
    {
        // What the code is stands in the QR alone: here it is taken from nowhere and fits nothing.
        QCOMPARE(m_hall->post("/v1/papers/check", u"kiosk"_s, {{u"code"_s, u"YZP1:AAAAAAAAAAAAAAAAAAAAAA"_s}}).status,
                 404);
    }

    void verifyFindsWhatIsNotAsItWas()
    {
        TestHall hall;
        const QString id = acceptedCase(hall);
        QCOMPARE(attach(hall, pathOf(id), jpeg()).status, 201);
        QVERIFY(verified(hall)[u"sound"_s].toBool());
        const QString path = filesOf(hall).front();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray good = file.readAll();
        QByteArray bad = good;
        bad[bad.size() / 2] = char(bad[bad.size() / 2] ^ 1);
        file.seek(0);
        file.write(bad);
        file.flush();
        QVERIFY(!verified(hall)[u"sound"_s].toBool());
        file.seek(0);
        file.write(good);
        file.resize(good.size() - 64 * 1024 - 17); // a whole piece less
        file.flush();
        QVERIFY(!verified(hall)[u"sound"_s].toBool());
        file.remove();
        const QJsonObject report = verified(hall);
        QVERIFY(!report[u"sound"_s].toBool());
        QVERIFY(QJsonDocument(report).toJson().contains("has no file"));
    }

    void whatNoCommitNamesGoesAtTheNextStart()
    {
        TestHall hall;
        const QString id = acceptedCase(hall);
        QCOMPARE(attach(hall, pathOf(id), jpeg()).status, 201);
        const QStringList known = filesOf(hall);
        hall.stop();
        // As a power cut leaves it: one file half written, one whole that the commit did not come to name.
        const QString papers = hall.folder().papers();
        QDir().mkpath(incomingFolder(papers));
        QVERIFY(QFile::copy(known.front(), incomingFolder(papers) + u"/half"_s));
        QDir().mkpath(papers + u"/zz"_s);
        QVERIFY(QFile::copy(known.front(), papers + u"/zz/whole"_s));
        hall.start("2026-11-23T10:05+08:00", 1);
        QCOMPARE(filesOf(hall), known);
    }

    /** The hall goes back to an older program, which does not know all words of the newer one. */
    void whatIsNotUnderstoodKeepsItsFile()
    {
        TestHall hall;
        const QString id = acceptedCase(hall);
        const QJsonValue scan = attach(hall, pathOf(id, idCard), jpeg()).json()[u"attachment"_s];
        const QStringList known = filesOf(hall);
        QCOMPARE(known.size(), 1);
        const auto rewrite = [&](const QString &word, const QString &other) {
            hall.stop();
            const auto store = Store::open(hall.folder().store(), u"test"_s);
            QVERIFY(store);
            const auto rows = (*store)->connection().write(
                u"rewrite"_s, u"UPDATE record SET body = replace(body, ?, ?) WHERE id = ?"_s,
                {word, other, scan[u"id"_s].toString()});
            QVERIFY(rows && *rows == 1);
        };
        const QString orphan = hall.folder().papers() + u"/zz/whole"_s;
        rewrite(u"\"jpeg\""_s, u"\"hologram\""_s);
        QVERIFY(QDir().mkpath(QFileInfo(orphan).path()) && QFile::copy(known.front(), orphan));
        hall.start("2026-11-23T10:05+08:00", 1);
        QVERIFY(QFile::exists(known.front()));
        QVERIFY(QFile::exists(orphan)); // nobody here knows that it belongs to nothing
        QCOMPARE(hall.get(pathOf(id) + '/' + scan[u"id"_s].toString().toLatin1(), u"clerk"_s).status, 404);
        rewrite(u"\"hologram\""_s, u"\"jpeg\""_s);
        hall.start("2026-11-23T10:10+08:00", 1);
        QCOMPARE(filesOf(hall), known);
        QCOMPARE(hall.get(pathOf(id) + '/' + scan[u"id"_s].toString().toLatin1(), u"clerk"_s).status, 200);
    }

    void whoIsForgottenLeavesNoFile()
    {
        TestHall hall;
        const QString id = acceptedCase(hall);
        const QString other = acceptedCase(hall);
        QCOMPARE(attach(hall, pathOf(other), jpeg()).status, 201);
        const QStringList others = filesOf(hall);
        QCOMPARE(attach(hall, pathOf(id), jpeg()).status, 201);
        (void)paper(hall, id, u"SL"_s);
        QCOMPARE(filesOf(hall).size(), 3);
        deliver(hall, id);
        QCOMPARE(hall.post("/v1/persons/erase", u"leader"_s, {{u"id_number"_s, u"99990119400101123X"_s}}).status, 200);
        QTRY_COMPARE(filesOf(hall), others);
        QVERIFY(verified(hall)[u"sound"_s].toBool());
    }

    void aBadRatingIsFollowedUp()
    {
        TestHall hall;
        const QJsonValue ticket =
            hall.post("/v1/tickets", u"kiosk"_s, {{u"matter"_s, u"SQ-ZM-002"_s}}).json()[u"ticket"_s];
        for (const char *step : {"open", "call-next", "start", "finish"}) {
            (void)hall.post(QByteArray("/v1/windows/w1/") + step, u"clerk"_s);
        }
        const Answer rated =
            hall.post("/v1/ratings", u"kiosk"_s,
                      {{u"ticket_code"_s, ticket[u"code"_s]}, {u"stars"_s, 1}, {u"tags"_s, QJsonArray{115}}});
        QCOMPARE(rated.json(),
                 (QJsonObject{{u"rated"_s, true}})); // nobody can call: who rates learns nothing of what follows
        const QJsonObject list = hall.get("/v1/follow-ups", u"leader"_s).json();
        const QJsonObject one = list[u"follow_ups"_s][0].toObject();
        QCOMPARE(one[u"stars"_s].toInt(), 1);
        QCOMPARE(one[u"number"_s], ticket[u"number"_s]);
        QCOMPARE(list[u"ratings"_s].toArray().size(), 1);
        QVERIFY(!hall.get("/v1/follow-ups", u"clerk"_s).json().contains(u"ratings"_s));
        // A desk that looks again and again is told of changes alone.
        const QByteArray again = "/v1/follow-ups?known=" + list[u"version"_s].toString().toLatin1();
        QCOMPARE(hall.get(again, u"leader"_s).json(), (QJsonObject{{u"version"_s, list[u"version"_s]}}));
        // The badge is no look; a page that stays open is one.
        QCOMPARE(hall.get("/v1/follow-ups/count", u"leader"_s).json(), (QJsonObject{{u"open"_s, 1}}));
        (void)hall.get("/v1/follow-ups", u"leader"_s);
        QCOMPARE(hall.get("/v1/audit?action=follow-ups-read", u"leader"_s).json()[u"entries"_s].toArray().size(), 2);
        QCOMPARE(hall.get("/v1/follow-ups/count", u"kiosk"_s).status, 403);
        const QByteArray path = "/v1/follow-ups/" + one[u"id"_s].toString().toLatin1();
        QCOMPARE(hall.post(path + "/close", u"leader"_s).problem(), u"not-mended"_s);
        QCOMPARE(
            hall.post(path + "/mending", u"clerk"_s, {{u"outcome"_s, u"mended"_s}, {u"words"_s, u"已致歉"_s}}).status,
            200);
        QVERIFY(hall.get(again, u"leader"_s).json().contains(u"follow_ups"_s));
        QCOMPARE(hall.post(path + "/close", u"clerk"_s).problem(), u"own-rating"_s);
        QCOMPARE(hall.post(path + "/extension", u"clerk"_s, {{u"words"_s, u"等"_s}}).status, 403);
        QCOMPARE(hall.post(path + "/close", u"leader"_s).status, 200);
        const QJsonObject closed = hall.get("/v1/follow-ups", u"leader"_s).json()[u"follow_ups"_s][0].toObject();
        QCOMPARE(closed[u"history"_s].toArray().size(), 3);
        QVERIFY(hall.records(u"follow-up"_s).empty());
        QVERIFY(hall.get("/v1/follow-ups", u"reviewer"_s).status == 403);
    }

    /** Who was let in to the case is who rates it, whatever the screen says. */
    void theCallBackKnowsWhoRated()
    {
        TestHall hall;
        const QJsonObject applicant{{u"name"_s, u"王试样"_s}, {u"phone"_s, u"13900001111"_s}};
        for (const auto &[phone, digits, rater] : {std::tuple{u"13900002222"_s, u"2222"_s, u"agent"_s},
                                                   std::tuple{u"13900002222"_s, u"1111"_s, u"applicant"_s},
                                                   std::tuple{u"13800001111"_s, u"1111"_s, u"unknown"_s}}) {
            const QJsonObject agent{{u"name"_s, u"王试女"_s}, {u"phone"_s, phone}};
            const QJsonObject one = openedCase(hall, {u"SQ-ZM-002"_s, applicant, agent});
            const QString id = one[u"id"_s].toString();
            deliver(hall, id);
            const QJsonObject found =
                hall.post("/v1/cases/lookup", u"kiosk"_s, {{u"number"_s, one[u"case_no"_s]}, {u"last_four"_s, digits}})
                    .json();
            QJsonObject rating{{u"access"_s, found[u"access"_s]}, {u"case_id"_s, id}, {u"stars"_s, 1}};
            QJsonObject lying = rating;
            lying.insert(u"rater"_s, u"applicant"_s);
            QCOMPARE(hall.post("/v1/ratings", u"kiosk"_s, lying).status, 400);
            const Answer rated = hall.post("/v1/ratings", u"kiosk"_s, rating);
            QCOMPARE(rated.status, 201);
            const QJsonArray list = hall.get("/v1/follow-ups", u"leader"_s).json()[u"follow_ups"_s].toArray();
            const auto opened = std::find_if(list.begin(), list.end(),
                                             [&id](const QJsonValue &it) { return it[u"case"_s].toString() == id; });
            QVERIFY(opened != list.end());
            QCOMPARE((*opened)[u"rater"_s].toString(), rater);
            QVERIFY(!rated.json()[u"call_back_by"_s].toString().isEmpty()); // the kiosk says so to whoever rated
            QCOMPARE(rated.json()[u"call_back_by"_s], (*opened)[u"call_back_due"_s]);
        }
    }

private:
    std::optional<TestHall> m_hall;
    QString m_case;
};

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"
