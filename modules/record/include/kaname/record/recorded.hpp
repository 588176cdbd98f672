#pragma once

#include "kaname/record/trail.hpp"
#include "kaname/record/transactions.hpp"

namespace kaname::record {

/// Where the reading of things is noted. Changes are recorded with what they change; reads are many, so
/// they may be chained in batches, but never later than the port says.
class ReadLog {
public:
    ReadLog() = default;
    ReadLog(const ReadLog&) = delete;
    ReadLog& operator=(const ReadLog&) = delete;
    virtual ~ReadLog() = default;

    /// Done: the entry will be in the trail within a second. With `before_answer` it is there already;
    /// what is marked AMBER+STRICT or RED is answered only after that.
    struct Options {
        bool before_answer = false;
    };
    [[nodiscard]] virtual Status note(const Entry& entry, Options options) = 0;
};

/// `entry` as it is recorded when the act ended with `error`.
[[nodiscard]] Entry ended(Entry entry, const Error& error);

/// Runs `make` as one transaction over a Work with a `trail`, and records `entry` in it. What fails leaves
/// nothing but the entry that says so. `make` may fill in the entry's subject.
template <class Value, class Work, class Make>
[[nodiscard]] Result<Value> recorded(Transactions<Work>& transactions, Entry entry, const Make& make) {
    auto result = written<Value>(transactions, [&](Work& work) -> Result<Value> {
        Entry filled = entry;
        KANAME_TRY(Value value, make(work, filled));
        KANAME_CHECK(work.trail.write(filled));
        return value;
    });
    if (result) return result;
    KANAME_CHECK(
        transactions.write([&](Work& work) { return work.trail.write(ended(entry, result.error())); }));
    return result;
}

}  // namespace kaname::record
