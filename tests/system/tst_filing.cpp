// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTest>
#include <QUrl>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Visit
{
    QJsonObject ticket;
    QJsonObject serviceCase;
};

/** A visit at window 1, with a case of SQ-YL-001 if `accept`. */
Visit visit(const ServerProcess &server, HttpClient &desk, bool accept)
{
    Visit visit;
    visit.ticket =
        server.client(u"kiosk"_s).post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).json[u"ticket"].toObject();
    desk.post(u"/v1/windows/w1/open"_s);
    desk.post(u"/v1/windows/w1/call-next"_s);
    desk.post(u"/v1/windows/w1/start"_s);
    if (accept) {
        QJsonArray materials;
        for (const QString &name : {u"居民身份证"_s, u"居民户口簿"_s, u"高龄津贴申请表"_s, u"本人社会保障卡或银行卡"_s,
                                    u"近期一寸免冠照片"_s}) {
            materials.append(QJsonObject{{u"name"_s, name}, {u"original_seen"_s, true}, {u"copies"_s, 2}});
        }
        const QJsonObject applicant{{u"name"_s, u"测试甲"_s}, {u"phone"_s, u"13900001234"_s}};
        visit.serviceCase = desk.post(u"/v1/cases"_s, {{u"window"_s, u"w1"_s},
                                                       {u"ticket"_s, visit.ticket[u"id"]},
                                                       {u"matter"_s, u"SQ-YL-001"_s},
                                                       {u"applicant"_s, applicant},
                                                       {u"materials"_s, materials}})
                                .json[u"case"]
                                .toObject();
    }
    desk.post(u"/v1/windows/w1/finish"_s);
    return visit;
}

QByteArray jpeg(qsizetype size)
{
    return "\xff\xd8\xff\xe0" + QByteArray(size - 6, 'x') + "\xff\xd9";
}

QStringList filesOf(const ServerProcess &server)
{
    QStringList files;
    QDirIterator all(server.dataFolder() + u"/papers"_s, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next());
    }
    return files;
}

/** The code on a paper, as a camera would see it. */
QString codeOn(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"paper.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    QProcess::execute(u"pdftoppm"_s,
                      {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, file.fileName(), folder.filePath(u"page"_s)});
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"--raw"_s, u"-q"_s, folder.filePath(u"page.png"_s)});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
}

} // namespace

/** Scans, official papers and what follows a bad rating, with the server as a program. */
class FilingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaperFromTheFirstPrintingToItsCheck()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QString path = u"/v1/cases/"_s + visit(server, desk, true).serviceCase[u"id"].toString();
        const QString caseNo = desk.get(path).json[u"case"][u"case_no"].toString();
        const QJsonObject acceptance{{u"number"_s, caseNo + u"-SL"_s}};
        const Answer made = desk.post(path + u"/papers"_s, acceptance);
        QVERIFY2(made.status == 200, made.bytes.constData());
        const QString paper = path + u"/papers/"_s + made.json[u"paper"][u"id"].toString();
        const QByteArray first = desk.get(paper).bytes;
        const QString madeAt = desk.get(path).json[u"case"][u"papers"][0][u"at"].toString();
        QVERIFY(first.startsWith("%PDF-"));
        QCOMPARE(desk.post(path + u"/papers"_s, acceptance).json, made.json);
        QCOMPARE(desk.post(path + u"/papers"_s, {{u"number"_s, caseNo + u"-BJ"_s}}).problem(), u"paper-not-due"_s);

        const QString code = codeOn(first);
        QVERIFY(code.startsWith(u"YZP1:"));
        const Answer checked = server.client(u"kiosk"_s).post(u"/v1/papers/check"_s, {{u"code"_s, code}});
        QCOMPARE(checked.json[u"number"], made.json[u"paper"][u"number"]);
        QCOMPARE(checked.json[u"at"].toString(), madeAt); // as on the sheet, and not when it was printed
        QVERIFY(!checked.bytes.contains("测试甲"));
        QCOMPARE(server.client(u"kiosk"_s).post(u"/v1/papers/check"_s, {{u"code"_s, code + u'x'}}).status, 404);

        // What lies on the disk has survived the end of the process.
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T10:00+08:00"_s}));
        HttpClient again = server.loggedIn(u"wangxiulan"_s);
        QVERIFY(again.get(paper).bytes == first);
    }

    void aPowerCutInAnUploadLeavesNothing()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QString path = u"/v1/cases/%1/attachments"_s.arg(visit(server, desk, true).serviceCase[u"id"].toString());
        const QString material = u"?material="_s + QString::fromLatin1(QUrl::toPercentEncoding(u"居民身份证"_s));
        const Answer attached = desk.send("POST", path + material, jpeg(300'000), "kept", "application/octet-stream");
        QVERIFY2(attached.status == 201, attached.bytes.constData());
        QCOMPARE(desk.send("POST", path, "hello", "wrong", "application/octet-stream").status, 415);
        const QStringList kept = filesOf(server);
        QCOMPARE(kept.size(), 1);

        // Half of it is in when the power goes.
        Socket socket;
        QVERIFY(socket.connect(server.port()));
        QVERIFY(socket.write("POST " + path.toLatin1() + " HTTP/1.1\r\nHost: x\r\nIdempotency-Key: cut\r\n" +
                             "Authorization: Bearer " + desk.token().toLatin1() +
                             "\r\nContent-Length: 2000000\r\n\r\n" + jpeg(1'000'000)));
        QTRY_COMPARE(filesOf(server).size(), 2);
        server.kill();
        QCOMPARE(filesOf(server).size(), 2);
        QVERIFY(server.start({u"--clock"_s, u"2026-11-23T10:00+08:00"_s}));
        QCOMPARE(filesOf(server), kept);
        HttpClient again = server.loggedIn(u"wangxiulan"_s);
        const QString file = path + u'/' + attached.json[u"attachment"][u"id"].toString();
        QVERIFY(again.get(file).bytes == jpeg(300'000));
    }

    void aBadRatingToItsEnd()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        HttpClient leader = server.loggedIn(server.logins(u"leader"_s).first());
        const auto rate = [&](const QJsonObject &ticket) {
            server.client(u"kiosk"_s).post(u"/v1/ratings"_s, {{u"ticket_code"_s, ticket[u"code"]}, {u"stars"_s, 1}});
            return u"/v1/follow-ups/"_s + leader.get(u"/v1/follow-ups"_s).json[u"follow_ups"][0][u"id"].toString();
        };
        const QString path = rate(visit(server, desk, true).ticket);
        const QJsonObject words{{u"words"_s, u"情况说明"_s}};
        QJsonObject reached = words;
        reached.insert(u"reached"_s, true);
        QCOMPARE(desk.post(path + u"/call-back"_s, reached).status, 200);
        QCOMPARE(leader.post(path + u"/extension"_s, words).status, 200);
        QCOMPARE(desk.post(path + u"/appeal"_s, words).status, 200);
        QCOMPARE(leader.post(path + u"/close"_s, {}).problem(), u"appeal-open"_s);
        QCOMPARE(leader.post(path + u"/appeal/answer"_s, words).status, 200);
        QJsonObject mended = words;
        mended.insert(u"outcome"_s, u"mended"_s);
        QCOMPARE(desk.post(path + u"/mending"_s, mended).status, 200);
        QCOMPARE(desk.post(path + u"/close"_s, {}).problem(), u"own-rating"_s);
        QCOMPARE(leader.post(path + u"/close"_s, {}).status, 200);
    }

    void whatIsLateIsMarkedByTheClockworkAlone()
    {
        ServerProcess server;
        QVERIFY(server.start());
        HttpClient desk = server.loggedIn(u"wangxiulan"_s);
        const QJsonObject ticket = visit(server, desk, true).ticket;
        server.client(u"kiosk"_s).post(u"/v1/ratings"_s, {{u"ticket_code"_s, ticket[u"code"]}, {u"stars"_s, 2}});
        server.kill();
        QVERIFY(server.start({u"--clock"_s, u"2026-11-25T09:00+08:00"_s}));
        HttpClient again = server.loggedIn(u"wangxiulan"_s);
        const QJsonValue one = again.get(u"/v1/follow-ups"_s).json[u"follow_ups"][0];
        QVERIFY(one[u"call_back_late"].toBool());
        QVERIFY(!one[u"mend_late"].toBool());
    }
};

QTEST_GUILESS_MAIN(FilingTest)
#include "tst_filing.moc"
