// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace yizhan {

/** A fingerprint as people read it to each other: SHA-256 of the certificate, "AB:CD:…". */
[[nodiscard]] QString pinText(const QByteArray &sha256);

/** The 32 bytes of a fingerprint, with or without colons and spaces, in any case; nothing where it is none. */
[[nodiscard]] std::optional<QByteArray> pinFromText(const QString &text);

} // namespace yizhan
