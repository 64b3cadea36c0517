// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "servertest.h"
#include "storage/accounttable.h"
#include "storage/connection.h"
#include "storage/store.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;
using namespace yizhan::test;

namespace {

const QString goodPin = u"582917"_s;
const QString login = u"majun"_s;

/** A hall with one person logged in at its desk. */
struct AtDesk
{
    TestHall hall;
    QString session;

    AtDesk()
        : session(enter(hall.token(u"desk"_s), {{u"password"_s, hall.password(login)}}).json()[u"token"_s].toString())
    {
    }
    [[nodiscard]] Answer post(const QByteArray &path, const QString &token, const QJsonObject &body) const
    {
        return call(hall.port(), "POST", path, token, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] Answer enter(const QString &desk, QJsonObject form) const
    {
        form.insert(u"login"_s, login);
        return post("/v1/sessions", desk, form);
    }
    [[nodiscard]] Answer withPin(const QString &pin, const QString &desk = {}) const
    {
        return enter(desk.isEmpty() ? hall.token(u"desk"_s) : desk, {{u"pin"_s, pin}});
    }
    [[nodiscard]] Answer setPin(const QString &pin, const QString &password = {}) const
    {
        return post("/v1/pin", session,
                    {{u"password"_s, password.isEmpty() ? hall.password(login) : password}, {u"pin"_s, pin}});
    }
    /** Another desk that is enrolled as one is. */
    [[nodiscard]] QJsonObject newDesk(const QString &name) const
    {
        const QString code = hall.post("/v1/devices/pairings", u"leader"_s, {{u"kind"_s, u"desk"_s}, {u"name"_s, name}})
                                 .json()[u"code"_s]
                                 .toString();
        return post("/v1/devices", {}, {{u"code"_s, code}}).json();
    }
};

} // namespace

/** Six digits instead of the pass word, at the one desk where they were set. */
class TestPins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsInWhereItWasSet()
    {
        const AtDesk at;
        QCOMPARE(at.withPin(goodPin).status, 401); // there is none yet
        QCOMPARE(at.setPin(goodPin).status, 200);
        const Answer in = at.withPin(goodPin);
        QCOMPARE(in.status, 200);
        QCOMPARE(in.json()[u"person"_s].toString(), u"majun"_s);
        QCOMPARE(at.withPin(u"582918"_s).status, 401);
        QCOMPARE(at.enter(at.hall.token(u"desk"_s), {{u"password"_s, goodPin}}).status, 401); // is no pass word
        QCOMPARE(at.enter(at.hall.token(u"desk"_s), {{u"pin"_s, goodPin}, {u"password"_s, u"x"_s}}).status, 400);
        const QJsonObject other = at.newDesk(u"窗口机2"_s);
        QVERIFY(other.contains(u"token"_s));
        QCOMPARE(at.withPin(goodPin, other[u"token"_s].toString()).status, 401);
        const auto noted = [&](const QByteArray &action) {
            return at.hall.get("/v1/audit?subject=account/majun&action=" + action, u"leader"_s)
                .json()[u"entries"_s]
                .toArray()
                .size();
        };
        QCOMPARE(noted("pin-set"), 1);
        QCOMPARE(at.setPin({}).status, 200);
        QCOMPARE(noted("pin-removed"), 1);
        QCOMPARE(at.withPin(goodPin).status, 401);
    }

    void takesThePasswordAndGoodDigits()
    {
        const AtDesk at;
        for (const QString &pin : {u"111111"_s, u"123456"_s, u"987654"_s, u"12345"_s, u"12a456"_s, u"٣٤٥٦٧٩"_s}) {
            QCOMPARE(at.setPin(pin).problem(), u"pin-too-weak"_s);
        }
        QCOMPARE(at.setPin(u"5829171"_s).status, 400);
        QCOMPARE(at.setPin(goodPin, u"not it"_s).problem(), u"password-wrong"_s);
        // At somebody's open desk a pass word can be guessed as well: the leader sees it, and who is logged in there.
        QCOMPARE(
            at.hall.get("/v1/audit?action=login-failed&actor=majun", u"leader"_s).json()[u"entries"_s].toArray().size(),
            1);
        QCOMPARE(at.withPin(goodPin).status, 401);
        QCOMPARE(at.post("/v1/pin", at.hall.token(u"desk"_s), {{u"password"_s, u"x"_s}}).status, 403);
    }

    /** Five wrong ones end it, and the time that slows guessing down does not bring it back. */
    void isOverAfterFiveWrongOnes()
    {
        AtDesk at;
        QCOMPARE(at.setPin(goodPin).status, 200);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(at.withPin(u"58291"_s + QString::number(i)).status, 401);
        }
        QCOMPARE(at.withPin(goodPin).status, 429);
        at.hall.stop();
        at.hall.start("2026-11-23T10:10+08:00", 1); // has forgotten the tries
        QCOMPARE(at.withPin(goodPin).status, 401);
        QCOMPARE(at.enter(at.hall.token(u"desk"_s), {{u"password"_s, at.hall.password(login)}}).status, 200);
    }

    void endsWithAccountAndDesk()
    {
        const AtDesk at;
        QCOMPARE(at.setPin(goodPin).status, 200);
        QCOMPARE(at.hall.post("/v1/accounts/majun/reset", u"administrator"_s).status, 200);
        QCOMPARE(at.withPin(goodPin).status, 401);

        // A desk of the same name is another machine.
        const AtDesk second;
        const QJsonObject desk = second.newDesk(u"窗口机2"_s);
        const QString session =
            second.enter(desk[u"token"_s].toString(), {{u"password"_s, second.hall.password(login)}})
                .json()[u"token"_s]
                .toString();
        const QJsonObject form{{u"password"_s, second.hall.password(login)}, {u"pin"_s, goodPin}};
        QCOMPARE(second.post("/v1/pin", session, form).status, 200);
        QCOMPARE(second.withPin(goodPin, desk[u"token"_s].toString()).status, 200);
        QCOMPARE(second.hall.post("/v1/devices/" + desk[u"id"_s].toString().toUtf8() + "/revoke", u"leader"_s).status,
                 200);
        QCOMPARE(second.withPin(goodPin, second.newDesk(u"窗口机2"_s)[u"token"_s].toString()).status, 401);
    }

    /** Who changes the pass word because somebody knows it gets rid of what that somebody may have set, at any desk. */
    void endsWithTheOldPassword()
    {
        const AtDesk at;
        const QString desk = at.newDesk(u"窗口机2"_s)[u"token"_s].toString();
        const QString there = at.enter(desk, {{u"password"_s, at.hall.password(login)}}).json()[u"token"_s].toString();
        QCOMPARE(at.setPin(goodPin).status, 200);
        QCOMPARE(at.post("/v1/pin", there, {{u"password"_s, at.hall.password(login)}, {u"pin"_s, goodPin}}).status,
                 200);
        QCOMPARE(at.withPin(goodPin, desk).status, 200);
        const Answer changed = at.enter(at.hall.token(u"desk"_s), {{u"password"_s, at.hall.password(login)},
                                                                   {u"new_password"_s, u"Another-One-7"_s}});
        QCOMPARE(changed.status, 200);
        QCOMPARE(at.withPin(goodPin).status, 401);
        QCOMPARE(at.withPin(goodPin, desk).status, 401);
        // A new one is set with the new pass word.
        const QJsonObject anew{{u"password"_s, u"Another-One-7"_s}, {u"pin"_s, goodPin}};
        QCOMPARE(at.post("/v1/pin", changed.json()[u"token"_s].toString(), anew).status, 200);
        QCOMPARE(at.withPin(goodPin).status, 200);
    }

    /** Who leaves takes the PIN along: the next account of that name is somebody else's. */
    void goesWithTheAccount()
    {
        AtDesk at;
        QCOMPARE(at.setPin(goodPin).status, 200);
        QCOMPARE(at.withPin(goodPin).status, 200);
        const QJsonObject without = QJsonDocument::fromJson(demoHallFile(true)).object();
        const auto import = [&at](const QJsonObject &file) {
            return at.hall.server().administer("/v1/imports/hall", QJsonDocument(file).toJson()).status;
        };
        // 马军 keeps his post and gives his log-in to a new colleague.
        QJsonArray people = without[u"people"_s].toArray();
        QJsonObject old = people[1].toObject();
        QCOMPARE(old[u"login"_s].toString(), login);
        QJsonObject colleague = old;
        old.remove(u"login"_s);
        colleague.insert(u"id"_s, u"majing"_s);
        colleague.insert(u"name"_s, u"马静"_s);
        people[1] = old;
        people.append(colleague);
        QJsonObject with = without;
        with.insert(u"people"_s, people);
        QCOMPARE(import(with), 200);
        QCOMPARE(at.withPin(goodPin).status, 401);

        // An account that is gone and comes again.
        const auto store = Store::open(at.hall.folder().store(), u"test"_s);
        QVERIFY(store);
        AccountTable accounts((*store)->connection());
        const auto pin = [&accounts] {
            const auto found = accounts.pin(login, u"desk"_s);
            return found && *found;
        };
        QVERIFY(!pin());
        QVERIFY(accounts.setPin(login, u"desk"_s, u"hash"_s, Instant{}));
        QVERIFY(accounts.remove(login));
        QVERIFY(!pin());
        QVERIFY(accounts.setPin(login, u"desk"_s, u"hash"_s, Instant{})); // as an older program left it
        Account anew;
        anew.login = login;
        QVERIFY(accounts.put(anew));
        QVERIFY(!pin());
        // What else changes of an account leaves its PINs.
        QVERIFY(accounts.setPin(login, u"desk"_s, u"hash"_s, Instant{}));
        anew.department = u"MZ"_s;
        QVERIFY(accounts.put(anew));
        QVERIFY(pin());
    }

    /** Who has the database has a million guesses for nothing: without the key none can be tried. */
    void isKeptUnderTheHallsKey()
    {
        const AtDesk at;
        QCOMPARE(at.setPin(goodPin).status, 200);
        const auto store = Store::open(at.hall.folder().store(), u"test"_s);
        QVERIFY(store);
        const auto hash = AccountTable((*store)->connection()).pin(login, u"desk"_s);
        QVERIFY(hash && *hash);
        QVERIFY((*hash)->startsWith("$argon2id$"_L1));
        QVERIFY(!passwordMatches(**hash, goodPin));
    }
};

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
