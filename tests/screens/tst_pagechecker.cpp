// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "screens/pagechecker.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

using Rule = PageFault::Rule;
Q_DECLARE_METATYPE(yizhan::PageFault::Rule)

namespace {

/** A page of 1080×1920 on which all is well, but for what a test puts into it; 3.1 px are a millimetre of it. */
QString page(const QString &more)
{
    return uR"(import QtQuick
import QtQuick.Templates as T
Window {
    id: root
    width: 1080
    height: 1920
    color: "white"
    component Words: Text { color: "black"; font.pixelSize: 40 }
    component Key: T.AbstractButton {
        width: 300
        height: 100
        contentItem: Words { text: parent.text; verticalAlignment: Text.AlignVCenter }
    }
    component BottomBar: Item {
        y: 1820
        width: root.width
        height: 100
        Key { objectName: "back"; text: "返回"; width: 540 }
        Key { objectName: "home"; text: "首页"; x: 540; width: 540 }
    }
    Words { text: "您好"; x: 50; y: 50 }
    Key { text: "取号"; x: 50; y: 200 }
    Key { text: "看指南"; x: 50; y: 312 }
    %1
})"_s.arg(more);
}

const QString bar = u"BottomBar {}"_s;

} // namespace

/** The checker itself: each rule finds what breaks it, and nothing else does. */
class PageCheckerTest : public QObject
{
    Q_OBJECT

private:
    static QList<PageFault> faultsOf(const QString &qml, const PageRules &rules)
    {
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData(qml.toUtf8(), QUrl());
        const std::unique_ptr<QObject> root(component.create());
        auto *window = qobject_cast<QQuickWindow *>(root.get());
        if (window == nullptr) {
            qFatal("%s", qPrintable(component.errorString()));
        }
        window->show();
        const QImage picture = window->grabWindow();
        return checkPage(window, picture, rules);
    }

    static PageRules rules()
    {
        PageRules rules;
        rules.barFields = QStringList{u"back"_s, u"home"_s};
        return rules;
    }

    static QStringList told(const QList<PageFault> &faults)
    {
        QStringList lines;
        for (const PageFault &fault : faults) {
            lines.append(fault.text());
        }
        return lines;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void aGoodPage() { QCOMPARE(told(faultsOf(page(bar), rules())), QStringList()); }

    void fault_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("more");
        const auto row = [](const char *name, Rule rule, const QString &item, const QString &more) {
            QTest::newRow(name) << rule << item << bar + u'\n' + more;
        };
        row("low button", Rule::Target, u"低"_s, u"Key { text: '低'; x: 500; y: 500; height: 60 }"_s);
        row("narrow button", Rule::Target, u"窄"_s, u"Key { text: '窄'; x: 500; y: 500; width: 60 }"_s);
        row("small touch area", Rule::Target, u"spot"_s,
            u"MouseArea { objectName: 'spot'; x: 500; y: 500; width: 60; height: 100 }"_s);
        row("small touch handler", Rule::Target, u"tap"_s,
            u"Item { objectName: 'tap'; x: 500; y: 500; width: 100; height: 60; TapHandler {} }"_s);
        row("buttons too near", Rule::Gap, u"取号 | 近"_s, u"Key { text: '近'; x: 355; y: 200 }"_s);
        row("small text", Rule::TextSize, u"小字"_s, u"Words { text: '小字'; x: 500; y: 500; font.pixelSize: 30 }"_s);
        row("text made smaller to fit", Rule::TextSize, u"这一句太长了"_s,
            u"Words { text: '这一句太长了'; x: 500; y: 500; width: 150; fontSizeMode: Text.HorizontalFit }"_s);
        row("pale text", Rule::Contrast, u"淡字"_s, u"Words { text: '淡字'; x: 500; y: 500; color: '#909090' }"_s);
        row("large pale text", Rule::Contrast, u"大淡字"_s,
            u"Words { text: '大淡字'; x: 500; y: 500; font.pixelSize: 60; color: '#a0a0a0' }"_s);
        row("see-through text", Rule::Contrast, u"透字"_s,
            u"Item { x: 500; y: 500; opacity: 0.5; Words { text: '透字' } }"_s);
        row("text on its own colour", Rule::Contrast, u"黑底"_s,
            u"Rectangle { x: 500; y: 500; width: 300; height: 100; color: '#333333'; Words { text: '黑底' } }"_s);
        row("pale disabled text", Rule::Contrast, u"不能按"_s,
            u"Words { text: '不能按'; x: 500; y: 500; color: '#b0b0b0'; enabled: false }"_s);
        row("texts in one place", Rule::Overlap, u"下面 | 上面"_s,
            u"Words { text: '下面'; x: 500; y: 500 } Words { text: '上面'; x: 510; y: 510 }"_s);
        row("buttons in one place", Rule::Overlap, u"取号 | 重叠"_s, u"Key { text: '重叠'; x: 300; y: 220; z: -1 }"_s);
        row("text cut short", Rule::Clipping, u"这一句太长了"_s,
            u"Words { text: '这一句太长了'; x: 500; y: 500; width: 150; elide: Text.ElideRight }"_s);
        row("text wider than its place", Rule::Clipping, u"这一句太长了"_s,
            u"Words { text: '这一句太长了'; x: 500; y: 500; width: 150 }"_s);
        row("text higher than its place", Rule::Clipping, u"一二三四"_s,
            u"Words { text: '一二三四'; x: 500; y: 500; width: 85; height: 60; wrapMode: Text.Wrap }"_s);
        row("text cut off by its box", Rule::Clipping, u"剪掉"_s,
            u"Item { x: 500; y: 500; width: 100; height: 30; clip: true; Words { text: '剪掉' } }"_s);
        row("text out of its button", Rule::Clipping, u"出去了"_s,
            u"T.AbstractButton { x: 500; y: 500; width: 80; height: 80; Words { x: 30; text: '出去了' } }"_s);
        row("button cut off by its box", Rule::Clipping, u"半个"_s,
            u"Item { x: 500; y: 500; width: 100; height: 100; clip: true; Key { text: '半个' } }"_s);
        row("seven of one kind", Rule::Choices, u"Key"_s,
            u"Column { x: 500; y: 200; spacing: 12; Repeater { model: 7; Key { text: '选' } } }"_s);
    }

    void fault()
    {
        QFETCH(Rule, rule);
        QFETCH(QString, item);
        QFETCH(QString, more);
        const auto faults = faultsOf(page(more), rules());
        QVERIFY2(std::any_of(faults.cbegin(), faults.cend(),
                             [&](const PageFault &fault) { return fault.rule == rule && fault.item == item; }),
                 qPrintable(told(faults).join(u'\n')));
    }

    void aBarThatLacksAField()
    {
        PageRules more = rules();
        more.barFields.append(u"callHelp"_s);
        QCOMPARE(told(faultsOf(page(bar), more)), QStringList(u"Bottom bar: callHelp: missing, not on every page"_s));
        QCOMPARE(faultsOf(page(QString()), rules()).size(), 2);
        QCOMPARE(told(faultsOf(page(u"BottomBar { y: 1700 }"_s), rules())).value(0),
                 u"Bottom bar: back: 120 px above the edge, not at the lower edge"_s);
    }

    void fieldsOfABarShareAnEdgeWhereTheyAreLarge()
    {
        const QString narrow = u"component OtherBar: Item {} "
                               "BottomBar { Key { objectName: 'x'; text: '窄'; x: 0; y: -100; width: 100 } "
                               "Key { text: '窄二'; x: 100; y: -100; width: 100 } }"_s;
        const QStringList lines = told(faultsOf(page(narrow), rules()));
        QVERIFY2(lines.contains(u"Gap: 窄 | 窄二: 0.0 mm, not 3.0 mm"_s), qPrintable(lines.join(u'\n')));
    }

    void elderRulesAreStricter()
    {
        PageRules elder = rules();
        elder.elder = true;
        const QString page4 =
            page(bar + u"Column { x: 500; y: 200; spacing: 12; Repeater { model: 5; Key { text: '选' } } }"
                       "Words { x: 500; y: 900; text: '小'; font.pixelSize: 36 }"
                       "Words { x: 500; y: 1000; text: '淡'; color: '#707070' }"
                       "Key { x: 500; y: 1100; text: '低'; height: 70 }"_s);
        QCOMPARE(told(faultsOf(page4, rules())), QStringList());
        QStringList found;
        for (const PageFault &fault : faultsOf(page4, elder)) {
            found.append(fault.text().section(u": "_s, 0, 1));
        }
        QCOMPARE(found, (QStringList{u"Target: 低"_s, u"Choices: Key"_s, u"Text size: 小"_s, u"Contrast: 淡"_s}));
        elder.elderHome = true;
        const auto home = faultsOf(page(bar), elder);
        QCOMPARE(home.size(), 2); // the two buttons of the page itself
        QCOMPARE(home.first().text(), u"Text size: 取号: 40.0 px, not 80.0 px"_s);
    }

    void wordsOfAnotherLanguage()
    {
        PageRules english = rules();
        english.mayBeChinese = [](const QString &words) {
            return words != u"看指南"_s;
        };
        QCOMPARE(told(faultsOf(page(bar), english)), QStringList(u"Untranslated: 看指南: Chinese, not English"_s));
    }

    void wordsThatTheVoiceCannotSay()
    {
        PageRules spoken = rules();
        spoken.isRead = [](const QString &words) {
            return words != u"您好"_s;
        };
        QCOMPARE(told(faultsOf(page(bar), spoken)), QStringList(u"Unread: 您好: no reading, not a reading"_s));
    }

    void whatIsHiddenIsNotThere()
    {
        QCOMPARE(
            told(faultsOf(page(bar + u"Key { text: '藏'; visible: false; x: 50; y: 210; width: 10 }"
                                     "Key { text: '透明'; opacity: 0; x: 50; y: 210; width: 10 }"
                                     "Flickable { y: 600; width: 1080; height: 300; contentHeight: 900; clip: true;"
                                     "  Key { text: '在下面'; y: 500; width: 20 } }"_s),
                          rules())),
            QStringList());
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(qRound(10 * contrastOf(qRgb(0, 0, 0), qRgb(255, 255, 255))), 210);
        QCOMPARE(qRound(100 * contrastOf(qRgb(0x76, 0x76, 0x76), qRgb(255, 255, 255))), 454);
        QCOMPARE(qRound(10 * contrastOf(qRgb(255, 255, 255), qRgb(255, 255, 255))), 10);
    }
};

QTEST_MAIN(PageCheckerTest)

#include "tst_pagechecker.moc"
