// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// A monkey at the kiosk: the real pages in this process, so that 20,000 touches are quick, against a real server that
// goes and comes, with a real card reader's twin. MONKEY_SEED and MONKEY_EVENTS repeat or shorten a run.

#include "screens/kiosk/kioskidle.h"
#include "screens/kiosk/kioskparking.h"
#include "screens/kiosk/kioskshell.h"
#include "screens/kiosk/kioskstaff.h"
#include "screens/kiosk/kioskticket.h"
#include "system/kioskinhall.h"
#include "system/secrets.h"
#include "system/traces.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMutex>
#include <QPointingDevice>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace yizhan;
using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Everything this process logs, from whatever thread. */
class Log
{
public:
    Log() { s_before = qInstallMessageHandler(&Log::take); }
    ~Log() { qInstallMessageHandler(s_before); }

    [[nodiscard]] static QByteArray all() { return locked(s_all); }
    /** What a healthy kiosk does not say, whatever is done to it. */
    [[nodiscard]] static QByteArray unexpected() { return locked(s_unexpected); }

private:
    static QByteArray locked(const QByteArray &bytes)
    {
        const QMutexLocker lock(&s_mutex);
        return bytes;
    }
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        // The server is away; the reader was given rubbish; the pass word was wrong.
        static const QList<QByteArray> expected{"yizhan.client", "yizhan.devices", "yizhan.staff"};
        const QMutexLocker lock(&s_mutex);
        const QByteArray line = QByteArray(context.category) + ": " + text.toUtf8() + '\n';
        s_all += line;
        if (type != QtDebugMsg && type != QtInfoMsg && !expected.contains(context.category)) {
            s_unexpected += line;
        }
    }

    static inline QMutex s_mutex;
    static inline QByteArray s_all;
    static inline QByteArray s_unexpected;
    static inline QtMessageHandler s_before = nullptr;
};

/** Plays at the kiosk. Stops at the first thing that is wrong, which fault() says. */
class Monkey
{
public:
    Monkey(Kiosk &kiosk, HallWithCase &hall, const QString &readerFile, quint32 seed, int events)
        : m_kiosk(kiosk)
        , m_hall(hall)
        , m_readerFile(readerFile)
        , m_random(seed)
        , m_mostEvents(events)
        , m_secrets{residentName, residentMasked,  residentPhone,      residentId,    strangerName,
                    strangerId,   hall.slipCode(), hall.waitingCode(), hall.caseNo(), hall.caseDigits()}
    {
        auto *ticket = kiosk.part<KioskTicket>();
        QObject::connect(ticket, &KioskTicket::taken, ticket, [this, ticket] { m_secrets.append(ticket->code()); });
        m_dark.start();
    }

    /** `goesOn` is asked now and then; false: somebody has told the program to end. */
    void play(const std::function<bool()> &goesOn)
    {
        constexpr int visits = 6;
        constexpr int checkEvery = 100;
        int nextCheck = checkEvery;
        int nextVisit = m_mostEvents / visits;
        while (m_fault.isEmpty() && m_events < m_mostEvents) {
            act();
            if (below(3) == 0) { // often faster than the pages can follow
                QCoreApplication::processEvents();
                notePage();
            }
            if (m_events >= nextCheck) {
                nextCheck += checkEvery;
                check(goesOn());
                switchPower();
            }
            if (m_fault.isEmpty() && m_events >= nextVisit) {
                nextVisit += m_mostEvents / visits;
                goAway();
            }
        }
        if (m_fault.isEmpty()) {
            goAway();
            check(goesOn());
        }
    }

    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] int events() const { return m_events; }
    [[nodiscard]] int powerCuts() const { return m_cuts; }
    [[nodiscard]] QMap<QByteArray, int> pages() const { return m_pages; }
    /** What must be nowhere once the resident has gone. */
    [[nodiscard]] QStringList secrets() const { return m_secrets; }
    /** Whether the walk could read the resident's masked name while the case was open. */
    [[nodiscard]] bool sawTheName() const { return m_sawTheName; }

private:
    int below(int limit) { return int(m_random.bounded(quint32(limit))); }
    template <typename T>
    const T &oneOf(const QList<T> &list)
    {
        return list.at(below(int(list.size())));
    }
    QPoint somewhere() { return {below(m_kiosk.window().width()), below(m_kiosk.window().height())}; }
    void fail(const QString &sentence)
    {
        if (m_fault.isEmpty()) {
            m_fault = u"after %1 events: %2"_s.arg(m_events).arg(sentence);
        }
    }

    void act()
    {
        const int dice = below(1000);
        if (dice < 300) {
            tap(somewhere());
        } else if (dice < 600) {
            tapSomething();
        } else if (dice < 650) {
            twoFingers();
        } else if (dice < 720) {
            drag();
        } else if (dice < 750) {
            press(somewhere(), 1 + below(10));
        } else if (dice < 751 && below(5) == 0) {
            press(somewhere(), 900);
        } else if (dice < 920) {
            key();
        } else if (dice < 950) {
            scan(oneOf<QString>({m_hall.slipCode(), m_hall.waitingCode(), u"AbCdEfGhIjKlMnOpQrStUv"_s, rubbish()}));
        } else if (dice < 968) {
            useReader();
        } else if (dice < 992) {
            tapNamed(oneOf<QString>({u"language"_s, u"largePrint"_s, u"home"_s, u"back"_s}));
        } else if (dice < 997) {
            knockAtTheStaffsDoor();
        } else {
            askForACase();
        }
    }

    // ---- hands ----

    QTest::QTouchEventSequence touch() { return QTest::touchEvent(&m_kiosk.window(), m_screen.get(), false); }
    void press(QPoint at, int ms)
    {
        ++m_events;
        touch().press(0, at, &m_kiosk.window()).commit(false);
        if (ms > 0) {
            QTest::qWait(ms);
        }
        touch().release(0, at, &m_kiosk.window()).commit(false);
    }
    void tap(QPoint at) { press(at, 0); }
    void tap(const QQuickItem &item) { tap(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()); }
    bool tapNamed(const QString &name)
    {
        const QList<QQuickItem *> found = m_kiosk.pressable(name);
        if (!found.isEmpty()) {
            tap(*found.first());
        }
        return !found.isEmpty();
    }
    void tapSomething()
    {
        const QList<QQuickItem *> found = m_kiosk.pressable();
        if (!found.isEmpty()) {
            tap(*oneOf(found));
        }
    }
    void twoFingers()
    {
        m_events += 2;
        QWindow *window = &m_kiosk.window();
        const QPoint first = somewhere();
        const QPoint second = somewhere();
        touch().press(0, first, window).commit(false);
        touch().stationary(0).press(1, second, window).commit(false);
        if (below(2) == 0) {
            touch().move(0, somewhere(), window).move(1, somewhere(), window).commit(false);
        }
        touch().release(0, first, window).stationary(1).commit(false);
        touch().release(1, second, window).commit(false);
    }
    void drag()
    {
        ++m_events;
        QWindow *window = &m_kiosk.window();
        const QPoint from = somewhere();
        const QPoint to = somewhere();
        touch().press(0, from, window).commit(false);
        constexpr int steps = 4;
        for (int i = 1; i <= steps; ++i) {
            touch().move(0, from + (to - from) * i / steps, window).commit(false);
        }
        QCoreApplication::processEvents();
        touch().release(0, to, window).commit(false);
    }

    // ---- keyboard and scanner ----

    void key()
    {
        ++m_events;
        QWindow *window = &m_kiosk.window();
        if (below(2) == 0) {
            QTest::keyClick(window, char('!' + below('~' - '!')));
            return;
        }
        using Chord = std::pair<Qt::Key, Qt::KeyboardModifiers>;
        const auto [code, modifiers] = oneOf<Chord>({{Qt::Key_Return, Qt::NoModifier},
                                                     {Qt::Key_Enter, Qt::KeypadModifier},
                                                     {Qt::Key_Escape, Qt::NoModifier},
                                                     {Qt::Key_Tab, Qt::NoModifier},
                                                     {Qt::Key_Backtab, Qt::ShiftModifier},
                                                     {Qt::Key_Space, Qt::NoModifier},
                                                     {Qt::Key_Back, Qt::NoModifier},
                                                     {Qt::Key_Menu, Qt::NoModifier},
                                                     {Qt::Key_Down, Qt::NoModifier},
                                                     {Qt::Key_F1, Qt::NoModifier},
                                                     {Qt::Key_F11, Qt::NoModifier},
                                                     {Qt::Key_F4, Qt::AltModifier},
                                                     {Qt::Key_Q, Qt::ControlModifier},
                                                     {Qt::Key_W, Qt::ControlModifier},
                                                     {Qt::Key_C, Qt::ControlModifier},
                                                     {Qt::Key_A, Qt::ControlModifier},
                                                     {Qt::Key_V, Qt::ControlModifier},
                                                     {Qt::Key_Delete, Qt::ControlModifier | Qt::AltModifier}});
        QTest::keyClick(window, code, modifiers);
        if (code == Qt::Key_F4) {
            window->close(); // what a window manager makes of it
        }
    }
    QString rubbish()
    {
        QString text;
        for (int i = below(60); i >= 0; --i) {
            text += QChar(u' ' + below('~' - ' '));
        }
        return text;
    }
    void scan(const QString &code)
    {
        ++m_events;
        for (const QChar c : code) {
            QTest::keyClick(&m_kiosk.window(), c.toLatin1());
        }
        QTest::keyClick(&m_kiosk.window(), Qt::Key_Return);
    }

    // ---- the card reader ----

    void say(const QString &line)
    {
        QFile file(m_readerFile);
        if (!file.open(QIODevice::Append) || file.write(line.toUtf8() + '\n') < 0) {
            fail(u"the reader's file cannot be written"_s);
        }
    }
    static QString cardLine(const QString &id, const QString &name)
    {
        return uR"({"event":"card","id_number":"%1","name":"%2"})"_s.arg(id, name);
    }
    void useReader()
    {
        ++m_events;
        const QString resident = cardLine(residentId, residentName);
        const QString removed = uR"({"event":"removed"})"_s;
        const QString line =
            oneOf<QString>({resident, resident, removed, removed, cardLine(strangerId, strangerName), resident.left(45),
                            rubbish(), cardLine(u"1"_s, {}), uR"({"event":"fault","text":"no reader"})"_s});
        say(line);
        if (line == resident && below(2) == 0) { // a resident looks at what the card has found
            waitForPage("CasePage", "ElderCasePage");
        }
    }
    void waitForPage(QByteArrayView one, QByteArrayView other)
    {
        constexpr int patienceMs = 600;
        if (QTest::qWaitFor([&] { return m_kiosk.onPage(one) || m_kiosk.onPage(other); },
                            m_serverIsUp ? patienceMs : 50)) {
            notePage();
        }
    }

    // ---- what goes deep ----

    void typeOnPad(const QString &text)
    {
        for (const QChar c : text) {
            tapNamed(u"key-"_s + c);
            QCoreApplication::processEvents();
        }
    }
    void askForACase()
    {
        if (below(2) == 0) {
            scan(m_hall.slipCode());
            QTest::qWait(m_serverIsUp ? 100 : 10);
        } else {
            m_kiosk.part<KioskShell>()->openPage(u"number"_s);
            QTest::qWait(10);
            typeOnPad(m_hall.caseDigits());
            tapNamed(u"goOn"_s);
            QTest::qWait(10);
        }
        typeOnPad(below(4) > 0 ? residentLastFour : u"0000"_s);
        tapNamed(u"goOn"_s);
        waitForPage("CasePage", "ElderCasePage");
        if (below(2) == 0) {
            tapNamed(u"rate"_s);
        }
    }
    void knockAtTheStaffsDoor()
    {
        for (int i = 0; i < 4; ++i) {
            const QString corner = i % 2 == 0 ? u"cornerLeft"_s : u"cornerRight"_s;
            tapNamed(corner);
            QCoreApplication::processEvents();
        }
        notePage();
        QString guess;
        for (int i = 0; i < 6; ++i) {
            guess += QChar(u'0' + below(10));
        }
        typeOnPad(guess);
        tapNamed(u"staffEnter"_s);
    }

    // ---- the server ----

    /** Off for a while about once in twenty checks, and never twice within a second. */
    void switchPower()
    {
        if (m_serverIsUp && below(12) == 0 && m_dark.elapsed() > 1000) {
            m_hall.cutPower();
            m_serverIsUp = false;
            ++m_cuts;
            m_dark.restart();
        } else if (!m_serverIsUp && below(3) == 0) {
            m_serverIsUp = m_hall.startAgain();
            if (!m_serverIsUp) {
                fail(u"the server does not start again"_s);
            }
            m_dark.restart();
        }
    }

    // ---- what is looked at ----

    void notePage()
    {
        const QQuickItem *page = m_kiosk.page();
        if (!page || page == m_lastPage) {
            return;
        }
        m_lastPage = page;
        const QByteArray type = page->metaObject()->className();
        ++m_pages[type.left(type.indexOf('_'))];
        const QString access = page->property("access").toString();
        if (!access.isEmpty() && !m_secrets.contains(access)) {
            m_secrets.append(access);
        }
        // The walk over the texts proves something only if it would have found them.
        if (!m_sawTheName && page->property("name").toString() == residentMasked) {
            const QList<FoundText> texts = textsOf(m_kiosk.roots());
            m_sawTheName = std::any_of(texts.begin(), texts.end(),
                                       [](const FoundText &found) { return found.text.contains(residentMasked); });
        }
    }
    void check(bool goesOn)
    {
        const QQuickWindow &window = m_kiosk.window();
        const QQuickItem *page = m_kiosk.page();
        if (!goesOn) {
            fail(u"the program was told to end"_s);
        } else if (!window.isVisible() || window.size() != QSize(1080, 1920)) {
            fail(u"the window is gone, or of another size"_s);
        } else if (QGuiApplication::allWindows().size() != 1) {
            fail(u"there is another window"_s);
        } else if (!page || !page->isVisible() || page->width() <= 0) {
            fail(u"there is no page"_s);
        } else if (m_kiosk.part<KioskStaff>()->state() == KioskStaff::State::Open || m_kiosk.onPage("SelfCheckPage")) {
            fail(u"the staff's door is open"_s);
        } else if (const QByteArray said = Log::unexpected(); !said.isEmpty()) {
            fail(u"it says: "_s + QString::fromUtf8(said));
        }
    }
    /** The resident takes the card and goes; nobody comes. The kiosk is as new, and knows nothing. */
    void goAway()
    {
        auto *idle = m_kiosk.part<KioskIdle>();
        auto *shell = m_kiosk.part<KioskShell>();
        say(uR"({"event":"removed"})"_s);
        idle->setProperty("idleSeconds", 1);
        idle->setProperty("askSeconds", 1);
        constexpr int patienceMs = 15'000;
        const bool home = QTest::qWaitFor(
            [&] {
                return !KioskCards::instance()->present() && m_kiosk.onPage("HomePage") && !shell->elder() &&
                       m_kiosk.hall().language() == u"zh" && !idle->active() && m_kiosk.builtPages() == 1;
            },
            patienceMs);
        if (!home) {
            fail(u"not back at the first page but at %1 of %2 pages, print %3, %4"_s
                     .arg(QLatin1StringView(m_kiosk.page() ? m_kiosk.page()->metaObject()->className() : "none"))
                     .arg(m_kiosk.builtPages())
                     .arg(shell->elder())
                     .arg(m_kiosk.hall().language()));
        }
        lookForTraces();
        constexpr int nobodyComesBack = 60;
        idle->setProperty("idleSeconds", nobodyComesBack);
        idle->setProperty("askSeconds", nobodyComesBack);
    }
    void lookForTraces()
    {
        const QList<FoundText> texts = textsOf(m_kiosk.roots());
        for (const FoundText &found : texts) {
            for (const QString &secret : std::as_const(m_secrets)) {
                if (found.text.contains(secret) || found.text == residentLastFour) {
                    fail(u"%1 still says “%2”"_s.arg(found.where, found.text));
                }
            }
        }
        if (!KioskCards::instance()->idNumber().isEmpty()) {
            fail(u"the card that was taken away is still known"_s);
        }
        if (!secretsIn(m_kiosk.part<KioskParking>()->bytes(), m_secrets).isEmpty()) {
            fail(u"what is parked can be read"_s);
        }
        if (!QGuiApplication::clipboard()->text().isEmpty()) {
            fail(u"the clipboard holds “%1”"_s.arg(QGuiApplication::clipboard()->text()));
        }
    }

    Kiosk &m_kiosk;
    HallWithCase &m_hall;
    QString m_readerFile;
    QRandomGenerator m_random;
    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
    int m_mostEvents;
    int m_events = 0;
    int m_cuts = 0;
    bool m_serverIsUp = true;
    QElapsedTimer m_dark; ///< since the server last went or came
    QStringList m_secrets;
    const QQuickItem *m_lastPage = nullptr; ///< only to compare
    QMap<QByteArray, int> m_pages;
    bool m_sawTheName = false;
    QString m_fault;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class MonkeyTest : public QObject
{
    Q_OBJECT

public:
    explicit MonkeyTest(const QString &home)
        : m_home(home)
    {
    }

private Q_SLOTS:
    void twentyThousandTouches()
    {
        const quint32 seed = qEnvironmentVariableIsSet("MONKEY_SEED")
                                 ? quint32(qEnvironmentVariable("MONKEY_SEED").toULong())
                                 : QRandomGenerator::global()->generate();
        const int events =
            qEnvironmentVariableIsSet("MONKEY_EVENTS") ? qEnvironmentVariableIntValue("MONKEY_EVENTS") : 20'000;
        std::printf("MONKEY_SEED=%u MONKEY_EVENTS=%d\n", seed, events);
        std::fflush(stdout);

        HallWithCase hall;
        QVERIFY(hall.play());
        const QTemporaryDir beside; // what the card says stands in the reader's file, which is none of the kiosk's
        const QString readerFile = beside.filePath(u"reader"_s);
        QStringList secrets;
        {
            const Log log;
            Kiosk kiosk(hall, readerFile);
            QVERIFY(kiosk.show());
            QVERIFY(
                QTest::qWaitFor([&] { return kiosk.onPage("HomePage") && KioskCards::instance()->working(); }, 20'000));
            Monkey monkey(kiosk, hall, readerFile, seed, events);
            // Inside a loop as the program has one, so that whoever tells it to end is heard.
            QEventLoop loop;
            QTimer::singleShot(0, &loop, [&] {
                monkey.play([&loop] { return loop.isRunning(); });
                loop.quit();
            });
            loop.exec();
            for (const auto &[page, times] : monkey.pages().toStdMap()) {
                std::printf("%s ×%d  ", page.constData(), times);
            }
            std::printf("\n%d events, %d power cuts\n", monkey.events(), monkey.powerCuts());
            QVERIFY2(monkey.fault().isEmpty(), qPrintable(monkey.fault()));
            QVERIFY2(monkey.sawTheName(), "no case was opened, so nothing was proved");
            for (const char *page : {"CasePage", "LookupPage", "TicketPage", "SearchPage", "StaffPage", "HelpPage"}) {
                QVERIFY2(monkey.pages().contains(page), page);
            }
            QVERIFY(monkey.powerCuts() > 0);
            secrets = monkey.secrets();
        }
        // The kiosk has ended, and its replica is written.
        const QByteArray said = Log::all();
        QVERIFY2(secretsIn(said, secrets).isEmpty(), said.constData());
        const QByteArray serverSaid = contentOf(hall.server().dataFolder() + u"/../server.log"_s);
        QVERIFY(!serverSaid.isEmpty());
        QCOMPARE(secretsIn(serverSaid, secrets), QStringList());
        // Case numbers are in the replica by design: they are part of the hall's public record of each case.
        secrets.removeAll(hall.caseNo());
        bool replica = false;
        for (const QString &file : filesBelow(m_home)) {
            const QByteArray bytes = contentOf(m_home + u'/' + file);
            const QStringList found = secretsIn(bytes, secrets);
            QVERIFY2(found.isEmpty(), qPrintable(file + u": "_s + found.join(u' ')));
            replica = replica || (file.contains(u".replica"_s) && bytes.contains(hall.caseNo().toUtf8()));
            QVERIFY2(file.contains(u".replica"_s) || file.startsWith(u".cache/"_s), qPrintable(file));
        }
        QVERIFY2(replica, "the replica was not where it was looked for");
    }

private:
    QString m_home;
};

int main(int argc, char *argv[])
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) {
        qunsetenv(name);
    }
    const QGuiApplication app(argc, argv);
    MonkeyTest test(home.path());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_monkey.moc"
