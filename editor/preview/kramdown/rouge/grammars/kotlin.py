"""Kotlin: a name before brackets or braces is a call, one with a capital a type."""

from editor.preview.kramdown.rouge.grammar import Grammar, any_of, words

_WORDS = {
    "k": words("""
        abstract annotation as break by catch companion const constructor continue crossinline do
        dynamic else enum external false final finally for fun get if import in infix inline inner
        internal is lateinit noinline null open operator out override package private protected
        public reified return sealed set super suspend tailrec this throw true try typealias
        typeof vararg when where while yield
    """),
    "kd": words("""
        class interface object val var
    """),
}

KOTLIN = Grammar({
    "root": [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        (r"(package|import)([ \t]+)([\w.*]+)", ("k", "", "nn")),
        (r"(companion)(\s+)(object)\b", ("k", "", "k")),
        (r"(data\s+class|class|interface|object)(\s+)([A-Za-z_]\w*)", ("kd", "", "nc")),
        (r"(val|var)(\s+)(\()", ("kd", "", "p"), "several"),
        (r"(val|var)(\s+)([A-Za-z_]\w*)", ("kd", "", "py")),
        (r"(fun)(\s+)([a-z_]\w*)", ("k", "", "nf")),
        (r"(fun)(\s+)(<)(\w+)(>)(\s+)([A-Za-z_]\w*)", ("k", "", "p", "nc", "p", "", "nf")),
        (r"(?:this|return|break|continue|super)(?=@)", "k"),
        (r"@[A-Za-z_]\w*(?!\w|:)", "nd"),
        (rf"(?:{any_of(_WORDS['k'])})\b", "k"),
        (rf"(?:{any_of(_WORDS['kd'])})\b", "kd"),
        (r'"""[\s\S]*?"""', "s"),
        (r'"(?:\\.|[^\\"\n])*"', "s"),
        (r"'(?:\\.|[^\\\n])'", "sc"),
        (r"[a-z_]\w*@", "nd"),
        (r"[a-z_]\w*(?=[ \t]*[({])", "nf"),
        (r"[A-Z]\w*", "nc"),
        (r"`(?:[^\W\d]\w*)|[^\W\d]\w*`(?=\()", "nf"),
        (r"`(?:[^\W\d]\w*)|[^\W\d]\w*`(?=\()", "nf"),
        (r"`?[^\W\d]\w*`?", "n"),
        (r"0[xX][\da-fA-F_]+", "mh"),
        (r"0[bB][01_]+", "mb"),
        (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d+)?[fF]?|[eE][-+]?\d+|[fF])|\.\d+", "mf"),
        (r"\d[\d_]*L?", "mi"),
        (r"!!|\?\.|\?:|::|\.\.", "o"),
        (r"[-~^*!%&\[\](){}<>|+=:;,./?]", "p"),
    ],
    "several": [(r"\)", "p", "pop"), (r"[A-Za-z_]\w*", "py"), (r",", "p"), (r"\s+", "")],
})  # fmt: skip
