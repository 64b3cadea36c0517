// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlError>
#include <QVariantList>

#include <optional>

namespace yizhan {

struct RowInsert;

/**
 * Inserts rows past Qt's binding, which makes a name and a hash entry of every value and took half of the writer's
 * time. One for each session of an engine that has such a way; gone before its session.
 */
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    /** Inserts `values`, rows one after another; the number of rows touched goes to `touched`. */
    [[nodiscard]] virtual std::optional<QSqlError> insert(const RowInsert &insert, const QVariantList &values,
                                                          int *touched) = 0;
};

} // namespace yizhan
