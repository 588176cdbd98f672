#include "durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <span>

#include "faults.hpp"

namespace kaname::storage {
namespace {

constexpr int kOwnerOnly = 0600;

class File {
public:
    File(const std::string& path, int flags) noexcept
        : descriptor_{::open(path.c_str(), flags | O_CLOEXEC, kOwnerOnly)} {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
    [[nodiscard]] bool write(std::string_view text) const noexcept {
        while (!text.empty()) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    [[nodiscard]] bool flush() const noexcept { return ::fsync(descriptor_) == 0; }
    [[nodiscard]] ssize_t read(std::span<char> into) const noexcept {
        return ::read(descriptor_, into.data(), into.size());
    }

private:
    int descriptor_;
};

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.find_last_of('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

Status make_private_file(const std::string& path) {
    const File made{path, O_RDWR | O_CREAT | O_EXCL};
    if (!made.is_open()) return errno == EEXIST ? Status{done} : file_fault(path, errno);
    const File folder{folder_of(path), O_RDONLY | O_DIRECTORY};
    if (!made.flush() || !folder.is_open() || !folder.flush()) return file_fault(path, errno);
    return done;
}

Status write_durably(const std::string& path, std::string_view text) {
    const std::string beside = path + ".new";
    {
        const File file{beside, O_WRONLY | O_CREAT | O_TRUNC};
        if (!file.is_open() || !file.write(text) || !file.flush()) return file_fault(beside, errno);
    }
    if (std::rename(beside.c_str(), path.c_str()) != 0) return file_fault(path, errno);
    return done;
}

Result<std::optional<std::string>> read_small_file(const std::string& path) {
    const File file{path, O_RDONLY};
    if (!file.is_open()) {
        if (errno == ENOENT) return std::optional<std::string>{};
        return file_fault(path, errno);
    }
    std::array<char, 1'000> bytes{};
    const ssize_t count = file.read(bytes);
    if (count < 0) return file_fault(path, errno);
    return std::optional{std::string{bytes.data(), static_cast<std::size_t>(count)}};
}

}  // namespace kaname::storage
