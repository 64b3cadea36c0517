// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace yizhan {

/**
 * Seals personal data with a key that is kept apart from the database (libsodium: XChaCha20-Poly1305 for the blob, a
 * keyed BLAKE2b for the hashes that make a phone or ID number findable). Immutable after loading; any thread.
 */
class Sealer
{
public:
    /** Reads the key file, or creates it (32 random bytes, mode 0600) where there is none. 503 "seal-key-unusable". */
    [[nodiscard]] static Result<Sealer> load(const QString &keyFile);

    /** The same where the key must be there: nobody wants a new one beside data sealed with another. */
    [[nodiscard]] static Result<Sealer> open(const QString &keyFile);
    /** True where something lies that must not be overwritten; an empty file is what a power cut left of a key. */
    [[nodiscard]] static bool isKeyFile(const QString &keyFile);
    /** The 32 bytes of a key file, for the recovery sheet alone. */
    [[nodiscard]] static Result<QByteArray> readKey(const QString &keyFile);
    /** Writes a new key file, synced; refuses one that is there with other bytes. */
    [[nodiscard]] static Status writeKey(const QString &keyFile, const QByteArray &key);
    [[nodiscard]] static Result<Sealer> fromKey(const QByteArray &key);
    static constexpr qsizetype keyBytes = 32;

    /** `subject` is bound in: a blob moved to another row does not open. */
    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QString &subject) const;
    /** Fails with 503 "seal-broken" on a wrong key, a wrong subject or a changed blob. */
    [[nodiscard]] Result<QByteArray> unseal(const QByteArray &blob, const QString &subject) const;
    /** For SealedFileWriter and SealedFileReader. */
    [[nodiscard]] const QByteArray &fileKey() const { return m_fileKey; }
    /** Hex; `what` ("phone", "id-number") keeps equal texts of different meaning apart. */
    [[nodiscard]] QString keyedHash(const QString &what, const QString &text) const;

private:
    explicit Sealer(const QByteArray &key);

    QByteArray m_sealKey;
    QByteArray m_hashKey;
    QByteArray m_fileKey;
};

/** 256 random bits, base64url: a bearer token. */
[[nodiscard]] QString randomToken();
/** How a token is stored and looked up: BLAKE2b-256 in hex (a token is random, so it needs no slow hash). */
[[nodiscard]] QString tokenHash(const QString &token);
/** Argon2id string of a pass word (interactive limits, about 0.1 s and 64 MiB): on a thread of its own, one at a time.
 */
[[nodiscard]] QString passwordHash(const QString &password);
[[nodiscard]] bool passwordMatches(const QString &hash, const QString &password);

} // namespace yizhan
