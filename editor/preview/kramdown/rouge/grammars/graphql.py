"""GraphQL: queries and schemas."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "kc": words("true false null"),
        "nb": words("Int Float String Boolean ID"),
    },
)
_TYPES = "type|interface|input|enum|union|scalar|schema|extend"

GRAPHQL = Grammar({
    "root": [
        "space",
        (r"\{", "p", "set"),
        (r"(?:query|mutation|subscription|fragment)\b", "k", "query"),
        (rf"(?:{_TYPES})\b", "k", "type"),
    ],
    "space": [(r"\s+", "w"), (r"#.*", "c")],
    "query": [
        "space",
        (r"\{", "p", "!set"),
        (r"on\b", "k"),
        "values",
    ],
    "set": [
        (r"\{", "p", "set"),
        (r"\}", "p", "pop"),
        "space",
        (r"(\.\.\.)(\s*)(on)\b", ("p", "w", "k")),
        (r"\.\.\.", "p"),
        "values",
    ],
    "values": [
        (r'"(?:\\.|[^"\\\n])*"', "s2"),
        (r"@\w+", "k"),
        (r"\$\w+", "nv"),
        "names",
    ],
    "names": [
        (r"-?\d+\.\d+(?:[eE][-+]?\d+)?", "mf"),
        (r"-?\d+", "mi"),
        (r"[A-Za-z_]\w*", _WORDS),
        (r"[{}()\[\]:=!|,]", "p"),
    ],
    "type": [
        (r"\{", "p", "!fields"),
        (r"\n(?=\w)", "w", "pop"),
        "space",
        (rf"(?:{_TYPES}|implements)\b", "k"),
        "names",
    ],
    "fields": [(r"\}", "p", "pop"), "space", "names"],
})  # fmt: skip
