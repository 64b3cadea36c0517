// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "storage/migrations.h"

#include "storage/audittable.h"
#include "storage/backend.h"
#include "storage/connection.h"
#include "storage/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace yizhan {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chainsTheAudit = 2;  // 0002_audit_chain.sql
constexpr int forbidsSampling = 4; // 0004_no_samples.sql

bool isComment(const QString &statement)
{
    const QStringList lines = statement.split(u'\n');
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.trimmed().isEmpty() || line.trimmed().startsWith("--"_L1);
    });
}

/** ANALYZE copies values into the server's own statistics, where no VACUUM of ours comes. */
Status forbidSampling(Connection &connection)
{
    if (connection.backend().driver() != "QPSQL"_L1) {
        return Done{};
    }
    for (const auto &[table, column] :
         {std::pair(u"fact"_s, u"detail"_s), {u"sealed"_s, u"blob"_s}, {u"sealed_key"_s, u"keyed_hash"_s}}) {
        if (const Status set = connection.runOnce(
                u"forbid samples"_s, u"ALTER TABLE %1 ALTER COLUMN %2 SET STATISTICS 0"_s.arg(table, column));
            !set) {
            return set.error();
        }
    }
    return Done{};
}

} // namespace

Migration migrationFrom(const QString &fileName, const QByteArray &text)
{
    Migration step;
    const QString base = fileName.section(u'.', 0, 0);
    step.number = base.section(u'_', 0, 0).toInt();
    step.name = base.section(u'_', 1);
    step.checksum = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    QString statement;
    const auto close = [&] {
        if (!isComment(statement)) {
            step.statements.append(statement.trimmed());
        }
        statement.clear();
    };
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        if (line.trimmed() == "-- @statement"_L1) {
            close();
        } else {
            statement += line + u'\n';
        }
    }
    close();
    return step;
}

QStringList tablesMadeBy(const Migration &step)
{
    static const QRegularExpression create(u"^CREATE TABLE (\\w+)"_s, QRegularExpression::MultilineOption);
    QStringList tables;
    for (const QString &statement : step.statements) {
        if (const auto match = create.match(statement); match.hasMatch()) {
            tables.append(match.captured(1));
        }
    }
    return tables;
}

QStringList tablesOfSchema()
{
    QStringList tables;
    for (const Migration &step : builtInMigrations()) {
        tables += tablesMadeBy(step);
    }
    tables.removeDuplicates(); // a later step made one anew
    return tables;
}

std::vector<Migration> builtInMigrations()
{
    std::vector<Migration> steps;
    const QDir folder(u":/yizhan/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            steps.push_back(migrationFrom(name, file.readAll()));
            if (steps.back().number == chainsTheAudit) {
                steps.back().then = [](Connection &connection) {
                    return AuditTable(connection).adoptUnchained();
                };
            } else if (steps.back().number == forbidsSampling) {
                steps.back().then = forbidSampling;
            }
        }
    }
    Q_ASSERT(!steps.empty());
    return steps;
}

namespace {

/** Everything that migrate() does while it holds the schema. */
Status migrateLocked(Connection &connection, const std::vector<Migration> &steps)
{
    const Status made = connection.runOnce(u"create schema_step"_s, uR"(
        CREATE TABLE IF NOT EXISTS schema_step (
            number     BIGINT NOT NULL PRIMARY KEY,
            name       TEXT   NOT NULL,
            checksum   TEXT   NOT NULL,
            program    TEXT   NOT NULL,
            applied_at BIGINT NOT NULL
        ))"_s);
    if (!made) {
        return made.error();
    }
    int applied = 0;
    std::optional<Error> refusal;
    const Status read = connection.read(
        u"read schema_step"_s, u"SELECT number, name, checksum, program FROM schema_step ORDER BY number"_s, {},
        [&](const QSqlQuery &row) {
            const int number = row.value(0).toInt();
            const QString name = row.value(1).toString();
            const auto known = std::find_if(steps.begin(), steps.end(),
                                            [number](const Migration &step) { return step.number == number; });
            if (refusal) {
                return;
            }
            if (known == steps.end()) {
                refusal = storeError(StoreFault::NewerSchema,
                                     u"step %1 %2 of version %3"_s.arg(number).arg(name, row.value(3).toString()));
            } else if (known->checksum != row.value(2).toString()) {
                refusal = storeError(StoreFault::SchemaChanged, u"step %1 %2"_s.arg(number).arg(name));
            }
            applied = std::max(applied, number);
        });
    if (!read) {
        return read.error();
    }
    if (refusal) {
        qCWarning(logStorage).noquote() << "migration refused:" << refusal->en;
        return *refusal;
    }
    const bool pending =
        std::any_of(steps.begin(), steps.end(), [applied](const Migration &step) { return step.number > applied; });
    if (pending && applied > 0) {
        const QString label = copyLabel + QString::number(applied + 1).rightJustified(4, u'0');
        if (const Status copied = connection.backend().backup(connection, label); !copied) {
            return copied.error();
        }
    }
    for (const Migration &step : steps) {
        if (step.number <= applied) {
            continue;
        }
        const QString what = u"migration %1 %2"_s.arg(step.number).arg(step.name);
        Result<Transaction> transaction = Transaction::begin(connection, what);
        if (!transaction) {
            return transaction.error();
        }
        for (const QString &statement : step.statements) {
            if (const Status done = connection.runOnce(what, statement); !done) {
                return done.error();
            }
        }
        if (step.then) {
            if (const Status done = step.then(connection); !done) {
                return done.error();
            }
        }
        const Result<int> noted = connection.write(
            what, u"INSERT INTO schema_step (number, name, checksum, program, applied_at) VALUES (?, ?, ?, ?, ?)"_s,
            {step.number, step.name, step.checksum, QString::fromLatin1(YIZHAN_VERSION), toMs(realNow())});
        if (!noted) {
            return noted.error();
        }
        if (const Status done = transaction->commit(); !done) {
            return done.error();
        }
        qCInfo(logStorage).noquote() << what << "applied";
    }
    return Done{};
}

} // namespace

Status migrate(Connection &connection, const std::vector<Migration> &steps)
{
    if (const Status locked = connection.backend().lockSchema(connection); !locked) {
        return locked.error();
    }
    Status done = migrateLocked(connection, steps);
    connection.backend().unlockSchema(connection);
    return done;
}

} // namespace yizhan
