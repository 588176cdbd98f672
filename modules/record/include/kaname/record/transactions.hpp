#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "kaname/base/result.hpp"

namespace kaname::record {

/// All or nothing over the ports that `Work` holds: a struct of references that the module which acts
/// declares (`struct Work { Incidents& incidents; Trail& trail; Outbox& outbox; };`).
///
/// Holds: 1. When `write` returns done, everything the act did is durable; when it returns an error,
/// nothing of it is there. 2. An act sees what it wrote itself. 3. Acts are as if one after the other.
/// 4. A view sees one committed state and changes nothing. Both may be called from any thread.
/// An act may run again after a conflict: it does nothing that the transaction cannot take back.
template <class Work>
class Transactions {
public:
    Transactions() = default;
    Transactions(const Transactions&) = delete;
    Transactions& operator=(const Transactions&) = delete;
    virtual ~Transactions() = default;

    using Act = std::function<Status(Work&)>;
    [[nodiscard]] virtual Status write(const Act& act) = 0;
    [[nodiscard]] virtual Status view(const Act& act) = 0;
};

/// The act that keeps in `value` what `make` makes.
template <class Value, class Work, class Make>
auto keeping(std::optional<Value>& value, const Make& make) {
    return [&value, &make](Work& work) -> Status {
        KANAME_TRY(value, make(work));
        return done;
    };
}

/// What an act that makes a value made: `written<Receipt>(store, [&](Work& work) -> Result<Receipt> {…})`.
template <class Value, class Work, class Make>
[[nodiscard]] Result<Value> written(Transactions<Work>& transactions, const Make& make) {
    std::optional<Value> value;
    KANAME_CHECK(transactions.write(keeping<Value, Work>(value, make)));
    return *std::move(value);
}
template <class Value, class Work, class Make>
[[nodiscard]] Result<Value> viewed(Transactions<Work>& transactions, const Make& make) {
    std::optional<Value> value;
    KANAME_CHECK(transactions.view(keeping<Value, Work>(value, make)));
    return *std::move(value);
}

}  // namespace kaname::record
