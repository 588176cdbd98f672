#include "arguments.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "command_table.hpp"
#include "kaname/json/nearest.hpp"
#include "kaname/json/reader.hpp"

namespace kaname::app {
namespace {

Error refused(std::string place, Text reason, Text mend) {
    return fail(ErrorCode::invalid_input, std::move(place), std::move(reason), std::move(mend));
}

Error no_command(const std::vector<std::string>& words) {
    json::Nearest nearest{words.empty() ? std::string_view{} : words.front()};
    std::string all;
    for (const CommandRow& row : command_rows()) {
        nearest.consider(row.name);
        all.append(all.empty() ? "" : ", ").append(row.name);
    }
    const Text mend = nearest.found()
                          ? bilingual("「{}」のことですか。一覧は kaname --help",
                                      "did you mean \"{}\"? kaname --help lists them", {*nearest.found()})
                          : bilingual("{} のどれかを書いてください。説明は kaname --help",
                                      "write one of {}; kaname --help explains them", {all});
    if (words.empty()) {
        return refused("kaname", bilingual("コマンドがありません", "there is no command"), mend);
    }
    return refused("kaname " + json::printable(words.front()),
                   bilingual("そのようなコマンドはありません", "there is no such command"), mend);
}

std::size_t words_in(std::string_view name) {
    return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

/// What CLI11 could not place: an unknown option, or one argument too many.
Error left_over(const CommandRow& row, const std::string& word) {
    const std::string place = "kaname " + std::string{row.name} + ' ' + json::printable(word);
    if (word.empty() || word.front() != '-') {
        return refused(
            place, bilingual("引数が多すぎます", "there is one argument too many"),
            bilingual("引数は {} 個です", "the command takes {}", {std::to_string(row.positionals.size())}));
    }
    const std::string name = word.substr(0, word.find('='));
    json::Nearest nearest{name};
    for (const OptionRow* option : row.options) nearest.consider(option->name);
    return refused(place, bilingual("そのようなオプションはありません", "there is no such option"),
                   nearest.found()
                       ? bilingual("「{}」のことですか", "did you mean {}?", {*nearest.found()})
                       : bilingual("一覧は kaname {} --help", "kaname {} --help lists them", {row.name}));
}

Status check_positionals(const CommandRow& row, const Arguments& arguments) {
    if (arguments.positionals.size() >= row.positionals.size()) return done;
    std::string form = "kaname " + std::string{row.name};
    for (const std::string_view each : row.positionals) form.append(" ").append(each);
    return refused(
        "kaname " + std::string{row.name},
        bilingual("{} がありません", "{} is missing", {row.positionals[arguments.positionals.size()]}),
        bilingual("{} … の形で書いてください", "write {} ...", {form}));
}

Status check_options(const CommandRow& row, const Arguments& arguments) {
    for (const OptionRow* option : row.options) {
        if (option->repeat == Repeat::any_number || arguments.values(option->name).size() <= 1) continue;
        return refused(std::string{option->name},
                       bilingual("同じオプションが2度書かれています", "the option is given twice"),
                       bilingual("1度だけ書いてください", "give it once"));
    }
    return done;
}

/// The message of the library is English and for programmers; the option is all we take from it.
Error missing_value(const CommandRow& row, const std::string& message) {
    for (const OptionRow* option : row.options) {
        if (message.find(std::string{option->name} + ':') == std::string::npos || option->value.empty()) {
            continue;
        }
        return refused(std::string{option->name}, bilingual("値がありません", "its value is missing"),
                       bilingual("{} {} の形で書いてください", "write {} {}", {option->name, option->value}));
    }
    return refused("kaname " + std::string{row.name},
                   bilingual("引数を読めません", "the arguments cannot be read"),
                   bilingual("説明は kaname {} --help", "kaname {} --help explains them", {row.name}));
}

}  // namespace

std::optional<std::string_view> Arguments::value(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end() || found->second.empty()) return std::nullopt;
    return found->second.front();
}

std::span<const std::string> Arguments::values(std::string_view name) const {
    const auto found = options.find(name);
    if (found == options.end()) return {};
    return found->second;
}

const CommandRow* find_command(std::span<const std::string> words) noexcept {
    for (const CommandRow& row : command_rows()) {
        const std::size_t count = words_in(row.name);
        if (words.size() < count) continue;
        std::string_view rest = row.name;
        bool same = true;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view word = rest.substr(0, rest.find(' '));
            same = same && words[i] == word;
            rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        }
        if (same) return &row;
    }
    return nullptr;
}

Result<Arguments> parse_arguments(const std::vector<std::string>& words) {
    const CommandRow* row = find_command(words);
    if (row == nullptr) return no_command(words);
    Arguments arguments{.command = row, .positionals = {}, .options = {}};
    CLI::App app;
    app.set_help_flag();  // ours speaks both languages
    app.allow_extras();
    std::map<std::string_view, std::vector<std::string>> values;
    std::map<std::string_view, bool> flags;
    for (const OptionRow* option : row->options) {
        const std::string name{option->name};
        if (option->value.empty()) {
            app.add_flag(name, flags[option->name]);
        } else {
            app.add_option(name, values[option->name])->allow_extra_args(false);
        }
    }
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(words_in(row->name));
    std::vector<std::string> reversed{std::make_reverse_iterator(words.end()),
                                      std::make_reverse_iterator(first)};
    try {
        app.parse(reversed);  // CLI11 wants the last word first
    } catch (const CLI::ParseError& error) {
        return missing_value(*row, error.what());
    }
    for (auto& [name, given] : values) {
        if (!given.empty()) arguments.options.emplace(name, std::move(given));
    }
    for (const auto& [name, given] : flags) {
        if (given) arguments.options.emplace(name, std::vector<std::string>{});
    }
    for (const std::string& word : app.remaining()) {
        const bool is_option = word.size() > 1 && word.front() == '-';
        if (is_option || arguments.positionals.size() == row->positionals.size()) {
            return left_over(*row, word);
        }
        arguments.positionals.push_back(word);
    }
    KANAME_CHECK(check_positionals(*row, arguments));
    KANAME_CHECK(check_options(*row, arguments));
    return arguments;
}

}  // namespace kaname::app
