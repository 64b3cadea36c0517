// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

#include <chrono>
#include <mutex>

namespace yizhan {

/** What the server shows to prove who it is, with its private key. Checked: the two belong together. */
struct Certificate
{
    QByteArray chain; ///< PEM, the server's own certificate first
    QByteArray key;   ///< PEM
    QString fingerprint;
    std::chrono::seconds end{}; ///< since 1970
    [[nodiscard]] bool isExpired() const;
};

/** The fingerprint of what is shown to whoever connects now; any thread. */
class ShownFingerprint
{
public:
    void set(const QString &fingerprint)
    {
        const std::lock_guard lock(m_mutex);
        m_fingerprint = fingerprint;
    }
    /** Empty where the hall speaks plain HTTP. */
    [[nodiscard]] QString get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_fingerprint;
    }

private:
    mutable std::mutex m_mutex;
    QString m_fingerprint;
};

/** Reads a certificate and its key; the error says in a sentence which of the two is wrong. */
[[nodiscard]] Result<Certificate> loadCertificate(const QString &certificateFile, const QString &keyFile);

/**
 * Makes a certificate that vouches for itself, for screens that pin it: P-256, for `years`, readable by its owner
 * only. What is there already is not touched.
 */
[[nodiscard]] Status makeCertificate(const QString &certificateFile, const QString &keyFile, const QString &name,
                                     int years = 20);

/** SHA-256 of the first certificate of a PEM file, "AB:CD:…"; the key is not needed. */
[[nodiscard]] Result<QString> fingerprintOf(const QString &certificateFile);

} // namespace yizhan
