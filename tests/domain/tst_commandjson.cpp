// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/samplehall.h"
#include "protocol/commandjson.h"
#include "protocol/recordjson.h"
#include "protocol/views.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yizhan;
using namespace yizhan::sample;
using namespace Qt::Literals::StringLiterals;

class CommandJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field"); // empty: accepted
        const auto row = [](const char *name, const char16_t *command, const QByteArray &body, const char16_t *field) {
            QTest::newRow(name) << QString::fromUtf16(command) << body << QString::fromUtf16(field);
        };
        row("ticket", u"take-ticket", R"({"matter":"SQ-YL-001","ticked":[0,1],"checked":true})", u"");
        row("general", u"take-ticket", R"({"general":true})", u"");
        row("no matter", u"take-ticket", "{}", u"matter");
        row("both", u"take-ticket", R"({"general":true,"matter":"X"})", u"matter");
        row("unknown field", u"take-ticket", R"({"matter":"X","colour":"red"})", u"colour");
        row("wrong type", u"take-ticket", R"({"matter":17})", u"matter");
        row("index below", u"take-ticket", R"({"matter":"X","ticked":[-1]})", u"ticked");
        row("index not whole", u"take-ticket", R"({"matter":"X","ticked":[0.5]})", u"ticked");
        row("language", u"take-ticket", R"({"matter":"X","language":"fr"})", u"language");
        row("control character", u"call-help", R"({"place":"a\u0000b"})", u"place");
        row("half a surrogate", u"call-help", R"({"place":"a\ud800b"})", u"place");
        row("emoji and right to left", u"call-help", R"({"place":"😀 مرحبا"})", u"");
        row("absurd date", u"pause-window", R"({"back_at":"9999-12-31T00:00:00Z"})", u"back_at");
        row("no date", u"pause-window", R"({"back_at":"tomorrow"})", u"back_at");
        row("long name", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":")" + QByteArray(100'000, 'x') +
                R"(","phone":"13900001234"}})",
            u"applicant.name");
        row("a mobile of ten digits", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"1390000111"}})",
            u"applicant.phone");
        row("a landline", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"0934-8000001"}})", u"");
        row("books with a mobile of ten digits", u"book-slot",
            R"({"prefix":"H","from":"2026-12-01T09:00:00+08:00","phone":"1390000111"})", u"phone");
        row("books with a mobile", u"book-slot",
            R"({"prefix":"H","from":"2026-12-01T09:00:00+08:00","phone":"13900001111"})", u"");
        row("books with a hyphen", u"book-slot",
            R"({"prefix":"H","from":"2026-12-01T09:00:00+08:00","phone":"0934-8000001"})", u"phone");
        row("no phone", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"abc"}})", u"applicant.phone");
        row("empty name", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"  ","phone":"13900001234"}})",
            u"applicant.name");
        row("unknown inside", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"13900001234","age":9}})",
            u"applicant.age");
        row("material", u"accept-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"13900001234"},"materials":[{"name":"证","copies":100}]})",
            u"materials.copies");
        row("opinion", u"give-opinion", R"({"department":"MZ","opinion":"perhaps"})", u"opinion");
        row("swap", u"reply-to-swap", R"({"swap":"s","agree":true})", u"");
        row("which swap", u"reply-to-swap", R"({"agree":true})", u"swap");
        row("stars", u"rate-visit", R"({"ticket":"t","stars":6})", u"stars");
        row("to", u"deliver-case", R"({"to":"neighbour"})", u"to");
        row("received", u"receive-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"13900001234"},"notice":{"items":[{"name":"证"}],"words":"缺"}})",
            u"");
        row("both ends", u"receive-case",
            R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"13900001234"},"notice":{"items":[]},"refusal":{"reason":"a"}})",
            u"refusal");
        row("promise", u"accept-received", R"({"promise":{"until":"2026-11-30","signed":true}})", u"");
        row("promise without a day", u"accept-received", R"({"promise":{"signed":true}})", u"promise.until");
        row("no such day", u"accept-received", R"({"promise":{"until":"2026-02-30"}})", u"promise.until");
        row("absurd day", u"request-correction", R"({"items":[{"name":"证"}],"until":"9999-01-01"})", u"until");
        row("no reason", u"refuse-case", R"({})", u"reason");
        row("by", u"withdraw-case", R"({"by":"neighbour","signed":true})", u"by");
        row("reply", u"reply-to-opinion", R"({"department":"MZ","words":"已核实"})", u"");
        row("result", u"give-result", R"({"department":"MZ","result":"perhaps"})", u"result");
        row("no reason", u"amend-fact", R"({"about":"opinion","words":"同意"})", u"reason");
        row("which line", u"amend-fact",
            R"({"about":"opinion","department":"HD","entry_at":"2026-11-23T02:24:00.000Z","words":"a","reason":"b"})",
            u"");
        row("no time", u"amend-fact", R"({"about":"opinion","entry_at":"today","words":"a","reason":"b"})",
            u"entry_at");
        row("extra on an empty body", u"call-next", R"({"x":1})", u"x");
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        const auto json = QJsonDocument::fromJson(body);
        QVERIFY(json.isObject());
        const auto parsed = parseCommand(command, json.object(), u"id"_s);
        QCOMPARE(bool(parsed), field.isEmpty());
        if (!parsed) {
            QCOMPARE(parsed.error().status, 400);
            QVERIFY2(parsed.error().en.contains(u'"' + field + u'"'), qPrintable(parsed.error().en));
            QVERIFY(parsed.error().zh.size() < 200);
        }
    }

    void aPersonReadsNoProgramsName()
    {
        const auto parsed = parseCommand(
            u"accept-case"_s,
            QJsonDocument::fromJson(
                R"({"window":"w","ticket":"t","matter":"m","applicant":{"name":"张","phone":"13900001234"},"agent":{"name":"王","phone":"13900001234","id_number":"一二三"}})")
                .object(),
            u"id"_s);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().zh.contains(u"代办人的身份证号"_s), qPrintable(parsed.error().zh));
        QVERIFY2(parsed.error().en.contains(u"agent.id_number"_s), qPrintable(parsed.error().en));
    }

    void everyCommandHasItsName()
    {
        const auto parsed = parseCommand(u"call-next"_s, {}, u"w1"_s);
        QVERIFY(parsed);
        QCOMPARE(commandName(*parsed), u"call-next"_s);
        // Only time brings these about.
        for (const QString &name : {u"begin-day"_s, u"deem-accepted"_s, u"deem-opinion"_s, u"end-deferred"_s}) {
            QCOMPARE(parseCommand(name, {}, {}).error().status, 404);
        }
    }

    /** Random input is thrown at what the fuzzer has a beginning of: a new command brings its own. */
    void everyBodyIsInTheFuzzersCorpus()
    {
        const QDir corpus(QStringLiteral(YIZHAN_SOURCE_DIR "/tests/fuzz/corpus/fuzz_command"));
        QCOMPARE(corpus.entryList(QDir::Files, QDir::Name), commandsWithBody());
        for (const QString &name : commandsWithBody()) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(file.readLine().trimmed()), name);
            const auto parsed = parseCommand(name, QJsonDocument::fromJson(file.readAll()).object(), u"id"_s);
            QVERIFY2(parsed, qPrintable(name + u": "_s + (parsed ? QString() : parsed.error().en)));
            QCOMPARE(commandName(*parsed), name);
        }
    }

    void theAnswerToATicketIsTheSlip()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        TakeTicket command;
        command.matter = u"GAOLING"_s;
        command.checked = true;
        const auto decision = hall.run(command);
        const QJsonObject answer = commandAnswer(hall.state, hall.matters, *decision, hall.now);
        const QJsonObject slip = answer.value(u"ticket"_s).toObject();
        QCOMPARE(slip.value(u"number"_s).toString(), u"M002"_s);
        QCOMPARE(slip.value(u"ahead"_s).toInt(), 1);
        QCOMPARE(slip.value(u"windows"_s).toArray(), QJsonArray{1});
        QCOMPARE(slip.value(u"missing"_s).toArray(), QJsonArray{u"身份证"_s});
        QVERIFY(!slip.value(u"code"_s).toString().isEmpty());
        QCOMPARE(slip, slipJson(hall.state, hall.matters, hall.state.tickets.at(decision->ticket),
                                slip.value(u"code"_s).toString(), hall.now));
        // Readers count on these also where they say nothing.
        QVERIFY(slip.value(u"missing_deferrable"_s).isArray());
        QVERIFY(slip.value(u"hall_name_en"_s).isString());
        QVERIFY(!slip.contains(u"called_from"_s) && !slip.contains(u"day_zero"_s));
    }

    void anAnswerIsTheRecordsAfterwards()
    {
        Hall hall;
        hall.open(u"wang"_s, u"w1"_s);
        hall.take(u"GAOLING"_s);
        const auto called = hall.as(u"wang"_s, CallNext{u"w1"_s});
        const QJsonObject answer = commandAnswer(hall.state, hall.matters, *called, hall.now);
        QCOMPARE(answer.keys(), (QStringList{u"ticket"_s, u"window"_s}));
        QCOMPARE(answer.value(u"ticket"_s).toObject(),
                 toRecord(HallRecord(hall.state.tickets.at(called->ticket))).body);
        QCOMPARE(answer.value(u"window"_s).toObject(), toRecord(HallRecord(hall.window(u"w1"_s))).body);
        const auto paused = hall.as(u"wang"_s, CloseWindow{u"w1"_s});
        if (paused) {
            QVERIFY(commandAnswer(hall.state, hall.matters, *paused, hall.now).value(u"ticket"_s).isNull());
        }
        QCOMPARE(commandAnswer(hall.state, hall.matters, Decision(), hall.now), QJsonObject());
    }

    void aProblemNamesTypeRuleAndBothLanguages()
    {
        const QJsonObject problem = problemJson({409, u"matter-not-listed"_s, u"不行"_s, u"No"_s, u"C-2"_s});
        QCOMPARE(problem.value(u"status"_s).toInt(), 409);
        QVERIFY(problem.value(u"type"_s).toString().endsWith(u"/matter-not-listed"_s));
        QCOMPARE(problem.value(u"rule"_s).toString(), u"C-2"_s);
    }
};

QTEST_GUILESS_MAIN(CommandJsonTest)
#include "tst_commandjson.moc"
