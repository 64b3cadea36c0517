// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/commands/recoverysheet.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

QByteArray someKey()
{
    QByteArray key;
    for (int i = 0; i < 32; ++i) {
        key += char(i * 37 + 11);
    }
    return key;
}

} // namespace

class TestRecoverySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItPrints()
    {
        const QByteArray key = someKey();
        QCOMPARE(recoveryLines(key).size(), 9);
        const auto whole = keyFromSheet(recoverySheet(key, u"nanjie"_s));
        QVERIFY(whole);
        QCOMPARE(*whole, key);
        const auto lines = keyFromSheet(recoveryLines(key).join(u'\n'));
        QVERIFY(lines);
        QCOMPARE(*lines, key);
        QByteArray zeros(32, '\0');
        QCOMPARE(*keyFromSheet(recoverySheet(zeros, u"x"_s)), zeros);
    }

    void forgivesHandwriting()
    {
        const QByteArray key = someKey();
        QString typed = recoveryLines(key).join(u"\r\n"_s).toLower().replace(u'0', u'o').replace(u'1', u'l');
        QCOMPARE(*keyFromSheet(typed), key);
        QCOMPARE(*keyFromSheet(typed.replace(u'-', u' ')), key);
    }

    /** One wrong character anywhere: found, and in its line or at the end. */
    void findsEveryMistake()
    {
        const QStringList right = recoveryLines(someKey());
        int inItsLine = 0;
        int tried = 0;
        for (qsizetype line = 0; line < right.size(); ++line) {
            for (qsizetype at = 0; at < right[line].size(); ++at) {
                if (right[line][at] == u'-') {
                    continue;
                }
                QStringList wrong = right;
                wrong[line][at] = right[line][at] == u'7' ? u'8' : u'7';
                const auto read = keyFromSheet(wrong.join(u'\n'));
                QVERIFY2(!read, qPrintable(wrong[line]));
                ++tried;
                inItsLine += read.error().en.contains(u"Line %1 "_s.arg(line + 1)) ? 1 : 0;
            }
        }
        QCOMPARE(tried, 72);
        QVERIFY2(inItsLine >= 69, qPrintable(QString::number(inItsLine))); // a check byte misses one in 256
    }

    void findsLinesThatAreMissingOrSwapped()
    {
        QStringList lines = recoveryLines(someKey());
        lines.swapItemsAt(2, 5);
        QVERIFY(!keyFromSheet(lines.join(u'\n')));
        lines.swapItemsAt(2, 5);
        lines.removeAt(4);
        QVERIFY(!keyFromSheet(lines.join(u'\n')));
        QVERIFY(!keyFromSheet({}));
        QString sheet = recoverySheet(someKey(), u"nanjie"_s);
        sheet.remove(sheet.indexOf(u"        3   "_s), 22);
        const auto read = keyFromSheet(sheet);
        QVERIFY(!read);
        QVERIFY2(read.error().en.contains(u"Line 3 "_s), qPrintable(read.error().en));
    }
};

QTEST_GUILESS_MAIN(TestRecoverySheet)
#include "tst_recoverysheet.moc"
