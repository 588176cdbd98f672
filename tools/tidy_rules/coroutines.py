"""g++ 12 destroys twice what is made in the same expression as co_await.

Neither a temporary aggregate (`Request{…}`) nor a temporary lambda that captures may stand in one
statement with co_await. Name it first and move it, or give the type a constructor and write `Request(…)`.
"""

import re

from .tree import Finding, Rule

AGGREGATE = re.compile(r"\b[A-Z]\w*(<[^<>]*>)?\{\s*[^\s}]")
LAMBDA = re.compile(r"(?<![\w\])])\[[^\]\s][^\]]*\]\s*(\(|\{|mutable)")


def statement_around(code, at):
    """From the last ';' or body brace to the next ';' outside of parentheses and braces."""
    start = at
    while start > 0 and not (code[start - 1] == ";" or (code[start - 1] in "{}" and code[start:start + 1].isspace())):
        start -= 1
    end, depth = at, 0
    while end < len(code) and not (code[end] == ";" and depth <= 0):
        depth += {"(": 1, "{": 1, "[": 1, ")": -1, "}": -1, "]": -1}.get(code[end], 0)
        end += 1
    return code[start:end]


def temporaries(tree):
    findings = []
    for path in tree.cpp():
        code = tree.code(path)
        for found in re.finditer(r"\bco_await\b", code):
            statement = statement_around(code, found.start())
            what = "temporary aggregate" if AGGREGATE.search(statement) else \
                   "temporary lambda that captures" if LAMBDA.search(statement) else None
            if what:
                line = code.count("\n", 0, found.start()) + 1
                findings.append(Finding(path, line, f"{what} in one statement with co_await: name it first"))
    return findings


RULES = [
    Rule("co-await-temporaries", temporaries,
         bad=[{"modules/http/src/a.cpp": "void f() {\n    co_await send(Request{.path = x, .body = y});\n}\n"},
              {"modules/http/src/a.cpp": "void f() {\n    co_await run([&a](int b) { return a + b; });\n}\n"},
              {"modules/http/src/a.cpp": "void f() {\n    auto r = co_await run(\n        [this] { use(); });\n}\n"}],
         good={"modules/http/src/a.cpp":
               "void f() {\n    Request request{.path = x};\n    auto r = co_await send(std::move(request));\n"
               "    co_await run([](int b) { return b; });\n    co_await send(Request(x, list[i]));\n}\n"}),
]
