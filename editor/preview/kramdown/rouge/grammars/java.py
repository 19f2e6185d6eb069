"""Java: a name in capitals is a constant, a name before brackets with a type before it a method."""

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, any_of, words

_WORDS = {
    "k": words("""
        assert break case catch continue default do else finally for goto if instanceof new return
        switch this throw try while
    """),
    "kd": words("""
        abstract class const enum extends final implements interface native private protected
        public static strictfp super synchronized throws transient volatile
    """),
    "kt": words("""
        boolean byte char double float int long short var void
    """),
    "kc": words("""
        false null true
    """),
}

_NAME = r"[^\W\d][\w$]*"

JAVA: Grammar = Grammar({
    "root": [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        (rf"(?:{any_of(_WORDS['k'])})\b", "k"),
        (
            r"((?:(?:[^\W\d]|\$)[\w.\[\]$<>]*\s+){1,8}?)((?:[^\W\d]|\$)[\w$]*)(\s*)(\()",
            (Inside(lambda: JAVA), "nf", "", "o"),
        ),
        (r"@(?!interface\b)[^\W\d]\w*", "nd"),
        (r"(class|interface)(\s+)([^\W\d]\w*)", ("kd", "", "nc")),
        (rf"@?(?:{any_of(_WORDS['kd'])})\b", "kd"),
        (rf"(?:{any_of(_WORDS['kt'])})\b", "kt"),
        (rf"(?:{any_of(_WORDS['kc'])})\b", "kc"),
        (r"(package|import)(\s+)([\w.*]+)", ("kn", "", "nn")),
        (r'"""[\s\S]*?"""', "s"),
        (r'"(?:\\.|[^\\"\n])*"', "s"),
        (r"'(?:\\u[\da-fA-F]{4}|\\.|[^\\\n])'", "sc"),
        (rf"(\.)({_NAME})", ("o", "na")),
        (rf"{_NAME}:", "nl"),
        (r"\$?[A-Z][A-Z\d_]*\b", "no"),
        (r"[A-Z][\w$]*", "nc"),
        (r"(?:[^\W\d]|\$)[\w$]*", "n"),
        (r"0[xX][\da-fA-F_]+[lL]?", "mh"),
        (r"0[bB][01_]+[lL]?", "mb"),
        (r"\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?[fFdD]?", "mf"),
        (r"0[0-7_]+[lL]?(?![\d.])", "mo"),
        (r"\d[\d_]*[lL]?", "mi"),
        (r"[-~^*!%&\[\](){}<>|+=:;,./?]", "o"),
    ],
})  # fmt: skip
