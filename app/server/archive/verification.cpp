// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#include "server/archive/verification.h"

#include "protocol/recordjson.h"
#include "server/archive/rederivation.h"
#include "server/personaldata.h"
#include "storage/audittable.h"
#include "storage/connection.h"
#include "storage/storecheck.h"
#include "storage/storeerror.h"

#include <QCryptographicHash>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace yizhan {

namespace {

Status addSealed(VerifyReport &report, StoreCheck &check, const Sealer &sealer, bool rederive)
{
    QStringList closed;
    QStringList otherKeys;
    qint64 count = 0;
    const Status read = check.eachSealed([&](const StoreCheck::SealedFinding &one) {
        ++count;
        const Result<QStringList> keys = personalKeys(sealer, one.blob, one.subject);
        if (!keys) {
            closed.append(u"%1: the personal data of %2 do not open"_s.arg(one.partition, one.subject));
        } else if (*keys != one.keys) {
            otherKeys.append(u"%1: the keyed hashes of %2 are not those of its data"_s.arg(one.partition, one.subject));
        }
    });
    if (!read) {
        return read.error();
    }
    report.add(u"sealed rows"_s, count, closed);
    if (rederive) {
        report.add(u"keyed hashes, from the sealed rows"_s, count, otherKeys);
    }
    return Done{};
}

/** Why a sealed file is not what its record says, or nothing. `sha256` may be empty. */
QString faultOf(const PaperFiles &files, const QString &id, qint64 bytes, const QString &sha256)
{
    if (!QFile::exists(files.pathOf(id))) {
        return u"has no file"_s;
    }
    const auto reader = files.open(id);
    if (!reader) {
        return u"has a file that does not open"_s;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    for (;;) {
        const Result<QByteArray> piece = (*reader)->read();
        if (!piece) {
            return u"has a file that does not open to its end"_s;
        }
        if (piece->isEmpty()) {
            break;
        }
        size += piece->size();
        hash.addData(*piece);
    }
    const bool same = size == bytes && (sha256.isEmpty() || sha256 == QString::fromLatin1(hash.result().toHex()));
    return same ? QString() : u"has a file with other content"_s;
}

/** What the records say of scans and papers. */
Result<HallState> papersOf(Store &store, const QString &hallPartition)
{
    const auto records = store.load(hallPartition);
    if (!records) {
        return records.error();
    }
    HallState state;
    for (const Record &record : *records) {
        if (record.kind == "attachment"_L1 || record.kind == "paper"_L1) {
            applyRecord(state, record);
        }
    }
    return state;
}

Result<QStringList> faultsOf(Store &store, const HallState &state, const PaperFiles &files)
{
    QStringList findings;
    const auto look = [&](const QString &id, qint64 bytes, const QString &sha256) {
        if (store.connection().stopped()) {
            return;
        }
        if (const QString fault = faultOf(files, id, bytes, sha256); !fault.isEmpty()) {
            findings.append(u"%1 %2"_s.arg(id, fault));
        }
    };
    for (const auto &[id, attachment] : state.attachments) {
        look(id, attachment.bytes, {});
    }
    for (const auto &[id, paper] : state.papers) {
        look(id, paper.bytes, paper.sha256);
    }
    if (store.connection().stopped()) {
        return storeError(StoreFault::Stopped);
    }
    return findings;
}

Status addPapers(VerifyReport &report, Store &store, const HallState &state, const PaperFiles &files)
{
    const Result<QStringList> findings = faultsOf(store, state, files);
    if (!findings) {
        return findings.error();
    }
    report.add(u"scans and papers"_s, qint64(state.attachments.size() + state.papers.size()), *findings);
    return Done{};
}

/** What the database tells of itself. */
Status addDatabase(VerifyReport &report, Store &store, StoreCheck &check)
{
    const auto partitions = store.partitions();
    if (!partitions) {
        return partitions.error();
    }
    const auto count = qint64(partitions->size());
    const Result<QStringList> log = check.commandLog();
    if (!log) {
        return log.error();
    }
    report.add(u"command log"_s, count, *log);
    const Result<QStringList> revisions = check.revisions();
    if (!revisions) {
        return revisions.error();
    }
    report.add(u"revisions"_s, count, *revisions);
    AuditTable audit(store.connection());
    const Result<QStringList> chain = audit.faults();
    const auto heads = audit.heads();
    const Result<QStringList> missing = audit.missingGuards();
    if (!chain || !heads) {
        return chain ? heads.error() : chain.error();
    }
    if (!missing) {
        return missing.error();
    }
    QStringList faults = *chain;
    for (const QString &guard : *missing) {
        faults.append(u"the trigger %1 is missing: the database would let entries be changed"_s.arg(guard));
    }
    qint64 entries = 0;
    for (const AuditHead &head : *heads) {
        entries += head.count;
    }
    report.add(u"audit"_s, entries, faults);
    return Done{};
}

} // namespace

Result<QStringList> paperFaults(Store &store, const QString &hallPartition, const PaperFiles &papers)
{
    const Result<HallState> state = papersOf(store, hallPartition);
    return state ? faultsOf(store, *state, papers) : Result<QStringList>(state.error());
}

Result<QJsonObject> verifyHall(Store &store, const Sealer &sealer, const QString &hallPartition,
                               const PaperFiles &papers, bool rederive)
{
    VerifyReport report;
    StoreCheck check(store);
    // Before the rest: on PostgreSQL a broken structure spoils the transaction in which it shows.
    const Result<QStringList> structure = check.structure();
    if (!structure) {
        return structure.error();
    }
    report.add(u"structure and foreign keys"_s, 1, *structure);
    // The hall goes on meanwhile: all that is compared has to be of one moment.
    Result<Transaction> snapshot = Transaction::begin(store.connection(), u"verify"_s, Transaction::Kind::Read);
    if (!snapshot) {
        return snapshot.error();
    }
    if (const Status looked = addDatabase(report, store, check); !looked) {
        return looked.error();
    }
    if (const Status sealed = addSealed(report, check, sealer, rederive); !sealed) {
        return sealed.error();
    }
    if (rederive) {
        if (const Status derived = addDerived(report, store, check, hallPartition); !derived) {
            return derived.error();
        }
    }
    const Result<HallState> named = papersOf(store, hallPartition);
    if (!named) {
        return named.error();
    }
    // Files never change, and none goes while a caller's PaperFiles::Hold lasts: no need to keep the database open.
    if (const Status closed = snapshot->commit(); !closed) {
        return closed.error();
    }
    if (const Status looked = addPapers(report, store, *named, papers); !looked) {
        return looked.error();
    }
    return report.toJson();
}

} // namespace yizhan
