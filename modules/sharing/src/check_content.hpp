#pragma once

#include "kaname/sharing/notice.hpp"

namespace kaname::sharing {

/// What a draft may hold at all: lengths, numbers, and no RED.
[[nodiscard]] Status check_draft(const Content& content);
/// What has to be there before anybody is asked to release it, or it is sent.
[[nodiscard]] Status check_complete(const Notice& notice);
/// Every source whose originator is to be asked has been released, in words that are still the draft's.
[[nodiscard]] Status check_released(const Notice& notice);

[[nodiscard]] bool is_released(const Notice& notice, std::string_view originator);
/// Those whose release the draft needs, each once.
[[nodiscard]] std::vector<std::string> to_be_asked(const Notice& notice);

}  // namespace kaname::sharing
