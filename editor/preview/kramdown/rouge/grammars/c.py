"""C and C++: a function is declared at the beginning of a statement outside of braces."""

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Row, States, any_of, words

_C = {
    "k": words("""
        _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local auto
        break case const continue default do else enum extern for goto if register return sizeof
        static struct switch typedef union volatile while
    """),
    "kr": words("""
        __declspec __inline __restrict _inline inline naked restrict thread
    """),
    "kt": words("""
        DIR FILE _Bool _Complex char char16_t char32_t clock_t div_t double float fpos_t int
        int16_t int32_t int64_t int8_t int_fast16_t int_fast32_t int_fast64_t int_fast8_t
        int_least16_t int_least32_t int_least64_t int_least8_t intmax_t intptr_t jmp_buf ldiv_t
        long mbstate_t off_t ptrdiff_t short sig_atomic_t signed size_t ssize_t time_t uint16_t
        uint32_t uint64_t uint8_t uint_fast16_t uint_fast32_t uint_fast64_t uint_fast8_t
        uint_least16_t uint_least32_t uint_least64_t uint_least8_t uintmax_t uintptr_t unsigned
        va_list void wchar_t wctrans_t wctype_t wint_t
    """),
    "nb": words("""
        NULL false true
    """),
}
_CPP = {
    "k": words("""
        _Alignas _Alignof _Atomic _Generic _Imaginary _Noreturn _Static_assert _Thread_local
        alignas alignof asm auto break case catch char8_t class co_await co_return co_yield
        concept const const_cast consteval constexpr constinit continue decltype default delete do
        dynamic_cast else enum explicit export extern final for friend goto if mutable namespace
        new noexcept operator override private protected public register reinterpret_cast requires
        restrict return sizeof static static_assert static_cast struct switch template this
        thread_local throw throws try typedef typeid typename union using virtual volatile while
    """),
    "kr": words("""
        __declspec __inline __restrict _inline inline naked thread
    """),
    "kt": words("""
        DIR FILE _Bool _Complex bool char char16_t char32_t clock_t div_t double float fpos_t int
        int16_t int32_t int64_t int8_t int_fast16_t int_fast32_t int_fast64_t int_fast8_t
        int_least16_t int_least32_t int_least64_t int_least8_t intmax_t intptr_t jmp_buf ldiv_t
        long mbstate_t off_t ptrdiff_t short sig_atomic_t signed size_t ssize_t time_t uint16_t
        uint32_t uint64_t uint8_t uint_fast16_t uint_fast32_t uint_fast64_t uint_fast8_t
        uint_least16_t uint_least32_t uint_least64_t uint_least8_t uintmax_t uintptr_t unsigned
        va_list void wchar_t wctrans_t wctype_t wint_t
    """),
    "nb": words("""
        NULL false nullptr true
    """),
}


def _language(kinds: dict[str, frozenset[str]], more: list[Row], itself: Inside) -> States:
    """Return the states of a language with these words."""
    return {
        "root": [
            "space",
            (
                r"((?:\w+[\s*]+){1,6}?)([A-Za-z_]\w*)(?=\s*\([^;{}]*\)\s*[{;])",
                (itself, "nf"),
                "statement",
            ),
            (r"", "", "statement"),
        ],
        "statement": [(r";", "p", "pop"), (r"\{", "p", "!braces"), "code"],
        "braces": [(r"\}", "p", "pop"), (r"\{", "p", "braces"), "code"],
        "space": [
            (r"^#if 0\b[\s\S]*?^#endif\b.*\n?", "c"),
            (
                r"(#[ \t]*include)([ \t]*)(<[^>\n]*>|\"[^\"\n]*\")([^\S\n]*(?://.*)?)(\n?)",
                ("cp", "", "cpf", "c1", "cp"),
            ),
            (r"#(?:[^\\\n]|\\[\s\S]|/(?!/))*\n?", "cp"),
            (r"\s+", ""),
            (r"//(?:[^\\\n]|\\[\s\S])*", "c1"),
            (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        ],
        "code": [
            "space",
            *more,
            (r"(case)(\s+)([^:;{}\n]*?)(\s*)(:)(?!:)", ("k", "", itself, "", "p")),
            *((rf"(?:{any_of(kinds[kind])})\b", kind) for kind in ("k", "kr", "kt", "nb")),
            (r'(?:L|u8|[uU])?"', "s", "string"),
            (r"(?:L|u8|[uU])?'(?:\\x[\da-fA-F]{1,2}|\\[0-7]{1,3}|\\.|[^\\'\n])'", "sc"),
            (r"[A-Za-z_]\w*", "n"),
            (r"0[xX][\da-fA-F]+[uUlL]*", "mh"),
            (r"\d+[eE][-+]?\d+[fFlL]?", "mf"),
            (r"0[0-7]+[uUlL]*", "mo"),
            (r"\d+[uUlL]*", "mi"),
            (r"[-~!%^&*+=|?:<>/]", "o"),
            (r"[()\[\],.;{}]", "p"),
        ],
        "string": [
            (r'"', "s", "pop"),
            (r"\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|[\s\S])", "se"),
            (r'[^\\"\n]+|[\s\S]', "s"),
        ],
    }


def _c(code: str) -> list[tuple[str, str]]:
    return list(C(code, "code"))


def _cpp(code: str) -> list[tuple[str, str]]:
    return list(CPP(code, "code"))


C = Grammar(_language(_C, [], Inside(lambda: _c)))
CPP = Grammar(
    _language(
        _CPP,
        [
            (
                r"(class|typename|struct)(\s+)([A-Za-z_]\w*)(\s*)(>)",
                (Inside(lambda: _cpp), "", "nc", "", "p"),
                "pop",
            ),
            (r"(typename)(\s+)([A-Za-z_]\w*)", ("k", "", "nc")),
            # Behind a class no declaration of a function is seen any more.
            (
                r"(class|struct|enum[ \t]+class)(\s+)([A-Za-z_]\w*)",
                (Inside(lambda: _cpp), "", "nc"),
                "statement",
            ),
            (r'R"([^(\s]*)\([\s\S]*?\)\1"', "s"),
            (r"0[bB][01']+", "mb"),
            (r"\d[\d']*\.\d[\d']*(?:[eE][-+]?\d+)?", "mf"),
            (r"\d[\d']*'\d+[uUlL]*", "mi"),
        ],
        Inside(lambda: _cpp),
    )
)


_DECLARED = (
    r"(@(?:interface|implementation|protocol))([ \t]+)([A-Za-z_]\w*)"
    r"(?:([ \t]*)(:)([ \t]*)([A-Za-z_]\w*))?"
)
#: Objective-C: messages in brackets, and words with a sign before them.
_OBJC: dict[str, frozenset[str]] = {**_C, "nb": _C["nb"] | words("NO YES nil")}
OBJC: Grammar = Grammar({
    **_language(
        _OBJC,
        [
            (r'@"(?:\\.|[^\\"\n])*"', "s"),
            (r"@(?:YES|NO)\b", "nb"),
            (r"@\d+(?:\.\d+)?", "mi"),
            (r"@[\[{(]", "p"),
            (_DECLARED, ("k", "", "nc", "", "p", "", "nc")),
            (r"@\w+", "k"),
            (r"(^[-+])([ \t]*)(?=\()", ("k", "")),
            (r"([A-Za-z_]\w*)([ \t]*)(:)(?=\()", ("nf", "", "p")),
            (r"(?<=\))([A-Za-z_]\w*)(?=[ \t;]+(?:[a-z]\w*:|;|$))", "nv"),
            (r"(?<=[\[\]\w \t\)\"])([a-z]\w*)(:)(?=[^:\s]|\s)(?<!default:)", ("nf", "p")),
            (r"(\[)(\w+)([ \t]+)([a-z]\w*)(?=\])", ("p", "n", "", "nf")),
        ],
        Inside(lambda: OBJC.from_state("code")),
    ),
    "root": ["code"],
})  # fmt: skip
