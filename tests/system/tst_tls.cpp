// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// TLS between real processes: the hall's own certificate, its pin, its change on a running hall.

#include "client/halllink.h"
#include "protocol/pin.h"
#include "protocol/recordjson.h"
#include "server/http/certificate.h"
#include "system/serverprocess.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <csignal>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;
using yizhan::HallLink;
using yizhan::Link;
using yizhan::Record;

namespace {

const QStringList morning{u"--clock"_s, u"2026-11-23T09:00+08:00"_s};

/** A screen's line, and what it heard. */
struct Screen
{
    HallLink link;
    QVector<Record> heard;
    QList<bool> refusals;

    Screen(const ServerProcess &server, const QByteArray &pin, const QString &replica)
        : link({QUrl(server.url()), server.token(u"kiosk"_s), replica, {}, pin})
    {
        QObject::connect(&link, &Link::changed, &link, [this](const QVector<Record> &records) { heard += records; });
        QObject::connect(&link, &Link::serverRefused, &link, [this](bool refused) { refusals.append(refused); });
        link.start();
    }
    [[nodiscard]] bool heardOf(const QString &id) const
    {
        return std::any_of(heard.begin(), heard.end(), [&](const Record &record) { return record.id == id; });
    }
};

QByteArray pinOf(const QString &fingerprint)
{
    return yizhan::pinFromText(fingerprint).value_or(QByteArray("none"));
}

/** The fingerprint that whoever connects now is shown. */
QString shownBy(const ServerProcess &server)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
    if (!socket.waitForEncrypted(10'000)) {
        return socket.errorString();
    }
    return yizhan::pinText(socket.peerCertificate().digest(QCryptographicHash::Sha256));
}

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(QSslSocket::supportsSsl(), "Qt finds no OpenSSL"); }

    void makesACertificateForTheHall()
    {
        ServerProcess server;
        QVERIFY(runProgram(u"yizhan-server"_s, {u"fingerprint"_s, u"--data"_s, server.dataFolder()}).code == 1);
        QVERIFY(server.start(morning + QStringList{u"--tls"_s}));
        QVERIFY(server.url().startsWith(u"https://"_s));
        for (const QString &name : {u"/tls.key"_s, u"/tls.crt"_s}) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(QFileInfo(server.dataFolder() + name).permissions() & others));
        }
        const Ran told = runProgram(u"yizhan-server"_s, {u"fingerprint"_s, u"--data"_s, server.dataFolder()});
        QCOMPARE(told.code, 0);
        QCOMPARE(QString::fromLatin1(told.out).trimmed(), server.fingerprint());
        QVERIFY2(told.err.contains("that the running server shows"), told.err.constData());
        QCOMPARE(shownBy(server), server.fingerprint());
        const QString first = server.fingerprint();
        QCOMPARE(server.stop(), 0);
        const Ran atRest = runProgram(u"yizhan-server"_s, {u"fingerprint"_s, u"--data"_s, server.dataFolder()});
        QCOMPARE(QString::fromLatin1(atRest.out).trimmed(), first);
        QVERIFY2(atRest.err.contains("of the hall's own certificate"), atRest.err.constData());
        QVERIFY(server.start(QStringList{u"--tls"_s}));
        QCOMPARE(server.fingerprint(), first); // made once
    }

    void aScreenWorksOverIt()
    {
        ServerProcess server;
        QVERIFY(server.start(morning + QStringList{u"--tls"_s}));
        QTemporaryDir dir;
        Screen kiosk(server, pinOf(server.fingerprint()), dir.filePath(u"a"_s));
        Screen wall(server, pinOf(server.fingerprint()), dir.filePath(u"b"_s));
        QTRY_VERIFY_WITH_TIMEOUT(kiosk.link.online() && wall.link.online(), 30'000);
        const QFuture<yizhan::Reply> reply =
            kiosk.link.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}, {u"checked"_s, false}});
        QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), 20'000);
        QCOMPARE(reply.result().status, 201);
        const QString id = reply.result().body[u"ticket"_s][u"id"_s].toString();
        QTRY_VERIFY_WITH_TIMEOUT(wall.heardOf(id), 20'000); // by an event
        QVERIFY(kiosk.refusals.isEmpty());
    }

    void anotherCertificateIsRefused()
    {
        ServerProcess server;
        QVERIFY(server.start(morning + QStringList{u"--tls"_s}));
        QTemporaryDir dir;
        QByteArray other = pinOf(server.fingerprint());
        other[31] = char(other[31] ^ 1);
        Screen wrong(server, other, dir.filePath(u"a"_s));
        Screen none(server, {}, dir.filePath(u"b"_s)); // nobody vouches for a certificate that the hall made
        QTRY_VERIFY_WITH_TIMEOUT(!wrong.refusals.isEmpty() && !none.refusals.isEmpty(), 30'000);
        const QFuture<yizhan::Reply> reply = wrong.link.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(reply.isFinished(), 20'000);
        QVERIFY(reply.result().unreachable());
        QVERIFY(!wrong.link.online() && !none.link.online());
        QCOMPARE(wrong.refusals, QList<bool>{true});
        QCOMPARE(server.stop(), 0);
        QVERIFY2(!server.log().contains("category=yizhan.request"), "something was sent to a server not believed");
    }

    void takesANewCertificateOnTheWay()
    {
        ServerProcess server;
        QTemporaryDir dir;
        const QString certificate = dir.filePath(u"a.crt"_s);
        const QString key = dir.filePath(u"a.key"_s);
        QVERIFY(yizhan::makeCertificate(certificate, key, u"one"_s));
        QVERIFY(server.start(morning + QStringList{u"--certificate"_s, certificate, u"--certificate-key"_s, key}));
        const QString first = server.fingerprint();
        // Whoever asks for it gets the one that is shown, not the hall's own.
        const auto told = [&server] {
            return QString::fromLatin1(
                runProgram(u"yizhan-server"_s, {u"fingerprint"_s, u"--data"_s, server.dataFolder()}).out.trimmed());
        };
        QVERIFY(yizhan::makeCertificate(server.dataFolder() + u"/tls.crt"_s, server.dataFolder() + u"/tls.key"_s,
                                        u"own"_s));
        QCOMPARE(told(), first);
        Screen screen(server, pinOf(first), dir.filePath(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(screen.link.online(), 30'000);

        const auto replace = [&](const QString &name, int years) {
            QFile::remove(certificate);
            QFile::remove(key);
            QVERIFY(yizhan::makeCertificate(certificate, key, name, years));
            ::kill(pid_t(server.pid()), SIGHUP);
        };
        // What has ended, and what is no certificate, changes nothing.
        replace(u"ended"_s, -1);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().contains("past its end"), 20'000);
        QCOMPARE(shownBy(server), first);
        QFile::remove(key);
        ::kill(pid_t(server.pid()), SIGHUP);
        QTRY_VERIFY_WITH_TIMEOUT(server.log().contains("Cannot read"), 20'000);
        QCOMPARE(shownBy(server), first);

        replace(u"two"_s, 20);
        QTRY_VERIFY_WITH_TIMEOUT(shownBy(server) != first, 20'000);
        const QString second = shownBy(server);
        QCOMPARE(told(), second);
        QCOMPARE(runProgram(u"yizhan-server"_s, {u"fingerprint"_s, u"--certificate"_s, certificate}).out.trimmed(),
                 second.toLatin1());
        QVERIFY(screen.link.online()); // its connections are there; new ones it refuses
        Screen paired(server, pinOf(second), dir.filePath(u"b"_s));
        QTRY_VERIFY_WITH_TIMEOUT(paired.link.online(), 30'000);
        Screen old(server, pinOf(first), dir.filePath(u"c"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!old.refusals.isEmpty(), 30'000);
        QVERIFY(!old.link.online());
    }

    void anEndedCertificateIsServedWithAWarning()
    {
        ServerProcess server;
        QTemporaryDir dir;
        QVERIFY(yizhan::makeCertificate(dir.filePath(u"a.crt"_s), dir.filePath(u"a.key"_s), u"old"_s, -1));
        QVERIFY(server.start(morning + QStringList{u"--certificate"_s, dir.filePath(u"a.crt"_s), u"--certificate-key"_s,
                                                   dir.filePath(u"a.key"_s)}));
        QVERIFY(server.log().contains("past its end"));
        // The pin is stronger than a date, which a kiosk with a dead battery does not know.
        Screen screen(server, pinOf(server.fingerprint()), dir.filePath(u"a"_s));
        QTRY_VERIFY_WITH_TIMEOUT(screen.link.online(), 30'000);
    }

    void aCertificateNeedsItsKey()
    {
        ServerProcess server;
        QTemporaryDir dir;
        QVERIFY(yizhan::makeCertificate(dir.filePath(u"a.crt"_s), dir.filePath(u"a.key"_s), u"a"_s));
        QVERIFY(yizhan::makeCertificate(dir.filePath(u"b.crt"_s), dir.filePath(u"b.key"_s), u"b"_s));
        const Ran ran = runProgram(u"yizhan-server"_s, {u"serve"_s, u"--data"_s, server.dataFolder(), u"--listen"_s,
                                                        u"127.0.0.1:0"_s, u"--certificate"_s, dir.filePath(u"a.crt"_s),
                                                        u"--certificate-key"_s, dir.filePath(u"b.key"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY2(ran.err.contains("do not belong together"), ran.err.constData());
    }

    void plainHttpIsToldSo()
    {
        ServerProcess server;
        QVERIFY(server.start(morning + QStringList{u"--tls"_s}));
        HttpClient plain(server.port(), server.token(u"kiosk"_s));
        const Answer answer = plain.get(u"/v1/me"_s);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.problem(), u"tls-required"_s);
        QVERIFY(answer.json.value(u"detail_en"_s).toString().contains(u"https://"_s));
    }

    void tlsOneOneIsRefused()
    {
        ServerProcess server;
        QVERIFY(server.start(morning + QStringList{u"--tls"_s}));
        const auto shake = [&](const QString &version) {
            QProcess client;
            client.start(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port()), version,
                                        u"-cipher"_s, u"DEFAULT@SECLEVEL=0"_s});
            client.closeWriteChannel();
            client.waitForFinished(20'000);
            return client.readAllStandardOutput() + client.readAllStandardError();
        };
        const QByteArray now = shake(u"-tls1_2"_s);
        QVERIFY2(now.contains("Protocol  : TLSv1.2") && now.contains("BEGIN CERTIFICATE"), now.constData());
        const QByteArray old = shake(u"-tls1_1"_s);
        QVERIFY2(old.contains("alert protocol version") && !old.contains("BEGIN CERTIFICATE"), old.constData());
    }

    void aServerFollowsOverIt()
    {
        ServerProcess centre;
        QVERIFY(centre.start(morning + QStringList{u"--tls"_s}));
        ServerProcess hall;
        QByteArray other = pinOf(centre.fingerprint());
        other[0] = char(other[0] ^ 1);
        const auto follow = [&](const QByteArray &pin) {
            return morning + QStringList{u"--follow"_s,           centre.url(),      u"--follow-token"_s,
                                         centre.token(u"peer"_s), u"--follow-pin"_s, QString::fromLatin1(pin.toHex())};
        };
        QVERIFY(hall.start(follow(other)));
        QTRY_VERIFY_WITH_TIMEOUT(hall.log().contains("another certificate than the one agreed on"), 30'000);
        QCOMPARE(hall.stop(), 0);
        QVERIFY(!hall.log().contains("copied from the centre"));
        QVERIFY(hall.start(follow(pinOf(centre.fingerprint()))));
        QTRY_VERIFY_WITH_TIMEOUT(hall.log().contains("copied from the centre"), 30'000);
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
