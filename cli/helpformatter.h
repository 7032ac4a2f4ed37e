// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <CLI/FormatterFwd.hpp>

namespace barto {

constexpr std::size_t helpColumn = 36;

/// How help looks: what it is, how it is called, the commands, the options, examples. Includes CLI11: for .cpp files.
class HelpFormatter : public CLI::Formatter
{
public:
    HelpFormatter();

    std::string make_help(const CLI::App *app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_usage(const CLI::App *app, std::string name) const override;
    std::string make_footer(const CLI::App *app) const override;
    /// "-j, --json"; those without a short name stand below the others' long ones.
    std::string make_option_name(const CLI::Option *option, bool isPositional) const override;
    /// The value's name; the usage says what is required.
    std::string make_option_opts(const CLI::Option *option) const override;
    std::string make_option_desc(const CLI::Option *option) const override;
};

} // namespace barto
