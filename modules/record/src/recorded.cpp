#include "kaname/record/recorded.hpp"

namespace kaname::record {

Entry ended(Entry entry, const Error& error) {
    const bool refused = error.code == ErrorCode::forbidden || error.code == ErrorCode::not_found;
    entry.outcome = refused ? Outcome::refused : Outcome::failed;
    // The place says where the fault is; the reason may quote what was sent, which the trail never keeps.
    switch (error.code) {
        case ErrorCode::invalid_input: entry.reason = "invalid_input"; break;
        case ErrorCode::not_found: entry.reason = "not_found"; break;
        case ErrorCode::conflict: entry.reason = "conflict"; break;
        case ErrorCode::forbidden: entry.reason = "forbidden"; break;
        case ErrorCode::unavailable: entry.reason = "unavailable"; break;
    }
    return entry;
}

}  // namespace kaname::record
