#include "ids.hpp"

#include "kaname/json/nearest.hpp"

namespace kaname::programme {
namespace {

constexpr std::size_t kSuggestFrom = 10'000;  ///< in a longer list looking for a near id takes too long

}  // namespace

std::optional<std::string_view> read_id(json::Problems& problems, json::Node node, IdLetters letters) {
    const auto text = json::read_text(problems, node);
    if (!text || is_external_id(*text, letters)) return text;
    problems.add(
        node, bilingual("「{}」は識別子として使えません", "\"{}\" cannot be an id", {json::printable(*text)}),
        external_id_rule(letters));
    return std::nullopt;
}

void IdTable::insert(std::string_view id) {
    positions_.emplace(id, static_cast<std::uint32_t>(ids_.size()));  // of two equal ids the first stays
    ids_.push_back(id);
}

std::string_view IdTable::add(const json::ObjectReader& row) {
    const auto node = row.find("id");
    const auto id = node ? read_id(row.problems(), *node, letters_) : std::nullopt;
    if (id && positions_.count(*id) > 0) {
        row.problems().add(
            *node, bilingual("識別子「{}」が二度使われています", "the id \"{}\" is used twice", {*id}),
            bilingual("別の識別子にしてください", "give one of them another id"));
    }
    insert(id.value_or(""));
    return ids_.back();
}

std::optional<std::uint32_t> IdTable::find(std::string_view id) const {
    const auto found = positions_.find(id);
    return found == positions_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<std::uint32_t> IdTable::find(json::Problems& problems, json::Node reference) const {
    const auto id = json::read_text(problems, reference);
    if (!id) return std::nullopt;
    if (const auto position = find(*id)) return position;
    json::Nearest nearest{*id};
    for (std::size_t i = 0; i < ids_.size() && ids_.size() <= kSuggestFrom; ++i) nearest.consider(ids_[i]);
    const std::string shown = json::printable(*id);
    Text reason{substitute("{}「{}」がありません", {what_.ja, shown}),
                substitute("there is no {} \"{}\"", {what_.en, shown})};
    problems.add(
        reference, std::move(reason),
        nearest.found()
            ? bilingual("「{}」ではありませんか", "did you mean \"{}\"?", {*nearest.found()})
            : bilingual("一覧に加えるか、識別子を直してください", "add it to its list, or correct the id"));
    return std::nullopt;
}

}  // namespace kaname::programme
