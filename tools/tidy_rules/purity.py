"""Domain modules and formats compute; clock, chance, files and terminals come in from outside."""

import re

from .tree import Finding, Rule

# Name, then what to do instead.
BANNED = [
    (r"\b(system|steady|high_resolution|utc)_clock\b", "take an Instant or a Clock"),
    (r"\b(std::)?random_device\b|\bstd::rand\b|\bsrand\b|\bstd::mt19937", "take a seed; use Philox"),
    (r"\bstd::\w+_distribution\b", "std distributions differ between libraries; use Philox"),
    (r"\bstd::(cout|cerr|clog|cin)\b|\b(std::)?f?printf\s*\(|\bputs\s*\(", "return text; the program prints it"),
    (r"\bstd::[io]?fstream\b|\b(std::)?fopen\s*\(|\bstd::filesystem\b", "take the text; an adapter reads the file"),
    (r"\b(std::|secure_)?getenv\b", "take an argument"),
    (r"\bstd::(jthread|thread|async|mutex|shared_mutex|condition_variable)\b", "no threads but the one parallel loop"),
    (r"\bsleep_(for|until)\b", "take a Clock"),
]


def pure(tree):
    rows = "|".join(tree.row("DOMAIN") + tree.row("FORMATS"))
    findings = []
    for path in tree.cpp(rf"modules/({rows})/(src|include)/"):
        if re.search(r"_service\.(cpp|hpp)$", path):
            continue
        for line, text in tree.code_lines(path):
            for pattern, instead in BANNED:
                found = re.search(pattern, text)
                if found:
                    findings.append(Finding(path, line, f"{found.group(0)} in a pure file: {instead}"))
                    break
    return findings


RULES = [
    Rule("pure-modules", pure,
         bad=[{"modules/cascade/src/a.cpp": body} for body in (
             "auto t = std::chrono::system_clock::now();\n", "std::random_device seed;\n", "std::cout << 1;\n",
             'std::printf("%d", 1);\n', 'std::ifstream in("x");\n', 'getenv("HOME");\n', "int r = std::rand();\n",
             "std::mutex m;\n")],
         good={"modules/sharing/src/notice_service.cpp": "std::chrono::system_clock::now();\n",
               "modules/storage/src/a.cpp": "std::ifstream in;\n",
               "modules/cascade/src/a.cpp": '// std::cout\nauto s = "std::cout"; snprintf_like(x);\n'}),
]
