#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "io.hpp"

namespace kaname::app {

/// While it lives, says on a terminal once a second that the work goes on; work of less than a second
/// says nothing. Threads: one of its own, which only writes to `io.err`.
class Progress {
public:
    Progress(const Io& io, const Text& work, Language language);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

private:
    void tell();

    std::ostream* err_;
    std::string work_;
    std::mutex mutex_;
    std::condition_variable over_;
    bool is_over_ = false;
    std::thread teller_;
};

}  // namespace kaname::app
