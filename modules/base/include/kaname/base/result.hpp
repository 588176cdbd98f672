#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "kaname/base/text.hpp"

namespace kaname {

/// What a caller can do about a failure. A new code needs a caller who would act on it;
/// otherwise the detail belongs in the problem's reason.
enum class ErrorCode { invalid_input, not_found, conflict, forbidden, unavailable };

/// One thing that is wrong: where, why, and what to do about it.
struct Problem {
    std::string place;  ///< language-neutral: a path, an id, "line 12, column 5"; may be empty
    Text reason;
    Text mend;
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// A failure that was expected to be possible. Holds at least one problem; an importer may report
/// many at once, so that a person mends a file in one go.
struct Error {
    ErrorCode code = ErrorCode::invalid_input;
    std::vector<Problem> problems;
};

[[nodiscard]] Error fail(ErrorCode code, std::string place, Text reason, Text mend);

/// "place: reason (mend)", one line per problem.
[[nodiscard]] std::string to_text(const Error& error, Language language);

/// A value or an Error. The names are those of std::expected, so that it can replace this class
/// when the compilers have it; unlike the tl::expected of Debian 12 it is [[nodiscard]].
template <class T>
class [[nodiscard]] Result {
public:
    // NOLINTBEGIN(google-explicit-constructor): so that `return value;` and `return fail(…);` read as they do
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : state_{std::in_place_index<1>, std::move(error)} {}
    // NOLINTEND(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    const T& operator*() const& { return value_of(state_); }
    T& operator*() & { return value_of(state_); }
    /// By value, so that `for (auto x : *make())` keeps what it walks over.
    T operator*() && { return std::move(value_of(state_)); }
    const T* operator->() const { return &value_of(state_); }
    T* operator->() { return &value_of(state_); }

    [[nodiscard]] const Error& error() const& { return error_of(state_); }
    [[nodiscard]] Error&& error() && { return std::move(error_of(state_)); }

private:
    template <class State>
    static auto& value_of(State& state) {
        assert(state.index() == 0);
        return *std::get_if<0>(&state);
    }
    template <class State>
    static auto& error_of(State& state) {
        assert(state.index() == 1);
        return *std::get_if<1>(&state);
    }
    std::variant<T, Error> state_;
};

/// The value of a function that has nothing to return but may fail.
struct Done {};
using Status = Result<Done>;
inline constexpr Done done{};

}  // namespace kaname

#define KANAME_CONCAT_INNER(a, b) a##b
#define KANAME_CONCAT(a, b) KANAME_CONCAT_INNER(a, b)

// The names are counted, so that an act with checks of its own may stand inside a check.

/// `KANAME_TRY(const auto model, parse(text));` binds the value, or returns the error to the caller.
#define KANAME_TRY(declaration, expression) \
    KANAME_TRY_IMPL(KANAME_CONCAT(kaname_try_, __COUNTER__), declaration, expression)
#define KANAME_TRY_IMPL(result, declaration, expression) \
    auto result = (expression);                          \
    if (!result) return std::move(result).error();       \
    declaration = *std::move(result)

/// `KANAME_CHECK(f());` for a function that returns Status.
#define KANAME_CHECK(expression) KANAME_CHECK_IMPL(KANAME_CONCAT(kaname_check_, __COUNTER__), expression)
#define KANAME_CHECK_IMPL(status, expression) \
    if (auto status = (expression); !status) return std::move(status).error()
