// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"
#include "system/watchedscreen.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

// In macros, so that a failure names the line of the walk; the screen as it was stands above it.
#define SEE(screen, statement)                                                                                         \
    do {                                                                                                               \
        if (!(statement)) {                                                                                            \
            std::fputs((screen).picture().constData(), stderr);                                                        \
            QFAIL(#statement);                                                                                         \
        }                                                                                                              \
    } while (false)
#define SHOWS(screen, words) SEE(screen, (screen).shows(words))
#define DROPS(screen, words) SEE(screen, (screen).drops(words))
// The wall turns its pages, and on them posts and queues; a whole round is 45 s.
#define TURNS_TO(wall, words) SEE(wall, (wall).shows(words, 2 * WatchedScreen::patienceMs))
#define PRESS(screen, words) SEE(screen, (screen).press(words))
#define REFUSES(screen, words) SEE(screen, (screen).refuses(words))
#define TICKED(screen, words) SEE(screen, (screen).ticked(words))
#define FILL(screen, label, text) SEE(screen, (screen).fill(label, text))

namespace {

const QString allowance = u"高龄津贴申请"_s; ///< SQ-YL-001
const QString resident = u"Zhang Guilan"_s;  ///< in letters: there is no input method here
const QString phone = u"13900001234"_s;
const QString since = u"连不上大厅，这是"_s; ///< begins the sentence of a screen that is cut off
constexpr int mostMs = 5000;

/** A hall: its server, and the screens that are opened in it. */
class Hall
{
public:
    enum Size { Small, Whole };

    explicit Hall(const Desktop &desktop, Size size = Small)
        : server(QStringList{u"--simulated"_s, u"--demo"_s} + (size == Small ? QStringList{u"small"_s} : QStringList()))
        , m_desktop(desktop)
    {
    }

    /** A Monday morning in opening hours; each time a little later than the last one. */
    bool open(const QStringList &more = {})
    {
        const QString clock = u"2026-11-23T09:%1+08:00"_s.arg(m_minute);
        m_minute += 10;
        return server.start(QStringList{u"--clock"_s, clock} + more, server.port());
    }

    /** Opens a screen; what it keeps is kept for the next one of its kind. */
    [[nodiscard]] std::unique_ptr<WatchedScreen> screen(const QString &mode) const
    {
        const QString token = server.dataFolder() + u'/' + mode + u".token"_s;
        QFile file(token);
        if (!file.open(QIODevice::WriteOnly) || file.write(server.token(mode).toLatin1()) < 0) {
            qFatal("cannot write %s", qPrintable(token));
        }
        file.close();
        // Each in its own size, none before another.
        const QString place = mode == u"kiosk" ? u"0,0"_s : mode == u"desk" ? u"1090,0"_s : u"1090,800"_s;
        return std::make_unique<WatchedScreen>(
            m_desktop, QStringList{mode, u"--server"_s, server.url(), u"--token"_s, u'@' + token, u"--replica"_s,
                                   server.dataFolder() + u'/' + mode + u".replica"_s, u"--place"_s, place});
    }

    bool logIn(WatchedScreen &desk, const QString &login) const
    {
        return desk.fill(u"工号"_s, login) && desk.fill(u"密码，或本机的 PIN"_s, server.passwordOf(login), true) &&
               desk.press(u"登录"_s);
    }

    ServerProcess server;

private:
    const Desktop &m_desktop;
    int m_minute = 10;
};

/** Finds a case as a resident does: the digits of its number, then the last four of the phone. */
bool findCase(WatchedScreen &kiosk, const QString &caseNo)
{
    const QString digits = caseNo.section(u'-', 1).remove(u'-');
    return kiosk.press(u"首页"_s) && kiosk.press(u"查进度"_s) && kiosk.shows(u"您的办件到哪一步了？"_s) &&
           kiosk.pressKeys(digits) && kiosk.shows(digits) && kiosk.press(u"下一步"_s) &&
           kiosk.shows(u"请输手机号的最后四位"_s) && kiosk.pressKeys(phone.right(4)) && kiosk.press(u"查进度"_s);
}

/** All that a matter of the sample asks for. */
QJsonArray handedIn(const QString &code)
{
    QFile file(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no sample");
    }
    QJsonArray handed;
    for (const QJsonValue &matter : QJsonDocument::fromJson(file.readAll())[u"matters"].toArray()) {
        for (const QJsonValue &one :
             matter[u"code"].toString() == code ? matter[u"materials"].toArray() : QJsonArray()) {
            handed.append(QJsonObject{{u"name"_s, one[u"name"]},
                                      {u"original_seen"_s, one[u"original"].toInt() > 0},
                                      {u"copies"_s, one[u"copy"].toInt()}});
        }
    }
    return handed;
}

} // namespace

/**
 * The hall as people meet it: a real server and the real screens as programs of their own, read and used from outside
 * through at-spi2, as a screen reader does. What cannot be read or pressed here, a blind resident cannot use either.
 */
class WalkTest : public QObject
{
    Q_OBJECT

private:
    Desktop m_desktop;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desktop.start(), qPrintable(m_desktop.problem())); }

    void cleanupTestCase() { QCOMPARE(m_desktop.stop(), QStringList()); }

    /** Point 2: kiosk, desk and wall, none of them ever loaded again. */
    void oneMorning()
    {
        Hall hall(m_desktop, Hall::Whole);
        QVERIFY(hall.open());
        const auto kiosk = hall.screen(u"kiosk"_s);
        const auto wall = hall.screen(u"wall"_s);
        const auto desk = hall.screen(u"desk"_s); // last, for the keyboard

        TURNS_TO(*wall, u"1号 民生 暂无人"_s);

        // By pictures, two touches.
        PRESS(*kiosk, u"老人"_s);
        PRESS(*kiosk, u"高龄津贴"_s);
        SHOWS(*kiosk,
              (QStringList{u"承诺时限 10 个工作日"_s, u"法定时限 20 个工作日"_s, u"收费 不收费"_s, u"年满80周岁"_s,
                           u"居民身份证, 原件 1 份，复印件 1 份"_s, u"高龄津贴申请表, 原件 1 份"_s, u"可后补"_s,
                           u"只跑一个窗口"_s, u"现在办的人 请到服务台"_s}));

        // Somebody sits down: the guide that stands open says who.
        SEE(*desk, hall.logIn(*desk, u"wangxiulan"_s));
        PRESS(*desk, u"1号窗口 · 民生"_s);
        SHOWS(*desk, u"没有人在等"_s);
        SHOWS(*kiosk, u"现在办的人 · 1号窗口 王秀兰（A岗）"_s);
        TURNS_TO(*wall, u"1号 王秀兰"_s);

        // The rest of the guide is one screen further.
        PRESS(*kiosk, u"下一屏"_s);
        SHOWS(*kiosk, (QStringList{u"社区居民委员会"_s, u"街道民政（社会事务）办"_s, u"县（区）民政局"_s, u"办结送达"_s,
                                   u"办好后您拿到：按月发放津贴"_s}));
        PRESS(*kiosk, u"上一屏"_s);

        // Two of what is asked for are there.
        PRESS(*kiosk, u"居民身份证"_s);
        TICKED(*kiosk, u"居民身份证"_s);
        SEE(*kiosk, kiosk->toggle(u"居民户口簿"_s));
        TICKED(*kiosk, u"居民户口簿"_s);
        PRESS(*kiosk, u"还缺 1 样必需材料 · 仍要取号"_s);

        // The slip.
        SHOWS(*kiosk,
              (QStringList{u"M001"_s, u"这一队前面没有人"_s, u"到 1 号窗口"_s, u"还缺这些，请准备好 高龄津贴申请表"_s,
                           u"这些可以后补 本人社会保障卡或银行卡、近期一寸免冠照片"_s, u"号票二维码"_s}));
        SHOWS(*desk, u"M001，高龄津贴申请，等了 0 分"_s);
        TURNS_TO(*wall, u"民生 1 人"_s);

        // The call.
        PRESS(*desk, u"叫下一位"_s);
        SHOWS(*wall, u"请 M001 到 1 号窗口"_s);
        SHOWS(*kiosk, (QStringList{u"正在叫您的号"_s, u"请到 1 号窗口"_s}));
        SHOWS(*desk, (QStringList{u"自助机上没勾：缺 高龄津贴申请表"_s,
                                  u"可后补：本人社会保障卡或银行卡、近期一寸免冠照片"_s}));
        PRESS(*desk, u"开始办理 M001"_s);
        SHOWS(*kiosk, u"正在办理"_s);

        // Acceptance, from the ticket and with what was brought: the photograph after all, the bank card later.
        PRESS(*desk, u"受理办件"_s);
        SHOWS(*desk, u"受理 M001 · 高龄津贴申请"_s);
        SHOWS(*desk, u"居民说带了，还没核"_s);
        SHOWS(*desk, u"还没核到：居民身份证、居民户口簿、高龄津贴申请表、本人社会保障卡或银行卡、近期一寸免冠照片"_s);
        SEE(*desk, desk->toggle(u"本人社会保障卡或银行卡 容缺后补"_s));
        SHOWS(*desk, u"还没核到：居民身份证、居民户口簿、高龄津贴申请表、近期一寸免冠照片；容缺后补："_s);
        PRESS(*desk, u"都核到了"_s);
        SHOWS(*desk, u"容缺受理要登记申请人的身份证号"_s);
        FILL(*desk, u"身份证号"_s, u"000000194001018888"_s);
        SHOWS(*desk, u"容缺后补：本人社会保障卡或银行卡。打印承诺书请申请人签字"_s);
        PRESS(*desk, u"受理"_s);
        SHOWS(*desk, u"请填申请人姓名"_s);
        SEE(*desk, desk->toggle(u"有人代办"_s));
        SHOWS(*desk, u"代办人姓名"_s);
        SEE(*desk, desk->toggle(u"有人代办"_s));
        FILL(*desk, u"姓名"_s, resident);
        FILL(*desk, u"电话"_s, phone);
        SEE(*desk, desk->toggle(u"申请人已在承诺书上签字"_s));
        PRESS(*desk, u"受理, Ctrl+回车"_s);
        const QString caseNo = desk->reads(QRegularExpression(u"已受理 (NJ-\\d{8}-\\d+)：高龄津贴申请"_s)).captured(1);
        SEE(*desk, !caseNo.isEmpty());
        PRESS(*desk, u"完成 M001"_s);
        SHOWS(*kiosk, u"已经办完"_s);

        // The resident looks how far it is, and stays to watch.
        SEE(*kiosk, findCase(*kiosk, caseNo));
        SHOWS(*kiosk, u"现在轮到：社区居民委员会审核"_s);

        // The bank card comes; then one department after another.
        PRESS(*desk, u"办件"_s);
        PRESS(*desk, allowance + u' ' + caseNo);
        SHOWS(*desk, resident);
        PRESS(*desk, u"补交了"_s);
        DROPS(*desk, u"补交了"_s);
        PRESS(*desk, u"退出"_s);
        const auto answer = [&](const QString &title, const QString &words) {
            return desk->shows(title) && desk->press(words) && desk->ticked(words) && desk->press(u"交"_s);
        };
        SEE(*desk, hall.logIn(*desk, u"sq"_s));
        SEE(*desk, answer(u"社区居民委员会 的意见"_s, u"同意 Ctrl+1"_s));
        SHOWS(*kiosk, u"现在轮到：街道民政（社会事务）办审核"_s);
        PRESS(*desk, u"退出"_s);
        SEE(*desk, hall.logIn(*desk, u"jd-mz"_s));
        SEE(*desk, answer(u"街道民政（社会事务）办 的意见"_s, u"同意 Ctrl+1"_s));
        TURNS_TO(*wall, caseNo.right(4));
        SHOWS(*desk, u"已交"_s);
        PRESS(*desk, u"退出"_s);
        SEE(*desk, hall.logIn(*desk, u"mz"_s));
        SEE(*desk, answer(u"县（区）民政局 的意见"_s, u"同意 Ctrl+1"_s));
        // What was answered stays in view; the decision on the same case is another row.
        const QRegularExpression row(u"^.+ %1，.+，作出决定$"_s.arg(caseNo));
        const QString decision = desk->reads(row).captured();
        SEE(*desk, !decision.isEmpty());
        PRESS(*desk, decision);
        SEE(*desk, answer(u"县（区）民政局 的决定"_s, u"准予 Ctrl+1"_s));
        SHOWS(*desk, u"已交"_s);
        PRESS(*desk, u"退出"_s);

        // Back at the window: finished, given.
        SEE(*desk, hall.logIn(*desk, u"wangxiulan"_s));
        PRESS(*desk, u"办件"_s);
        PRESS(*desk, allowance + u' ' + caseNo);
        PRESS(*desk, u"办结，出具结果"_s);
        PRESS(*desk, u"送达"_s);
        PRESS(*desk, u"申请人"_s);

        // The resident sees the whole way, and rates it.
        SEE(*kiosk, findCase(*kiosk, caseNo));
        SHOWS(*kiosk, (QStringList{u"Z＊"_s, u"已经办完，结果已经送达"_s, u"结果：准予"_s, u"办结 · 按时"_s,
                                   u"窗口受理"_s, u"汇总决定"_s, u"送达"_s}));
        PRESS(*kiosk, u"评一评这次服务"_s);
        SHOWS(*kiosk, (QStringList{u"非常满意"_s, u"满意"_s, u"基本满意"_s, u"不满意"_s, u"非常不满意"_s}));
        REFUSES(*kiosk, u"请先选一个"_s);
        PRESS(*kiosk, u"非常满意"_s);
        PRESS(*kiosk, u"提交评价"_s);
        SHOWS(*kiosk, u"谢谢您，已经收到"_s);
        PRESS(*kiosk, u"完成"_s);
        SHOWS(*kiosk, u"您好，今天想办什么？"_s);
    }

    /** Points 2 and 3: by letters; without words; and what a community does not issue. */
    void lettersHelpAndWhatIsNotIssued()
    {
        Hall hall(m_desktop);
        QVERIFY(hall.open());
        const auto kiosk = hall.screen(u"kiosk"_s);
        const auto desk = hall.screen(u"desk"_s);
        SEE(*desk, hall.logIn(*desk, u"majun"_s));
        SHOWS(*desk, u"马军，您好"_s);

        PRESS(*kiosk, u"写出要办的事"_s);
        SEE(*kiosk, kiosk->pressKeys(u"GLJT"_s));
        PRESS(*kiosk, allowance + u", 承诺 10 个工作日"_s);
        SHOWS(*kiosk, u"承诺时限 10 个工作日"_s);

        PRESS(*kiosk, u"首页"_s);
        PRESS(*kiosk, u"写出要办的事"_s);
        SEE(*kiosk, kiosk->pressKeys(u"WFZJL"_s));
        const QString hit = kiosk->reads(QRegularExpression(u"(.*无犯罪记录.*), 社区不出具"_s)).captured(1);
        PRESS(*kiosk, hit);
        SHOWS(*kiosk, (QStringList{u"社区不出具"_s, u"请到："_s, u"派出所"_s}));
        DROPS(*kiosk, u"取号"_s);

        PRESS(*kiosk, u"首页"_s);
        PRESS(*kiosk, u"说不清？直接取号"_s);
        SHOWS(*kiosk, u"Z001"_s);
        SHOWS(*kiosk, u"已经叫了工作人员，请在这里稍等。"_s);
        SHOWS(*desk, u"自助机1"_s);
        PRESS(*desk, u"我来"_s);
        DROPS(*desk, u"自助机1"_s);

        PRESS(*kiosk, u"叫人帮忙"_s);
        PRESS(*desk, u"我来"_s);
        SHOWS(*kiosk, u"马军 这就过来"_s);
    }

    /** Point 2: the slip before the scanner, which is a keyboard with fast keys; first a number, then a case. */
    void aSlipBeforeTheScanner()
    {
        Hall hall(m_desktop);
        QVERIFY(hall.open());
        const Answer taken = hall.server.client(u"kiosk"_s).post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-003"_s}});
        QCOMPARE(taken.status, 201);
        const QJsonObject slip = taken.json[u"ticket"].toObject();
        const auto scan = [&] {
            constexpr uint enter = 0xff0d;
            return m_desktop.type(slip[u"code"].toString()) && m_desktop.press(enter);
        };
        const auto kiosk = hall.screen(u"kiosk"_s);
        SHOWS(*kiosk, u"您好，今天想办什么？"_s);
        SEE(*kiosk, scan());
        SHOWS(*kiosk, slip[u"number"].toString());

        HttpClient desk = hall.server.loggedIn(u"majun"_s);
        for (const auto &step : {u"open"_s, u"call-next"_s, u"start"_s}) {
            QCOMPARE(desk.post(u"/v1/windows/w1/"_s + step).status, 200);
        }
        const Answer accepted =
            desk.post(u"/v1/cases"_s, {{u"window"_s, u"w1"_s},
                                       {u"ticket"_s, slip[u"id"]},
                                       {u"matter"_s, u"SQ-YL-003"_s},
                                       {u"applicant"_s, QJsonObject{{u"name"_s, resident}, {u"phone"_s, phone}}},
                                       {u"materials"_s, handedIn(u"SQ-YL-003"_s)}});
        QVERIFY2(accepted.status == 201, accepted.bytes.constData());
        PRESS(*kiosk, u"首页"_s);
        SEE(*kiosk, scan());
        SHOWS(*kiosk, u"请输手机号的最后四位"_s);
        SEE(*kiosk, kiosk->pressKeys(phone.right(4)));
        PRESS(*kiosk, u"查进度"_s);
        SHOWS(*kiosk, (QStringList{u"Z＊"_s, u"窗口受理"_s}));
    }

    /** Point 5: the list of matters comes from the centre, and the hall works on without it. */
    void theCentreChangesAMatter()
    {
        Hall centre(m_desktop);
        QVERIFY(centre.open());
        Hall hall(m_desktop);
        QVERIFY(hall.open({u"--follow"_s, centre.server.url(), u"--follow-token"_s, centre.server.token(u"peer"_s)}));
        QFile demo(QStringLiteral(YIZHAN_SOURCE_DIR "/resources/demo/matters.json"));
        QVERIFY(demo.open(QIODevice::ReadOnly));
        const QByteArray matters = demo.readAll();
        const auto changeTo = [&](const QString &name) {
            QFile file(centre.server.dataFolder() + u"/matters.json"_s);
            const QByteArray changed = QByteArray(matters).replace(allowance.toUtf8(), name.toUtf8());
            if (!file.open(QIODevice::WriteOnly) || file.write(changed) != changed.size()) {
                return false;
            }
            file.close();
            return runProgram(u"yizhan-server"_s,
                              {u"import"_s, u"matters"_s, file.fileName(), u"--data"_s, centre.server.dataFolder()})
                       .code == 0;
        };

        const auto kiosk = hall.screen(u"kiosk"_s);
        PRESS(*kiosk, u"老人"_s);
        PRESS(*kiosk, u"高龄津贴"_s);
        SHOWS(*kiosk, allowance);
        QVERIFY(changeTo(u"高龄津贴申领"_s));
        QElapsedTimer timer;
        timer.start();
        SEE(*kiosk, kiosk->shows(u"高龄津贴申领"_s, mostMs));
        qInfo("changed at the centre, read on the hall's kiosk %lld ms later", timer.elapsed());

        centre.server.kill();
        PRESS(*kiosk, u"取号"_s);
        SHOWS(*kiosk, u"M001"_s);
        QVERIFY(centre.open());
        QVERIFY(changeTo(u"高龄补贴申领"_s));
        timer.start();
        SHOWS(*kiosk, u"高龄补贴申领"_s);
        qInfo("changed at the centre that came back, read on the hall's kiosk %lld ms later", timer.elapsed());
    }

    /** Point 6: the hall's server dies and comes back; then a kiosk is switched on while it is gone. */
    void theServerDiesAndComesBack()
    {
        Hall hall(m_desktop);
        QVERIFY(hall.open());
        const auto wall = hall.screen(u"wall"_s);
        const QString cannotTake = u"现在取不了号, 连不上大厅，请到服务台"_s;
        {
            HttpClient desk = hall.server.loggedIn(u"majun"_s);
            QCOMPARE(desk.post(u"/v1/windows/w1/open"_s).status, 200);
            HttpClient kioskDevice = hall.server.client(u"kiosk"_s);
            QCOMPARE(kioskDevice.post(u"/v1/tickets"_s, {{u"matter"_s, u"SQ-YL-001"_s}}).status, 201);
            QCOMPARE(desk.post(u"/v1/windows/w1/call-next"_s).status, 200);
        }
        auto kiosk = hall.screen(u"kiosk"_s);
        PRESS(*kiosk, u"老人"_s);
        PRESS(*kiosk, u"高龄津贴"_s);
        SHOWS(*kiosk, u"现在办的人 · 1号窗口 马军（A岗）"_s);
        SHOWS(*wall, u"请 M001 到 1 号窗口"_s);

        hall.server.kill();
        for (WatchedScreen *screen : {kiosk.get(), wall.get()}) {
            SEE(*screen, screen->reads(QRegularExpression(since + u" \\d\\d:\\d\\d 的情况"_s)).hasMatch());
        }
        SHOWS(*wall, u"请 M001 到 1 号窗口"_s);
        SHOWS(*kiosk, u"现在办的人 · 1号窗口 马军（A岗）"_s);
        REFUSES(*kiosk, cannotTake);
        PRESS(*kiosk, u"首页"_s);
        REFUSES(*kiosk, u"取号排队, 连不上大厅，请到服务台"_s);
        DROPS(*kiosk, u"没有取到号"_s); // nothing was even tried

        QElapsedTimer timer; // since the server listens again
        const auto comesBack = [&](WatchedScreen &screen, const char *name) {
            const bool gone = screen.drops(since, 2 * mostMs);
            qInfo("the server is back; the %s says nothing of it any more %lld ms later", name, timer.elapsed());
            return gone;
        };
        QVERIFY(hall.open());
        timer.start();
        SEE(*kiosk, comesBack(*kiosk, "kiosk"));
        SEE(*wall, comesBack(*wall, "wall"));
        PRESS(*kiosk, u"老人"_s);
        PRESS(*kiosk, u"高龄津贴"_s);
        PRESS(*kiosk, u"取号"_s);
        SHOWS(*kiosk, u"M002"_s);

        // Switched on with no server at all: it opens with what it last knew.
        kiosk.reset();
        hall.server.kill();
        kiosk = hall.screen(u"kiosk"_s);
        SEE(*kiosk, kiosk->reads(QRegularExpression(since + u" \\d\\d:\\d\\d 的情况"_s)).hasMatch());
        PRESS(*kiosk, u"老人"_s);
        PRESS(*kiosk, u"高龄津贴"_s);
        SHOWS(*kiosk, u"居民身份证, 原件 1 份，复印件 1 份"_s);
        REFUSES(*kiosk, cannotTake);
        QVERIFY(hall.open());
        timer.start();
        SEE(*kiosk, comesBack(*kiosk, "kiosk"));
        PRESS(*kiosk, u"取号"_s);
        SHOWS(*kiosk, u"M003"_s);
    }
};

QTEST_GUILESS_MAIN(WalkTest)
#include "tst_walk.moc"
