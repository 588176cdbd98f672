#pragma once

#include "kaname/base/result.hpp"

/// What more than one act on a draft is refused for.
namespace kaname::sharing {

[[nodiscard]] inline Error edited_meanwhile() {
    return fail(
        ErrorCode::conflict, "edits",
        {"下書きは、ほかの利用者が先に更新しました。", "somebody else has edited the draft meanwhile"},
        {"最新の下書きに改めて修正を加えてください。", "make your changes to the draft as it is now"});
}

[[nodiscard]] inline Error retracted() {
    return fail(ErrorCode::conflict, "notice", {"取り消した情報提供です。", "this notice was retracted"},
                {"必要な場合は、新たに作成してください。", "draft a new one if it is needed"});
}

}  // namespace kaname::sharing
