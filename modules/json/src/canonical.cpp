#include "kaname/json/canonical.hpp"

#include <algorithm>
#include <vector>

#include "kaname/json/writer.hpp"

namespace kaname::json {
namespace {

constexpr std::int64_t kExactInDoubles = std::int64_t{1} << 53;

Error has_no_one_form(std::string_view what) {
    return fail(
        ErrorCode::invalid_input, std::string{what},
        {"署名の対象にできない値です", "this cannot stand in what is signed"},
        {"整数と ASCII の見出しだけを使ってください", "only whole numbers up to 2^53, and ASCII keys"});
}

std::vector<Member> sorted_members(Node object) {
    std::vector<Member> members;
    members.reserve(object.size());
    for (std::size_t i = 0; i < object.size(); ++i) members.push_back(object.member(i));
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) { return a.key < b.key; });
    return members;
}

bool is_ascii(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Status write_node(Writer& writer, Node node, std::string_view left_out);

Status write_object(Writer& writer, Node object, std::string_view left_out) {
    writer.begin_object();
    for (const Member& member : sorted_members(object)) {
        if (!left_out.empty() && member.key == left_out) continue;
        if (!is_ascii(member.key)) return has_no_one_form(member.key);
        writer.key(member.key);
        KANAME_CHECK(write_node(writer, member.value, {}));
    }
    writer.end_object();
    return done;
}

Status write_list(Writer& writer, Node list) {
    writer.begin_list();
    for (const Node item : list.items()) KANAME_CHECK(write_node(writer, item, {}));
    writer.end_list();
    return done;
}

/// The depth is that of a document, which its bounds limit.
Status write_node(Writer& writer, Node node, std::string_view left_out) {
    switch (node.type()) {
        case Type::null: writer.null(); return done;
        case Type::boolean: writer.flag(node.boolean()); return done;
        case Type::integer:
            if (node.integer() > kExactInDoubles || node.integer() < -kExactInDoubles) {
                return has_no_one_form(std::to_string(node.integer()));
            }
            writer.integer(node.integer());
            return done;
        case Type::number: return has_no_one_form("number");
        case Type::text: writer.text(node.text()); return done;
        case Type::list: return write_list(writer, node);
        case Type::object: return write_object(writer, node, left_out);
    }
    return done;
}

}  // namespace

Result<std::string> canonical(Node object, std::string_view left_out) {
    Writer writer{Layout::compact};
    KANAME_CHECK(write_node(writer, object, left_out));
    return std::move(writer).take();
}

}  // namespace kaname::json
