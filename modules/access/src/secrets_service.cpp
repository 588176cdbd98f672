#include "kaname/access/secrets_service.hpp"

#include <sodium.h>

#include <array>
#include <condition_variable>
#include <mutex>

namespace kaname::access {

/// Lets in a few at once and a few more to wait.
struct Secrets::Gate {
    explicit Gate(const PasswordCost& cost) : free{cost.at_once}, room{cost.most_waiting} {}

    [[nodiscard]] bool enter() {
        std::unique_lock lock{mutex};
        if (free == 0 && room == 0) return false;
        if (free == 0) {
            --room;
            left.wait(lock, [&] { return free > 0; });
            ++room;
        }
        --free;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock{mutex};
            ++free;
        }
        left.notify_one();
    }

    std::mutex mutex;
    std::condition_variable left;
    std::size_t free;
    std::size_t room;
};

/// Holds one place while something is hashed, if there was one.
class Secrets::Place {
public:
    explicit Place(Gate& gate) : gate_{gate.enter() ? &gate : nullptr} {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        if (gate_ != nullptr) gate_->leave();
    }
    explicit operator bool() const noexcept { return gate_ != nullptr; }

private:
    Gate* gate_;
};

namespace {

Error too_many() {
    return fail(ErrorCode::unavailable, "sign_in",
                {"サインインが集中しています。", "too many people are signing in at the moment"},
                {"数秒おいて、もう一度お試しください。", "try again in a few seconds"});
}

Error no_memory() {
    return fail(
        ErrorCode::unavailable, "password",
        {"パスワードの照合に必要なメモリが不足しています。", "there is not enough memory to hash a password"},
        {"しばらくしてから、もう一度お試しください。", "try again shortly"});
}

}  // namespace

Secrets::Secrets(PasswordCost cost) : cost_{cost}, gate_{std::make_unique<Gate>(cost)} {
    if (auto hashed = hash(token())) nobody_ = *std::move(hashed);
}

Secrets::~Secrets() = default;

Result<std::string> Secrets::hash(std::string_view password) const {
    const Place place{*gate_};
    if (!place) return too_many();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int failed = crypto_pwhash_str_alg(text.data(), password.data(), password.size(), cost_.passes,
                                             cost_.memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0) return no_memory();
    return std::string{text.data()};
}

Result<bool> Secrets::verify(std::string_view password, std::string_view hash) const {
    const Place place{*gate_};
    if (!place) return too_many();
    const std::string known{hash};  // libsodium reads to the terminating zero
    const bool right = crypto_pwhash_str_verify(known.empty() ? nobody_.c_str() : known.c_str(),
                                                password.data(), password.size()) == 0;
    return right && !known.empty();
}

std::string Secrets::token() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::array<char, sodium_base64_ENCODED_LEN(32, kVariant)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    return text.data();
}

std::string hash_of_token(std::string_view token) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    // libsodium reads unsigned bytes
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(token.data()), token.size());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
    sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
    return digits.data();
}

}  // namespace kaname::access
