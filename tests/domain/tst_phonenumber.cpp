// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#include "domain/phonenumber.h"

#include <QTest>

using namespace yizhan;
using namespace Qt::Literals::StringLiterals;

class PhoneNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatCanBeCalled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("number");
        const auto row = [](const QString &text, bool number) {
            QTest::newRow(qPrintable(text)) << text << number;
        };
        row(u"13900001234"_s, true);
        row(u"1390000123"_s, false); // a digit was forgotten
        row(u"139000012345"_s, false);
        row(u"139 0000 1234"_s, true);
        row(u"8000001"_s, true);
        row(u"80000012"_s, true);
        row(u"800000"_s, false);
        row(u"800000123"_s, false);
        row(u"09348000001"_s, true);
        row(u"0934-8000001"_s, true);
        row(u"055112345678"_s, true);
        row(u"0934800000"_s, false);
        row(u"0934800000123"_s, false);
        row(u"4001234567"_s, true);
        row(u"5001234567"_s, false);
        row(u"+86 13900001234"_s, true);
        row(u"+86 1390000123"_s, false);
        row(u"008613900001234"_s, true);
        row(u"+86 934 8000001"_s, true);
        row(u"+86 10 12345678"_s, true);
        row(u"+852 12345678"_s, true);
        row(u"0085212345678"_s, true);
        row(u"+1234567"_s, false);
        row(u"+1234567890123456"_s, false);
        row(QString(), false);
        row(u"+"_s, false);
        row(u"abc"_s, false);
        row(u"1390000123四"_s, false);
        row(u"１３９００００１２３４"_s, false);
        row(u"139000+01234"_s, false);
    }
    void tellsWhatCanBeCalled()
    {
        QFETCH(QString, text);
        QFETCH(bool, number);
        QCOMPARE(isPhoneNumber(text), number);
        if (number && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })) {
            QVERIFY(text.size() <= longestPhoneNumber(text)); // it can be typed
        }
    }
};

QTEST_GUILESS_MAIN(PhoneNumberTest)
#include "tst_phonenumber.moc"
