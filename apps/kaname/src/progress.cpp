#include "progress.hpp"

#include <chrono>
#include <ostream>

#include "kaname/base/text.hpp"

namespace kaname::app {

Progress::Progress(const Io& io, const Text& work, Language language)
    : err_{&io.err}, work_{work.in(language)} {
    if (io.err_is_terminal) teller_ = std::thread{[this] { tell(); }};
}

Progress::~Progress() {
    if (!teller_.joinable()) return;
    {
        const std::lock_guard lock{mutex_};
        is_over_ = true;
    }
    over_.notify_one();
    teller_.join();
}

void Progress::tell() {
    std::size_t widest = 0;
    std::unique_lock lock{mutex_};
    for (int seconds = 1; !over_.wait_for(lock, std::chrono::seconds{1}, [this] { return is_over_; });
         ++seconds) {
        const std::string line = work_ + " " + std::to_string(seconds) + " s";
        widest = display_width(line);
        *err_ << '\r' << line << std::flush;
    }
    if (widest > 0) *err_ << '\r' << std::string(widest, ' ') << '\r' << std::flush;
}

}  // namespace kaname::app
