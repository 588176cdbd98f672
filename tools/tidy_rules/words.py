"""Words that do not belong in the repository. The list is forbidden_words.txt."""

import os
import re

from .form import TEXT
from .tree import Finding, Rule

LIST = os.path.join(os.path.dirname(__file__), "forbidden_words.txt")
SET_UP = r"tools/[a-z_]+|\.ci/.*|cmake/.*|Makefile|CMake.*|package-lock\.json|web/package-lock\.json|(web/)?\.npmrc"


def forbidden_words():
    """(compiled pattern, why) for each line `pattern   # why`."""
    with open(LIST, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("  # ", 1) for line in file if line.strip() and not line.startswith("#")]
    return [(re.compile(pattern.strip()), why) for pattern, why in rows]


def forbidden(tree):
    findings = []
    for path in tree.paths(TEXT):
        if path.startswith("tools/tidy_rules/"):  # the list and the examples
            continue
        for line, text in tree.lines(path):
            for pattern, why in forbidden_words():
                found = pattern.search(text)
                if found:
                    findings.append(Finding(path, line, f"'{found.group(0)}': {why}"))
    return findings


def hosts(tree):
    """The set-up uses the package sources the machine already has, whatever they are."""
    return [
        Finding(path, line, "the set-up names no host")
        for path in tree.paths(SET_UP)
        for line, text in tree.lines(path)
        if re.search(r"\b(https?|ftp)://\w", text)
    ]


RULES = [
    Rule("forbidden-words", forbidden,
         bad=[{"modules/base/src/a.cpp": "// TODO: later\n"}, {"a.md": "in /home/me/kaname\n"},
              {"a.md": "Lorem ipsum dolor\n"}],
         good={"modules/base/src/a.cpp": "// METHODOLOGY\n", "a.md": "see /usr/share and the homepage\n"}),
    Rule("hosts", hosts,
         bad=[{"tools/setup": "curl https://example.org/install.sh\n"}],
         good={"tools/setup": "apt-get update\n", "README.md": "https://example.org/\n"}),
]
