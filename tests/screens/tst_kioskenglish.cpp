// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// The kiosk in English, as a newcomer meets it: every page without a Chinese word, nothing cut, nothing on top of
// something else.

#include "pagetexts.h"
#include "protocol/recordjson.h"
#include "screens/demo/demolink.h"
#include "screens/kiosk/kioskhelp.h"
#include "screens/kiosk/kiosklookup.h"
#include "screens/kiosk/kioskmatter.h"
#include "screens/kiosk/kioskrating.h"
#include "screens/kiosk/kioskticket.h"
#include "screens/stage.h"

#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

Options englishKiosk(QSize size, bool elder)
{
    Options options;
    options.mode = u"kiosk"_s;
    options.name = u"Kiosk 1"_s;
    options.language = u"en"_s;
    options.selfTest = true;
    options.demo = true;
    options.size = size;
    options.elder = elder;
    return options;
}

/** A kiosk in English with a window that is shown. */
struct Kiosk
{
    explicit Kiosk(QSize size, bool elder = false, DemoScene scene = DemoScene::Morning)
        : link(scene)
        , stage(link, englishKiosk(size, elder))
    {
    }
    [[nodiscard]] bool open(const QString &page)
    {
        if (!bool(stage.load())) {
            return false;
        }
        stage.window()->show();
        return QTest::qWaitForWindowExposed(stage.window()) && stage.openPage(page);
    }
    [[nodiscard]] QQuickItem *page() { return stage.window()->property("page").value<QQuickItem *>(); }
    template <typename T>
    [[nodiscard]] T *logic()
    {
        return page()->findChild<T *>();
    }

    /** Chinese that is left, besides what is Chinese by nature: people's names and the way back to Chinese. */
    [[nodiscard]] QString chinese() const
    {
        static const QRegularExpression han(u"[\\x{3000}-\\x{303F}\\x{3400}-\\x{9FFF}\\x{FF00}-\\x{FFEF}]"_s);
        QStringList names{u"中文"_s, u"张＊"_s}; // the applicant of the demonstration's look-up, masked
        for (const auto &[id, person] : link.state().people) {
            names.append(person.name);
        }
        QStringList left;
        const auto texts = shownTexts(stage.window()->contentItem());
        for (const QQuickItem *item : texts) {
            QString text = item->property("text").toString();
            for (const QString &name : std::as_const(names)) {
                text.remove(name);
            }
            if (text.contains(han)) {
                left.append(u"Chinese: "_s + text);
            }
        }
        return left.join(u'\n');
    }

    /** Everything wrong with what is shown, down to the end of a page that turns. */
    [[nodiscard]] QString faults()
    {
        QTest::qWait(30);
        QString found = chinese() + overlap(stage.window()) + cut(stage.window());
        const auto texts = shownTexts(stage.window()->contentItem());
        for (const QQuickItem *text : texts) {
            // A page clips what runs out at its side; it cannot be turned that way.
            const QRectF box = text->mapRectToScene(QRectF(0, 0, text->property("contentWidth").toReal(), 1));
            if (box.left() < -1 || box.right() > stage.window()->width() + 1) {
                found += u"runs out: "_s + text->property("text").toString();
            }
        }
        const auto items = page()->findChildren<QQuickItem *>();
        for (QQuickItem *flick : items) {
            if (!flick->inherits("QQuickFlickable") || !flick->isVisible() || flick->inherits("QQuickListView")) {
                continue;
            }
            const qreal last = flick->property("contentHeight").toReal() - flick->height();
            for (qreal y = flick->height() / 2; y < last + flick->height() / 2; y += flick->height() / 2) {
                flick->setProperty("contentY", std::min(y, last));
                found += overlap(stage.window());
            }
            flick->setProperty("contentY", 0);
        }
        return found;
    }

    DemoLink link;
    Stage stage;
};

const QList<QSize> sizes{{1080, 1920}, {768, 1366}, {1920, 1080}};

} // namespace

class TestKioskEnglish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!.*propagateSizeHints).*$"_s)); }
    void pages_data();
    void pages();
    void everyMatter_data();
    void everyMatter();
    void closedAndOffline_data();
    void closedAndOffline();
    void lookUp();
    void rating();
    void help();
    void slipWithMissingPapers();
    void buttonWithMissingPapers();
    void holiday();
};

void TestKioskEnglish::pages_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("elder");
    for (const bool elder : {false, true}) {
        for (const QSize size : sizes) {
            for (const QString &page : {u"home"_s, u"menu"_s, u"take"_s, u"matter"_s, u"ticket"_s, u"search"_s,
                                        u"banned"_s, u"lookup"_s, u"case"_s, u"rating"_s, u"help"_s, u"duty"_s}) {
                QTest::addRow("%s %dx%d%s", qPrintable(page), size.width(), size.height(), elder ? " elder" : "")
                    << (elder ? u"elder-"_s + page : page) << size << elder;
            }
        }
    }
}

void TestKioskEnglish::pages()
{
    QFETCH(QString, page);
    QFETCH(QSize, size);
    QFETCH(bool, elder);
    Kiosk kiosk(size, elder);
    QVERIFY(kiosk.open(page));
    if (page.endsWith("ticket"_L1)) {
        QTRY_VERIFY(findText(kiosk.stage.window(), u"number"_s) != nullptr);
    }
    QCOMPARE(kiosk.faults(), QString());
}

void TestKioskEnglish::everyMatter_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("elder");
    QTest::newRow("portrait") << QSize(1080, 1920) << false;
    QTest::newRow("portrait elder") << QSize(1080, 1920) << true;
    QTest::newRow("landscape") << QSize(1920, 1080) << false;
}

void TestKioskEnglish::everyMatter()
{
    QFETCH(QSize, size);
    QFETCH(bool, elder);
    Kiosk kiosk(size, elder);
    QVERIFY(kiosk.open(elder ? u"elder-matter"_s : u"matter"_s));
    const std::map<QString, Matter> matters = kiosk.stage.hall().catalogue().matters;
    QCOMPARE(matters.size(), 91U);
    for (const auto &[code, matter] : matters) {
        kiosk.page()->setProperty("code", code);
        const QString faults = kiosk.faults();
        QVERIFY2(faults.isEmpty(), qPrintable(code + u": "_s + faults));
    }
}

void TestKioskEnglish::closedAndOffline_data()
{
    QTest::addColumn<DemoScene>("scene");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const QSize size : sizes) {
        for (const QString &page : {u"home"_s, u"matter"_s, u"lookup"_s, u"elder-home"_s}) {
            QTest::addRow("closed %s %d", qPrintable(page), size.width()) << DemoScene::Evening << page << size;
            QTest::addRow("offline %s %d", qPrintable(page), size.width()) << DemoScene::Offline << page << size;
        }
        QTest::addRow("no hall %d", size.width()) << DemoScene::Nothing << u"home"_s << size;
    }
}

void TestKioskEnglish::closedAndOffline()
{
    QFETCH(DemoScene, scene);
    QFETCH(QString, page);
    QFETCH(QSize, size);
    Kiosk kiosk(size, page.startsWith("elder"_L1), scene);
    QVERIFY(kiosk.open(page));
    QCOMPARE(kiosk.faults(), QString());
}

void TestKioskEnglish::lookUp()
{
    for (const QSize size : sizes) {
        Kiosk kiosk(size);
        QVERIFY(kiosk.open(u"lookup"_s));
        auto *lookup = kiosk.logic<KioskLookup>();
        QVERIFY(lookup);
        for (const QString &key : {u"M"_s, u"0"_s, u"0"_s, u"1"_s}) {
            lookup->press(key);
        }
        lookup->goOn();
        QCOMPARE(kiosk.faults(), QString()); // the last four digits
        for (int i = 0; i < 4; ++i) {
            lookup->press(u"9"_s);
        }
        lookup->goOn();
        QTRY_VERIFY(!lookup->message().isEmpty());
        QCOMPARE(kiosk.faults(), QString()); // refused, in English
    }
}

void TestKioskEnglish::rating()
{
    for (const QSize size : sizes) {
        Kiosk kiosk(size);
        QVERIFY(kiosk.open(u"rating"_s));
        auto *rating = kiosk.logic<KioskRating>();
        QVERIFY(rating);
        for (int stars = 1; stars <= 5; ++stars) {
            rating->choose(stars);
            QCOMPARE(kiosk.faults(), QString());
        }
        rating->send();
        QTRY_VERIFY(rating->state() != KioskRating::State::Busy);
        QCOMPARE(kiosk.faults(), QString());
    }
}

void TestKioskEnglish::help()
{
    Kiosk kiosk(sizes.first());
    QVERIFY(kiosk.open(u"help"_s));
    auto *help = kiosk.stage.window()->findChild<KioskHelp *>();
    QVERIFY(help);
    QTRY_COMPARE(help->state(), KioskHelp::State::Called);
    const std::map<QString, HelpCall> calls = kiosk.link.state().help;
    for (const auto &[id, call] : calls) {
        (void)kiosk.link.issue(kiosk.link.actor(u"zhaoting"_s), AnswerHelp{id});
    }
    QTRY_COMPARE(help->state(), KioskHelp::State::Answered);
    QCOMPARE(help->helperTitle(), u"Social insurance officer"_s);
    QCOMPARE(kiosk.faults(), QString());
    kiosk.stage.hall().setLanguage(u"zh"_s);
    QCOMPARE(help->helperTitle(), u"社保专干"_s);
}

void TestKioskEnglish::slipWithMissingPapers()
{
    for (const bool elder : {false, true}) {
        for (const QSize size : sizes) {
            Kiosk kiosk(size, elder);
            QVERIFY(kiosk.open(elder ? u"elder-matter"_s : u"matter"_s));
            auto *ticket = kiosk.stage.window()->findChild<KioskTicket *>();
            QVERIFY(ticket);
            ticket->take(u"SQ-YL-001"_s, {}, true);
            QTRY_VERIFY(findText(kiosk.stage.window(), u"number"_s) != nullptr);
            QVERIFY(ticket->missing().contains(u"Resident identity card"_s));
            QCOMPARE(kiosk.faults(), QString());
            // The slip says the same in Chinese, and it is the same slip.
            const QString number = ticket->number();
            kiosk.stage.hall().setLanguage(u"zh"_s);
            QVERIFY(ticket->missing().contains(u"居民身份证"_s));
            QCOMPARE(ticket->number(), number);
        }
    }
}

void TestKioskEnglish::buttonWithMissingPapers()
{
    for (const bool elder : {false, true}) {
        for (const QSize size : sizes) {
            Kiosk kiosk(size, elder);
            QVERIFY(kiosk.open(elder ? u"elder-matter"_s : u"matter"_s));
            auto *matter = kiosk.logic<KioskMatter>();
            QVERIFY(matter);
            matter->tick(0, true); // the two other required ones are missing
            QVERIFY(matter->missing() > 0);
            QCOMPARE(kiosk.faults(), QString());
            for (int i = 1; i < 3; ++i) {
                matter->tick(i, true);
            }
            QVERIFY(matter->missing() == 0 && matter->missingLater() > 0);
            QCOMPARE(kiosk.faults(), QString());
        }
    }
}

void TestKioskEnglish::holiday()
{
    Kiosk kiosk(sizes.first());
    QVERIFY(kiosk.open(u"home"_s));
    HallDay today = kiosk.link.state().today;
    today.kind = DayKind::Holiday;
    today.name = u"国庆节"_s;
    today.nameEn = u"National Day"_s;
    Q_EMIT kiosk.link.changed({toRecord(HallRecord(today))});
    kiosk.stage.hall().flush();
    QCOMPARE(kiosk.stage.hall().dayText(), u"National Day"_s);
    QCOMPARE(kiosk.faults(), QString());
    today.nameEn.clear(); // what has no English is shown as it is, not left empty
    Q_EMIT kiosk.link.changed({toRecord(HallRecord(today))});
    kiosk.stage.hall().flush();
    QCOMPARE(kiosk.stage.hall().dayText(), u"国庆节"_s);
}

QTEST_MAIN(TestKioskEnglish)
#include "tst_kioskenglish.moc"
