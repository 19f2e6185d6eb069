"""JavaScript and TypeScript: where an expression may begin, a slash begins a regular expression."""

from editor.preview.kramdown.rouge.grammar import Grammar, Row, States, any_of, words

_JAVASCRIPT = {
    "k": words("""
        as async await break case catch continue debugger default delete do else export finally
        for from if import in instanceof new of return super switch this throw try typeof void
        while yield
    """),
    "kd": words("""
        class const constructor extends function get let set static var with
    """),
    "kr": words("""
        enum implements interface package private protected public
    """),
    "kc": words("""
        Infinity NaN false null true undefined
    """),
    "nb": words("""
        Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function
        Int16Array Int32Array Int8Array Map Math Number Object Packages Promise Proxy Reflect
        RegExp Set String Symbol Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap
        WeakSet decodeURI decodeURIComponent document encodeURI encodeURIComponent eval global
        isFinite isNaN navigator netscape parseFloat parseInt self window
    """),
}
_TYPESCRIPT = {
    "k": words("""
        as async await break case catch continue debugger default delete do else export finally
        for from if implements import in instanceof is namespace new of private protected public
        readonly return static super switch this throw try typeof void while yield
    """),
    "kd": words("""
        abstract class const constructor extends function get let set type var with
    """),
    "kr": words("""
        any declare enum interface keyof module number package string
    """),
    "kc": words("""
        Infinity NaN false null true undefined
    """),
    "nb": words("""
        Partial Pick Readonly Record
        Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function
        Int16Array Int32Array Int8Array Map Math Number Object Packages Promise Proxy Reflect
        RegExp Set String Symbol Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap
        WeakSet decodeURI decodeURIComponent document encodeURI encodeURIComponent eval global
        isFinite isNaN navigator netscape parseFloat parseInt self window
    """),
}
_NAME = r"(?!\d)[$\w]+"


def _language(kinds: dict[str, frozenset[str]], more: list[Row]) -> States:
    """Return the states of a language with these words."""
    return {
        "root": [
            (r"\s*#!.*\n", "cp"),
            *more,
            "space",
            (r"\.\.\.|\?\.|\?:", "p"),
            (r"\?(?!\?)", "p", "ternary start"),
            (r"[-+*/%&|^~!=<>]|\?\?", "o", "start"),
            (r"[(\[,]", "p", "start"),
            (r";", "p", "statement"),
            (r"\{", "p", "label"),
            (r"\}", "p", "statement"),
            (r"[)\].:]", "p"),
            (r"(@)(\w+)?", ("p", "nd")),
            *(
                (rf"(?:{any_of(kinds[kind])})(?![$\w])", kind, "start")
                for kind in ("k", "kd", "kr")
            ),
            *((rf"(?:{any_of(kinds[kind])})(?![$\w])", kind) for kind in ("kc", "nb")),
            (_NAME, "nx"),
            (r"\d+\.\d+(?:[eE]-?\d+)?", "mf"),
            (r"0[xX][\da-fA-F]+", "mh"),
            (r"0[oO][0-7]+", "mo"),
            (r"0[bB][01]+", "mb"),
            (r"\d+", "mi"),
            (r'"', "dl", "double"),
            (r"'", "dl", "single"),
            (r"`", "s2", "template"),
        ],
        "space": [
            (r"\s+", ""),
            (r"<!--", "c"),
            (r"//.*", "c1"),
            (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        ],
        # Where an expression may begin.
        "start": ["space", (r"/", "sr", "!regex"), (r"\{", "p", "!object"), (r"", "", "pop")],
        # Where a statement may begin: with a label also.
        "statement": [
            "space",
            (rf"({_NAME})(\s*)(\??:)", ("nl", "", "p"), "!start"),
            "start",
        ],
        "label": [
            "space",
            (rf"({_NAME})(\s*)(\??:)", ("nl", "", "p"), "!start"),
            (r"", "", "pop"),
        ],
        "ternary": [(r":", "p", "!start"), "root"],
        "object": [
            "space",
            (r"\{", "p", "object"),
            (r"\}", "p", "pop statement"),
            (rf"({_NAME})(\s*)(:)", ("na", "", "p"), "start"),
            "root",
        ],
        "template": [
            (r"`", "s2", "pop"),
            (r"\\`", "se"),
            (r"\$\{", "p", "hole"),
            (r"[^\\`$]+|[\\$]", "s2"),
        ],
        "hole": [(r"\}", "p", "pop"), "root"],
        "double": [(r'"', "dl", "pop"), (r'\\[\\nrt"]?', "se"), (r'[^\\"]+', "s2")],
        "single": [(r"'", "dl", "pop"), (r"\\[\\nrt']?", "se"), (r"[^\\']+", "s1")],
        "regex": [
            (r"/[a-z]*", "sr", "pop"),
            (r"\\.", "se"),
            (r"\[(?:\\.|[^\]\\\n])*\]", "se"),
            (r"\(\?[:=!]|[()]|\{\d+(?:,\d*)?\}", "se"),
            (r"\n", "err", "pop"),
            (r"[^\\/\[()\n{]+|.", "sr"),
        ],
    }


JAVASCRIPT = Grammar(_language(_JAVASCRIPT, []))
TYPESCRIPT = Grammar(_language(_TYPESCRIPT, []))


#: Elements within JavaScript, as React has them.
_ELEMENTS: States = {
    "start": [
        "space",
        (r"(<)(>)", ("p", "p"), "!children"),
        (r"<(?=[A-Za-z])", "p", "!name"),
        (r"/", "sr", "!regex"),
        (r"\{", "p", "!object"),
        (r"", "", "pop"),
    ],
    "name": [
        (r"[A-Z]\w*", "nc"),
        (r"\.", "p"),
        (r"[a-z][\w.-]*", "nt"),
        (r"(?=[\s/>])", "", "!attributes"),
        (r"", "", "pop"),
    ],
    "attributes": [
        (r"\s+", ""),
        (r"/>", "p", "pop"),
        (r">", "p", "!children"),
        (r"[\w-]+", "na"),
        (r"=", "p"),
        (r'"[^"]*"', "s"),
        (r"'[^']*'", "s"),
        (r"\{", "si", "expression"),
    ],
    "children": [
        (
            r"(</)(?:([A-Z]\w*)|([a-z][\w.-]*))?((?:\.\w+)*)(\s*)(>)",
            ("p", "nc", "nt", "nc", "", "p"),
            "pop",
        ),
        (r"(<)(>)", ("p", "p"), "children"),
        (r"<(?=[A-Za-z])", "p", "name"),
        (r"\{", "si", "expression"),
        (r"&\S{0,60}?;", "ni"),
        (r"[^<{&]+|[<&]", ""),
    ],
    "expression": [(r"\}", "si", "pop"), (r"\{", "p", "object"), "begin", "root"],
    "begin": [(r"(?<=\{)(?=\s*<)", "", "start")],
}
JSX = Grammar({**_language(_JAVASCRIPT, [(r"\A(?=\s*<)", "", "start")]), **_ELEMENTS})
TSX = Grammar({**_language(_TYPESCRIPT, [(r"\A(?=\s*<)", "", "start")]), **_ELEMENTS})
