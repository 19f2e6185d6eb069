"""The names of the verbs, for the start that must not import them."""

VERBS = frozenset({"show", "verify", "patch", "render"})
