"""What a rule sees: a tree of files, from the working copy or from the examples of a self test."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from typing import Callable

NOT_OURS = ("build/", "node_modules/", "web/node_modules/", ".git/")


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    message: str


@dataclass(frozen=True)
class Rule:
    name: str
    check: Callable[["Tree"], list]
    bad: list = field(default_factory=list)  # trees that must be caught, each {path: text}
    good: dict = field(default_factory=dict)  # a tree that must pass


class Tree:
    """Paths with their text. A file that is not UTF-8 is listed but has no text."""

    def __init__(self, files):
        self.files = files
        self.folders = {path.rsplit("/", depth)[0] for path in files for depth in range(1, path.count("/") + 1)}
        self._code = {}

    def paths(self, pattern):
        """The files whose whole path matches a regular expression."""
        return [path for path in sorted(self.files) if re.fullmatch(pattern, path) and self.files[path] is not None]

    def cpp(self, under=r".*"):
        """C++ of ours below a folder. The refusal cases are wrong on purpose."""
        return [p for p in self.paths(under + r".*\.(cpp|hpp)") if not p.startswith("tests/refusals/")]

    def lines(self, path):
        return enumerate(self.files[path].split("\n"), start=1)

    def code(self, path):
        """The C++ text with comments and the insides of literals blanked; places stay the same."""
        if path not in self._code:
            self._code[path] = without_comments_and_literals(self.files[path])
        return self._code[path]

    def code_lines(self, path):
        return enumerate(self.code(path).split("\n"), start=1)

    def row(self, name):
        """A row of the module table, as cmake/Layers.cmake has it."""
        found = re.search(rf"set\(KANAME_{name}\s+([^)]*)\)", self.files["cmake/Layers.cmake"])
        return found.group(1).split()


TOKEN = re.compile(
    r"""R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.DOTALL,
)


def without_comments_and_literals(text):
    def blank(match):
        token = match.group(0)
        if token.startswith(('"', "'")) and len(token) >= 2:
            return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]
        return re.sub(r"[^\n]", " ", token)

    # An include names a file, not a text: its quotes stay readable.
    parts = re.split(r'(^[ \t]*#[ \t]*include[ \t]+"[^"\n]*")', text, flags=re.MULTILINE)
    return "".join(part if i % 2 else TOKEN.sub(blank, part) for i, part in enumerate(parts))


def working_copy(root):
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=False,
    )
    if listed.returncode == 0:
        paths = listed.stdout.decode().split("\0")
    else:  # an unpacked archive
        paths = [
            os.path.relpath(os.path.join(folder, name), root)
            for folder, _, names in os.walk(root) for name in names
        ]
    files = {}
    for path in paths:
        if path and not path.startswith(NOT_OURS) and os.path.isfile(os.path.join(root, path)):
            with open(os.path.join(root, path), "rb") as file:
                try:
                    files[path] = file.read().decode("utf-8")
                except UnicodeDecodeError:
                    files[path] = None
    return Tree(files)
