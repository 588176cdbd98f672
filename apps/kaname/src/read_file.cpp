#include "read_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "kaname/base/limits.hpp"

namespace kaname::app {
namespace {

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(const std::string& path) noexcept
        : number_{::open(path.c_str(), O_RDONLY | O_CLOEXEC)} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

Error unreadable(const std::string& path, int why) {
    if (why == ENOENT) {
        return fail(ErrorCode::unavailable, path, bilingual("ファイルがありません", "there is no such file"),
                    bilingual("パスを確かめてください", "check the path"));
    }
    if (why == EISDIR) {
        return fail(ErrorCode::unavailable, path,
                    bilingual("ファイルではなくディレクトリです", "it is a directory, not a file"),
                    bilingual("プログラムのファイルを指定してください", "name a programme file"));
    }
    return fail(ErrorCode::unavailable, path,
                bilingual("ファイルを読めません（{}）", "the file cannot be read ({})",
                          {std::generic_category().message(why)}),
                bilingual("読む権限があるか確かめてください", "check that you may read it"));
}

Error too_large(const std::string& path) {
    return fail(
        ErrorCode::invalid_input, path,
        bilingual("ファイルが上限の {} MiB を超えています", "the file is larger than the limit of {} MiB",
                  {std::to_string(limits::kFileBytes >> 20u)}),
        bilingual("プログラムのファイルか確かめてください", "check that it is a programme file"));
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
    const Descriptor file{path};
    if (file.number() < 0) return unreadable(path, errno);
    std::string bytes;
    std::array<char, 65'536> block{};
    for (;;) {
        const ssize_t count = ::read(file.number(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return unreadable(path, errno);
        if (count == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limits::kFileBytes) return too_large(path);
    }
}

}  // namespace kaname::app
