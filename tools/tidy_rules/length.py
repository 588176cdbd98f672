"""Files of one idea; functions that fit a screen."""

import re

from .tree import Finding, Rule

LONGEST_FILE = 500
LONGEST_FUNCTION = 60


def file_length(tree):
    findings = []
    for path in tree.cpp():
        length = tree.files[path].count("\n")
        if length > LONGEST_FILE:
            findings.append(Finding(path, LONGEST_FILE, f"{length} lines; at most {LONGEST_FILE}"))
    return findings


def functions(code):
    """(first line, length) of every function body in formatted code.

    A body is a brace after a blank whose head (the text since the last ';' or brace) has a ')' and is
    no namespace, class or initialiser. A length is from the line of the opening brace to that of the
    closing one. A lambda is part of the function it stands in. clang-format puts a blank before the
    brace of a body and none before that of an initialiser.
    """
    found, stack, head_from, line = [], [], 0, 1
    for at, character in enumerate(code):
        if character == "\n":
            line += 1
        elif character == "{":
            initialiser = at > 0 and (code[at - 1].isalnum() or code[at - 1] in "_>,({=")
            head = code[head_from:at]
            is_body = not initialiser and ")" in head and not re.search(
                r"\b(namespace|class|struct|union|enum)\b|=\s*$", head)
            inside = any(kind == "body" for kind, _ in stack)
            stack.append(("body" if is_body and not inside else "initialiser" if initialiser else "other", line))
            if not initialiser:
                head_from = at + 1
        elif character == "}" and stack:
            kind, first = stack.pop()
            if kind == "body":
                found.append((first, line - first + 1))
            if kind != "initialiser":
                head_from = at + 1
        elif character == ";":
            head_from = at + 1
    return found


def function_length(tree):
    return [
        Finding(path, first, f"a function of {length} lines; at most {LONGEST_FUNCTION}")
        for path in tree.cpp()
        for first, length in functions(re.sub(r"^\s*#.*(\\\n.*)*", lambda m: "\n" * m.group(0).count("\n"),
                                              tree.code(path), flags=re.MULTILINE))
        if length > LONGEST_FUNCTION
    ]


LONG_BODY = "    work();\n" * LONGEST_FUNCTION

RULES = [
    Rule("file-length", file_length, bad=[{"modules/base/src/a.cpp": "\n" * (LONGEST_FILE + 1)}],
         good={"modules/base/src/a.cpp": "\n" * LONGEST_FILE}),
    Rule("function-length", function_length,
         bad=[{"a.cpp": "namespace a {\nvoid f() {\n" + LONG_BODY + "}\n}\n"},
              {"a.cpp": "class A {\n    A(int b) : b_{b}, c_(b) {\n" + LONG_BODY + "    }\n};\n"},
              {"a.cpp": "auto f(int b) -> int {\n    run([&] {\n" + LONG_BODY + "    });\n}\n"}],
         good={"a.cpp": "namespace a {\nvoid f() {\n    work();\n}\n" + "void g() {\n    work();\n}\n" * 40
                        + "const int t[] = {\n" + "    1,\n" * 80 + "};\n}\n"}),
]
