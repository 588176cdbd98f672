#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kaname/cascade/trajectory.hpp"
#include "scene.hpp"

namespace kaname::report {

/// A change with what a reader wants to know besides.
struct Event {
    const cascade::Change* change;
    Level before = kNormal;  ///< level of the service until then
    Ticks delay{0};          ///< of the witness's dependency in that run
};

/// What a value on the way of a failure rests on.
enum class BasisOf : std::uint8_t {
    dependency,
    delay,
    strength,
    buffer,
    table,
    restart,
    repair_work,
    exposure,
};
struct Basis {
    BasisOf of;
    network::ReferenceId reference;
};

/// Whether the failures at the beginning were assumed or reported.
enum class Beginning : std::uint8_t { assumed, reported };

/// Tells changes in words.
class Story {
public:
    Story(const Scene& scene, const cascade::Shock& shock, Beginning beginning) noexcept
        : scene_{&scene}, shock_{&shock}, beginning_{beginning} {}

    [[nodiscard]] const Scene& scene() const noexcept { return *scene_; }
    [[nodiscard]] const cascade::Shock& shock() const noexcept { return *shock_; }

    /// "Carrier A mobile (Kanto) stops (0%)".
    [[nodiscard]] std::string what(const Event& event) const;
    /// "electric power was short for 2h: the buffer is empty". Beside the line of the supplier there is no
    /// need to name it again.
    enum class Supplier : std::uint8_t { named, left_out };
    [[nodiscard]] std::string why(const Event& event, Supplier supplier) const;

    /// The values on which this step rests, each with its source; a value that names none is left out.
    [[nodiscard]] std::vector<Basis> basis_of(const cascade::Change& change) const;
    /// "cyber dependency [F r37] (published report, confidence 3/5), delay 1m [D], strength 100% [D]".
    [[nodiscard]] std::string basis_text(const Event& event) const;

private:
    [[nodiscard]] std::string why_own(const cascade::Change& change) const;
    [[nodiscard]] std::string dependency_text(const network::Dependency& dependency) const;
    [[nodiscard]] std::string value_text(const Event& event, BasisOf of) const;

    const Scene* scene_;
    const cascade::Shock* shock_;
    Beginning beginning_;
};

/// How long the shortage lasted that this change ended: from when its group felt its witness.
[[nodiscard]] Ticks shortage_of(const Event& event) noexcept;

}  // namespace kaname::report
