#pragma once

#include "kaname/sharing/notice_service.hpp"
#include "write.hpp"

namespace kaname::api {

void write_notice(const Writing& writing, const sharing::SeenNotice& notice);
void write_preview(const Writing& writing, const sharing::NoticePreview& preview);
void write_release(const Writing& writing, const sharing::SeenRelease& release);

struct Signature {
    std::string public_key;
    std::string value;  ///< over the receipt without it
};
void write_notice_receipt(const Writing& writing, const sharing::NoticeReceipt& receipt,
                          const std::optional<Signature>& signature);
/// None: null.
void write_outlook(const Writing& writing, const std::optional<sharing::Outlook>& outlook);

}  // namespace kaname::api
