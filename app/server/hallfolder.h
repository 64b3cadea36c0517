// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

namespace yizhan {

/** A data folder with one hall in it: "hall.json" says which, beside it lie database, socket and (by default) key. */
struct HallFolder
{
    QString path;
    QString hallId;
    bool simulated = false; ///< its clock may be set
    bool demo = false;      ///< first pass words are final

    [[nodiscard]] QString database() const { return path + QStringLiteral("/yizhan.sqlite"); }
    [[nodiscard]] QString socket() const { return path + QStringLiteral("/yizhan.sock"); }
    [[nodiscard]] QString defaultKeyFile() const { return path + QStringLiteral("/secret.key"); }
    /** Of the certificate that `serve --tls` makes for the hall. */
    [[nodiscard]] QString certificate() const { return path + QStringLiteral("/tls.crt"); }
    [[nodiscard]] QString certificateKey() const { return path + QStringLiteral("/tls.key"); }
    [[nodiscard]] QString hallPartition() const { return QStringLiteral("hall/") + hallId; }

    /** True where something lies that must not be overwritten. */
    [[nodiscard]] static bool isTaken(const QString &path);
    [[nodiscard]] static Result<HallFolder> open(const QString &path);
    /** Makes the folder a hall; the last step of a creation. */
    [[nodiscard]] Status save() const;
    /** Takes back a creation that failed half-way; the key only where it was made just now. */
    void discard(bool withKey) const;
};

/** 1 to 32 small letters, digits and hyphens, beginning with a letter or digit. */
[[nodiscard]] bool isHallId(const QString &id);

} // namespace yizhan
