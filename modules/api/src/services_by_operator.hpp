#pragma once

#include <string_view>
#include <vector>

#include "kaname/json/writer.hpp"
#include "kaname/network/model.hpp"

namespace kaname::api {

/// The services that each operator supplies, for whoever says which one has failed. The model outlives it.
class ServicesByOperator {
public:
    /// `model` null: there is none, and nobody has a service.
    explicit ServicesByOperator(const network::Model* model);

    /// The list of them, by id and name.
    void write(json::Writer& writer, std::string_view body) const;

private:
    const network::Model* model_;
    std::vector<std::vector<std::size_t>> services_{};  ///< by operator
};

}  // namespace kaname::api
