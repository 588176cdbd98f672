"""The house rules, one module for each kind. ALL is what tools/tidy applies."""

from . import coroutines, documents, form, includes, layout, length, purity, words

ALL = [
    rule
    for module in (includes, purity, layout, length, form, coroutines, documents, words)
    for rule in module.RULES
]
