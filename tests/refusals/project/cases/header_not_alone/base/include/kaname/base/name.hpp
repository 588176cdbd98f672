#pragma once

#ifndef WRONG
#include <string>
#endif

namespace kaname {
struct Name {
    std::string text;
};
}  // namespace kaname
