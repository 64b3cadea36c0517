// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace yizhan {

/**
 * postgresql://user:pass@host1:port,host2/database?target_session_attrs=read-write&sslmode=…, as libpq takes it. Qt's
 * driver does not: it wants the parts. Whatever is left out, libpq finds in its environment (PGUSER, PGPASSWORD, …)
 * and in ~/.pgpass.
 */
struct DatabaseAddress
{
    QString user;
    QString password;
    QStringList hosts; ///< names, numbers or folders of a Unix socket; empty: libpq's own default
    QStringList ports; ///< one for each host, empty text for the default; or none at all
    QString database;
    std::vector<std::pair<QString, QString>> options; ///< further words of libpq

    /** 400 "database-address" with a sentence that never repeats the pass word. */
    [[nodiscard]] static Result<DatabaseAddress> fromText(const QString &text);
    /** The address again, without the pass word: for files, logs and people. */
    [[nodiscard]] QString withoutPassword() const;
    [[nodiscard]] bool hasOption(const QString &name) const;
};

} // namespace yizhan
