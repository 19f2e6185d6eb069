"""Files of settings: INI, TOML, properties and nginx."""

from editor.preview.kramdown.rouge.grammar import Grammar, Row

INI = Grammar({
    "root": [
        (r"\s+", ""),
        (r"[;#].*\n?", "c"),
        (r"\[[^\]\n]{0,300}\]", "nn"),
        (r"([\w.-]+)(\s*)(=)", ("py", "", "p"), "value"),
        (r"[\w.-]+", "err"),
    ],
    "value": [
        (r"\n", "", "pop"),
        (r"\\\n", "se"),
        (r"[ \t]+", ""),
        (r"[^\\\n]+|\\", "s", "rest"),
    ],
    "rest": [(r"(?=\n)", "", "pop"), (r"\\\n", "se", "pop"), (r"[^\\\n]+|\\", "s")],
})  # fmt: skip

PROPERTIES = Grammar({
    "root": [
        (r"\s+", ""),
        (r"[!#].*\n?", "c"),
        (r"([\w.-]+)(\s*)([=:])", ("py", "", "p"), "value"),
        (r"[\w.-]+", "err"),
    ],
    "value": [
        (r"\n", "", "pop"),
        (r"\\\n", "se"),
        (r"[ \t]+", ""),
        (r"\\.", "se", "rest"),
        (r"[^\\\n]+", "s", "rest"),
    ],
    "rest": [
        (r"(?=\n)", "", "pop"),
        (r"\\\n", "se", "pop"),
        (r"\\.", "se"),
        (r"[^\\\n]+", "s"),
    ],
})  # fmt: skip

_TOML_KEY = r"""(?:[\w.-]{1,200}|"[^"\n]*"|'[^'\n]*')"""
_TOML_VALUES: tuple[Row, ...] = (
    (r"\s+", ""),
    (r"#.*", "c"),
    (r"(?:true|false)\b", "kc"),
    (r'"""', "s", "long"),
    (r"\'\'\'[\s\S]*?(?:\'\'\'|\Z)", "s"),
    (r"'[^'\n]*'", "s"),
    (
        r"[+-]?\d[\d_]*\.\d[\d_]*(?:[eE][+-]?\d+)?|[+-]?\d[\d_]*[eE][+-]?\d+|[+-]?(?:inf|nan)\b",
        "mf",
    ),
    (r"0x[\da-fA-F_]+", "mh"),
    (r"0o[0-7_]+", "mo"),
    (r"0b[01_]+", "mb"),
    (r"[+-]?\d[\d_]*", "mi"),
)
TOML = Grammar({
    "root": [
        (rf"({_TOML_KEY})(\s*)(=)(\s*)(\{{)", ("nn", "", "o", "", "p"), "table"),
        (rf"(?!(?:true|false|inf|nan)\b)({_TOML_KEY})(\s*)(=)", ("py", "", "p"), "value"),
        *_TOML_VALUES,
        (r'"', "s", "string"),
        (r"\[[^\]\n]{0,300}\]+", "nn"),
        (r",", "p"),
    ],
    "value": [(r"[ \t]+", ""), (r"\[", "p", "!list"), (r"\{", "p", "!table"), (r"", "", "pop")],
    "list": [
        (r"\]", "p", "pop"),
        (r"\[", "p", "list"),
        (r",", "p"),
        (r"\{", "p", "table"),
        *_TOML_VALUES,
        (r'"', "s", "string"),
    ],
    "table": [
        (r"\}", "p", "pop"),
        (r",", "p"),
        (rf"({_TOML_KEY})(\s*)(=)", ("py", "", "p")),
        *_TOML_VALUES,
        (r'"', "s", "string"),
        (r"\[[^\]\n]{0,300}\]+", "nn"),
    ],
    "string": [(r'"', "s", "pop"), "escape", (r'[^"\\]+', "s")],
    "long": [(r'"""', "s", "pop"), "escape", (r'[^"\\]+|"', "s")],
    "escape": [(r'\\[tnr"\\]', "se"), (r"\\", "err")],
})  # fmt: skip

NGINX = Grammar({
    "root": [(r"\{", "p", "block"), (r"[^\s;#{}]+", "k", "statement"), "space", (r";", "p")],
    "block": [(r"\}", "p", "pop"), "space", (r"[^\s;#{}]+", "kn", "statement"), (r"[;{]", "p")],
    "space": [(r"\s+", ""), (r"#.*", "c1")],
    "statement": [
        (r";", "p", "pop"),
        (r"\{", "p", "!block"),
        "space",
        (r"(?:on|off)\b", "no"),
        (r"\$\w+", "nv"),
        (r"(~)(\s*)([^\s{]+)", ("p", "", "sr")),
        (r"=", "p"),
        (r"/[^\s;$]*", "n"),
        (r"(\d+\.\d+\.\d+\.\d+)(:)(\d+)", ("nf", "p", "mi")),
        (r"\d+\.\d+\.\d+\.\d+", "nf"),
        (r"\d+[kKmMgG]?(?=[\s;])", "mi"),
        (r"[^\s;{}$\\]+", "s"),
        (r"\$", ""),
    ],
})  # fmt: skip
