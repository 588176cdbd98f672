#pragma once

#include <functional>
#include <memory>

namespace kaname::app {

/// From now on SIGINT and SIGTERM call `stop`, once, on a thread of their own, instead of ending the
/// program. Call it before any thread is started: those that are started later leave the signals to it.
/// The guard ends the thread and gives the signals back.
[[nodiscard]] std::shared_ptr<void> on_interrupt(std::function<void()> stop);

}  // namespace kaname::app
