// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "papers/rosterplan.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

class TestRosterPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeekIsOnePageAndAYearIsMore()
    {
        QCOMPARE(pagesOf(7), 1);
        QVERIFY(pagesOf(60) > 1);
    }

private:
    static int pagesOf(int days)
    {
        RosterPlan plan{
            false, u"南街社区便民服务大厅"_s, u"11月23日 – 11月29日"_s, u"0934-8000001"_s, u"11月23日 10:24"_s, {}};
        for (int day = 0; day < days; ++day) {
            for (int slot = 0; slot < 5; ++slot) {
                plan.lines.append({slot == 0 ? u"11月23日 周一"_s : QString(), u"07:30–08:30"_s, u"错时早"_s,
                                   u"陈国华"_s, u"王秀兰、张敏、李志强"_s, day % 7 > 4});
            }
        }
        QBuffer buffer;
        if (!buffer.open(QIODevice::WriteOnly) || !writeRosterPlan(plan, &buffer)) {
            return 0;
        }
        const QByteArray pdf = buffer.data();
        return pdf.startsWith("%PDF") ? int(pdf.count("/Type /Page\n")) : 0;
    }
};

QTEST_MAIN(TestRosterPlan)
#include "tst_rosterplan.moc"
