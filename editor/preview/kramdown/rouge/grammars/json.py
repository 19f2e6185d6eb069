"""JSON: a label is a string that a colon follows."""

from editor.preview.kramdown.rouge.grammar import Grammar

JSON = Grammar({
    "root": [
        (r"\s+", "w"),
        (r'("(?:\\.|[^"\\\n])*")(\s*)(:)', ("nl", "w", "p")),
        (r'"', "s2", "string"),
        (r"(?:true|false|null)\b", "kc"),
        (r"[{},\[\]]", "p"),
        (r"-?(?:0|[1-9]\d*)\.\d+(?:[eE][-+]?\d+)?", "mf"),
        (r"-?(?:0|[1-9]\d*)(?:[eE][-+]?\d+)?", "mi"),
    ],
    "string": [
        (r'[^\\"]+', "s2"),
        (r"\\.", "se"),
        (r'"', "s2", "pop"),
    ],
})  # fmt: skip
