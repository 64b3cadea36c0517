// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <barrier>
#include <mutex>
#include <set>
#include <thread>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int windows = 8;

/** A hall of eight windows that all serve the same queue, as a hall's IT staff would import it. */
QByteArray eightWindows()
{
    QFile source(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/hall-small.json"));
    if (!source.open(QIODevice::ReadOnly)) {
        qFatal("no small hall");
    }
    QJsonObject hall = QJsonDocument::fromJson(source.readAll()).object();
    QJsonArray windowList;
    QJsonArray people = hall[u"people"].toArray();
    const QJsonObject window = hall[u"windows"][0].toObject();
    QJsonObject person;
    for (const QJsonValue &one : people) {
        person = one[u"role"].toString() == u"clerk" ? one.toObject() : person;
    }
    for (int i = 1; i <= windows; ++i) {
        QJsonObject next = window;
        next[u"id"] = i == 1 ? window[u"id"].toString() : u"rush%1"_s.arg(i);
        next[u"number"] = i;
        windowList.append(next);
        QJsonObject clerk = person;
        clerk[u"id"] = u"rush%1"_s.arg(i);
        clerk[u"login"] = u"rush%1"_s.arg(i);
        clerk[u"name"] = u"测试员%1"_s.arg(i);
        people.append(clerk);
    }
    hall[u"windows"] = windowList;
    hall[u"people"] = people;
    return QJsonDocument(hall).toJson();
}

} // namespace

/** Everybody at once: the two faults that every open peer has. */
class RushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eightWindowsNeverCallOneTicketTwice()
    {
        ServerProcess server({u"--demo"_s, u"small"_s, u"--simulated"_s});
        QFile file(server.dataFolder() + u"/eight.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(eightWindows());
        file.close();
        const Ran imported = runProgram(u"yizhan-server"_s, {u"import"_s, u"hall"_s, file.fileName(), u"--data"_s,
                                                             server.dataFolder(), u"--json"_s});
        QVERIFY2(imported.code == 0, imported.err.constData());
        std::map<QString, QString> passwords;
        for (const QJsonValue &account : QJsonDocument::fromJson(imported.out)[u"accounts"].toArray()) {
            passwords[account[u"login"].toString()] = account[u"password"].toString();
        }
        QCOMPARE(passwords.size(), std::size_t(windows));
        QVERIFY(server.start({}));

        std::vector<HttpClient> desks;
        QStringList ids;
        for (int i = 1; i <= windows; ++i) {
            const QString login = u"rush%1"_s.arg(i);
            HttpClient desk = server.client(u"desk"_s);
            const Answer session = desk.post(u"/v1/sessions"_s, {{u"login"_s, login},
                                                                 {u"password"_s, passwords[login]},
                                                                 {u"new_password"_s, u"Rush-Hour-%1-test"_s.arg(i)}});
            QVERIFY2(session.status / 100 == 2, session.bytes.constData());
            desk.setToken(session.json[u"token"].toString());
            desks.push_back(std::move(desk));
        }
        const QJsonArray list = QJsonDocument::fromJson(eightWindows())[u"windows"].toArray();
        for (int i = 0; i < windows; ++i) {
            ids.append(list[i][u"id"].toString());
            QCOMPARE(desks[std::size_t(i)].post(u"/v1/windows/%1/open"_s.arg(ids[i])).status, 200);
        }

        HttpClient kiosk = server.client(u"kiosk"_s);
        std::set<QString> given;
        std::map<QString, int> called;
        std::mutex mutex;
        for (int round = 0; round < 30; ++round) {
            const int tickets = 1 + round % 5; // few tickets for eight windows
            for (int i = 0; i < tickets; ++i) {
                const Answer answer = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}});
                QVERIFY2(answer.status == 201, answer.bytes.constData());
                QVERIFY(given.insert(answer.json[u"ticket"][u"number"].toString()).second);
            }
            std::barrier together(windows);
            std::vector<std::thread> threads;
            for (int i = 0; i < windows; ++i) {
                threads.emplace_back([&, i] {
                    HttpClient &desk = desks[std::size_t(i)];
                    together.arrive_and_wait();
                    const Answer answer = desk.post(u"/v1/windows/%1/call-next"_s.arg(ids[i]));
                    const QString number = answer.json[u"ticket"][u"number"].toString();
                    if (!number.isEmpty()) {
                        desk.post(u"/v1/windows/%1/start"_s.arg(ids[i]));
                        desk.post(u"/v1/windows/%1/finish"_s.arg(ids[i]));
                        const std::scoped_lock lock(mutex);
                        ++called[number];
                    }
                });
            }
            for (std::thread &thread : threads) {
                thread.join();
            }
        }
        for (const QString &number : given) {
            QVERIFY2(called[number] == 1, qPrintable(u"%1 was called %2 times"_s.arg(number).arg(called[number])));
        }
        QCOMPARE(called.size(), given.size());
    }

    void aDoubleTapIsOneTicket()
    {
        ServerProcess server;
        QVERIFY(server.start());
        for (int round = 0; round < 10; ++round) {
            const QByteArray key = "tap-" + QByteArray::number(round);
            std::barrier together(2);
            QStringList numbers(2);
            QList<int> statuses(2);
            std::vector<std::thread> threads;
            for (int i = 0; i < 2; ++i) {
                threads.emplace_back([&, i] {
                    HttpClient kiosk = server.client(u"kiosk"_s);
                    kiosk.get(u"/v1/health"_s); // connected before the tap
                    together.arrive_and_wait();
                    const Answer answer = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}, key);
                    numbers[i] = answer.json[u"ticket"][u"number"].toString();
                    statuses[i] = answer.status;
                });
            }
            for (std::thread &thread : threads) {
                thread.join();
            }
            QCOMPARE(statuses, (QList<int>{201, 201}));
            QCOMPARE(numbers[0], numbers[1]);
            QCOMPARE(numbers[0], u"M%1"_s.arg(round + 1, 3, 10, QLatin1Char('0')));
        }
        HttpClient kiosk = server.client(u"kiosk"_s);
        const Answer other = kiosk.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-002"_s}}, "tap-0");
        QCOMPARE(other.status, 422);
        QCOMPARE(other.problem(), u"idempotency-key-reused"_s);
    }
};

QTEST_GUILESS_MAIN(RushTest)
#include "tst_rush.moc"
