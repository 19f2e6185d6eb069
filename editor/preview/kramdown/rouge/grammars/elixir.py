"""Elixir: names with a colon are atoms, those with a capital modules."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "k": words("""
            after case catch cond def defdelegate defexception defguard defguardp defimpl defmacro
            defmacrop defmodule defoverridable defp defprotocol defstruct do else end exit fn if lc
            raise receive rescue throw try unless
        """),
        "kn": words("""
            import quote require super unquote use
        """),
        "ow": words("""
            and in not or when xor
        """),
        "bp": words("""
            __CALLER__ __DIR__ __ENV__ __MODULE__ __STACKTRACE__
        """),
    },
)

#: What stands between the delimiters of a sigil, delimiters included.
_DELIMITED = (
    r"/(?:\\.|[^/\\])*/|\{[^}]*\}|\([^)]*\)|\[[^\]]*\]|\|[^|]*\||"
    r"\"[^\"]*\"|'[^']*'|<[^>]*>"
)

ELIXIR = Grammar({
    "root": [
        (r"\s+", ""),
        (r"#.*", "c1"),
        (r'"""[\s\S]*?"""', "sd"),
        (r"'{3}[\s\S]*?'{3}", "sd"),
        (rf"~[rR](?:{_DELIMITED})\w*", "sr"),
        (rf"~[a-zA-Z](?:\"{{3}}[\s\S]*?\"{{3}}|{_DELIMITED})\w*", "sx"),
        (r"(?:[A-Za-z_]\w*[?!]?:)(?=\s)(?<!do:)(?<!else:)(?<!end:)", "ss"),
        (r':"(?:\\.|[^\\"])*"|:[A-Za-z_]\w*[?!]?', "ss"),
        (r"@[A-Za-z_]\w*", "nv"),
        (r"(?:nil|true|false)\b", "no"),
        (r"[A-Z]\w*", "no"),
        (r"[a-z_]\w*[?!]?", _WORDS),
        (r"&\d+", "nv"),
        (r"\?[^\\\s]", "sx"),
        (r'"', "s2", "double"),
        (r"'", "s1", "single"),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"0b[01]+", "mb"),
        (r"0o[0-7]+", "mo"),
        (r"\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?", "mf"),
        (r"\d[\d_]*", "mi"),
        (r"!=|<<|>>|[-+*/=<>&|^.~]", "o"),
        (r"!", "n"),
        (r"%\{|[%(){}\[\],;:\\]", "p"),
    ],
    "double": [(r'"', "s2", "pop"), "inside", (r'[^\\"#]+|#', "s2")],
    "single": [(r"'", "s1", "pop"), "inside", (r"[^\\'#]+|#", "s1")],
    "inside": [(r"#\{", "si", "hole"), (r"\\(?:x[\da-fA-F]{1,2}|.)", "se")],
    "hole": [(r"\}", "si", "pop"), "root"],
})  # fmt: skip
