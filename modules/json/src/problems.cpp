#include "kaname/json/problems.hpp"

#include <algorithm>
#include <cassert>
#include <string>
#include <unordered_map>
#include <utility>

#include "access.hpp"
#include "places.hpp"

namespace kaname::json {
namespace {

/// The ordinals of some values, found by going through all of them in the order of the text: a node is
/// a bare pointer, so that ten million of them cost nothing while nothing is wrong.
class Ordinals {
public:
    void want(Node node) { ordinals_.emplace(&Access::value(node), 0); }
    [[nodiscard]] std::size_t of(Node node) const { return ordinals_.at(&Access::value(node)); }

    /// As deep as Bounds::depth.
    void visit(Node node) {
        const auto wanted = ordinals_.find(&Access::value(node));
        if (wanted != ordinals_.end()) wanted->second = next_;
        ++next_;
        for (const Node item : node.items()) visit(item);
        if (!node.is(Type::object)) return;
        for (std::size_t i = 0; i < node.size(); ++i) visit(node.member(i).value);
    }

private:
    std::unordered_map<const boost::json::value*, std::size_t> ordinals_;
    std::size_t next_ = 0;
};

Problem more_problems(std::size_t count) {
    return {{},
            bilingual("ほかに{}件の問題があります", "there are {} more problems", {std::to_string(count)}),
            bilingual("まず上の問題を直してください", "mend the ones above first")};
}

}  // namespace

void Problems::add(Node at, Text reason, Text mend) {
    add({at, Part::value, {{}, std::move(reason), std::move(mend)}});
}

void Problems::add(Node at, const Error& error) {
    const Problem& first = error.problems.front();
    add(at, first.reason, first.mend);
}

void Problems::add_key(Node member, Text reason, Text mend) {
    add({member, Part::key, {{}, std::move(reason), std::move(mend)}});
}

void Problems::add(Found found) {
    if (found_.size() < limits::kProblems) {
        found_.push_back(std::move(found));
    } else {
        ++left_out_;
    }
}

Error Problems::take() && {
    assert(!found_.empty());
    Ordinals ordinals;
    for (const Found& found : found_) ordinals.want(found.at);
    ordinals.visit(document_->root());

    const auto target_of = [&](const Found& found) {
        return Target{ordinals.of(found.at),
                      found.part == Part::key ? Target::Part::key : Target::Part::value};
    };
    std::stable_sort(found_.begin(), found_.end(),
                     [&](const Found& a, const Found& b) { return target_of(a) < target_of(b); });
    std::vector<Target> targets;
    for (const Found& found : found_) targets.push_back(target_of(found));
    std::vector<std::string> places = places_of(document_->text(), targets);

    Error error{ErrorCode::invalid_input, {}};
    for (std::size_t i = 0; i < found_.size(); ++i) {
        error.problems.push_back(std::move(found_[i].problem));
        error.problems.back().place = std::move(places[i]);
    }
    if (left_out_ > 0) error.problems.push_back(more_problems(left_out_));
    return error;
}

}  // namespace kaname::json
