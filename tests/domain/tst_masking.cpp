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

    void lastFourIgnoresWhatIsNoDigit()
    {
        QCOMPARE(lastFour(u"139-1234-8888"_s), u"8888"_s);
        QCOMPARE(lastFour(u"62282519460101123x"_s), u"123X"_s);
        QCOMPARE(lastFour(u"123"_s), QString());
    }

    void knowsWhatASlipMustNotTell()
    {
        for (const QString &name : {u"残疾人证新办申请"_s, u"助残服务"_s, u"最低生活保障申请初审"_s, u"社会救助"_s,
                                    u"门诊慢特病病种待遇认定初审"_s, u"严重精神障碍患者监护补贴申请"_s,
                                    u"居民家庭困难情况说明（助学等用途）"_s, u"经济困难失能老年人护理补贴申请"_s,
                                    u"心理疏导服务预约"_s, u"疾病诊断证明"_s, u"零就业家庭认定"_s}) {
            QVERIFY2(namesHardship(name), qPrintable(name));
        }
        for (const QString &name : {u"高龄津贴申请"_s, u"居住证明"_s, u"社会保障卡申领、补换"_s, u"养老助老"_s,
                                    u"居民户口簿"_s, u"证明开具"_s, u"医疗保障"_s, u"生育登记"_s}) {
            QVERIFY2(!namesHardship(name), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
