#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <string>

#include "kaname/json/document.hpp"

namespace kaname::json {

/// All values lie in one pool and go with it: freeing ten million values one by one would cost more
/// than reading them.
struct Document::Parsed {
    explicit Parsed(std::string source) : text{std::move(source)}, root(boost::json::storage_ptr(&pool)) {}
    std::string text;
    boost::json::monotonic_resource pool;
    boost::json::value root;
};

}  // namespace kaname::json
