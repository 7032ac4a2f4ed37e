// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/helpformatter.h"

#include <QCoreApplication>

namespace barto {

namespace {

std::string tr(const char *text)
{
    return QCoreApplication::translate("Help", text).toStdString();
}

/// "CLIENT" of CLI11's "CLIENT:UINT in [1 - 9]"
std::string valueName(const CLI::Option &option)
{
    const std::string name = option.get_type_name();
    return name.substr(0, name.find(':'));
}

} // namespace

HelpFormatter::HelpFormatter()
{
    column_width(helpColumn);
    label("Positionals", tr("Arguments"));
    label("Options", tr("Options"));
}

std::string HelpFormatter::make_help(const CLI::App *app, std::string name, CLI::AppFormatMode mode) const
{
    std::string text = make_description(app) + '\n' + make_usage(app, std::move(name)) + make_positionals(app)
        + make_subcommands(app, mode) + make_groups(app, mode);
    for (std::size_t at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n")) // between groups
        text.erase(at, 1);
    return text + make_footer(app);
}

std::string HelpFormatter::make_usage(const CLI::App *app, std::string name) const
{
    std::string usage = tr("Usage:") + ' ' + name;
    for (const CLI::Option *option : app->get_options()) {
        if (option->nonpositional() && option->get_required())
            usage += " --" + option->get_lnames().front() + ' ' + valueName(*option);
    }
    usage += ' ' + tr("[OPTIONS]");
    for (const CLI::Option *option : app->get_options()) {
        if (option->get_positional())
            usage += ' ' + (option->get_required() ? option->get_name(true) : '[' + option->get_name(true) + ']');
    }
    if (!app->get_subcommands({}).empty())
        usage += ' ' + tr("COMMAND ...");
    return usage + '\n';
}

std::string HelpFormatter::make_footer(const CLI::App *app) const
{
    const std::string footer = app->get_footer();
    if (footer.empty())
        return {};
    return '\n' + (app->get_parent() ? tr("Examples:") + '\n' : std::string()) + footer + '\n';
}

std::string HelpFormatter::make_option_name(const CLI::Option *option, bool isPositional) const
{
    if (isPositional)
        return option->get_name(true, false);
    const bool isLong = option->get_snames().empty();
    return (isLong ? "    " : "") + CLI::detail::find_and_replace(option->get_name(false, true), ",", ", ");
}

std::string HelpFormatter::make_option_opts(const CLI::Option *option) const
{
    const std::string name = option->get_type_size() == 0 ? std::string() : valueName(*option);
    return name.empty() ? name : ' ' + name;
}

std::string HelpFormatter::make_option_desc(const CLI::Option *option) const
{
    const std::string value = option->get_default_str();
    return option->get_description() + (value.empty() ? value : " [" + value + ']');
}

} // namespace barto
