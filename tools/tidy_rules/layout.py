"""One module = one folder = one target = one namespace; and nothing that nobody uses."""

import re

from .includes import includes
from .tree import Finding, Rule

VAGUE = r"(Manager|Helper|Utils?|Info|Data)"


def module_folders(tree):
    modules = {path.split("/")[1] for path in tree.files if path.startswith("modules/") and path.count("/") > 1}
    findings = []
    for module in sorted(modules):
        folder = f"modules/{module}"
        if not tree.files.get(f"{folder}/README.md"):
            findings.append(Finding(folder, 1, "has no README.md (purpose, main types, what it may use)"))
        if f"kaname_module({module}" not in (tree.files.get(f"{folder}/CMakeLists.txt") or ""):
            findings.append(Finding(folder, 1, f"has no CMakeLists.txt with kaname_module({module} …)"))
    return findings


def namespaces(tree):
    findings = []
    for path in tree.cpp(r"modules/\w+/(src|include)/"):
        module = path.split("/")[1]
        own = "kaname" if module == "base" else f"kaname::{module}"
        named = [(line, found.group(1)) for line, text in tree.code_lines(path)
                 if (found := re.match(r"(?:inline )?namespace ([\w:]+)\s*\{", text))]
        for line, name in named:
            if name != "std" and name != own and not name.startswith(own + "::"):
                findings.append(Finding(path, line, f"namespace {name} in module {module}; it should be {own}"))
        if not named:
            findings.append(Finding(path, 1, f"has no namespace {own}"))
    return findings


def vague_names(tree):
    findings = []
    for path in tree.cpp():
        name = path.rsplit("/", 1)[1]
        if re.search(r"(^|_)(manager|helper|utils?|info|data)(_test)?\.", name):
            findings.append(Finding(path, 1, "the file's name says nothing; name it after what it holds"))
        if not re.fullmatch(r"[a-z0-9_]+\.(cpp|hpp)", name):
            findings.append(Finding(path, 1, "file names are snake_case"))
        for line, text in tree.code_lines(path):
            found = re.search(rf"\b(?:class|struct|enum class)\s+(\w*{VAGUE})\b", text)
            if found:
                findings.append(Finding(path, line, f"{found.group(1)} says nothing; name it after what it holds"))
    return findings


def dead_files(tree):
    """A header that nobody includes; a source that no build description reaches."""
    wanted = {header.rsplit("/", 1)[-1] for path in tree.cpp() for _, _, header in includes(tree, path)}
    findings = []
    for path in tree.cpp():
        folder, name = path.rsplit("/", 1)
        if name.endswith(".hpp"):
            if name not in wanted:
                findings.append(Finding(path, 1, "nobody includes this header"))
        elif not re.fullmatch(r"modules/\w+/(src/\w+|tests/\w+_test)\.cpp|apps/\w+/((src/)?\w+|tests/\w+_test)\.cpp", path):
            described = tree.files.get(f"{folder}/CMakeLists.txt") or ""
            if name not in described and "*.cpp" not in described:
                findings.append(Finding(path, 1, "no build description reaches this file"))
    return findings


RULES = [
    Rule("module-folders", module_folders,
         bad=[{"modules/base/CMakeLists.txt": "kaname_module(base)\n", "modules/base/src/a.cpp": ""},
              {"modules/base/README.md": "# base\n", "modules/base/CMakeLists.txt": "kaname_module(policy)\n"}],
         good={"modules/base/CMakeLists.txt": "kaname_module(base)\n", "modules/base/README.md": "# base\n"}),
    Rule("namespaces", namespaces,
         bad=[{"modules/policy/src/a.cpp": "namespace kaname {\n}\n"},
              {"modules/policy/src/a.cpp": "int x;\n"},
              {"modules/base/src/a.cpp": "namespace kanama {\n}\n"}],
         good={"modules/base/src/a.cpp": "namespace kaname {\nnamespace {\n}\n}\n",
               "modules/policy/src/a.cpp": "namespace kaname::policy {\n}\nnamespace std {\n}\n"}),
    Rule("vague-names", vague_names,
         bad=[{"modules/base/src/string_utils.cpp": ""}, {"modules/base/src/a.cpp": "class StoreManager {};\n"},
              {"modules/base/src/CamelCase.cpp": ""}],
         good={"modules/base/src/text.cpp": "struct Database {};\nclass Informer {};\n"}),
    Rule("dead-files", dead_files,
         bad=[{"modules/base/src/a.hpp": "", "modules/base/src/a.cpp": ""},
              {"modules/base/src/old/a.cpp": ""}, {"fuzz/a.cpp": "", "fuzz/CMakeLists.txt": "# nothing\n"}],
         good={"modules/base/src/a.hpp": "", "modules/base/src/a.cpp": '#include "a.hpp"\n',
               "fuzz/b.cpp": "", "fuzz/CMakeLists.txt": "kaname_fuzz_target(b b.cpp)\n"}),
]
