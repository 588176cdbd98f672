"""What clang-format does not see to."""

import re

from .tree import Finding, Rule

TEXT = r".*\.(cpp|hpp|py|md|json|cmake|txt|csv|ts|tsx|css|html|yml)|tools/[a-z_]+|\.ci/\w+|Makefile"


def pragma_once(tree):
    return [
        Finding(path, 1, "a header begins with #pragma once")
        for path in tree.cpp()
        if path.endswith(".hpp") and not tree.code(path).lstrip().startswith("#pragma once")
    ]


def blanks(tree):
    findings = []
    for path in tree.paths(TEXT):
        text = tree.files[path]
        for line, content in tree.lines(path):
            if content != content.rstrip():
                findings.append(Finding(path, line, "blank at the end of the line"))
            if "\t" in content and path != "Makefile" and not path.endswith(".csv"):
                findings.append(Finding(path, line, "a tab"))
        if text and (not text.endswith("\n") or text.endswith("\n\n")):
            findings.append(Finding(path, text.count("\n"), "a file ends with exactly one line end"))
    return findings


RULES = [
    Rule("pragma-once", pragma_once,
         bad=[{"modules/base/src/a.hpp": "#include <vector>\n"}],
         good={"modules/base/src/a.hpp": "// Why.\n#pragma once\n"}),
    Rule("blanks", blanks,
         bad=[{"a.cpp": "int x; \n"}, {"a.cpp": "\tint x;\n"}, {"a.md": "text"}, {"a.md": "text\n\n"},
              {"a.cpp": "int x;\r\n"}],
         good={"a.cpp": "int x;\n", "Makefile": "a:\n\tb\n", "a.json": ""}),
]
