// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/instant.h"
#include "domain/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <vector>

namespace yizhan {

/**
 * Strict reading of an untrusted JSON object: each field is asked for by name, type and limit; the first fault is
 * kept as a 400 with a sentence that names the field; fields that nobody asked for are a fault too.
 */
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object, const QString &path = {})
        : m_object(object)
        , m_path(path)
    {
    }

    /** Missing and not required: empty. Longer than `limit` characters, or with control characters: a fault. */
    QString text(const QString &name, int limit, bool required = true);
    /** A number at which somebody can be called, see isPhoneNumber(). Missing and not required: empty. */
    QString phone(const QString &name, bool required = true);
    bool flag(const QString &name, bool fallback = false);
    int number(const QString &name, int from, int to, std::optional<int> fallback = std::nullopt);
    std::vector<int> numbers(const QString &name, int from, int to, int most);
    /** ISO 8601 with an offset, not before 1970. Missing and not required: unset. */
    Instant instant(const QString &name, bool required = true);
    /** Texts that are not empty, none longer than `limit`. */
    QStringList texts(const QString &name, int limit, int most);
    /** An object inside; nullopt when absent. */
    std::optional<QJsonObject> object(const QString &name, bool required);
    std::vector<QJsonObject> objects(const QString &name, int most);
    /** One of the words of that enum (protocol/names.h); missing or another: a fault, and its first value. */
    template <typename Enum>
    Enum word(const QString &name)
    {
        constexpr int longest = 64;
        Enum value{};
        const QString given = text(name, longest);
        if (!given.isEmpty() && !fromString(given, &value)) {
            fault(name, QStringLiteral("没有这个选项"), QStringLiteral("one of the known words"));
        }
        return value;
    }
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }

    /** Records a fault of the caller's own finding. */
    void fault(const QString &name, const QString &expectedZh, const QString &expectedEn);
    /** Adopts the fault of a nested reader. */
    void adopt(FieldReader &nested);
    /** The first fault, unknown fields included; call after the last field. */
    [[nodiscard]] std::optional<Error> error();

private:
    QJsonValue take(const QString &name);

    const QJsonObject m_object;
    QString m_path;
    QSet<QString> m_taken;
    std::optional<Error> m_error;
};

} // namespace yizhan
