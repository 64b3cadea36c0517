// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "devices/cardreader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

/** The port with a real helper process: the twin, or a program that misbehaves. */
class TestCardReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_file = m_dir->filePath(u"cards"_s);
    }

    void readsAndForgets()
    {
        CardReader reader;
        QSignalSpy read(&reader, &CardReader::cardRead);
        QSignalSpy removed(&reader, &CardReader::cardRemoved);
        startTwin(reader);
        lay(R"({"event":"card","id_number":"62010119400101123x","name":"张三","photo":"…"})");
        QTRY_COMPARE(read.size(), 1);
        const auto card = read.takeFirst().constFirst().value<IdentityCard>();
        QCOMPARE(card.idNumber, u"62010119400101123X"_s);
        QCOMPARE(card.name, u"张三"_s);
        QVERIFY(reader.cardPresent() && reader.fault().isEmpty());
        QCOMPARE(reader.trouble(), CardReader::Trouble::None);
        lay(R"({"event":"removed"})");
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(!reader.cardPresent());
    }

    void aSecondCardTakesTheFirstAway()
    {
        CardReader reader;
        QStringList order;
        connect(&reader, &CardReader::cardRead, this, [&](const IdentityCard &card) { order += card.name; });
        connect(&reader, &CardReader::cardRemoved, this, [&] { order += u"-"_s; });
        startTwin(reader);
        lay(R"({"event":"card","id_number":"000000194001018888","name":"a"})"
            "\n"
            R"({"event":"card","id_number":"000000194001018889","name":"b"})");
        QTRY_COMPARE(order, (QStringList{u"a"_s, u"-"_s, u"b"_s}));
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("card 62010119400101123X");
        QTest::newRow("no number") << QByteArray(R"({"event":"card","name":"张三"})");
        QTest::newRow("another number") << QByteArray(R"({"event":"card","id_number":"12345"})");
        QTest::newRow("letters") << QByteArray(R"({"event":"card","id_number":"6201011940010112ab"})");
        QTest::newRow("unknown event") << QByteArray(R"({"event":"hello"})");
    }
    void refusesNonsense()
    {
        QFETCH(QByteArray, line);
        CardReader reader;
        QSignalSpy read(&reader, &CardReader::cardRead);
        startTwin(reader);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        lay(line);
        QTRY_COMPARE(reader.trouble(), CardReader::Trouble::Nonsense);
        QVERIFY(!reader.fault().contains(u"6201"_s)); // what a card says is in no log
        QVERIFY(read.isEmpty());
        lay(R"({"event":"card","id_number":"000000194001018888"})");
        QTRY_COMPARE(read.size(), 1);
        QVERIFY(reader.fault().isEmpty());
    }

    void tellsAFault()
    {
        CardReader reader;
        startTwin(reader);
        QTest::ignoreMessage(QtWarningMsg, "card reader: no reader on USB");
        lay(R"({"event":"fault","text":"no reader on USB"})");
        QTRY_COMPARE(reader.fault(), u"no reader on USB"_s);
        QCOMPARE(reader.trouble(), CardReader::Trouble::Reader);
        lay(R"({"event":"removed"})");
        QTRY_COMPARE(reader.trouble(), CardReader::Trouble::None);
    }

    void startsTheHelperAgain()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        CardReader reader;
        QSignalSpy read(&reader, &CardReader::cardRead);
        QSignalSpy removed(&reader, &CardReader::cardRemoved);
        // A helper that tells of a card and dies: the card counts as removed, and the next helper reads it again.
        reader.start({u"/bin/sh"_s, u"-c"_s, u"echo '{\"event\":\"card\",\"id_number\":\"000000194001018888\"}'"_s});
        QTRY_COMPARE(removed.size(), 1);
        QCOMPARE(read.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 2, 10'000);
    }

    void saysThatThereIsNoSuchProgram()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        CardReader reader;
        reader.start({m_dir->filePath(u"none"_s)});
        QTRY_COMPARE(reader.trouble(), CardReader::Trouble::NoProgram);
        QVERIFY(!reader.fault().isEmpty());
    }

    /** A helper that ended once and runs again is no trouble any more, even while nobody lays down a card. */
    void isWellAgainWithTheNextHelper()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        CardReader reader;
        const QSignalSpy changed(&reader, &CardReader::faultChanged);
        reader.start({u"/bin/sh"_s, u"-c"_s, u"[ -e \"$0\" ] && exec sleep 60; touch \"$0\"; exit 3"_s, m_file});
        QTRY_COMPARE(reader.trouble(), CardReader::Trouble::Stopped);
        QTRY_COMPARE_WITH_TIMEOUT(reader.trouble(), CardReader::Trouble::None, 20'000);
        QCOMPARE(changed.size(), 2); // not well in between
    }

    void isNotWellWhileTheHelperKeepsEnding()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"card reader: "_s));
        CardReader reader;
        const QSignalSpy changed(&reader, &CardReader::faultChanged);
        reader.start({u"/bin/sh"_s, u"-c"_s, u"exit 3"_s});
        QTRY_COMPARE(reader.trouble(), CardReader::Trouble::Stopped);
        QTest::qWait(5000);
        QCOMPARE(reader.trouble(), CardReader::Trouble::Stopped);
        QCOMPARE(changed.size(), 1);
    }

private:
    void startTwin(CardReader &reader)
    {
        reader.start({qEnvironmentVariable("YIZHAN_BIN") + u"/yizhan-card-twin"_s, m_file});
        QTRY_VERIFY(QFile::exists(m_file)); // it makes the file, then passes over what stands in it
        QTest::qWait(100);
    }
    void lay(const QByteArray &line) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::Append));
        file.write(line + '\n');
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

} // namespace yizhan

QTEST_GUILESS_MAIN(yizhan::TestCardReader)
#include "tst_cardreader.moc"
