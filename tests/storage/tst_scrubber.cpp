// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/scrubber.h"
#include "writerfixture.h"

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray secret = "sealed-of-somebody-who-was-here";

bool always()
{
    return true;
}

} // namespace

/** What was deleted of a person is overwritten, whoever reads at that moment and whatever ends in between. */
class TestScrubber : public WriterFixture
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatIsToBeOverwritten()
    {
        forgetSomebody();
        QCOMPARE(due(), qint64(2));
        QVERIFY(m_store->scrub());
        QCOMPARE(due(), qint64(0));
        QCOMPARE(found(), QStringList());
        QVERIFY(m_store->scrub()); // with nothing to do
        QVERIFY(m_store->verify());
    }

    /** A reader's snapshot has it until it ends: a backup takes minutes. */
    void waitsForWhoReads()
    {
        const std::unique_ptr<Store> reader = m_folder->open();
        {
            CounterHall counter(m_folder->config(), hall);
            QVERIFY(counter.writer.start());
            QVERIFY(counter.run(keep()).ok());
            Result<Transaction> reading = Transaction::begin(reader->connection(), u"test"_s, Transaction::Kind::Read);
            QVERIFY(reading);
            QVERIFY(reader->partition(hall)); // the snapshot is taken now, and of another table
            QVERIFY(counter.run(forget()).ok());
            StoreConfig config = m_folder->config();
            config.busyTimeout = std::chrono::milliseconds(250);
            const auto store = Store::open(config, u"scrubber"_s);
            QVERIFY(store);
            const auto scrubbed = (*store)->scrub();
            QVERIFY(!scrubbed);
            QCOMPARE(storeFault(scrubbed.error()), StoreFault::Locked);
            QCOMPARE(due(), qint64(2));
            QVERIFY(counter.run(counter.take()).ok()); // nobody waits for it
        }
        QVERIFY(m_store->scrub());
        QCOMPARE(found(), QStringList());
    }

    /** The process that deleted it was ended before it could overwrite it. */
    void theNextProcessDoesIt()
    {
        forgetSomebody();
        Scrubber scrubber(m_folder->config(), always);
        scrubber.start();
        QTRY_COMPARE(due(), qint64(0));
        QCOMPARE(found(), QStringList());
    }

    /** Where commands would have to wait for a table's rewriting; what nobody waits for is done at once. */
    void waitsForAQuietHour()
    {
        std::atomic<bool> quiet = false;
        Scrubber scrubber(m_folder->config(), [&quiet] { return bool(quiet); });
        scrubber.start();
        forgetSomebody();
        scrubber.wake();
        QTRY_COMPARE(found(), QStringList()); // of a table of its own
        if (onPostgres()) {
            QTest::qWait(500);
            QCOMPARE(due(), qint64(2)); // the words of facts are still to be done
            quiet = true;
        }
        QTRY_COMPARE_WITH_TIMEOUT(due(), qint64(0), 20'000);
    }

    void isWoken()
    {
        Scrubber scrubber(m_folder->config(), always);
        scrubber.start();
        forgetSomebody();
        scrubber.wake();
        QTRY_COMPARE(due(), qint64(0));
        QCOMPARE(found(), QStringList());
        scrubber.stop();
        scrubber.stop();
    }

private:
    static Job keep()
    {
        return job([](const Turn &) -> Result<Outcome> {
            Outcome result = outcome({record(u"case"_s, u"c1"_s, 1)});
            result.sealed.push_back({u"case/c1"_s, secret, {u"hash"_s}});
            return result;
        });
    }
    static Job forget()
    {
        return job([](const Turn &) -> Result<Outcome> {
            Outcome result = outcome({tombstone(u"case"_s, u"c1"_s)});
            result.forgotten.append(u"case/c1"_s);
            return result;
        });
    }
    void forgetSomebody()
    {
        CounterHall counter(m_folder->config(), hall);
        QVERIFY(counter.writer.start());
        QVERIFY(counter.run(keep()).ok());
        QVERIFY(!found().isEmpty()); // so that its absence means something
        QVERIFY(counter.run(forget()).ok());
    }
    [[nodiscard]] qint64 due() const
    {
        qint64 revision = -1;
        const Status read =
            m_store->connection().runOnce(u"due"_s, u"SELECT scrub_due FROM partition"_s,
                                          [&revision](const QSqlQuery &row) { revision = row.value(0).toLongLong(); });
        return read ? revision : -1;
    }
    [[nodiscard]] QStringList found() const { return filesWith(m_folder->path(), m_folder->database(), secret); }
};

QTEST_GUILESS_MAIN(TestScrubber)
#include "tst_scrubber.moc"
