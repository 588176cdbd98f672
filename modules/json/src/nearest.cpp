#include "kaname/json/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace kaname::json {
namespace {

constexpr std::size_t kFarthest = 2;
constexpr std::size_t kLongestWord = 100;  ///< beyond it nobody mistyped a key or an id

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

void Nearest::consider(std::string_view candidate) {
    const std::size_t shorter = std::min(word_.size(), candidate.size());
    const std::size_t longer = std::max(word_.size(), candidate.size());
    if (longer > kLongestWord || longer - shorter > kFarthest) return;
    const std::size_t distance = edit_distance(word_, candidate);
    if (distance > kFarthest || 2 * distance > longer || distance >= distance_) return;
    distance_ = distance;
    found_ = candidate;
}

}  // namespace kaname::json
