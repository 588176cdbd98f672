#include "kaname/access/seal.hpp"

#include <gtest/gtest.h>

namespace kaname::access {
namespace {

/// RFC 8032, section 7.1, test 1.
constexpr Seal::Seed kSeed{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a,
                           0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32,
                           0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
constexpr const char* kPublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
constexpr const char* kOfNothing =
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
    "d25bf5f0595bbe24655141438e7a100b";

TEST(Seal, SignsAsThePublishedExample) {
    const Seal seal{kSeed};
    EXPECT_EQ(seal.public_key(), kPublicKey);
    EXPECT_EQ(seal.sign(""), kOfNothing);
    EXPECT_TRUE(is_signed("", kOfNothing, kPublicKey));
}

TEST(Seal, AnyOtherMessageSignatureOrKeyIsNotSigned) {
    const Seal seal{kSeed};
    const std::string message = "受領書";
    const std::string signature = seal.sign(message);
    EXPECT_TRUE(is_signed(message, signature, kPublicKey));
    EXPECT_FALSE(is_signed(message + " ", signature, kPublicKey));
    for (std::size_t i = 0; i < signature.size(); ++i) {
        std::string other = signature;
        other[i] = other[i] == '0' ? '1' : '0';
        EXPECT_FALSE(is_signed(message, other, kPublicKey)) << i;
    }
    EXPECT_FALSE(is_signed(message, signature, Seal{seed_for("receipts", kSeed)}.public_key()));
    for (const char* none : {"", "zz", "d75a"}) {
        EXPECT_FALSE(is_signed(message, none, kPublicKey));
        EXPECT_FALSE(is_signed(message, signature, none));
    }
}

TEST(Seal, EveryPurposeHasAKeyOfItsOwn) {
    EXPECT_NE(seed_for("receipts", kSeed), seed_for("exports_", kSeed));
    EXPECT_NE(seed_for("receipts", kSeed), kSeed);
    EXPECT_EQ(seed_for("receipts", kSeed), seed_for("receipts", kSeed));
}

}  // namespace
}  // namespace kaname::access
