"""Haskell: a name with a capital is a type or a constructor."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "kr": words("""
            _ case class data default deriving do else if import in infix infixl infixr instance
            let module newtype of then type where
        """),
    },
)

HASKELL = Grammar({
    "root": [
        (r"\s+", ""),
        (r"\{-#[\s\S]*?#-\}", "cp"),
        (r"\{-", "cm", "comment"),
        (r"--(?![!#$%&*+./<=>?@^|_~:\\]).*", "c1"),
        (r"(import)(\s+)(qualified)(\s+)([A-Z][\w.]*)(?:(\s+)(as)(\s+)([A-Z]\w*))?",
            ("kr", "", "k", "", "nn", "", "k", "", "n"), "names"),
        (r"(import)(\s+)([A-Z][\w.]*)(?:(\s+)(as)(\s+)([A-Z]\w*))?",
            ("kr", "", "nn", "", "k", "", "n"), "names"),
        (r"(module)(\s+)([A-Z][\w.]*)", ("kr", "", "nn"), "names"),
        (r"'[^\\\n]'", "sc"),
        (r"(')(\\(?:[abfnrtv\\\"'&]|\d+|x[\da-fA-F]+|\^[A-Z]|[A-Z]+))(')", ("sc", "se", "sc")),
        (r"[a-z_][\w']*", _WORDS),
        (r"[A-Z][\w']*", "kt"),
        (r'"', "s", "string"),
        (r"\d+\.\d+(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+", "mf"),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"0[oO][0-7]+", "mo"),
        (r"\d+", "mi"),
        (r"\(\)", "nb"),
        (r"\[\]", "kt"),
        (r"\\(?![:!#$%&*+./<=>?@^|~-])", "nf"),
        (r"[:!#$%&*+./<=>?@^|~\\-]+", "o"),
        (r"[\[\](),;`{}]", "p"),
    ],
    "names": [(r"\s*(?=\()", "", "!list"), (r"", "", "pop")],
    "list": [
        (r"\(", "p"),
        (r"([A-Z][\w']*)(\()", ("kt", "p"), "constructors"),
        (r"[A-Z][\w']*", "kt"),
        (r"[a-z_][\w']*", "nf"),
        (r",", "p"),
        (r"\)", "p", "pop"),
        (r"\s+", ""),
    ],
    "constructors": [
        (r"\)", "p", "pop"),
        (r"\.\.", "o"),
        (r",", "p"),
        (r"[\w']+", "kt"),
        (r"\s+", ""),
    ],
    "comment": [(r"\{-", "cm", "comment"), (r"-\}", "cm", "pop"), (r"[^{}-]+|[{}-]", "cm")],
    "string": [
        (r'"', "s", "pop"),
        (r"\\(?:[abfnrtv\\\"'&]|\d+|x[\da-fA-F]+|\^[A-Z]|[A-Z]+)", "se"),
        (r'[^\\"]+|\\', "s"),
    ],
})  # fmt: skip
