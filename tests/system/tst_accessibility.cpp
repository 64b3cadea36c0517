// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "system/serverprocess.h"
#include "system/watchedscreen.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace yizhan::system;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr uint tabKey = 0xff09;
constexpr int mostStops = 80; ///< more than any page has
constexpr int focusMs = 5000;

/** A thing that is pressed, ticked or written into, as at-spi2 has it. */
struct Stop
{
    Accessible object;
    QString name;
    QString role;
    QRect place;

    [[nodiscard]] QString text() const { return u"[%1] %2"_s.arg(role, name); }
};

/** One press of Tab, and where both stood afterwards. */
struct Step
{
    qsizetype from;
    qsizetype to;
    QRect fromPlace;
    QRect toPlace;
};

bool isControl(const Seen &seen, const QStringList &actions)
{
    return std::any_of(actions.cbegin(), actions.cend(),
                       [](const QString &action) { return action != u"SetFocus" && !action.startsWith(u"Scroll"); }) ||
           (seen.object.role() == u"text" && actions.contains(u"SetFocus"_s));
}

QList<Stop> stopsOf(const QList<Seen> &all)
{
    QList<Stop> stops;
    for (const Seen &seen : all) {
        if (isControl(seen, seen.object.actions())) {
            stops.append({seen.object, seen.name, seen.object.role(), seen.object.place()});
        }
    }
    return stops;
}

/** The stop that has the keyboard; -1 when none has. */
qsizetype focused(const QList<Stop> &stops)
{
    const auto found = std::find_if(stops.cbegin(), stops.cend(),
                                    [](const Stop &stop) { return stop.object.seen().is(Seen::Focused); });
    return found == stops.cend() ? -1 : found - stops.cbegin();
}

/** Whether one who reads goes on from one place to the other: down, to the right, or up to the next column. */
bool readsOn(const QRect &from, const QRect &to)
{
    const bool sameRow = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top()) >
                         std::min(from.height(), to.height()) / 2;
    if (sameRow) {
        return to.left() >= from.left();
    }
    return to.top() > from.top() || to.left() >= from.right();
}

} // namespace

/** Every page of the kiosk as assistive technology and the keyboard alone meet it, from outside the program. */
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    Desktop m_desktop;

    [[nodiscard]] WatchedScreen open(const QString &page, const QStringList &more = {}) const
    {
        return {m_desktop, QStringList{u"kiosk"_s, u"--demo"_s, u"--page"_s, page, u"--place"_s, u"0,0"_s, u"--size"_s,
                                       u"1080x1920"_s} +
                               more};
    }

    /** All that the program says to one that asks, once it is there. */
    static QList<Seen> arrived(WatchedScreen &screen)
    {
        QList<Seen> all;
        // Not before two looks agree: pages come in with their data.
        (void)QTest::qWaitFor(
            [&] {
                const qsizetype before = all.size();
                all = screen.all();
                return all.size() > 5 && all.size() == before;
            },
            WatchedScreen::patienceMs);
        return all;
    }

    static QStringList faultsOfNames(const QList<Seen> &all, const QList<Stop> &stops)
    {
        static const QStringList roles{u"push button"_s,  u"button"_s,      u"check box"_s,
                                       u"radio button"_s, u"spin button"_s, u"text"_s};
        QStringList faults;
        for (const Stop &stop : stops) {
            if (stop.name.trimmed().isEmpty()) {
                faults.append(u"no name: "_s + stop.text());
            }
            if (!roles.contains(stop.role)) {
                faults.append(u"not a control's role: "_s + stop.text());
            }
            if (stop.place.isEmpty()) {
                faults.append(u"stands nowhere: "_s + stop.text());
            }
        }
        for (const Seen &seen : all) {
            if (seen.name.trimmed().isEmpty() && seen.object.role() == u"label") {
                faults.append(u"an empty label"_s);
            }
        }
        return faults;
    }

    /** Goes once round with the Tab key. */
    QStringList faultsOfTab(const QList<Stop> &stops) const
    {
        QStringList faults;
        QList<Step> round;
        QSet<qsizetype> off; // at some moment: a page that is turned to its end cannot be turned further
        for (int i = 0; i < mostStops; ++i) {
            const qsizetype before = focused(stops);
            if (!m_desktop.press(tabKey)) {
                return {u"no keyboard"_s};
            }
            qsizetype now = before;
            (void)QTest::qWaitFor([&] { return (now = focused(stops)) >= 0 && now != before; }, focusMs);
            const auto usable = std::count_if(stops.cbegin(), stops.cend(),
                                              [](const Stop &stop) { return stop.object.seen().usable(); });
            if (now >= 0 && now == before && usable == 1 && stops[now].object.seen().usable()) {
                return {}; // one thing to press, and the keyboard stays with it
            }
            if (now < 0 || now == before) {
                return {u"the keyboard is lost after "_s + (before < 0 ? u"the beginning"_s : stops[before].text())};
            }
            if (before < 0) {
                continue;
            }
            const bool known =
                std::any_of(round.cbegin(), round.cend(), [now](const Step &step) { return step.to == now; });
            if (known) {
                break;
            }
            if (!stops[now].object.seen().usable()) {
                faults.append(u"off, but reached with Tab: "_s + stops[now].text());
            }
            for (qsizetype other = 0; other < stops.size(); ++other) {
                if (!off.contains(other) && !stops[other].object.seen().usable()) {
                    off.insert(other);
                }
            }
            // The page is turned on while one goes through it: both as they stand now.
            round.append({before, now, stops[before].object.place(), stops[now].object.place()});
        }
        for (qsizetype i = 0; i < stops.size(); ++i) {
            const bool reached =
                std::any_of(round.cbegin(), round.cend(), [i](const Step &step) { return step.to == i; });
            if (!reached && !off.contains(i)) {
                faults.append(u"not reached with Tab: "_s + stops[i].text());
            }
        }
        // It is a circle, which ends in the corner where the eye ends too.
        const auto last = std::max_element(round.cbegin(), round.cend(), [](const Step &one, const Step &other) {
            return std::pair(one.fromPlace.bottom(), one.fromPlace.right()) <
                   std::pair(other.fromPlace.bottom(), other.fromPlace.right());
        });
        for (auto step = round.cbegin(); step != round.cend(); ++step) {
            if (step != last && !readsOn(step->fromPlace, step->toPlace)) {
                faults.append(u"Tab goes back: %1 → %2"_s.arg(stops[step->from].text(), stops[step->to].text()));
            }
        }
        return faults;
    }

    [[nodiscard]] static std::optional<Stop> find(const QList<Stop> &stops, const QString &words)
    {
        const auto found =
            std::find_if(stops.cbegin(), stops.cend(), [&](const Stop &stop) { return stop.name.startsWith(words); });
        return found == stops.cend() ? std::nullopt : std::optional<Stop>(*found);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_desktop.start(), qPrintable(m_desktop.problem())); }
    void cleanupTestCase() { QCOMPARE(m_desktop.stop(), QStringList()); }

    void page_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("english");
        // The program itself knows its pages.
        const Ran asked = runProgram(u"yizhan"_s, {u"kiosk"_s, u"--screenshot"_s, u"none.png"_s, u"--page"_s, u"?"_s});
        const QStringList pages =
            QString::fromUtf8(asked.err).section(u"are: "_s, 1).remove(u'.').trimmed().split(u", "_s);
        QVERIFY2(pages.size() > 10, asked.err.constData());
        for (const QString &page : pages) {
            QTest::newRow(qPrintable(page)) << page << false;
        }
        QTest::newRow("home, English") << u"home"_s << true;
        QTest::newRow("rating, English") << u"rating"_s << true;
    }

    void page()
    {
        QFETCH(QString, page);
        QFETCH(bool, english);
        WatchedScreen kiosk = open(page, english ? QStringList{u"--lang"_s, u"en"_s} : QStringList());
        const QList<Seen> all = arrived(kiosk);
        const QList<Stop> stops = stopsOf(all);
        QVERIFY2(stops.size() >= 4, (kiosk.picture() + kiosk.said()).constData());
        const QStringList faults = faultsOfNames(all, stops) + faultsOfTab(stops);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n') + QString::fromUtf8(kiosk.picture())));
    }

    /** What is ticked and what is chosen among others says what it is, and how it stands. */
    void ticksAndChoices()
    {
        WatchedScreen matter = open(u"matter"_s);
        QList<Stop> stops = stopsOf(arrived(matter));
        const auto card = find(stops, u"居民身份证"_s);
        QVERIFY2(card.has_value(), matter.picture().constData());
        QCOMPARE(card->role, u"check box"_s);
        QVERIFY(!card->object.seen().is(Seen::Checked));
        QVERIFY(matter.press(u"居民身份证"_s));
        QVERIFY(matter.ticked(u"居民身份证"_s));

        WatchedScreen rating = open(u"rating"_s);
        stops = stopsOf(arrived(rating));
        const auto level = find(stops, u"基本满意"_s);
        QVERIFY2(level.has_value(), rating.picture().constData());
        QCOMPARE(level->role, u"radio button"_s);
        QVERIFY(!level->object.seen().is(Seen::Checked));
        QVERIFY(rating.refuses(u"请先选一个"_s));
        QVERIFY(rating.press(u"基本满意"_s));
        QVERIFY(rating.ticked(u"基本满意"_s));
        QVERIFY(rating.shows(u"好在哪里"_s));
        const auto all = stopsOf(arrived(rating));
        const qsizetype boxes =
            std::count_if(all.cbegin(), all.cend(), [](const Stop &stop) { return stop.role == u"check box"; });
        QVERIFY2(boxes > 0, rating.picture().constData());
    }
};

QTEST_GUILESS_MAIN(AccessibilityTest)

#include "tst_accessibility.moc"
