// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/demolink.h"
#include "screens/pagechecker.h"
#include "screens/screenshot.h"
#include "screens/stage.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

/** The names of the catalogue are Chinese on an English page as long as the demonstration has no English ones. */
constexpr bool namesAreTranslated = false;

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
    QStringList touches; ///< objectNames, one after another
    bool loses = false;  ///< the line is lost before the last touch
};

QList<Visit> visits()
{
    QList<Visit> all;
    for (const Page &page : pagesOf(u"kiosk"_s)) {
        // Large print is a way of looking at every page here, not a page.
        if (!page.name.startsWith(u"elder-")) {
            all.append({page.name, page.name, page.scene, {}});
        }
    }
    all.append({u"take"_s, u"take"_s, DemoScene::Morning, {}});
    all.append({u"menu, second choices"_s, u"take"_s, DemoScene::Morning, {u"choice-elder"_s}});
    all.append({u"start"_s, QString(), DemoScene::Nothing, {}});
    all.append({u"rating, chosen"_s, u"rating"_s, DemoScene::Morning, {u"stars-2"_s}});
    all.append({u"rating, thanks"_s, u"rating"_s, DemoScene::Morning, {u"stars-5"_s, u"send"_s}});
    all.append({u"help called"_s, u"help"_s, DemoScene::Morning, {}});
    all.append({u"no number"_s, u"home"_s, DemoScene::Morning, {u"takeGeneral"_s}, true});
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
    const QQuickItem *item = findItem(window->contentItem(), name);
    if (item == nullptr) {
        return false;
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
        if (namesAreTranslated || !data.contains(runs.next().captured())) {
            return false;
        }
    }
    return true;
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
        rules.barFields = QStringList{u"back"_s, u"home"_s, u"largePrint"_s, u"callHelp"_s};
        if (!options.elder) {
            rules.barFields.append(u"language"_s);
        }
        if (options.language == u"en") {
            rules.mayBeChinese = isName;
        }
        return rules;
    }

    /** What lies before the page, if anything does: it is all that can be touched then. */
    static QQuickItem *overlayOf(QQuickWindow *window)
    {
        for (const auto &name : {u"idleOverlay"_s, u"refusalOverlay"_s}) {
            if (QQuickItem *overlay = findItem(window->contentItem(), name)) {
                return overlay;
            }
        }
        return nullptr;
    }

    /** The faults of a page on all its screens, each once. */
    static QStringList faultsOf(QQuickWindow *window, PageRules rules)
    {
        QStringList lines;
        for (int screen = 0; screen < 8; ++screen) {
            const QImage picture = settledPicture(window);
            QQuickItem *overlay = overlayOf(window);
            if (overlay != nullptr) {
                rules.barFields.clear();
            }
            for (const PageFault &fault : checkPage(window, picture, rules, overlay)) {
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
        for (const QString &name : visit.touches) {
            link.loses = visit.loses && name == visit.touches.last();
            if (!touch(window, name)) {
                return {u"there is no %1 to be touched"_s.arg(name)};
            }
        }
        if (visit.loses && overlayOf(window) == nullptr) {
            return {u"nothing says that the number could not be taken"_s};
        }
        return faultsOf(window, rulesFor(options, visit));
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
                lines.append(u"%1 (%2x%3 %4): %5"_s.arg(visit.name)
                                 .arg(size.width())
                                 .arg(size.height())
                                 .arg(QString::fromUtf8(QTest::currentDataTag()), fault));
            }
        }
        QVERIFY2(lines.isEmpty(), qPrintable(u"%1 faults\n"_s.arg(lines.size()) + lines.join(u'\n')));
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
