"""Dart: strings have holes, and a function is named behind its type."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "k": words("""
            as assert await break case catch continue default do else finally for if in is new
            rethrow return super switch this throw try while with yield
        """),
        "kd": words("""
            abstract async class const covariant dynamic extends external factory final get
            implements interface late mixin native on operator required set static sync typedef
            var
        """),
        "kt": words("""
            Function Map Never Null Object Set String Symbol Type bool double enum int num void
        """),
        "kc": words("""
            false null true
        """),
    },
)


DART = Grammar({
    "root": [
        (r"\s+", ""),
        (r"//.*", "c1"),
        (r"/\*(?:[^*]|\*(?!/))*\*/", "cm"),
        (r"^(void)(\s+)([a-z_]\w*)(?=\()", ("kt", "", "nf")),
        (r"(?:import|export|library|part|deferred|source)\b", "kn", "import"),
        (r"(class)(\s+)([A-Za-z_]\w*)", ("kd", "", "nc")),
        (r"@[A-Za-z_]\w*", "nd"),
        (r"[A-Za-z_$][\w$]*", _WORDS),
        (r"r'[^'\n]*'|r\"[^\"\n]*\"", "s"),
        (r'"""', "s", "long"),
        (r'"', "s", "double"),
        (r"'", "s", "single"),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"\d+\.\d+(?:[eE][-+]?\d+)?", "mf"),
        (r"\d+", "mi"),
        (r"[~!%^&+=|?:<*/-]", "o"),
        (r"[\[\](){},;.>]", "p"),
    ],
    "import": [
        (r"\s+", ""),
        (r";", "o", "pop"),
        (r"(?:as|show|hide|deferred|of)\b", "k"),
        (r'"[^"\n]*"|\'[^\'\n]*\'', "s"),
        (r"[\w.]+", "n"),
        (r",", "p"),
        (r"", "", "pop"),
    ],
    "double": [(r'"', "s", "pop"), "inside", (r'[^\\"$]+|[$\\]', "s")],
    "single": [(r"'", "s", "pop"), "inside", (r"[^\\'$]+|[$\\]", "s")],
    "long": [(r'"""', "s", "pop"), "inside", (r'[^\\"$]+|["$\\]', "s")],
    "inside": [(r"\$\w+|\$\{[^}]*\}", "si"), (r"\\.", "se")],
})  # fmt: skip
