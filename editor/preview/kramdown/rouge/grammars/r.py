"""R: space has a class of its own, as have the primitive functions."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, any_of, words

#: R's primitive functions (`ls(baseenv())` says which they are).
_PRIMITIVES = words("""
    abs acos acosh all any anyNA Arg as.call as.character as.complex as.double as.environment
    as.integer as.logical as.numeric as.raw asin asinh atan atanh attr attributes baseenv browser
    c call ceiling class Conj cos cosh cospi cummax cummin cumprod cumsum digamma dim dimnames
    emptyenv environment exp expm1 expression floor gamma globalenv Im inherits interactive
    invisible is.array is.call is.character is.complex is.double is.environment is.finite
    is.function is.infinite is.integer is.language is.list is.logical is.matrix is.na is.name
    is.nan is.null is.numeric is.object is.pairlist is.raw is.recursive is.single is.symbol
    lazyLoadDBfetch length levels lgamma list log log10 log1p log2 max min missing Mod names nargs
    nzchar oldClass on.exit pos.to.env proc.time prod quote range Re rep return round seq_along
    seq_len seq.int sign signif sin sinh sinpi sqrt standardGeneric substitute sum switch tan tanh
    tanpi tracemem trigamma trunc unclass untracemem UseMethod xtfrm
""")
_WORDS = Words(
    "n",
    {
        "kc": words("FALSE Inf NA NULL NaN TRUE NA_integer_ NA_real_ NA_complex_ NA_character_"),
        "nb": words("LETTERS letters pi T F month.abb month.name"),
        "k": words("break else for function if in next repeat while"),
    },
)

R = Grammar({
    "root": [
        (r"#.*", "c1"),
        (r"\s+", "w"),
        (r"`[^`]*`", "n"),
        (r"'(?:\\[\s\S]|[^\\'])*'", "s1"),
        (r'"(?:\\[\s\S]|[^\\"])*"', "s2"),
        (r"%[^%\s]*%", "o"),
        (r"0[xX][\da-fA-F]+L?", "mh"),
        (r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[Li]?", "m"),
        (rf"(?:{any_of(_PRIMITIVES)})(?=\()", "nf"),
        (r"[A-Za-z.][\w.]*", _WORDS),
        (r"<<?-|->>?|[-+*/^<>=!&|~?:$@]", "o"),
        (r"[()\[\]{},;]", "p"),
    ],
})  # fmt: skip
