#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "kaname/record/trail.hpp"

namespace kaname::storage {

/// The head of the trail in a second file, `<store>.head`: an old copy of the store, or one that was cut, is
/// shorter than it. Written after the commit, so it is never ahead; and before the next, so it is never more
/// than one commit behind.
class HeadFile {
public:
    explicit HeadFile(const std::string& store) : path_{store + ".head"} {}
    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    /// None: there is no such file.
    [[nodiscard]] Result<std::optional<record::Head>> read() const;
    [[nodiscard]] Status write(const record::Head& head) const;

private:
    std::string path_;
};

}  // namespace kaname::storage
