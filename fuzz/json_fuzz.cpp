#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "kaname/base/instant.hpp"
#include "kaname/json/document.hpp"
#include "kaname/json/reader.hpp"
#include "kaname/json/writer.hpp"

// Any bytes at all: a document or one problem with its place. What was read and is written again is read as
// the same; and reading it as an object of some keys ends in values or in problems, each told in both
// languages.
namespace {

using kaname::json::Document;
using kaname::json::Node;
using kaname::json::Type;
using kaname::json::Writer;

constexpr kaname::json::Bounds kBounds{.bytes = 1u << 16u, .depth = 8};

/// `depth`: of lists and objects around the node.
void write(Writer& writer, Node node, std::size_t depth) {
    if ((node.is(Type::list) || node.is(Type::object)) && depth >= kBounds.depth) __builtin_trap();
    switch (node.type()) {
        case Type::null:
        case Type::number: writer.null(); return;  // no other numbers are ever written
        case Type::boolean: writer.flag(node.boolean()); return;
        case Type::integer: writer.integer(node.integer()); return;
        case Type::text: writer.text(node.text()); return;
        case Type::list:
            writer.begin_list();
            for (const Node item : node.items()) write(writer, item, depth + 1);
            writer.end_list();
            return;
        case Type::object:
            writer.begin_object();
            for (std::size_t i = 0; i < node.size(); ++i) {
                const auto member = node.member(i);
                const auto found = node.find(member.key);
                if (!found || !(*found == member.value)) __builtin_trap();
                writer.key(member.key);
                write(writer, member.value, depth + 1);
            }
            writer.end_object();
            return;
    }
}

std::string written(const Document& document) {
    Writer writer{kaname::json::Layout::compact};
    write(writer, document.root(), 0);
    return std::move(writer).take();
}

void check(const kaname::Error& error) {
    if (error.problems.empty()) __builtin_trap();
    for (const kaname::Problem& problem : error.problems) {
        const bool told =
            !problem.reason.ja.empty() && !problem.reason.en.empty() && !problem.mend.ja.empty();
        if (problem.place.empty() || !told) __builtin_trap();
    }
}

void read_as_object(const Document& document) {
    using kaname::json::Key;
    constexpr std::array kKeys{Key{"a", kaname::json::kRequired}, Key{"b"}, Key{"at"}, Key{"list"}};
    kaname::json::Problems problems{document};
    const kaname::json::ObjectReader reader{problems, document.root(), kKeys};
    static_cast<void>(reader.text("a"));
    static_cast<void>(reader.integer("b", {.least = 0, .most = 9}));
    static_cast<void>(reader.parsed("at", kaname::parse_instant));
    for (const Node item : reader.items("list")) static_cast<void>(kaname::json::read_flag(problems, item));
    if (!problems.empty()) check(std::move(problems).take());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto document = kaname::json::parse({reinterpret_cast<const char*>(data), size}, kBounds);
    if (!document) {
        check(document.error());
        return 0;
    }
    const std::string once = written(*document);
    const auto again = kaname::json::parse(once, {.bytes = 1u << 20u, .depth = kBounds.depth});
    if (!again || written(*again) != once) __builtin_trap();
    read_as_object(*document);
    return 0;
}
