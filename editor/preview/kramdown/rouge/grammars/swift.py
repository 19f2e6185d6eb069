"""Swift: a name with a capital is a type, one before a colon a label."""

from editor.preview.kramdown.rouge.grammar import Grammar, any_of, words

_WORDS = {
    "k": words("""
        Self Type __COLUMN__ __FILE__ __FUNCTION__ __LINE__ as associativity async await break
        case catch continue default defer didSet do dynamicType else fallthrough for get guard if
        in infix inout is isolated let mutating new none nonmutating operator override postfix
        precedence prefix repeat rethrows return self set super switch throw throws try unowned
        var weak where while willSet
    """),
    "kd": words("""
        actor associatedtype class convenience deinit dynamic enum extension final func import
        indirect init internal lazy nonisolated open optional private protocol public required
        some static struct subscript typealias
    """),
    "kc": words("""
        false nil true
    """),
}

SWIFT = Grammar({
    "root": [
        (r"\s+", ""),
        (r"#(?:if|elseif|else|endif|line|error|warning)\b.*", "cp"),
        (r"//.*", "c1"),
        (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        (r"#available\([^)\n]*\)", "kd"),
        (r"(#selector\()([^)\n]*)(\))", ("kd", "nf", "kd")),
        (r"[#@]\w+", "kd"),
        (r"(let|var)(\s+)(\()", ("k", "", "p"), "several"),
        (r"(let|var)(\s+)([a-z_]\w*)", ("k", "", "nv")),
        (r"(func)(\s+)([\w`]+)", ("kd", "", "nf")),
        (r"(?:init|subscript)(?=\()", "nf"),
        (r"(?:try!|as[?!])", "k"),
        (rf"(?:{any_of(_WORDS['kc'])})\b", "kc"),
        (r"default(?=:)", "k"),
        (rf"(?:{any_of(_WORDS['k'])})\b(?!:)", "k"),
        (rf"(?:{any_of(_WORDS['kd'])})\b(?!:)", "kd"),
        (r"(`)(\w+)(`)", ("p", "nv", "p")),
        (r"\$\d+", "nv"),
        (r'"""', "s", "long"),
        (r'"', "s", "string"),
        (r"[A-Z]\w*", "kt"),
        (r"[a-z_]\w*(?=\()", "nf"),
        (r"[^\W\d]\w*(?=\s*:)", "nv"),
        (r"[^\W\d]\w*", "n"),
        (r"0x[\da-fA-F_]+", "mh"),
        (r"0b[01_]+", "mb"),
        (r"0o[0-7_]+", "mo"),
        (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d+)?|[eE][-+]?\d+)", "mf"),
        (r"\d[\d_]*", "mi"),
        (r"[(){},;:\[\]?]", "p"),
        (r"[-/=+*%<>!&|^~.]", "o"),
    ],
    "several": [(r"\)", "p", "pop"), (r"\w+", "nv"), (r",", "p"), (r"\s+", "")],
    "string": [(r'"', "s", "pop"), "inside", (r'[^\\"]+', "s")],
    "long": [(r'"""', "s", "pop"), "inside", (r'[^\\"]+|"', "s")],
    "inside": [(r"\\\(", "se", "hole"), (r"\\(?:u\{[\da-fA-F]+\}|.)", "se"), (r"\\", "s")],
    "hole": [(r"\)", "se", "pop"), (r"\(", "p", "brackets"), "root"],
    "brackets": [(r"\)", "p", "pop"), (r"\(", "p", "brackets"), "root"],
})  # fmt: skip
