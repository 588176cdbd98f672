#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

#include "kaname/http/server.hpp"

namespace kaname::http {

/// A key and a certificate for it, signed by itself, in files that live as long as this.
class Certificate {
public:
    Certificate() {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{EVP_EC_gen("P-256"), EVP_PKEY_free};
        const std::unique_ptr<X509, decltype(&X509_free)> certificate{X509_new(), X509_free};
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3'600);  // seconds
        X509_set_pubkey(certificate.get(), key.get());
        X509_sign(certificate.get(), key.get(), EVP_sha256());
        files_ = {
            .certificate_chain = new_file([&](std::FILE* file) { PEM_write_X509(file, certificate.get()); }),
            .private_key = new_file([&](std::FILE* file) {
                PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
            })};
    }
    Certificate(const Certificate&) = delete;
    Certificate& operator=(const Certificate&) = delete;
    ~Certificate() {
        std::remove(files_.certificate_chain.c_str());
        std::remove(files_.private_key.c_str());
    }
    [[nodiscard]] const TlsFiles& files() const noexcept { return files_; }

private:
    template <class Write>
    static std::string new_file(Write write) {
        std::string path = "/tmp/kaname_http_test_XXXXXX";  // mkstemp writes over the six X
        const int descriptor = ::mkstemp(path.data());
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
            descriptor < 0 ? nullptr : ::fdopen(descriptor, "w"), &std::fclose};
        if (file == nullptr) throw std::runtime_error{"cannot write to /tmp"};
        write(file.get());
        return path;
    }
    TlsFiles files_;
};

}  // namespace kaname::http
