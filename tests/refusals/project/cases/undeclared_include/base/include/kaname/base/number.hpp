#pragma once

namespace kaname {
inline constexpr int kNumber = 1;
}  // namespace kaname
