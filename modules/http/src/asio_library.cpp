// The compiled part of Asio, which every other file of this module is spared.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>

namespace kaname::http {}
