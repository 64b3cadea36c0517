// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "client/streamparser.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace yizhan;

namespace {

QStringList shown(const std::vector<ServerEvent> &events)
{
    QStringList list;
    for (const ServerEvent &event : events) {
        list.append(event.name + u'=' + QString::fromUtf8(event.data));
    }
    return list;
}

} // namespace

class StreamParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QStringList>("events");

        QTest::newRow("one") << QByteArray("event: head\ndata: {}\n\n") << QStringList{u"head={}"_s};
        QTest::newRow("CRLF") << QByteArray("event: head\r\ndata: {}\r\n\r\n") << QStringList{u"head={}"_s};
        QTest::newRow("CR") << QByteArray("event: head\rdata: {}\r\r") << QStringList{u"head={}"_s};
        QTest::newRow("mixed") << QByteArray("event: a\r\ndata: 1\n\r\ndata:2\r\r")
                               << QStringList{u"a=1"_s, u"message=2"_s};
        QTest::newRow("comment and padding") << QByteArray(":    \n\n: x\ndata: 1\n\n") << QStringList{u"message=1"_s};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "data: 1\n\n")
                                         << QStringList{u"message=1"_s};
        QTest::newRow("lines") << QByteArray("data: 1\ndata\ndata: 3\n\n") << QStringList{u"message=1\n\n3"_s};
        QTest::newRow("one space only") << QByteArray("data:  1\n\n") << QStringList{u"message= 1"_s};
        QTest::newRow("no data, no event") << QByteArray("event: head\n\ndata: 1\n\n") << QStringList{u"message=1"_s};
        QTest::newRow("unknown fields") << QByteArray("id: 7\nretry: 9\nfoo\ndata: 1\n\n")
                                        << QStringList{u"message=1"_s};
        QTest::newRow("unfinished") << QByteArray("data: 1\n\ndata: 2\n") << QStringList{u"message=1"_s};
        QTest::newRow("Chinese") << "event: changes\ndata: 高龄津贴\n\n"_ba << QStringList{u"changes=高龄津贴"_s};
    }

    /** The same events whatever pieces the line cuts the stream into. */
    void reads()
    {
        QFETCH(const QByteArray, stream);
        QFETCH(const QStringList, events);
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            StreamParser parser;
            std::vector<ServerEvent> all;
            for (qsizetype at = 0; at < stream.size(); at += size) {
                for (const ServerEvent &event : parser.feed(stream.mid(at, size))) {
                    all.push_back(event);
                }
                QVERIFY(parser.feed({}).empty());
            }
            QCOMPARE(shown(all), events);
            QVERIFY(!parser.overflown());
        }
    }

    void givesUpOnEndlessLines()
    {
        StreamParser parser;
        const QByteArray piece(64 * 1024, 'x');
        for (int i = 0; i < 20 && !parser.overflown(); ++i) {
            QVERIFY(parser.feed(piece).empty());
        }
        QVERIFY(parser.overflown());
        QVERIFY(parser.feed("data: 1\n\n").empty());
    }

    void givesUpOnEndlessData()
    {
        StreamParser parser;
        const QByteArray piece = "data: " + QByteArray(64 * 1024, 'x') + "\n";
        for (int i = 0; i < 20 && !parser.overflown(); ++i) {
            QVERIFY(parser.feed(piece).empty());
        }
        QVERIFY(parser.overflown());
    }
};

QTEST_GUILESS_MAIN(StreamParserTest)
#include "tst_streamparser.moc"
