// The compiled part of Beast: its message parser.
#include <boost/beast/src.hpp>

namespace kaname::http {}
