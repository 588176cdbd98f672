"""Which header may be seen where."""

import re

from .tree import Finding, Rule

TESTS = r"(modules|apps)/\w+/tests/|tests/"

# Header, then where it may be included. Each heavy library is seen by one module: it can be replaced
# there, and it is compiled there only. A header that no row knows needs a row, and a reason.
THIRD_PARTY = [
    (r"boost/json/src\.hpp", r"fuzz/"),
    (r"boost/json(/|\.hpp)", r"modules/json/src/"),
    (r"boost/math/", r"modules/network/src/"),
    (r"boost/(asio|beast)(/|\.hpp)", r"modules/http/src/"),
    (r"(oneapi/)?tbb(/|\.h)", r"modules/cascade/src/"),
    (r"Eigen/", r"modules/inoperability/src/"),
    (r"simdjson\.h", r"modules/json/src/"),
    (r"sqlite3\.h|libpq-fe\.h", r"modules/storage/src/"),
    (r"sodium\.h", r"modules/(record|policy|access)/src/"),
    (r"openssl/", r"modules/http/(src|tests)/"),
    (r"curl/", r"modules/channels/src/"),
    (r"(cairo|pango)/|xlsxwriter\.h|zip\.h|pugixml\.hpp", r"modules/report/src/"),
    (r"CLI/", r"apps/"),
    (r"spdlog/|toml\+\+/", r"apps/"),
    (r"gtest/|gmock/|rapidcheck(/|\.h)", TESTS),
    (r"benchmark/", r"bench/"),
    # The operating system: adapters and programs only.
    (r"sys/|netinet/|arpa/|(unistd|fcntl|signal|pthread|poll|time|termios)\.h", r"modules/(storage|http|channels)/src/|apps/|bench/|" + TESTS),
]
STANDARD = re.compile(r"[a-z_]+")  # <vector>, <cstdint>: the standard library has no dots and no folders

# Their cost is paid by everyone who includes the public header.
DEAR = {"iostream", "regex", "fstream", "sstream", "iomanip", "filesystem", "future", "thread"}


def includes(tree, path):
    for line, text in tree.code_lines(path):
        found = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', text)
        if found:
            yield line, found.group(1) == "<", found.group(2)


def third_party(tree):
    findings = []
    for path in tree.cpp():
        for line, angled, header in includes(tree, path):
            if not angled or STANDARD.fullmatch(header):
                continue
            places = next((places for pattern, places in THIRD_PARTY if re.match(pattern, header)), None)
            if places is None:
                findings.append(Finding(path, line, f"<{header}> is in no row of tools/tidy_rules/includes.py"))
            elif not re.match(places, path):
                findings.append(Finding(path, line, f"<{header}> may be included only in {places}"))
    return findings


def dear(tree):
    return [
        Finding(path, line, f"<{header}> does not belong in a public header")
        for path in tree.cpp(r"modules/\w+/include/")
        for line, angled, header in includes(tree, path)
        if angled and (header in DEAR or not STANDARD.fullmatch(header))
    ]


def declared(tree):
    """The compiler also sees what a declared dependency depends on; a reader should not have to."""
    findings = []
    for path in tree.cpp(r"modules/"):
        module = path.split("/")[1]
        described = tree.files.get(f"modules/{module}/CMakeLists.txt") or ""
        named = re.search(r"\bDEPENDS([^)]*?)(\bPRIVATE_DEPENDS|\))", described)
        allowed = {module, *(named.group(1).split() if named else [])}
        for line, _, header in includes(tree, path):
            other = re.match(r"kaname/(\w+)/", header)
            if other and other.group(1) not in allowed:
                findings.append(Finding(path, line, f"{other.group(1)} is not in the DEPENDS of {module}"))
    return findings


RULES = [
    Rule("third-party-headers", third_party,
         bad=[{"modules/cascade/src/a.cpp": "#include <boost/json.hpp>\n"},
              {"modules/json/include/kaname/json/a.hpp": "#include <boost/json.hpp>\n"},
              {"modules/base/src/a.cpp": "#include <left_pad/pad.hpp>\n"},
              {"modules/base/src/a.cpp": "#include <unistd.h>\n"}],
         good={"modules/json/src/a.cpp": "#include <boost/json/parse.hpp>\n#include <vector>\n",
               "modules/cascade/src/a.cpp": "#include <tbb/parallel_for.h>\n// #include <boost/json.hpp>\n",
               "modules/base/tests/a_test.cpp": "#include <gtest/gtest.h>\n"}),
    Rule("dear-headers", dear,
         bad=[{"modules/base/include/kaname/base/a.hpp": "#include <iostream>\n"},
              {"modules/network/include/kaname/network/a.hpp": "#include <boost/math/special_functions.hpp>\n"}],
         good={"modules/base/include/kaname/base/a.hpp": "#include <iosfwd>\n",
               "modules/storage/src/a.cpp": "#include <fstream>\n"}),
    Rule("declared-dependencies", declared,
         bad=[{"modules/cascade/CMakeLists.txt": "kaname_module(cascade DEPENDS network)\n",
               "modules/cascade/src/a.cpp": '#include "kaname/base/id.hpp"\n'}],
         good={"modules/cascade/CMakeLists.txt": "kaname_module(cascade DEPENDS base\n    network PRIVATE_DEPENDS TBB::tbb)\n",
               "modules/cascade/src/a.cpp": '#include "kaname/base/id.hpp"\n#include "kaname/cascade/a.hpp"\n'}),
]
