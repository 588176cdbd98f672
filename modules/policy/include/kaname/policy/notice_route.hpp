#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kaname/policy/route.hpp"

namespace kaname::policy {

/// The way of a notice down to those it is for.
struct NoticeRoute {
    /// Senders stand before those they serve; no pair (from, to) twice.
    std::vector<Hop> hops{};

    struct Nobody {
        std::string body{};
        Text reason{};
        friend bool operator==(const Nobody&, const Nobody&) = default;
    };
    /// Recipients whom nothing reaches, and why: an empty or expired group means nobody, and says so.
    std::vector<Nobody> nobody{};
};

/// What a notice starts from.
struct Dispatch {
    std::string_view issuer;
    const std::vector<std::string>& recipients;  ///< bodies; a CEPTOAR stands for its members too
    Identity source = Identity::sector;          ///< as whom the recipients see whom it comes from
    /// Bodies to which everybody it comes from is known by name already: they see the names.
    std::vector<std::string> informed{};
};

/// From the issuer to the ministry of each recipient's sector on `day`, from there to the recipient's CEPTOAR
/// once it is established, and from the CEPTOAR to its members; who has no established CEPTOAR that day is
/// served by the ministry itself, and a sector without a ministry by the issuer. What is shown before sending
/// and what is done on sending are this one value.
[[nodiscard]] NoticeRoute route_of_notice(const directory::Directory& directory, const Dispatch& dispatch,
                                          const std::vector<HopAgreement>& agreements, Date day);

}  // namespace kaname::policy
