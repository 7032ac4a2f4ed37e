// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/directives.h"
#include "common/config/mariadbconfig.h"
#include "common/config/secret.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <concepts>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace barto {

/// A checked value on its way from a ConfigNode into a struct's member. Enums travel as the index of their word.
using FieldValue = std::variant<bool, qint64, QString, QByteArray, QStringList, std::vector<QByteArray>,
    std::chrono::milliseconds, Directives, MariaDbOptions>;

template<typename T>
void assign(T &member, const FieldValue &value)
{
    if constexpr (std::is_same_v<T, Secret>)
        member = Secret(std::get<QByteArray>(value));
    else if constexpr (std::is_same_v<T, bool>)
        member = std::get<bool>(value);
    else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>)
        member = T(std::get<qint64>(value));
    else if constexpr (requires { typename T::rep; })
        member = std::chrono::ceil<T>(std::get<std::chrono::milliseconds>(value));
    else
        member = std::get<T>(value);
}

template<typename T>
struct IsOptional : std::false_type
{
};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type
{
};

/// The member at the end of a chain of members; an optional on the way is made.
template<auto First, auto... Rest, typename Object>
auto &reach(Object &object)
{
    auto &member = object.*First;
    if constexpr (sizeof...(Rest) == 0) {
        return member;
    } else if constexpr (IsOptional<std::remove_reference_t<decltype(member)>>::value) {
        if (!member)
            member.emplace();
        return reach<Rest...>(*member);
    } else {
        return reach<Rest...>(member);
    }
}

/// The same for reading: null where an optional on the way is empty.
template<auto First, auto... Rest, typename Object>
const auto *peek(const Object &object)
{
    const auto &member = object.*First;
    if constexpr (sizeof...(Rest) == 0)
        return &member;
    else if constexpr (IsOptional<std::remove_cvref_t<decltype(member)>>::value)
        return member ? peek<Rest...>(*member) : decltype(peek<Rest...>(*member))(nullptr);
    else
        return peek<Rest...>(member);
}

/// How a field's value gets into its struct, and how two structs compare in it.
struct FieldBinding
{
    void (*set)(void *config, const FieldValue &value) = nullptr;
    bool (*same)(const void *a, const void *b) = nullptr;
};

/// `bind<ServerConfig, &ServerConfig::listen, &ListenConfig::port>()`.
template<typename Config, auto... Members>
constexpr FieldBinding bind()
{
    return {
        [](void *config, const FieldValue &value) { assign(reach<Members...>(*static_cast<Config *>(config)), value); },
        [](const void *a, const void *b) {
            const auto *x = peek<Members...>(*static_cast<const Config *>(a));
            const auto *y = peek<Members...>(*static_cast<const Config *>(b));
            return (x == nullptr) == (y == nullptr) && (x == nullptr || *x == *y);
        }};
}

} // namespace barto
