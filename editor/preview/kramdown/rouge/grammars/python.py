"""Python: the first name of an import, of a class and of a function stand out."""

from editor.preview.kramdown.rouge.grammar import Grammar, Row, Words, words

_WORDS = Words(
    "n",
    {
        "k": words("""
            as assert async await break class continue def del elif else except exec finally for
            from global if import lambda nonlocal pass print raise return try while with yield
        """),
        "ow": words("""
            and in is not or
        """),
        "bp": words("""
            Ellipsis False None True self
        """),
        "nb": words("""
            ArithmeticError AssertionError AttributeError BaseException BlockingIOError
            BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError
            ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError
            EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError
            FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError
            IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
            MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented
            NotImplementedError OSError OverflowError PendingDeprecationWarning ProcessLookupError
            RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StandardError
            StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit
            TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError
            UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
            WindowsError ZeroDivisionError __import__ abs all any apply ascii basestring bin bool
            buffer bytearray bytes callable chr classmethod cmp coerce compile complex delattr dict
            dir divmod enumerate eval execfile exit file filter float format frozenset getattr
            globals hasattr hash hex id input int intern isinstance issubclass iter len list locals
            long map max memoryview min next object oct open ord pow property range raw_input reduce
            reload repr reversed round set setattr slice sorted staticmethod str sum super tuple
            type unichr unicode vars xrange zip
        """),
    },
)

_QUOTES = ("'''", '"""', "'", '"')
_ESCAPE = (
    r"\\(?:\n|N\{[^}\n]*\}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[0-7]{1,3}|"
    r"[\\abfnrtv\"'])"
)


def _beginnings() -> list[Row]:
    """Return how strings begin: raw ones and ones with holes have states of their own."""
    rows: list[Row] = []
    for quote in _QUOTES:
        rows += [
            (rf"((?i:[ub]?r|rb))({quote})", ("sa", "s"), f"raw{quote}"),
            (rf"((?i:fr|rf))({quote})", ("sa", "s"), f"rawf{quote}"),
            (rf"([fF])({quote})", ("sa", "s"), f"f{quote}"),
            (rf"([bBuU])({quote})", ("sa", "s"), quote),
            (quote, "s", quote),
        ]
    return rows


def _strings() -> dict[str, list[Row]]:
    """Return the states inside of strings."""
    states: dict[str, list[Row]] = {}
    for quote in _QUOTES:
        end: list[Row] = [(quote, "s", "pop")]
        escape: list[Row] = [(_ESCAPE, "se")]
        raw: list[Row] = [(r"\\[\s\S]", "s")]
        hole: list[Row] = [(r"\{\{|\}\}", "s"), (r"\{", "si", "hole")]
        rest: list[Row] = [(r"""[^\\'"{}]+|[\s\S]""", "s")]
        states[quote] = [*end, *escape, *rest]
        states[f"raw{quote}"] = [*end, *raw, *rest]
        states[f"f{quote}"] = [*end, *escape, *hole, *rest]
        states[f"rawf{quote}"] = [*end, *raw, *hole, *rest]
    return states


PYTHON = Grammar({
    "root": [
        (r"\s+", ""),
        (r"#.*\n?", "c1"),
        (r"\\", ""),
        (r"(from)([ \t]+)([\w.]+)([ \t]+)(import)\b", ("kn", "", "nn", "", "kn")),
        (r"(import)([ \t]+)([\w.]+)", ("kn", "", "nn")),
        (r"(class)([ \t]+)([^\W\d]\w*)", ("k", "", "nc")),
        (r"(def)([ \t]+)([^\W\d]\w*)", ("k", "", "nf")),
        *_beginnings(),
        (r"`[^`\n]*`", "sb"),
        (r"[^\W\d]\w*", _WORDS),
        (r"\d(?:_?\d)*(?:\.(?:\d(?:_?\d)*)?(?:[eE][-+]?\d+)?j?|[eE][-+]?\d+j?|j)", "mf"),
        (r"0[xX][\da-fA-F](?:_?[\da-fA-F])*", "mh"),
        (r"0[oO][0-7](?:_?[0-7])*", "mo"),
        (r"0[bB][01](?:_?[01])*", "mb"),
        (r"\d+L", "il"),
        (r"\d(?:_?\d)*", "mi"),
        (r"!=|[-~+/*%=<>&^|@]", "o"),
        (r"[\[\]{}:(),;.]", "p"),
    ],
    **_strings(),
    "hole": [(r"\}", "si", "pop"), (r"\{", "si", "hole"), (r"![asr]|:", "si"), "root"],
})  # fmt: skip
