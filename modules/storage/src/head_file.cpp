#include "head_file.hpp"

#include "durable_file.hpp"

namespace kaname::storage {

Result<std::optional<record::Head>> HeadFile::read() const {
    KANAME_TRY(const std::optional<std::string> text, read_small_file(path_));
    if (!text) return std::optional<record::Head>{};
    std::string_view line = *text;
    if (line.ends_with('\n')) line.remove_suffix(1);
    auto head = record::parse_head(line);
    if (head) return std::optional{*head};
    Error error = std::move(head).error();
    error.code = ErrorCode::conflict;  // nobody typed it: the file was changed
    for (Problem& problem : error.problems) problem.place = path_;
    return error;
}

Status HeadFile::write(const record::Head& head) const { return write_durably(path_, to_text(head) + '\n'); }

}  // namespace kaname::storage
