#pragma once

#include <memory>
#include <string>

#include "kaname/base/result.hpp"

namespace kaname::storage {

/// That one process works on a store: each keeps in memory where the trail ends. Held on `<path>.lock` until
/// it is destroyed or the process ends, however it does. Reading alone (verify_trail) needs none.
class StoreLock {
public:
    /// Unavailable: another process has it.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const std::string& path);
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;
    ~StoreLock();

private:
    explicit StoreLock(int descriptor) noexcept : descriptor_{descriptor} {}
    int descriptor_;
};

}  // namespace kaname::storage
