// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/masking.h"

#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class MaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("two") << u"张三"_s << u"张＊"_s;
        QTest::newRow("three") << u"张三丰"_s << u"张＊"_s;
        QTest::newRow("compound surname") << u"欧阳明"_s << u"欧阳＊"_s;
        QTest::newRow("compound surname alone") << u"欧阳"_s << u"欧＊"_s;
        QTest::newRow("long minority name") << u"买买提·吐尔逊"_s << u"买＊"_s;
        QTest::newRow("outside the BMP") << u"𠮷田"_s << u"𠮷＊"_s;
        QTest::newRow("one") << u"李"_s << u"李＊"_s;
        QTest::newRow("spaces") << u"  张三 "_s << u"张＊"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(maskName(name), "masked");
    }

    void phones()
    {
        QCOMPARE(maskPhone(u"13912348888"_s), u"139****8888"_s);
        QCOMPARE(maskPhone(u"12345"_s), u"*****"_s);
    }

    void lastFourIgnoresWhatIsNoDigit()
    {
        QCOMPARE(lastFour(u"139-1234-8888"_s), u"8888"_s);
        QCOMPARE(lastFour(u"62282519460101123x"_s), u"123X"_s);
        QCOMPARE(lastFour(u"123"_s), QString());
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
