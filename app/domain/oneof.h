// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>

namespace yizhan {

/**
 * A value of one of many types, shared until somebody edits it.
 *
 * In every file that copies one, std::variant makes the compiler write code in the square of their number: with the
 * hundred commands of a hall two minutes and 90 MB for a file of sanitized code. Here it is some for each type that a
 * file really uses.
 */
template <typename... Types>
class OneOf
{
public:
    template <typename T>
    requires(std::is_same_v<T, Types> || ...) OneOf(T value)
        : m_value(std::make_shared<T>(std::move(value)))
        , m_index(indexOf<T>())
    {
    }

    template <typename T>
    [[nodiscard]] bool is() const
    {
        return m_index == indexOf<T>();
    }
    /** The value where it is of that type, else null. */
    template <typename T>
    [[nodiscard]] const T *as() const
    {
        return is<T>() ? static_cast<const T *>(m_value.get()) : nullptr;
    }
    /** To be changed: no copy of this sees it. Null where it is of another type. */
    template <typename T>
    [[nodiscard]] T *edit()
    {
        if (!is<T>()) {
            return nullptr;
        }
        if (m_value.use_count() > 1) {
            m_value = std::make_shared<T>(*as<T>());
        }
        return static_cast<T *>(m_value.get());
    }
    /** Calls visitor(value), which returns the same type for every type of value. */
    template <typename Visitor>
    auto visit(const Visitor &visitor) const
    {
        using Said = std::invoke_result_t<const Visitor &, const std::tuple_element_t<0, std::tuple<Types...>> &>;
        using Call = Said (*)(const Visitor &, const void *);
        static constexpr std::array<Call, sizeof...(Types)> calls{[](const Visitor &call, const void *value) -> Said {
            return call(*static_cast<const Types *>(value));
        }...};
        return calls[m_index](visitor, m_value.get());
    }

private:
    template <typename T>
    [[nodiscard]] static constexpr std::size_t indexOf()
    {
        constexpr std::array<bool, sizeof...(Types)> same{std::is_same_v<T, Types>...};
        std::size_t index = 0;
        while (!same[index]) {
            ++index;
        }
        return index;
    }

    std::shared_ptr<void> m_value;
    std::size_t m_index;
};

} // namespace yizhan
