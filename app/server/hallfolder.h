// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "storage/store.h"

namespace yizhan {

/**
 * A data folder with one hall in it: "hall.json" says which, beside it lie socket, (by default) key and database, or
 * the address of the PostgreSQL database that the hall lives in.
 */
struct HallFolder
{
    QString path; ///< absolute
    QString hallId;
    bool simulated = false; ///< its clock may be set
    bool demo = false;      ///< first pass words are final
    QString address;        ///< "postgresql://…", perhaps with its pass word; empty: the folder's own file
    QString creation = {};  ///< random, of the init or restore that made it; empty: made by a program of before

    [[nodiscard]] StoreConfig store() const
    {
        StoreConfig config;
        config.path = database();
        config.database = address;
        return config;
    }
    [[nodiscard]] QString database() const { return path + QStringLiteral("/yizhan.sqlite"); }
    [[nodiscard]] QString socket() const { return path + QStringLiteral("/yizhan.sock"); }
    [[nodiscard]] QString defaultKeyFile() const { return path + QStringLiteral("/secret.key"); }
    /** Scans and PDFs, named by a keyed hash; there may be none. */
    [[nodiscard]] QString papers() const { return path + QStringLiteral("/papers"); }
    /** Of the certificate that `serve --tls` makes for the hall. */
    [[nodiscard]] QString certificate() const { return path + QStringLiteral("/tls.crt"); }
    [[nodiscard]] QString certificateKey() const { return path + QStringLiteral("/tls.key"); }
    [[nodiscard]] QString hallPartition() const { return QStringLiteral("hall/") + hallId; }

    /** Where a backup is put together and a restored hall is unpacked, both for as long as that takes. */
    [[nodiscard]] QString backupWork() const { return path + QStringLiteral("/backup.tmp"); }
    [[nodiscard]] QString restoreWork() const { return path + QStringLiteral("/restore.tmp"); }
    /** The mark of a hall that is not finished, see unfinished.h. */
    [[nodiscard]] QString unfinished() const { return path + QStringLiteral("/unfinished.json"); }
    /** Takes away what a backup or a restore left that was cut off: a copy of the hall that nobody would look after. */
    void sweepWork() const;

    /** HallFolder::creation of the hall that is there; empty where none is. */
    [[nodiscard]] static Result<QString> creationIn(const QString &path);
    /** True where a finished hall is. */
    [[nodiscard]] static bool isHall(const QString &path);
    /** True where something lies that must not be overwritten. */
    [[nodiscard]] static bool isTaken(const QString &path);
    /**
     * `address` and, after it, YIZHAN_DATABASE say in other words where a hall's PostgreSQL is (with its pass word,
     * on another host); a hall that lives in its folder refuses the one and has no use for the other.
     */
    [[nodiscard]] static Result<HallFolder> open(const QString &path, const QString &address = {});
    /** Makes the folder a hall, durably: with this a creation has succeeded. The address is kept without its pass word.
     */
    [[nodiscard]] Status save() const;
};

/** 1 to 32 small letters, digits and hyphens, beginning with a letter or digit. */
[[nodiscard]] bool isHallId(const QString &id);

} // namespace yizhan
