// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace yizhan {

/**
 * Why something was refused or failed. `type` is stable and ends up as the last part of the problem's URI
 * (RFC 9457); `zh` and `en` are sentences for the person in front of the screen; `rule` is an id of DOMAIN.md
 * ("Q-2", "P-1") or empty.
 */
struct Error
{
    int status = 409; ///< HTTP status that fits: 400 malformed, 401, 403, 404, 409 refused by a rule, 422, 503 …
    QString type;
    QString zh;
    QString en;
    QString rule;

    bool operator==(const Error &) const = default;
};

/** A value or an Error; what std::expected will be once clang-tidy parses it. */
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(m_content); }
    [[nodiscard]] T &operator*() { return std::get<T>(m_content); }
    [[nodiscard]] const T &operator*() const { return std::get<T>(m_content); }
    [[nodiscard]] T *operator->() { return &std::get<T>(m_content); }
    [[nodiscard]] const T *operator->() const { return &std::get<T>(m_content); }
    [[nodiscard]] const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

struct Done
{
    bool operator==(const Done &) const = default;
};
using Status = Result<Done>;

} // namespace yizhan
