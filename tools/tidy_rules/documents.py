"""Documents that lead somewhere."""

import posixpath
import re

from .tree import Finding, Rule

LINK = re.compile(r"\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)")
ROOTS = r"README\.md|CONTRIBUTING\.md|CHANGELOG\.md|.*/README\.md"  # found without a link


def links(tree, path):
    """(line, target) of every relative link, as a path from the root; code blocks have no links."""
    in_code = False
    for line, text in tree.lines(path):
        if text.lstrip().startswith("```"):
            in_code = not in_code
        if in_code:
            continue
        for target in LINK.findall(re.sub(r"`[^`]*`", "", text)):
            target = target.split("#")[0]
            if target and not re.match(r"[a-z]+:", target):
                yield line, posixpath.normpath(posixpath.join(posixpath.dirname(path), target))


def dangling(tree):
    return [
        Finding(path, line, f"links to {target}, which does not exist")
        for path in tree.paths(r".*\.md")
        for line, target in links(tree, path)
        if target not in tree.files and target not in tree.folders and target != "."
    ]


def unlinked(tree):
    documents = tree.paths(r".*\.md")
    linked = {target for path in documents for _, target in links(tree, path)}
    return [
        Finding(path, 1, "no document links here")
        for path in documents
        if not re.fullmatch(ROOTS, path) and path not in linked and posixpath.dirname(path) not in linked
    ]


RULES = [
    Rule("dangling-links", dangling,
         bad=[{"docs/A.md": "[b](B.md)\n"}, {"README.md": "see [the model](docs/MODEL.md#levels)\n"}],
         good={"docs/A.md": "[b](../README.md#top) [c](https://example.org/) [d](#here) `[e](F.md)`\n[g](.)\n",
               "README.md": "[a](docs/A.md) [docs](docs)\n```\n[x](y.md)\n```\n"}),
    Rule("unlinked-documents", unlinked,
         bad=[{"docs/A.md": "lost\n", "README.md": "# R\n"}],
         good={"docs/A.md": "found\n", "docs/adr/1.md": "x\n", "README.md": "[a](docs/A.md) [why](docs/adr/)\n"}),
]
