"""Go: its words are few and always what they are."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "k": words("""
            break case chan const continue default defer else fallthrough for func go goto if import
            interface map package range return select struct switch type var
        """),
        "kt": words("""
            bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune
            string uint uint16 uint32 uint64 uint8 uintptr
        """),
        "no": words("""
            false iota nil true
        """),
        "nb": words("""
            append cap close complex copy delete imag len make new panic print println real recover
        """),
    },
)


GO = Grammar({
    "root": [
        (r"\s+", ""),
        (r"//.*|/\*(?:[^*]|\*(?!/))*\*/", "c"),
        (r"[^\W\d]\w*", _WORDS),
        (r"'(?:\\.|[^\\'\n])+'", "sc"),
        (r"`[^`]*`", "s"),
        (r'"', "s", "string"),
        (r"0[xX][\da-fA-F]+", "m"),
        (r"(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?i?", "m"),
        (r"[()\[\]{},;]", "p"),
        (r"\.\.\.|[-+*/%&|^<>=!:.]", "o"),
    ],
    "string": [
        (r'"', "s", "pop"),
        (r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}|.)", "se"),
        (r'[^\\"]+|\\', "s"),
    ],
})  # fmt: skip
