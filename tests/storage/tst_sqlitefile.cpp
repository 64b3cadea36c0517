// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storagefixture.h"

#include "storage/datafolderlock.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace yizhan;
using namespace yizhan::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Acts as an ordinary user where the tests run as root, who may write everything. */
class OrdinaryUser
{
public:
    OrdinaryUser()
    {
        if (::geteuid() == 0) {
            m_changed = ::seteuid(65534) == 0;
        }
    }
    ~OrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0) {
            qFatal("cannot become root again");
        }
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

private:
    bool m_changed = false;
};

} // namespace

/** SQLite only: what happens to its file. */
class SqliteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFileIsCorrupt();
    void missingFolderCannotOpen();
    void readOnlyFolderIsToldApart();
    void sessionIsDurable();
};

void SqliteFileTest::damagedFileIsCorrupt()
{
    const Folder folder;
    {
        QFile file(folder.config().path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
    }
    QCOMPARE(faultOf(Store::prepare(folder.config())), StoreFault::Corrupt);

    const Folder second;
    {
        const std::unique_ptr<Store> store = second.open();
        QVERIFY(store->connection().runOnce(u"to the file"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    {
        QFile file(second.config().path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096));
        file.write(QByteArray(16'384, '\x5a'));
    }
    QCOMPARE(faultOf(Store::prepare(second.config())), StoreFault::Corrupt);
}

void SqliteFileTest::missingFolderCannotOpen()
{
    StoreConfig config;
    config.path = u"/nonexistent/folder/yizhan.sqlite"_s;
    QCOMPARE(faultOf(Store::prepare(config)), StoreFault::CannotOpen);
    QVERIFY(!Store::open(config, u"test"_s));
}

void SqliteFileTest::readOnlyFolderIsToldApart()
{
    const Folder folder;
    QVERIFY(Store::prepare(folder.config()));
    const QByteArray path = QFile::encodeName(folder.path());
    QCOMPARE(::chmod(path.constData(), 0555), 0);
    {
        const OrdinaryUser user;
        QCOMPARE(faultOf(Store::prepare(folder.config())), StoreFault::ReadOnly);
        const Result<DataFolderLock> lock = DataFolderLock::take(folder.path());
        QVERIFY(!lock);
        QCOMPARE(storeFault(lock.error()).value(), StoreFault::ReadOnly);
    }
    QCOMPARE(::chmod(path.constData(), 0755), 0);
}

void SqliteFileTest::sessionIsDurable()
{
    const Folder folder;
    const std::unique_ptr<Store> store = folder.open();
    const auto pragma = [&store](const QString &name) {
        QString value;
        const Status read = store->connection().runOnce(
            u"pragma"_s, u"PRAGMA "_s + name, [&value](const QSqlQuery &row) { value = row.value(0).toString(); });
        return read ? value : u"failed"_s;
    };
    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
}

QTEST_GUILESS_MAIN(SqliteFileTest)

#include "tst_sqlitefile.moc"
