// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

/** What was answered is there, whatever happens to the server. */
class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAnsweredSurvivesKill()
    {
        ServerProcess server;
        QVERIFY(server.start());
        constexpr int commands = 300;
        constexpr int clients = 4;
        const int killAfter = QRandomGenerator::global()->bounded(60, 240);
        qInfo("killing the server after %d answers", killAfter);

        std::atomic<int> sent = 0;
        std::atomic<int> answered = 0;
        std::mutex mutex;
        std::map<QByteArray, QString> numbers; // idempotency key → number that was answered
        std::set<QByteArray> open;             // asked, never answered
        std::vector<std::thread> threads;
        for (int i = 0; i < clients; ++i) {
            threads.emplace_back([&] {
                HttpClient kiosk = server.client(u"kiosk"_s);
                for (int n = sent++; n < commands; n = sent++) {
                    const QByteArray key = "crash-" + QByteArray::number(n);
                    const Answer answer = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}, key);
                    const std::scoped_lock lock(mutex);
                    if (answer.status == 201) {
                        numbers[key] = answer.json[u"ticket"][u"number"].toString();
                        ++answered;
                    } else {
                        open.insert(key);
                        return; // the server is gone
                    }
                }
            });
        }
        while (answered < killAfter) {
            std::this_thread::yield();
        }
        server.kill();
        for (std::thread &thread : threads) {
            thread.join();
        }
        QVERIFY(int(numbers.size()) >= killAfter && int(numbers.size()) < commands);

        QVERIFY(server.start({})); // its clock goes on where it was
        HttpClient kiosk = server.client(u"kiosk"_s);
        const auto ask = [&](const QByteArray &key) {
            return kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}, key)
                .json[u"ticket"][u"number"]
                .toString();
        };
        std::set<QString> distinct;
        for (const auto &[key, number] : numbers) {
            QVERIFY2(distinct.insert(number).second, qPrintable(number)); // a number is given once
            QCOMPARE(ask(key), number);                                   // and the repeat gives the same
        }
        for (const QByteArray &key : open) {
            QVERIFY(distinct.insert(ask(key)).second); // never answered: now it is, once
        }
        std::set<QString> inFeed;
        const Answer feed = kiosk.get(u"/v1/partitions/%1/changes?since=0&limit=5000"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(server.partition()))));
        for (const QJsonValue &record : feed.json[u"records"].toArray()) {
            if (record[u"kind"].toString() == u"ticket" && record[u"body"][u"matter"].toString() == u"SQ-YL-001") {
                inFeed.insert(record[u"body"][u"number"].toString());
            }
        }
        QVERIFY(std::includes(inFeed.begin(), inFeed.end(), distinct.begin(), distinct.end()));
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "tst_crash.moc"
