// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// Lists and keys of the kiosk as they stand on the screen: pages of the search's answers, the digits of the pad, names
// of one size; and what is said while the hall does not answer.

#include "heldvoice.h"
#include "pagetexts.h"
#include "screens/demo/demolink.h"
#include "screens/kiosk/kiosksearch.h"
#include "screens/stage.h"

#include <QQuickWindow>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <map>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

namespace {

Options kioskOf(QSize size, bool elder, const QString &language)
{
    Options options;
    options.mode = u"kiosk"_s;
    options.name = u"Kiosk 1"_s;
    options.language = language;
    options.selfTest = true;
    options.demo = true;
    options.size = size;
    options.elder = elder;
    return options;
}

/** The first visible item of that name below `from`; a delegate is nobody's QObject child. */
QQuickItem *shown(QQuickItem *from, const QString &name)
{
    const auto children = from->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible()) {
            continue;
        }
        if (child->objectName() == name) {
            return child;
        }
        if (QQuickItem *found = shown(child, name)) {
            return found;
        }
    }
    return nullptr;
}

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
}

/** What may be touched below `from`, and where it stands. */
void addButtons(const QQuickItem *from, std::map<const QQuickItem *, QRectF> &found)
{
    const auto children = from->childItems();
    for (const QQuickItem *child : children) {
        if (!child->isVisible()) {
            continue;
        }
        if (child->inherits("QQuickAbstractButton")) {
            found[child] = placeOf(child);
        } else {
            addButtons(child, found);
        }
    }
}

struct Kiosk
{
    explicit Kiosk(QSize size, bool elder = false, const QString &language = u"zh"_s,
                   DemoScene scene = DemoScene::Morning)
        : link(scene)
        , stage(link, kioskOf(size, elder, language))
    {
        voice.takeOver();
    }
    [[nodiscard]] bool open(const QString &page)
    {
        if (!bool(stage.load())) {
            return false;
        }
        stage.window()->show();
        return QTest::qWaitForWindowExposed(stage.window()) && stage.openPage(page) && laidOut();
    }
    /** Everything is where it will be seen. */
    [[nodiscard]] bool laidOut() { return !stage.window()->grabWindow().isNull(); }
    [[nodiscard]] QQuickItem *page() { return stage.window()->property("page").value<QQuickItem *>(); }
    [[nodiscard]] QQuickItem *item(const QString &name) { return shown(stage.window()->contentItem(), name); }
    void touch(const QString &name)
    {
        QQuickItem *it = item(name);
        QVERIFY2(it, qPrintable(name));
        QTest::mouseClick(stage.window(), Qt::LeftButton, Qt::NoModifier, placeOf(it).center().toPoint());
        QTest::qWait(30);
        QVERIFY(laidOut());
    }

    DemoLink link;
    HeldVoice voice; // outlives the pages that speak with it
    Stage stage;
};

const QList<QSize> sizes{{1080, 1920}, {768, 1366}, {1920, 1080}};

} // namespace

class TestKioskLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!.*propagateSizeHints).*$"_s)); }
    void everyWindow_data();
    void searchTurnsItsPages_data() { everyWindow_data(); }
    void searchTurnsItsPages();
    void digitsAreATelephones_data() { everyWindow_data(); }
    void digitsAreATelephones();
    void fieldSaysHowToWrite();
    void namesOfAListAreOfOneSize_data() { everyWindow_data(); }
    void namesOfAListAreOfOneSize();
    void nobodyIsPromisedWhileCutOff();
    void voiceMovesNothing_data() { everyWindow_data(); }
    void voiceMovesNothing();
    void failedCallIsSpokenOnce_data();
    void failedCallIsSpokenOnce();
    void englishNotesBeginSentences();
    void englishOfflineBarIsOneLine();
};

void TestKioskLists::everyWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("elder");
    QTest::addColumn<QString>("language");
    for (const QSize size : sizes) {
        for (const bool elder : {false, true}) {
            for (const QString &language : {u"zh"_s, u"en"_s}) {
                QTest::addRow("%dx%d%s %s", size.width(), size.height(), elder ? " elder" : "", qPrintable(language))
                    << size << elder << language;
            }
        }
    }
}

void TestKioskLists::searchTurnsItsPages()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, elder);
    QFETCH(const QString, language);
    Kiosk kiosk(size, elder, language);
    QVERIFY(kiosk.open(u"search"_s));
    kiosk.page()->setProperty("query", u"残疾人"_s);
    QTest::qWait(30);
    QVERIFY(kiosk.laidOut());
    auto *search = kiosk.page()->findChild<KioskSearch *>();
    QVERIFY(search && search->pages() > 1);
    const QQuickItem *first = kiosk.item(u"hit-0"_s);
    QVERIFY(first);
    QSet<QString> titles;
    for (int page = 0; page < search->pages(); ++page) {
        QCOMPARE(search->page(), page);
        QVERIFY(search->hits()->count() <= (elder ? 4 : 6));
        const qreal pad = placeOf(kiosk.item(u"tab-pinyin"_s)).top();
        for (int row = 0; row < search->hits()->count(); ++row) {
            const QQuickItem *hit = kiosk.item(u"hit-%1"_s.arg(row));
            QVERIFY(hit);
            titles.insert(hit->property("title").toString());
            QVERIFY2(
                placeOf(hit).bottom() <= pad,
                qPrintable(
                    u"%1: %2 below %3"_s.arg(hit->property("title").toString()).arg(placeOf(hit).bottom()).arg(pad)));
            QVERIFY(!placeOf(hit).intersects(placeOf(kiosk.item(u"more"_s))));
        }
        QCOMPARE(kiosk.item(u"hit-0"_s), first); // no tile is built anew
        if (page + 1 < search->pages()) {
            kiosk.touch(u"more"_s);
        }
    }
    QVERIFY(titles.size() >= 8);
    if (kiosk.item(u"previous"_s)) {
        const int page = search->page();
        kiosk.touch(u"previous"_s);
        QCOMPARE(search->page(), page - 1);
    } else {
        kiosk.touch(u"more"_s); // after the last the first
        QCOMPARE(search->page(), 0);
    }
}

void TestKioskLists::digitsAreATelephones()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, elder);
    QFETCH(const QString, language);
    Kiosk kiosk(size, elder, language);
    QVERIFY(kiosk.open(u"search"_s));
    kiosk.page()->setProperty("query", QString());
    QVERIFY(kiosk.laidOut());
    const QRectF letters = placeOf(kiosk.item(u"key-Q"_s)).united(placeOf(kiosk.item(u"key-erase"_s)));
    kiosk.touch(u"tab-digits"_s);
    const auto place = [&kiosk](const QString &name) {
        const QQuickItem *key = kiosk.item(u"key-"_s + name);
        return key ? placeOf(key) : QRectF();
    };
    const QRectF one = place(u"1"_s);
    QVERIFY(one.isValid());
    for (const QString &name :
         {u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"0"_s, u"clear"_s, u"erase"_s}) {
        QVERIFY2(place(name).isValid(), qPrintable(name));
        QVERIFY2(std::abs(place(name).width() - one.width()) < 1, qPrintable(name));
        QVERIFY2(std::abs(place(name).height() - one.height()) < 1, qPrintable(name));
        QVERIFY2(place(name).bottom() <= letters.bottom() + 1, qPrintable(name)); // as high as the letters
    }
    for (int column = 1; column <= 3; ++column) {
        const QRectF top = place(QString::number(column));
        const QRectF middle = place(QString::number(column + 3));
        const QRectF low = place(QString::number(column + 6));
        QVERIFY(std::abs(top.left() - middle.left()) < 1 && std::abs(top.left() - low.left()) < 1);
        QVERIFY(top.bottom() < middle.top() && middle.bottom() < low.top());
    }
    kiosk.touch(u"key-7"_s);
    QCOMPARE(kiosk.item(u"query"_s)->property("text").toString(), u"7"_s);
    kiosk.touch(u"tab-pinyin"_s);
    QVERIFY(kiosk.item(u"key-Q"_s) && !kiosk.item(u"key-7"_s));
}

void TestKioskLists::fieldSaysHowToWrite()
{
    Kiosk kiosk(sizes.first());
    QVERIFY(kiosk.open(u"search"_s));
    kiosk.page()->setProperty("query", QString());
    QVERIFY(kiosk.laidOut());
    const auto words = [&kiosk] {
        return kiosk.item(u"query"_s)->property("text").toString();
    };
    QVERIFY2(words().contains(u"拼音"_s), qPrintable(words()));
    kiosk.touch(u"tab-ink"_s);
    QVERIFY2(words().contains(u"写"_s) && !words().contains(u"拼音"_s), qPrintable(words()));
    kiosk.touch(u"tab-digits"_s);
    QVERIFY2(words().contains(u"数字"_s), qPrintable(words()));
}

void TestKioskLists::namesOfAListAreOfOneSize()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, elder);
    QFETCH(const QString, language);
    Kiosk kiosk(size, elder, language);
    QVERIFY(kiosk.open(elder ? u"elder-menu"_s : u"menu"_s));
    // Names of 9 to 22 characters.
    kiosk.page()->setProperty("node", u"elder.pension"_s);
    QTest::qWait(50);
    int letters = 0;
    int names = 0;
    const auto texts = shownTexts(kiosk.page());
    for (const QQuickItem *text : texts) {
        const QQuickItem *tile = text->parentItem();
        while (tile && !tile->objectName().startsWith("choice-SQ"_L1)) {
            tile = tile->parentItem();
        }
        if (!tile || text->property("font").value<QFont>().family().startsWith("Material"_L1)) {
            continue;
        }
        const QString words = text->property("text").toString();
        QVERIFY2(placeOf(tile).adjusted(-1, -1, 1, 1).contains(placeOf(text)), qPrintable(words));
        if (words != tile->property("text").toString()) {
            continue; // its picture, its promise
        }
        ++names;
        QCOMPARE(text->property("fontSizeMode").toInt(), 0); // not its own
        const int its = text->property("font").value<QFont>().pixelSize();
        QVERIFY(letters == 0 || its == letters);
        letters = its;
        QVERIFY2(!text->property("truncated").toBool(), qPrintable(words));
    }
    QCOMPARE(names, elder ? 3 : 6);
    const double scale = size.height() > size.width() ? std::min(size.width() / 1080.0, size.height() / 1820.0)
                                                      : std::min(size.width() / 1920.0, size.height() / 1080.0);
    QVERIFY(letters >= std::floor((elder ? 40 : 32) * scale));
}

void TestKioskLists::nobodyIsPromisedWhileCutOff()
{
    for (const QString &page : {u"elder-home"_s, u"elder-lookup"_s}) {
        Kiosk kiosk(sizes.first(), true, u"zh"_s, DemoScene::Offline);
        QVERIFY(kiosk.open(page));
        QTest::qWait(30);
        const QQuickItem *help = kiosk.item(u"openHelp"_s);
        QVERIFY(help);
        QVERIFY2(!help->property("hint").toString().contains(u"马上"_s), qPrintable(page));
        kiosk.link.setOnline(true);
        QTRY_VERIFY2(help->property("hint").toString().contains(u"马上"_s), qPrintable(page));
    }
}

/** The first press of 朗读 included: the finger that went for a button meets it. */
void TestKioskLists::voiceMovesNothing()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, elder);
    QFETCH(const QString, language);
    Kiosk kiosk(size, elder, language);
    Voice *voice = Voice::instance();
    for (const QString &name : {u"home"_s, u"matter"_s, u"help"_s}) {
        const QString page = elder && name != "help"_L1 ? u"elder-"_s + name : name;
        if (name == "home"_L1) {
            QVERIFY(kiosk.open(page));
        } else {
            QVERIFY(kiosk.stage.openPage(page));
        }
        QTest::qWait(150); // large print reads its pages by itself
        voice->stop();
        QVERIFY(kiosk.laidOut());
        std::map<const QQuickItem *, QRectF> buttons;
        addButtons(kiosk.stage.window()->contentItem(), buttons);
        QVERIFY(buttons.size() > 6);
        const auto stand = [&](const char *when) {
            for (const auto &[button, place] : buttons) {
                QVERIFY2(button->isVisible() && placeOf(button) == place,
                         qPrintable(u"%1: %2 %3"_s.arg(page, button->objectName(), QString::fromLatin1(when))));
            }
        };
        kiosk.touch(u"readAloud"_s);
        QVERIFY(voice->speaking());
        stand("while the voice reads");
        voice->stop();
        QVERIFY(kiosk.laidOut());
        stand("after it");
        voice->endOfPerson(); // the next page is somebody else's
    }
}

void TestKioskLists::failedCallIsSpokenOnce_data()
{
    QTest::addColumn<bool>("elder");
    QTest::newRow("ordinary print, voice never asked for") << false;
    QTest::newRow("large print") << true;
}

void TestKioskLists::failedCallIsSpokenOnce()
{
    QFETCH(const bool, elder);
    Kiosk kiosk(sizes.first(), elder, u"zh"_s, DemoScene::Offline);
    QVERIFY(kiosk.open(u"help"_s));
    const auto times = [&kiosk] {
        return kiosk.voice.said().count(u"jiao4 dao4 ren2"_s);
    };
    QTRY_VERIFY2(times() > 0, qPrintable(kiosk.voice.said()));
    for (int breaths = 0; breaths < 20; ++breaths) {
        kiosk.voice.finishBreath();
        QTest::qWait(20);
    }
    QCOMPARE(times(), 1);
}

void TestKioskLists::englishNotesBeginSentences()
{
    Kiosk kiosk(sizes.first(), false, u"en"_s);
    QVERIFY(kiosk.open(u"matter"_s));
    kiosk.page()->setProperty("code", u"SQ-YL-001"_s);
    QTest::qWait(30);
    const QQuickItem *row = kiosk.item(u"material-0"_s);
    QVERIFY(row);
    static const QRegularExpression capital(u"; [A-Z]"_s);
    const QString hint = row->property("hint").toString();
    QVERIFY2(!hint.contains(capital) && hint.contains(u"original"_s), qPrintable(hint));
}

void TestKioskLists::englishOfflineBarIsOneLine()
{
    for (const QSize size : sizes) {
        Kiosk kiosk(size, false, u"en"_s, DemoScene::Offline);
        QVERIFY(kiosk.open(u"search"_s));
        QTest::qWait(30);
        QQuickItem *banner = kiosk.item(u"offlineBanner"_s);
        QVERIFY(banner);
        const auto texts = shownTexts(banner);
        for (const QQuickItem *text : texts) {
            QCOMPARE(text->property("lineCount").toInt(), 1);
        }
    }
}

QTEST_MAIN(TestKioskLists)
#include "tst_kiosklists.moc"
