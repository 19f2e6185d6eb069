"""The names of the verbs, for the start that must not import them."""

VERBS = ("show", "verify", "patch", "render", "check", "merge", "diff", "textconv", "health")
