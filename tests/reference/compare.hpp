#pragma once

#include <cstdint>
#include <string>

#include "kaname/cascade/simulate.hpp"
#include "random_model.hpp"

/// What must hold of the engine in modules/cascade on one case. Each check returns what is wrong, or
/// nothing.
namespace kaname::reference {

/// A case in the words of the engine. Throws if the case is refused: the generator makes usable ones.
struct Prepared {
    explicit Prepared(const Case& from);
    network::Model model;
    cascade::Shock shock;
    cascade::Horizon horizon;
    cascade::Draw draw;
    [[nodiscard]] cascade::Trajectory run() const;
};

/// It gives what the naive engine gives, to the last field.
[[nodiscard]] std::string wrong_with_changes(const Case& its, const Prepared& prepared,
                                             const cascade::Trajectory& trajectory);
/// The certificate accepts it.
[[nodiscard]] std::string wrong_with_certificate(const Prepared& prepared,
                                                 const cascade::Trajectory& trajectory);
/// Stopped at a tick and resumed it goes on, and ends, as if it had not been.
[[nodiscard]] std::string wrong_with_resuming(const Prepared& prepared, const cascade::Trajectory& trajectory,
                                              std::int64_t at);
/// One false statement in it, of any kind, and the certificate refuses it.
[[nodiscard]] std::string wrong_with_refusal(const Prepared& prepared, const cascade::Trajectory& trajectory,
                                             Dice& dice);
/// Other positions of the same ids change nothing but the positions.
[[nodiscard]] std::string wrong_with_relabelling(const Case& its, const cascade::Trajectory& trajectory,
                                                 std::uint64_t seed);

/// In so many runs of it services are hit as often and as early as in as many runs of the naive engine.
[[nodiscard]] std::string wrong_with_ensemble(const Case& its, const Prepared& prepared,
                                              std::uint32_t first_run, std::uint32_t runs);

/// All of these on random_case(seed); the last one on some.
[[nodiscard]] std::string wrong_with_seed(std::uint64_t seed);

}  // namespace kaname::reference
