#include "secret_key.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace kaname::app {
namespace {

using Key = policy::Pseudonyms::Key;

Error no_key(const std::string& path, int code) {
    const std::string why = std::system_category().message(code);
    return fail(ErrorCode::unavailable, path,
                bilingual("仮名の鍵を読み書きできません（{}）。",
                          "the key of the pseudonyms cannot be used: {}", {why}),
                {"ファイルの所有者と権限、空き容量を確認してください。",
                 "check who owns the file, its permissions and the space left"});
}

Result<Key> new_key(const std::string& path) {
    Key key{};
    if (::getrandom(key.data(), key.size(), 0) != static_cast<ssize_t>(key.size())) {
        return no_key(path, errno);
    }
    return key;
}

Result<Key> written_key(const std::string& path) {
    KANAME_TRY(const Key key, new_key(path));
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return no_key(path, errno);
    const bool kept =
        ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(file) == 0;
    const int code = errno;
    ::close(file);
    if (kept) return key;
    ::unlink(path.c_str());
    return no_key(path, code);
}

}  // namespace

Result<Key> secret_key_beside(const std::string& store) {
    if (store == ":memory:") return new_key(store);
    const std::string path = store + ".key";
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) return written_key(path);
    if (file < 0) return no_key(path, errno);
    Key key{};
    const ssize_t size = ::read(file, key.data(), key.size());
    const int code = errno;
    ::close(file);
    if (size == static_cast<ssize_t>(key.size())) return key;
    return no_key(path, size < 0 ? code : EIO);
}

}  // namespace kaname::app
