#pragma once

#include "kaname/base/instant.hpp"

namespace kaname {

/// The port through which the present comes in. Services take one; pure functions take an Instant.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// Stands still until it is moved: for tests and for replays.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) noexcept : at_{at} {}
    [[nodiscard]] Instant now() const override { return at_; }
    void move_to(Instant at) noexcept { at_ = at; }

private:
    Instant at_;
};

}  // namespace kaname
