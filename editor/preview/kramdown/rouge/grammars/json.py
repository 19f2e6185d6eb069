"""JSON: a label is a string that a colon follows, commas count only in brackets."""

from editor.preview.kramdown.rouge.grammar import Grammar, Row, States

_LABEL = (r'("(?:\\.|[^"\\\n])*")(\s*)(:)', ("nl", "w", "p"))

_STATES: States = {
    "root": [_LABEL, "value", (r"[}\]]", "p")],
    "value": [
        (r"\s+", "w"),
        (r'"', "s2", "string"),
        (r"(?:true|false|null)", "kc"),
        (r"\{", "p", "object"),
        (r"\[", "p", "array"),
        (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][-+]?\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*)(?:[eE][-+]?\d+)?", "mi"),
    ],
    "object": [(r"\}", "p", "pop"), (r",", "p"), _LABEL, "value"],
    "array": [(r"\]", "p", "pop"), (r",", "p"), "value"],
    "string": [
        (r'[^\\"]+', "s2"),
        (r"\\.", "se"),
        (r'"', "s2", "pop"),
    ],
}  # fmt: skip
JSON = Grammar(_STATES)

#: JSON as documentation writes it: with comments, and dots for what is left out.
_NOTES: list[Row] = [
    (r"//.*", "c1"),
    (r"/\*[\s\S]*?\*/", "c"),
    (r"\.\.\.", "c1"),
]
JSON_DOC = Grammar(
    {
        **_STATES,
        "root": [*_NOTES, *_STATES["root"]],
        "object": [*_NOTES, *_STATES["object"]],
        "array": [*_NOTES, *_STATES["array"]],
    }
)
