#include "store_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "durable_file.hpp"
#include "faults.hpp"

namespace kaname::storage {

Result<std::unique_ptr<StoreLock>> StoreLock::take(const std::string& path) {
    const std::string file = path + ".lock";
    KANAME_CHECK(make_private_file(file));
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return file_fault(file, errno);
    std::unique_ptr<StoreLock> lock{new StoreLock{descriptor}};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
    if (errno != EWOULDBLOCK) return file_fault(file, errno);
    return store_in_use(path);
}

StoreLock::~StoreLock() { ::close(descriptor_); }

}  // namespace kaname::storage
