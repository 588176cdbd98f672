#pragma once

#include <boost/asio/ssl/context.hpp>

#include "kaname/base/result.hpp"
#include "kaname/http/server.hpp"

namespace kaname::http {

/// TLS 1.2 and 1.3 with the certificate and key of these files, which must belong together.
[[nodiscard]] Result<boost::asio::ssl::context> open_tls(const TlsFiles& files);

}  // namespace kaname::http
