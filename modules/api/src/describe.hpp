#pragma once

#include "call.hpp"

/// Parts of the description of the interface (OpenAPI 3.1), each a key into an object that is open.
namespace kaname::api {

/// What the route takes and answers, under its method.
void write_operation(json::Writer& to, const Row& row);
/// The schema of every error: RFC 9457, with what is wrong at which place.
void write_problem(json::Writer& to);

}  // namespace kaname::api
