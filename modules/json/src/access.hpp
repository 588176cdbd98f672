#pragma once

#include <boost/json/value.hpp>

#include "kaname/json/document.hpp"

namespace kaname::json {

/// The only bridge between a Node and the value of the library behind it.
class Access {
public:
    static Node node(const boost::json::value& value) noexcept { return Node{&value}; }
    static const boost::json::value& value(Node node) noexcept {
        return *static_cast<const boost::json::value*>(node.value_);
    }
};

inline std::string_view view(boost::json::string_view text) noexcept { return {text.data(), text.size()}; }

}  // namespace kaname::json
