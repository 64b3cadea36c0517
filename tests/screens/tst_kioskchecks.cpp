// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/readings.h"
#include "domain/cases/casestates.h"
#include "screens/demo/demolink.h"
#include "screens/pagechecker.h"
#include "screens/pagetexts.h"
#include "screens/screenshot.h"
#include "screens/stage.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>
#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

/** A hall whose line can be lost under a command: nobody hears of its answer. */
class LosingLink : public DemoLink
{
    Q_OBJECT

public:
    using DemoLink::DemoLink;

    QFuture<Reply> post(const QString &path, const QJsonObject &body, const QString &key) override
    {
        return loses ? QtFuture::makeReadyFuture(Reply{}) : DemoLink::post(path, body, key);
    }

    bool loses = false;
};

/** A page by the name that the program gives it, and what is touched there before one looks. */
struct Visit
{
    QString name;
    QString page;
    DemoScene scene = DemoScene::Morning;
    /** objectNames, one after another. */
    std::function<QStringList(const DemoLink &link)> touches;
    bool loses = false; ///< the line is lost before the last touch
    bool left = false;  ///< the resident has gone: the question whether one is still there
    bool large = false; ///< only in large print
};

/** The keys that find a finished case which nobody has rated: the digits of its number, then the last four. */
QStringList findingACase(const DemoLink &link, const QStringList &more)
{
    QStringList keys;
    for (const auto &[id, serviceCase] : link.state().cases) {
        if (!canBeRated(serviceCase.state) || serviceCase.stars > 0) {
            continue;
        }
        const auto press = [&keys](const QString &digits) {
            for (const QChar digit : digits) {
                keys.append(u"key-"_s + digit);
            }
        };
        press(serviceCase.caseNo.section(u'-', 1).remove(u'-'));
        keys.append(u"goOn"_s);
        if (!more.isEmpty()) {
            press(link.lastFour(id));
            keys.append(u"goOn"_s);
        }
        break;
    }
    return keys + more;
}

QList<Visit> visits()
{
    QList<Visit> all;
    const auto touching = [](const QStringList &names) {
        return [names](const DemoLink &) {
            return names;
        };
    };
    for (const Page &page : pagesOf(u"kiosk"_s)) {
        // Large print is a way of looking at every page here, not a page.
        if (!page.name.startsWith(u"elder-")) {
            all.append({page.name, page.name, page.scene, {}});
        }
    }
    all.append({u"start"_s, {}, DemoScene::Nothing, {}});
    all.append({u"take"_s, u"take"_s, DemoScene::Morning, {}});
    all.append({u"menu, further"_s, u"take"_s, DemoScene::Morning, touching({u"choice-elder"_s})});
    all.append({u"lookup, digits"_s, u"lookup"_s, DemoScene::Morning, [](const DemoLink &link) {
                    return findingACase(link, {});
                }});
    all.append({u"case, finished"_s, u"lookup"_s, DemoScene::Morning, [](const DemoLink &link) {
                    return findingACase(link, {u"rate"_s, u"back"_s});
                }});
    for (const QString &stars : {u"stars-2"_s, u"stars-5"_s}) {
        all.append({u"rating, "_s + stars, u"rating"_s, DemoScene::Morning, touching({stars})});
    }
    all.append({u"rating, thanks"_s, u"lookup"_s, DemoScene::Morning, [](const DemoLink &link) {
                    return findingACase(link, {u"rate"_s, u"stars-5"_s, u"send"_s});
                }});
    all.append({u"no number"_s, u"home"_s, DemoScene::Morning, touching({u"takeGeneral"_s}), true});
    all.append({u"after hours, further"_s, u"closed"_s, DemoScene::Evening, touching({u"nightFurther"_s}), false, false,
                true});
    all.append({u"still there?"_s, u"matter"_s, DemoScene::Morning, {}, false, true});
    return all;
}

QQuickItem *findItem(QQuickItem *parent, const QString &name)
{
    const auto children = parent->childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible()) {
            continue;
        }
        if (child->objectName() == name) {
            return child;
        }
        if (QQuickItem *found = findItem(child, name)) {
            return found;
        }
    }
    return nullptr;
}

QImage settledPicture(QQuickWindow *window)
{
    // A layout may ask for a second look after the first.
    for (int i = 0; i < 2; ++i) {
        QCoreApplication::processEvents();
        (void)window->grabWindow();
    }
    return window->grabWindow();
}

bool touch(QQuickWindow *window, const QString &name)
{
    (void)settledPicture(window);
    const QQuickItem *item = nullptr;
    const bool there = QTest::qWaitFor([&] { // what an answer brings may come a moment later on a busy machine
        item = findItem(window->contentItem(), name);
        return item != nullptr;
    });
    if (!there) {
        return false;
    }
    (void)settledPicture(window);
    const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
    if (!clipped(place, item).contains(place.center())) {
        // On another screen of the page: as one who looks for it would, on to the end, then from the beginning.
        const QQuickItem *next = findItem(window->contentItem(), u"nextScreen"_s);
        const bool further = next != nullptr && next->isEnabled();
        return touch(window, further ? u"nextScreen"_s : u"previousScreen"_s) && touch(window, name);
    }
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier,
                      item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
    QCoreApplication::processEvents();
    return true;
}

/** All words that the demonstration hall brings along. */
QString wordsOf(const DemoScene scene)
{
    DemoLink link(scene);
    QString words;
    QObject::connect(&link, &Link::loaded, &link, [&words](const QVector<Record> &records) {
        for (const Record &record : records) {
            words += QString::fromUtf8(QJsonDocument(toJson(record)).toJson());
        }
    });
    link.start();
    return words;
}

/** Chinese that comes with the data of a hall, and the name of the other language. */
bool isName(const QString &words)
{
    static const QString data = wordsOf(DemoScene::Morning);
    static const QRegularExpression chinese(u"\\p{Han}+"_s);
    if (words == u"中文") {
        return true;
    }
    auto runs = chinese.globalMatch(words);
    while (runs.hasNext()) {
        if (!data.contains(runs.next().captured())) {
            return false;
        }
    }
    return true;
}

/** The voice knows how every character of it sounds. */
bool isRead(const QString &words)
{
    static const Readings readings = Readings::builtIn();
    const QStringList syllables = readings.syllables(words);
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].script() == QChar::Script_Han && syllables[i].isEmpty()) {
            return false;
        }
    }
    return true;
}

/** A rule that a page may break, and why; only in the mode named, whatever the language and size. */
struct Exception
{
    QString page; ///< of Visit::page
    bool elder;
    QString fault; ///< how its line begins
    const char *why;
};

const QList<Exception> exceptions{
    {u"rating"_s, true, u"Choices: RatingLevel: 5"_s,
     "the national scale of service ratings has five levels, and all are to be seen at once"},
    {u"lookup"_s, true, u"Choices: RatingLevel: 5"_s, "the same page, reached by looking a case up"},
    {u"rating"_s, true, u"Choices: TagButton: 6"_s,
     "reasons are ticked, not chosen among; they come after the rating and may be left alone"},
    {u"rating"_s, true, u"Choices: TagButton: 5"_s, "the same, with fewer of them"},
    {u"lookup"_s, true, u"Choices: TagButton: 6"_s, "the same page, reached by looking a case up"},
};

bool isExcepted(const Visit &visit, bool elder, const QString &fault)
{
    return std::any_of(exceptions.cbegin(), exceptions.cend(), [&](const Exception &one) {
        return one.page == visit.page && one.elder == elder && fault.startsWith(one.fault);
    });
}

} // namespace

/**
 * Every page of the kiosk in every mode and size, looked at as a resident would who sees badly, aims badly or reads no
 * Chinese. The pages are the product's own on the demonstration hall; what is measured stands in pagechecker.h.
 */
class KioskChecks : public QObject
{
    Q_OBJECT

private:
    static PageRules rulesFor(const Options &options, const Visit &visit)
    {
        PageRules rules;
        rules.elder = options.elder;
        rules.elderHome = options.elder && visit.page == u"home";
        rules.barFields =
            QStringList{u"back"_s, u"home"_s, u"readAloud"_s, u"largePrint"_s, u"language"_s, u"callHelp"_s};
        if (options.language == u"en") {
            rules.mayBeChinese = isName;
        } else {
            rules.isRead = isRead;
        }
        return rules;
    }

    /** What lies before the page, if anything does, and keeps touches from it: it is all that there is then. */
    static QQuickItem *overlayOf(QQuickWindow *window)
    {
        const auto parts = window->contentItem()->childItems();
        for (QQuickItem *part : parts) {
            const auto children = part->childItems();
            if (part->isVisible() && std::any_of(children.cbegin(), children.cend(), [window](const QQuickItem *child) {
                    return child->inherits("QQuickMouseArea") && child->size().toSize() == window->size();
                })) {
                return part;
            }
        }
        return nullptr;
    }

    /** For whoever wants to see a fault: YIZHAN_FAULTS names a folder for the pictures of pages that have one. */
    static void keep(const QImage &picture, const QString &name)
    {
        const QString folder = qEnvironmentVariable("YIZHAN_FAULTS");
        if (!folder.isEmpty()) {
            picture.save(u"%1/%2-%3-%4.png"_s.arg(folder, QString::fromUtf8(QTest::currentTestFunction()),
                                                  QString::fromUtf8(QTest::currentDataTag()), name));
        }
    }

    /** The faults of a page on all its screens, each once. */
    static QStringList faultsOf(QQuickWindow *window, PageRules rules, const QString &name)
    {
        QStringList lines;
        for (int screen = 0; screen < 8; ++screen) {
            const QImage picture = settledPicture(window);
            QQuickItem *overlay = overlayOf(window);
            if (overlay != nullptr) {
                rules.barFields.clear();
                rules.elderHome = false;
            }
            const auto faults = checkPage(window, picture, rules, overlay);
            if (!faults.isEmpty()) {
                keep(picture, u"%1-%2"_s.arg(name).arg(screen));
            }
            for (const PageFault &fault : faults) {
                if (!lines.contains(fault.text())) {
                    lines.append(fault.text());
                }
            }
            const QQuickItem *next = findItem(window->contentItem(), u"nextScreen"_s);
            if (overlay != nullptr || next == nullptr || !next->isEnabled()) {
                break;
            }
            touch(window, u"nextScreen"_s);
        }
        return lines;
    }

    static QStringList faultsOf(const Visit &visit, const Options &options)
    {
        if (visit.large && !options.elder) {
            return {};
        }
        LosingLink link(visit.scene);
        Stage stage(link, options);
        if (const auto loaded = stage.load(); !loaded) {
            return {loaded.error().en};
        }
        QQuickWindow *window = stage.window();
        window->show();
        if (!visit.page.isEmpty() && !stage.openPage(visit.page)) {
            return {u"there is no such page"_s};
        }
        QStringList touches = visit.touches ? visit.touches(link) : QStringList();
        if (options.elder && visit.page == u"lookup" && !touches.isEmpty()) {
            touches.prepend(u"typeNumber"_s); // large print asks first how to look it up
        }
        for (const QString &name : touches) {
            link.loses = visit.loses && name == touches.last();
            if (!touch(window, name)) {
                return {u"there is no %1 to be touched"_s.arg(name)};
            }
        }
        if (visit.left) {
            (void)settledPicture(window);
            auto *question = window->findChild<QQuickItem *>(u"idleOverlay"_s);
            if (question == nullptr || !question->setProperty("secondsLeft", 15)) {
                return {u"nothing asks whether one is still there"_s};
            }
        }
        if ((visit.loses || visit.left) && overlayOf(window) == nullptr) {
            return {u"nothing stands before the page"_s};
        }
        return faultsOf(window, rulesFor(options, visit), visit.name);
    }

    static void ways()
    {
        QTest::addColumn<bool>("elder");
        QTest::addColumn<QString>("language");
        QTest::newRow("normal zh") << false << u"zh"_s;
        QTest::newRow("normal en") << false << u"en"_s;
        QTest::newRow("elder zh") << true << u"zh"_s;
        QTest::newRow("elder en") << true << u"en"_s;
    }

    static void look(QSize size)
    {
        QFETCH(bool, elder);
        QFETCH(QString, language);
        Options options;
        options.mode = u"kiosk"_s;
        options.size = size;
        options.elder = elder;
        options.language = language;
        options.demo = true;
        options.selfTest = true; // nothing moves
        options.name = u"自助机1"_s;
        QStringList lines;
        for (const Visit &visit : visits()) {
            for (const QString &fault : faultsOf(visit, options)) {
                if (isExcepted(visit, elder, fault)) {
                    continue;
                }
                lines.append(u"%1 (%2x%3 %4): %5"_s.arg(visit.name)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(QString::fromUtf8(QTest::currentDataTag()), fault));
            }
        }
        for (const QString &line : std::as_const(lines)) {
            std::fprintf(stderr, "%s\n", qPrintable(line)); // more than a message of QtTest has room for
        }
        QCOMPARE(lines.size(), 0);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void portrait_data() { ways(); }
    void portrait() { look({1080, 1920}); }
    void small_data() { ways(); }
    void small() { look({768, 1366}); }
    void landscape_data() { ways(); }
    void landscape() { look({1920, 1080}); }
    void large_data() { ways(); }
    void large() { look({2160, 3840}); }
};

QTEST_MAIN(KioskChecks)

#include "tst_kioskchecks.moc"
