#include "places.hpp"

#include <algorithm>
#include <cassert>

#include "kaname/base/text.hpp"

namespace kaname::json {
namespace {

constexpr std::string_view kBlank = " \t\r\n";
constexpr std::size_t kLongestKey = 40;  ///< bytes of a key shown in a path

/// Goes through the values of a text that is known to be well formed, keeping track of where it is.
class Walk {
public:
    explicit Walk(std::string_view text) noexcept : text_{text} {}

    /// To the next value; false when there is none.
    bool next();
    [[nodiscard]] std::size_t key_offset() const noexcept { return key_offset_; }
    [[nodiscard]] std::size_t value_offset() const noexcept { return value_offset_; }
    [[nodiscard]] std::string path() const;

private:
    struct Open {
        bool list;
        std::size_t items = 0;  ///< begun so far
        std::string_view key;   ///< of the current member, as in the text without quotation marks
    };
    void begin_value(std::size_t offset);
    void open(bool list);
    bool read_string();
    void read_scalar();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t key_offset_ = 0;
    std::size_t value_offset_ = 0;
    std::size_t value_depth_ = 0;  ///< how many of `open_` the value is inside of
    std::vector<Open> open_;
};

void Walk::begin_value(std::size_t offset) {
    value_offset_ = offset;
    value_depth_ = open_.size();
    if (!open_.empty()) ++open_.back().items;
}

void Walk::open(bool list) {
    begin_value(at_++);
    open_.push_back({.list = list, .items = 0, .key = {}});
}

/// True when the string was a value, false when it was a key.
bool Walk::read_string() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
    const std::size_t after = text_.find_first_not_of(kBlank, at_);
    const bool is_key = after != std::string_view::npos && text_[after] == ':';
    if (is_key && !open_.empty()) {
        key_offset_ = begin;
        open_.back().key = text_.substr(begin + 1, at_ - begin - 2);
        return false;
    }
    begin_value(begin);
    return true;
}

void Walk::read_scalar() {
    begin_value(at_);
    at_ = std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
}

bool Walk::next() {
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (kBlank.find(c) != std::string_view::npos || c == ',' || c == ':') {
            ++at_;
        } else if (c == '}' || c == ']') {
            if (!open_.empty()) open_.pop_back();
            ++at_;
        } else if (c == '{' || c == '[') {
            open(c == '[');
            return true;
        } else if (c == '"') {
            if (read_string()) return true;
        } else {
            read_scalar();
            return true;
        }
    }
    return false;
}

bool is_plain(std::string_view key) {
    return !key.empty() && key.size() <= kLongestKey && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

/// Cut so that no character is.
std::string_view shortened(std::string_view key) {
    if (key.size() <= kLongestKey) return key;
    std::size_t end = kLongestKey;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0u) == 0x80u) --end;
    return key.substr(0, end);
}

std::string Walk::path() const {
    std::string path;
    for (std::size_t i = 0; i < value_depth_; ++i) {
        const Open& level = open_[i];
        if (level.list) {
            path += '[' + std::to_string(level.items - 1) + ']';
        } else if (is_plain(level.key)) {
            if (!path.empty()) path += '.';
            path += level.key;
        } else {
            path +=
                "[\"" + std::string{shortened(level.key)} + (level.key.size() > kLongestKey ? "…\"]" : "\"]");
        }
    }
    return path;
}

/// Positions of ascending offsets, in one pass.
class Lines {
public:
    explicit Lines(std::string_view text) noexcept : text_{text} {}

    Position to(std::size_t offset) {
        assert(offset >= at_ && offset <= text_.size());
        for (; at_ < offset; ++at_) {
            if (text_[at_] == '\n') {
                position_ = {position_.line + 1, 1};
            } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0u) != 0x80u) {
                ++position_.column;
            }
        }
        return position_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    Position position_;
};

}  // namespace

Position position_of(std::string_view text, std::size_t offset) { return Lines{text}.to(offset); }

std::string to_text(Position position) {
    return "line " + std::to_string(position.line) + ", column " + std::to_string(position.column);
}

std::vector<std::string> places_of(std::string_view text, const std::vector<Target>& targets) {
    assert(std::is_sorted(targets.begin(), targets.end()));
    std::vector<std::string> places;
    Walk walk{text};
    Lines lines{text};
    for (std::size_t ordinal = 0; places.size() < targets.size() && walk.next(); ++ordinal) {
        while (places.size() < targets.size() && targets[places.size()].ordinal == ordinal) {
            const bool key = targets[places.size()].part == Target::Part::key;
            const std::string position = to_text(lines.to(key ? walk.key_offset() : walk.value_offset()));
            const std::string path = walk.path();
            places.push_back(path.empty() ? position : substitute("{} ({})", {path, position}));
        }
    }
    assert(places.size() == targets.size());
    return places;
}

}  // namespace kaname::json
